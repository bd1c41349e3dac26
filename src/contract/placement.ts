import { z } from 'zod';
import { Score, Task } from './catalogue.ts';
import { CefrLevel } from './evaluation.ts';
import { Instant } from './kernel/fields.ts';

/** The shapes of the placement test, and of a word to save. Their endpoints are in `xel.ts`. */

export const Placement = z
  .object({
    tasks: z.array(Task).meta({ description: 'The tasks of the test, without keys, from the easiest.' }),
    taken_at: Instant.nullable(),
    level: CefrLevel.nullable().meta({ description: 'What the last one said; null before the first.' }),
  })
  .meta({ id: 'XELPlacement' });

export const PlacementResult = z
  .object({
    level: CefrLevel,
    range: z
      .tuple([CefrLevel, CefrLevel])
      .meta({ description: 'Lowest and highest level that fit.', example: ['A2', 'B1'] }),
    by_level: z
      .array(z.object({ level: CefrLevel, score: Score }))
      .meta({ description: 'How much of each level was right: what the estimate rests on.' }),
  })
  .meta({ id: 'XELPlacementResult' });

export const SavedWord = z
  .object({
    word: z.string().trim().min(1).max(64).meta({ description: 'As it stands in the text.', example: 'reluctantly' }),
    sentence: z
      .string()
      .trim()
      .max(500)
      .optional()
      .meta({ description: 'Where it was met.', example: 'She left reluctantly.' }),
  })
  .meta({ id: 'XELSavedWord' });

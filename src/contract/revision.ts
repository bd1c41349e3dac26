import { z } from 'zod';
import { Score } from './catalogue.ts';
import { Correction, Criterion } from './evaluation.ts';
import { Id, Instant } from './kernel/fields.ts';

/** The shapes of what follows an evaluation: an appeal, and a revision beside the text before. Their endpoints are in `english.ts`. */

export const AppealRequest = z
  .object({
    criterion: z.string().min(1).max(40).meta({ description: 'The criterion, by its name.', example: 'Coherence' }),
    reason: z
      .string()
      .trim()
      .min(10, 'Say in a sentence what was judged wrongly.')
      .max(600, 'Keep the reason under 600 characters.')
      .meta({
        description: 'What was judged wrongly.',
        example: 'Each paragraph begins with a link to the one before.',
      }),
  })
  .meta({ id: 'XELAppealRequest' });

export const Appeal = AppealRequest.extend({
  id: Id,
  outcome: z.enum(['raised', 'lowered', 'stands', 'not_reliable']).meta({
    description:
      'What the second judgement says of the first; `not_reliable`: they lie over one band of 20 apart. The first stays as it is.',
    example: 'raised',
  }),
  message: z
    .string()
    .meta({ description: 'What came of it, in a sentence.', example: 'Read once more, it is worth a little more.' }),
  first: Score.meta({ description: 'The score that was appealed against.', example: 52 }),
  second: Criterion.pick({ score: true, descriptor: true, evidence: true, advice: true })
    .nullable()
    .meta({ description: 'The second judgement; null where nobody could give one.' }),
  judged_by: z.string().nullable().meta({ description: 'Who judged again.', example: 'openai gpt-5-mini' }),
  created_at: Instant,
}).meta({ id: 'XELAppeal' });
export type Appeal = z.infer<typeof Appeal>;

const Version = z.object({
  submission_id: Id,
  submitted_at: Instant,
  score: Score,
  judged: Score.meta({ description: 'Of the text itself, before hints and attempts count.', example: 61 }),
  xp_awarded: z.int().min(0).meta({ description: 'Points given for it.', example: 12 }),
});

export const Revision = z
  .object({
    before: Version.meta({ description: 'The text before.' }),
    after: Version.meta({ description: 'The text now.' }),
    changes: z
      .array(
        z.object({
          kind: z
            .enum(['same', 'removed', 'added'])
            .meta({ description: 'What became of the words.', example: 'same' }),
          text: z.string().meta({ description: 'Words with the spaces after them.', example: 'we went ' }),
        }),
      )
      .meta({
        description: 'In order: `same` and `removed` together are the text before, `same` and `added` the text after.',
      }),
    criteria: z
      .array(
        z.object({
          name: z.string().meta({ description: 'Name of the criterion.', example: 'Coherence' }),
          before: Score.nullable().meta({ description: 'Null where it was not judged.', example: 52 }),
          after: Score.nullable().meta({ description: 'Null where it is not judged.', example: 64 }),
        }),
      )
      .meta({ description: 'Each criterion in both evaluations.' }),
    corrections: z
      .object({
        resolved: z.array(Correction).meta({ description: 'Put right; places are those of the text before.' }),
        remaining: z.array(Correction).meta({ description: 'Not changed yet; places are those of the text before.' }),
        added: z.array(Correction).meta({ description: 'New ones; places are those of the text after.' }),
      })
      .meta({ description: 'What became of the corrections.' }),
  })
  .meta({ id: 'XELRevision' });
export type Revision = z.infer<typeof Revision>;

import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { area, endpoint } from './kernel/endpoint.ts';

/** Our addition (+): English words explained, for whoever taps on one. */

const PartOfSpeech = z
  .enum([
    'noun',
    'verb',
    'adjective',
    'adverb',
    'determiner',
    'pronoun',
    'preposition',
    'conjunction',
    'auxiliary',
    'number',
    'exclamation',
  ])
  .meta({ description: 'Part of speech.', example: 'adjective' });

const Gloss = z.string().meta({ description: 'What it means, in a few words.', example: 'not eager to do something' });

const Examples = z
  .array(z.string())
  .meta({ description: 'The word in use; often none.', example: ['she reluctantly agreed'] });

export const WordEntry = z
  .object({
    word: z.string().meta({ description: 'As it was asked for.', example: 'reluctantly' }),
    lemma: z.string().meta({ description: 'As a dictionary lists it.', example: 'reluctantly' }),
    part_of_speech: PartOfSpeech,
    level: CefrLevel.meta({ description: 'Level at which it is learned: an estimate of ours.', example: 'B2' }),
    gloss: Gloss,
    examples: Examples,
    other_senses: z
      .array(z.object({ part_of_speech: PartOfSpeech, gloss: Gloss, examples: Examples }))
      .meta({ description: 'What else it can mean, the commoner first; at most eight.' }),
  })
  .meta({ id: 'WordEntry' });
export type WordEntry = z.infer<typeof WordEntry>;

export const words = area('words', 'Words', {
  word: endpoint({
    method: 'GET',
    path: '/api/words/{word}',
    summary: 'Explain an English word',
    description:
      'Takes any form of a word (`ran`, `children`) or a phrase (`ice cream`). Answers `not_found` for what is no English word, also for names. The answer may be kept for a day.',
    access: 'any',
    scope: 'xel:read',
    params: z.object({
      word: z
        .string()
        .trim()
        .min(1, 'Say which word.')
        .max(64, 'A word has at most 64 characters.')
        .meta({ description: 'The word, as it stands in the text.', example: 'reluctantly' }),
    }),
    response: WordEntry,
  }),
});

import { z } from 'zod';
import { Id } from './kernel/fields.ts';

/** What an evaluation of writing or speaking holds (contract §7). Its endpoint is in `xel.ts`. */

export const CefrLevel = z
  .enum(['A1', 'A2', 'B1', 'B2', 'C1', 'C2'])
  .meta({ description: 'CEFR level.', example: 'B1' });
export type CefrLevel = z.infer<typeof CefrLevel>;

const Score = z.number().min(0).max(100).meta({ description: '0 to 100.', example: 64 });
const Low = Score.meta({ description: 'Lower end of the range in which the true score probably lies.', example: 58 });
const High = Score.meta({ description: 'Upper end of that range.', example: 70 });
const Start = z.int().min(0).meta({ description: 'First UTF-16 code unit in the text.', example: 42 });
const End = z.int().min(0).meta({ description: 'The code unit after the last.', example: 58 });

export const Criterion = z
  .object({
    name: z.string().meta({ description: 'What was judged.', example: 'Coherence' }),
    score: Score,
    low: Low,
    high: High,
    descriptor: z
      .string()
      .meta({ description: 'What this score means.', example: 'Ideas follow each other; links are simple.' }),
    evidence: z
      .array(
        z.object({
          quote: z.string().meta({ description: 'A literal part of the text.', example: 'and then we go home' }),
          start: Start,
          end: End,
        }),
      )
      .meta({ description: 'Where in the text this shows.' }),
    advice: z
      .string()
      .meta({ description: 'What to do next.', example: 'Join two of these sentences with "because".' }),
  })
  .meta({ id: 'EvaluationCriterion' });

/** What a correction is about; a list of them is grouped by it. */
export const correctionKinds = ['grammar', 'spelling', 'mechanics'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

export const Correction = z
  .object({
    start: Start,
    end: End,
    original: z.string().meta({ description: 'The words as they stand in the text.', example: 'we go home' }),
    suggestion: z.string().meta({ description: 'What to write instead.', example: 'we went home' }),
    rule: z.string().meta({ description: 'The rule behind it.', example: 'past-simple' }),
    explanation: z.string().meta({ description: 'Why.', example: 'The story is in the past.' }),
    kind: z.enum(correctionKinds).optional().meta({
      description: '`mechanics`: capitals, punctuation, spaces. Older evaluations are without it.',
      example: 'grammar',
    }),
  })
  .meta({ id: 'EvaluationCorrection' });

export const Fluency = z
  .object({
    words_per_minute: z.number().min(0).nullable().meta({ description: 'Null without a transcript.', example: 104 }),
    speech_seconds: z.number().min(0).meta({ description: 'Time with speech.', example: 48.2 }),
    pause_seconds: z
      .number()
      .min(0)
      .meta({ description: 'Time in pauses of at least a quarter of a second.', example: 9.7 }),
    pauses: z.int().min(0).meta({ description: 'Number of such pauses.', example: 14 }),
  })
  .meta({ id: 'EvaluationFluency', description: 'Measured from the recording.' });

const Reliable = z.boolean().meta({
  description: 'False where the two judgements lie over one band of 20 apart.',
  example: true,
});

export const SecondReading = z
  .object({
    status: z.enum(['agrees', 'differs', 'not_reliable', 'unavailable']).meta({
      description:
        '`agrees`: within half a band of 20 everywhere. `differs`: further away somewhere. `not_reliable`: over one band away on the whole, so no score can be given. `unavailable`: asked for, but what is here is the embedded judgement alone.',
      example: 'differs',
    }),
    message: z.string().meta({
      description: 'What came of it, in a sentence.',
      example: 'Both judgements agree within half a band, except on Coherence.',
    }),
    provider: z.string().nullable().meta({ description: 'Who read the text.', example: 'openai' }),
    model: z.string().nullable().meta({ description: 'With which model.', example: 'gpt-5-mini' }),
    overall: z
      .object({ embedded: Score, score: Score, cefr: CefrLevel, reliable: Reliable })
      .nullable()
      .meta({ description: 'The whole, as each of the two judged it.' }),
    criteria: z
      .array(
        Criterion.pick({ name: true, score: true, descriptor: true, evidence: true, advice: true }).extend({
          embedded: Score,
          reliable: Reliable,
        }),
      )
      .meta({ description: 'As the provider judged, beside the embedded score.' }),
  })
  .meta({
    id: 'EvaluationSecondReading',
    description: 'What a provider of AI said of the same text, where one is set up.',
  });
export type SecondReading = z.infer<typeof SecondReading>;

export const Evaluation = z
  .object({
    id: Id,
    type: z.enum(['writing', 'speaking']).meta({ description: 'What was evaluated.', example: 'writing' }),
    overall: z
      .object({
        score: Score,
        cefr: CefrLevel.meta({
          description: 'The level that its language points to, whatever the task was.',
          example: 'B1',
        }),
        low: Low,
        high: High,
        level_judged: z.boolean().optional().meta({
          description:
            'False where the language was not judged, or is not the learner’s: of a sound alone, and of what is read aloud or repeated. `cefr` says nothing of the learner then.',
          example: true,
        }),
      })
      .meta({ description: 'The whole, with its uncertainty.' }),
    criteria: z.array(Criterion).meta({ description: 'Judged one by one.' }),
    corrections: z.array(Correction).meta({ description: 'In the order of the text, five at most.' }),
    metrics: z.record(z.string(), z.number()).meta({
      description: 'What was measured, by name.',
      example: { words: 182, sentences: 14, type_token_ratio: 0.58 },
    }),
    evaluator: z
      .object({
        name: z.string().meta({ description: 'Who judged.', example: 'embedded' }),
        version: z.string().meta({ description: 'Its version.', example: '1.0' }),
      })
      .meta({ description: 'Who judged, and in which version.' }),
    flags: z
      .array(z.enum(['off_topic', 'too_long']))
      .optional()
      .meta({
        description:
          'What keeps it from doing its task: none of the points was found in it, or it is far longer than was asked for.',
      }),
    fluency: Fluency.optional(),
    alignment: z
      .array(
        z.object({
          expected: z
            .string()
            .nullable()
            .meta({ description: 'Of the text; null for a word that was put in.', example: 'ferry' }),
          said: z
            .string()
            .nullable()
            .meta({ description: 'What was heard; null for a word that was left out.', example: 'fairy' }),
        }),
      )
      .optional()
      .meta({
        description:
          'Of a text that was read aloud or repeated: its words and what was heard, in order, without signs.',
      }),
    second_reading: SecondReading.optional(),
  })
  .meta({ id: 'Evaluation' });
export type Evaluation = z.infer<typeof Evaluation>;

/** The largest recording, in bytes. */
export const maxRecordingBytes = 25 * 1024 * 1024;

export const EvaluationRequest = z
  .object({
    type: z.enum(['writing', 'speaking']).meta({ description: 'What to evaluate.', example: 'writing' }),
    text: z
      .string()
      .max(20_000, 'Keep the text under 20,000 characters.')
      .optional()
      .meta({ description: 'Needed for writing.', example: 'Last summer I visited my aunt in Lisbon.' }),
    audio: z
      .file()
      .max(maxRecordingBytes, 'Keep the recording under 25 MB.')
      .optional()
      .meta({ description: 'A recording, in a multipart body.' }),
    transcript: z.string().max(20_000, 'Keep the transcript under 20,000 characters.').optional().meta({
      description: 'What was said, where the browser recognised it.',
      example: 'Last summer I visited my aunt.',
    }),
    task_id: Id.optional().meta({ description: 'Judge it as an answer to this task.' }),
    item: z
      .string()
      .max(64)
      .optional()
      .meta({ description: 'Which item of a task to read aloud or to repeat was said.', example: '1' }),
  })
  .refine((body) => body.type !== 'writing' || Boolean(body.text?.trim()), {
    path: ['text'],
    error: 'Write the text to evaluate.',
  })
  .refine((body) => body.type !== 'speaking' || body.audio !== undefined || Boolean(body.transcript?.trim()), {
    path: ['audio'],
    error: 'Give a recording, a transcript or both.',
  })
  .meta({ id: 'EvaluationRequest' });
export type EvaluationRequest = z.infer<typeof EvaluationRequest>;

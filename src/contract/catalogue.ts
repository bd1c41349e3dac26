import { z } from 'zod';
import { CefrLevel } from './evaluation.ts';
import { Count, Fraction, Id } from './kernel/fields.ts';

/** The shapes of the English catalogue: modules and their tasks (contract §7). Its endpoints are in `xel.ts`. */

export const Skill = z
  .enum(['reading', 'listening', 'vocabulary', 'grammar', 'writing', 'speaking'])
  .meta({ description: 'Skill.', example: 'reading' });
export type Skill = z.infer<typeof Skill>;

export const TaskType = z
  .enum([
    'mcq_single',
    'mcq_multi',
    'true_false_ng',
    'gap_fill',
    'cloze_bank',
    'c_test',
    'ordering',
    'matching',
    'error_spot',
    'transform',
    'dictation',
    'short_answer',
    'yes_no_vocab',
    'write_sentence',
    'write_message',
    'write_essay',
    'summarise',
    'rewrite',
    'read_aloud',
    'repeat_after',
    'topic_talk',
    'role_turn',
  ])
  .meta({ description: 'What the learner does.', example: 'gap_fill' });
export type TaskType = z.infer<typeof TaskType>;

export const Title = z.string().meta({ description: 'Title.', example: 'Talking about the past' });
export const Score = z.number().min(0).max(100).meta({ description: '0 to 100.', example: 85 });
export const ItemId = z.string().meta({ description: 'An item of the task.', example: '1' });

export const ModuleSummary = z
  .object({
    id: Id,
    title: Title,
    description: z
      .string()
      .meta({ description: 'What it is about.', example: 'Past simple and past continuous in short stories.' }),
    skill: Skill,
    cefr_level: CefrLevel,
    order: z.int().min(0).meta({ description: 'Place in the catalogue.', example: 7 }),
    total_tasks: Count.meta({ description: 'Tasks in it.', example: 9 }),
    completed_tasks: Count.meta({ description: 'Tasks that the learner has passed.', example: 4 }),
    progress: Fraction.meta({ description: 'Share of the tasks passed, 0 to 1.', example: 0.44 }),
    estimated_minutes: z.int().min(0).meta({ description: 'Minutes it takes.', example: 25 }),
    status: z
      .enum(['locked', 'available', 'in_progress', 'completed'])
      .meta({ description: 'Where the learner stands.', example: 'in_progress' }),
  })
  .meta({ id: 'XELModuleSummary' });
export type ModuleSummary = z.infer<typeof ModuleSummary>;

export const Stimulus = z
  .object({
    kind: z.enum(['text', 'audio', 'image', 'dialogue']).meta({ description: 'What it is.', example: 'text' }),
    title: z.string().optional().meta({ description: 'Its heading.', example: 'A wet morning' }),
    text: z
      .string()
      .optional()
      .meta({ description: 'To read, or to be read aloud.', example: 'It was raining when Tom left the house.' }),
    url: z.string().optional().meta({ description: 'Address of the sound or picture.', example: '/content/tom.ogg' }),
    attribution: z
      .string()
      .optional()
      .meta({ description: 'Source and licence, where they must be named.', example: 'Own text.' }),
  })
  .meta({ id: 'XELStimulus' });

export const Choice = z
  .object({
    item: ItemId,
    prompt: z.string().meta({
      description:
        'The question or gap, with the words to use where there are any; for `dictation` and `repeat_after` what a voice says, not to be shown.',
      example: 'What was the weather like?',
    }),
    options: z
      .array(
        z.object({
          id: z.string().meta({ description: 'What to answer with.', example: 'b' }),
          text: z.string().meta({ description: 'What the learner reads.', example: 'It was raining.' }),
        }),
      )
      .meta({ description: 'Empty where the learner writes the answer.' }),
  })
  .meta({ id: 'XELChoice' });

export const Task = z
  .object({
    id: Id,
    type: TaskType,
    title: Title,
    prompt: z.string().meta({ description: 'What to do, as Markdown.', example: 'Complete the sentences.' }),
    stimulus: Stimulus.nullable(),
    choices: z
      .array(Choice)
      .optional()
      .meta({ description: 'The items to answer; absent where the answer is one text.' }),
    skill: Skill,
    text: z.string().nullable().meta({
      description:
        'For `cloze_bank` and `c_test`: the text with its gaps, each written as the id of its item in double braces; the letters of a damaged word that are there stand before it.',
      example: 'It was rai{{1}} when we {{2}} home.',
    }),
    words: z
      .tuple([z.int(), z.int()])
      .nullable()
      .meta({ description: 'Fewest and most words of a text to write.', example: [60, 90] }),
    seconds: z
      .tuple([z.int(), z.int()])
      .nullable()
      .meta({ description: 'Shortest and longest talk.', example: [30, 60] }),
    points: z
      .array(z.string())
      .meta({ description: 'What an open answer has to contain.', example: ['Say when you will come'] }),
    minutes: z.int().min(1).meta({ description: 'Minutes it takes.', example: 4 }),
    timed_seconds: z.int().nullable().meta({ description: 'Limit, where time matters.', example: 180 }),
    hints: z
      .object({
        total: Count.meta({ description: 'Hints there are.', example: 2 }),
        taken: z.array(z.string()).meta({ description: 'Those taken for the attempt that is open.' }),
        next_cost: z
          .int()
          .nullable()
          .meta({ description: 'Percent of the score that the next one costs.', example: 10 }),
      })
      .meta({ description: 'Hints, from the gentlest to nearly the answer.' }),
    xp: z.int().min(0).meta({ description: 'Points for a full score.', example: 15 }),
    status: z
      .enum(['new', 'attempted', 'passed', 'mastered'])
      .meta({ description: 'Where the learner stands.', example: 'new' }),
    best_score: Score.nullable(),
    attempts: Count.meta({ description: 'How often it was submitted.', example: 0 }),
  })
  .meta({ id: 'XELTask', description: 'Never holds an answer key.' });
export type Task = z.infer<typeof Task>;

export const Module = ModuleSummary.extend({
  can_do: z
    .array(z.string())
    .optional()
    .meta({ description: 'What one can do afterwards.', example: ['I can tell a short story about the past.'] }),
  tasks: z.array(Task).meta({ description: 'In the order of the module.' }),
}).meta({ id: 'XELModule' });

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
    prompt: z.string().meta({ description: 'The question or gap.', example: 'What was the weather like?' }),
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
  tasks: z.array(Task).meta({ description: 'In the order of the module.' }),
}).meta({ id: 'XELModule' });

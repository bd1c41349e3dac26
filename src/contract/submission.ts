import { z } from 'zod';
import { SubmissionReview } from './assigned-work.ts';
import { ItemId, Score, Skill, TaskType, Title } from './catalogue.ts';
import { Evaluation } from './evaluation.ts';
import { Count, Fraction, Id, Instant } from './kernel/fields.ts';

/** An answer to a task, and what comes of it. The endpoints are in `xel.ts`. */

const Answer = z.string().max(20_000, 'Keep the answer under 20,000 characters.');
export const TaskSubmission = z
  .object({
    response: z
      .union([
        Answer,
        z.array(Answer).max(200),
        z.record(z.string().max(64), z.union([Answer, z.array(Answer).max(50)])),
      ])
      .meta({
        description:
          'An answer for each item by its id, or one text for a task without items. What an item takes: the id of an option (`mcq_single`, `true_false_ng`, `cloze_bank`, `matching`), ids of options (`mcq_multi`; `ordering`: in order), `[id of the piece, correction]` (`error_spot`), `yes` or `no` (`yes_no_vocab`), else a text: what was written, or for a spoken item what was said.',
        example: { '1': 'b', '2': ['a', 'd'] },
      }),
    time_spent_seconds: z.int().min(0).max(86_400).meta({ description: 'Active seconds on the task.', example: 75 }),
  })
  .meta({ id: 'XELTaskSubmissionRequest' });

export const ItemFeedback = z
  .object({
    item: ItemId,
    correct: z.boolean().meta({ description: 'Was it right?', example: false }),
    score: Score.optional(),
    expected: z.string().optional().meta({ description: 'A right answer.', example: 'was raining' }),
    explanation: z
      .string()
      .meta({ description: 'Why.', example: 'The rain was going on when something else happened.' }),
    note: z.string().optional().meta({
      description: 'About the answer that was given: what is wrong with the option chosen, or which slip was forgiven.',
      example: '"Rained" is a finished event.',
    }),
  })
  .meta({ id: 'XELItemFeedback' });

export const TakenHint = z
  .object({
    text: z.string().meta({ description: 'The hint.', example: 'Think about when it happened.' }),
    cost: z.int().meta({ description: 'Percent of the score that it costs.', example: 10 }),
    left: Count.meta({ description: 'Hints that are left.', example: 1 }),
  })
  .meta({ id: 'XELTakenHint' });

export const SubmissionResult = z
  .object({
    submission_id: Id,
    score: Score,
    correct: z.boolean().meta({ description: 'Was everything right?', example: false }),
    feedback: z.array(ItemFeedback).meta({ description: 'One for each item.' }),
    xp_awarded: z.int().min(0).meta({ description: 'Points given for it.', example: 12 }),
    module_progress: Fraction.meta({ description: 'Progress of the module afterwards, 0 to 1.', example: 0.56 }),
    evaluation: Evaluation.optional(),
  })
  .meta({ id: 'XELSubmissionResult' });

export const SubmissionSummary = z
  .object({
    id: Id,
    task_id: Id,
    module_id: Id,
    task_title: Title,
    type: TaskType,
    skill: Skill,
    score: Score,
    xp_awarded: z.int().min(0).meta({ description: 'Points given for it.', example: 12 }),
    submitted_at: Instant,
  })
  .meta({ id: 'XELSubmissionSummary' });
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

export const Submission = SubmissionSummary.extend({
  ...TaskSubmission.shape,
  feedback: z.array(ItemFeedback).meta({ description: 'One for each item.' }),
  evaluation: Evaluation.optional(),
  reviews: z.array(SubmissionReview).meta({ description: 'What teachers said of it, oldest first.' }),
}).meta({ id: 'XELSubmission' });
export type Submission = z.infer<typeof Submission>;

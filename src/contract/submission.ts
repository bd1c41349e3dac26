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
    visit_id: Id.optional().meta({
      description:
        'The visit under which the page reported time on this answer. What was credited to it already is not credited again.',
    }),
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

const Unscored = z.boolean().optional().meta({
  description:
    'True where two judgements lie too far apart to give a score: it counts for nothing until a teacher gives one, and `score` is the embedded judgement alone.',
  example: false,
});

export const TakenHint = z
  .object({
    text: z.string().meta({ description: 'The hint.', example: 'Think about when it happened.' }),
    cost: z.int().meta({ description: 'Percent of the score that it costs.', example: 10 }),
    left: Count.meta({ description: 'Hints that are left.', example: 1 }),
  })
  .meta({ id: 'XELTakenHint' });

const Deductions = {
  attempt: z.int().min(1).meta({ description: 'Which try it was on its date, from 1.', example: 2 }),
  counts_percent: z.int().min(0).max(100).meta({
    description: 'What a try of that day counts: 100, 70 from the second, 50 from the third on.',
    example: 70,
  }),
  hints_percent: z
    .int()
    .min(0)
    .max(100)
    .meta({ description: 'What the hints that were taken cost, in percent.', example: 10 }),
};

export const SubmissionResult = z
  .object({
    submission_id: Id,
    score: Score,
    unscored: Unscored,
    correct: z.boolean().meta({ description: 'Was everything right?', example: false }),
    feedback: z.array(ItemFeedback).meta({ description: 'One for each item.' }),
    xp_awarded: z.int().min(0).meta({ description: 'Points given for it.', example: 12 }),
    module_progress: Fraction.meta({ description: 'Progress of the module afterwards, 0 to 1.', example: 0.56 }),
    evaluation: Evaluation.optional(),
    ...z.object(Deductions).partial().shape,
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
    effective_score: Score.nullable().optional().meta({
      description: 'The score that counts: the newest that a teacher gave, else `score`; null while it is unscored.',
    }),
    unscored: Unscored,
    xp_awarded: z.int().min(0).meta({ description: 'Points given for it.', example: 12 }),
    submitted_at: Instant,
  })
  .meta({ id: 'XELSubmissionSummary' });
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

export const Submission = SubmissionSummary.extend({
  ...TaskSubmission.omit({ visit_id: true }).shape,
  feedback: z.array(ItemFeedback).meta({ description: 'One for each item.' }),
  evaluation: Evaluation.optional(),
  ...z.object(Deductions).partial().shape,
  reviews: z.array(SubmissionReview).meta({ description: 'What teachers said of it, oldest first.' }),
}).meta({ id: 'XELSubmission' });
export type Submission = z.infer<typeof Submission>;

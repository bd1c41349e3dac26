import { z } from 'zod';
import { ItemId, Module, ModuleSummary, Score, Skill, TaskType, Title } from './catalogue.ts';
import { CefrLevel, Evaluation, EvaluationRequest } from './evaluation.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Fraction, Id, Instant, Seconds } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';

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
        description: 'One text, a list in order, or an answer for each item by its id.',
        example: { '1': 'b', '2': ['a', 'd'] },
      }),
    time_spent_seconds: z.int().min(0).max(86_400).meta({ description: 'Active seconds on the task.', example: 75 }),
  })
  .meta({ id: 'XELTaskSubmissionRequest' });

export const ItemFeedback = z
  .object({
    item: ItemId,
    correct: z.boolean().meta({ description: 'Was it right?', example: false }),
    expected: z.string().optional().meta({ description: 'A right answer.', example: 'was raining' }),
    explanation: z
      .string()
      .meta({ description: 'Why.', example: 'The rain was going on when something else happened.' }),
  })
  .meta({ id: 'XELItemFeedback' });

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
}).meta({ id: 'XELSubmission' });

export const Dashboard = z
  .object({
    cefr_estimate: z
      .object({
        level: CefrLevel.nullable().meta({ description: 'Null until there is enough to judge by.' }),
        range: z
          .tuple([CefrLevel, CefrLevel])
          .nullable()
          .meta({ description: 'Lowest and highest level that fit.', example: ['A2', 'B1'] }),
      })
      .meta({ description: 'An estimate, not a certificate.' }),
    skills: z
      .array(
        z.object({
          skill: Skill,
          score: Score.nullable(),
          trend: z.number().meta({ description: 'Change of the score over the last 28 days.', example: 3.5 }),
        }),
      )
      .meta({ description: 'One for each skill.' }),
    next_task: z
      .object({ task_id: Id, module_id: Id, title: Title, skill: Skill, type: TaskType })
      .nullable()
      .meta({ description: 'What to do next.' }),
    due_reviews: Count.meta({ description: 'Cards due now.', example: 18 }),
    modules_completed: Count.meta({ description: 'Modules completed.', example: 3 }),
    recent: z.array(SubmissionSummary).meta({ description: 'The newest submissions, at most ten.' }),
  })
  .meta({ id: 'XELDashboard' });

export const ReviewCard = z
  .object({
    id: Id,
    front: z.string().meta({ description: 'What to recall from.', example: 'reluctant' }),
    back: z.string().meta({ description: 'What to recall.', example: 'not willing to do something' }),
    example: z.string().optional().meta({ description: 'In a sentence.', example: 'She was reluctant to leave.' }),
    state: z
      .enum(['new', 'learning', 'review', 'relearning'])
      .meta({ description: 'State in the FSRS scheduler.', example: 'review' }),
    due_at: Instant,
    interval: Seconds.nullable().meta({
      description: 'Seconds between the last review and the next.',
      example: 345_600,
    }),
    reviews: Count.meta({ description: 'How often it was reviewed.', example: 6 }),
    lapses: Count.meta({ description: 'How often it was forgotten.', example: 1 }),
  })
  .meta({ id: 'XELReviewCard' });
export type ReviewCard = z.infer<typeof ReviewCard>;

const read = { access: 'any', scope: 'xel:read' } as const;
const write = { access: 'any', scope: 'xel:write' } as const;

export const xel = area('xel', 'Xentree English', {
  modules: endpoint({
    method: 'GET',
    path: '/api/xel/modules',
    summary: 'List XEL modules with user progress',
    ...read,
    query: z.object({ ...pageQuery, skill: Skill.optional(), level: CefrLevel.optional() }),
    response: pageOf(ModuleSummary),
  }),
  module: endpoint({
    method: 'GET',
    path: '/api/xel/modules/{module_id}',
    summary: 'Get XEL module details',
    ...read,
    params: z.object({ module_id: Id }),
    response: Module,
  }),
  submit: endpoint({
    method: 'POST',
    path: '/api/xel/tasks/{task_id}/submit',
    summary: 'Submit a learning task response',
    description: 'Answers `forbidden` for a task of a module that is still locked.',
    ...write,
    params: z.object({ task_id: Id }),
    body: TaskSubmission,
    response: SubmissionResult,
    errors: ['forbidden'],
  }),
  evaluate: endpoint({
    method: 'POST',
    path: '/api/xel/evaluate',
    summary: 'Run AI evaluation for speaking or writing',
    description: 'A recording travels as multipart; everything else may be JSON.',
    ...write,
    body: EvaluationRequest,
    alsoAccepts: ['multipart'],
    response: Evaluation,
    errors: ['not_found', 'provider_unavailable'],
  }),
  dashboard: endpoint({
    method: 'GET',
    path: '/api/xel/dashboard',
    summary: 'Get the XEL dashboard overview',
    ...read,
    response: Dashboard,
  }),
  reviews: endpoint({
    method: 'GET',
    path: '/api/xel/reviews',
    summary: 'List the cards that are due',
    description: 'The most overdue first.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(ReviewCard),
  }),
  review: endpoint({
    method: 'POST',
    path: '/api/xel/reviews/{card_id}',
    summary: 'Rate how well a card was recalled',
    ...write,
    params: z.object({ card_id: Id }),
    body: z
      .object({ rating: z.int().min(1).max(4).meta({ description: '1 again, 2 hard, 3 good, 4 easy.', example: 3 }) })
      .meta({ id: 'XELReviewRequest' }),
    response: ReviewCard,
  }),
  submissions: endpoint({
    method: 'GET',
    path: '/api/xel/submissions',
    summary: 'List submissions',
    description: 'Newest first.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(SubmissionSummary),
  }),
  submission: endpoint({
    method: 'GET',
    path: '/api/xel/submissions/{submission_id}',
    summary: 'Get a submission with its feedback',
    ...read,
    params: z.object({ submission_id: Id }),
    response: Submission,
  }),
});

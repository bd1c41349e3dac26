import { z } from 'zod';
import { Assigned } from './assigned-work.ts';
import { CardProposalRequest, CardProposals, CardsFromMessage } from './card-making.ts';
import { Module, ModuleSummary, Score, Skill, TaskType, Title } from './catalogue.ts';
import { CefrLevel, Evaluation, EvaluationRequest, maxRecordingBytes } from './evaluation.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { Placement, PlacementResult, SavedWord } from './placement.ts';
import { ReviewCard } from './review-card.ts';
import { Submission, SubmissionResult, SubmissionSummary, TakenHint, TaskSubmission } from './submission.ts';

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
      .object({
        task_id: Id,
        module_id: Id,
        title: Title,
        skill: Skill,
        type: TaskType,
        reason: z.string().meta({ description: 'Why this one.', example: 'Grammar is your weakest skill at B1.' }),
      })
      .nullable()
      .meta({ description: 'What to do next.' }),
    due_reviews: Count.meta({ description: 'Cards due now.', example: 18 }),
    due_by_day: z
      .array(z.object({ date: z.iso.date(), cards: Count }))
      .meta({ description: 'Cards that fall due on each of the next seven dates of the learner.' }),
    estimated_from: z
      .object({
        placement: z.boolean().meta({ description: 'Was the placement test taken?', example: true }),
        submissions: Count,
      })
      .meta({ description: 'What the estimate rests on.', example: { placement: true, submissions: 12 } }),
    modules_completed: Count.meta({ description: 'Modules completed.', example: 3 }),
    recent: z.array(SubmissionSummary).meta({ description: 'The newest submissions, at most ten.' }),
  })
  .meta({ id: 'XELDashboard' });

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
    keyed: true,
    errors: ['forbidden'],
  }),
  hint: endpoint({
    method: 'POST',
    path: '/api/xel/tasks/{task_id}/hint',
    summary: 'Take the next hint of a task',
    description: 'It costs its share of the next submission. Answers `conflict` when none is left.',
    ...write,
    params: z.object({ task_id: Id }),
    response: TakenHint,
    keyed: true,
    errors: ['forbidden'],
  }),
  placement: endpoint({
    method: 'GET',
    path: '/api/xel/placement',
    summary: 'Get the placement test',
    ...read,
    response: Placement,
  }),
  place: endpoint({
    method: 'POST',
    path: '/api/xel/placement',
    summary: 'Submit the placement test',
    description:
      'Opens the modules up to the level it finds; it may be taken again, and never locks what was open. Answers `conflict` where the server has no test.',
    ...write,
    body: z
      .object({
        responses: z
          .record(z.string().max(64), TaskSubmission.shape.response)
          .meta({ description: 'An answer for each task by its id; what is missing counts as not known.' }),
      })
      .meta({ id: 'XELPlacementRequest' }),
    response: PlacementResult,
    keyed: true,
  }),
  evaluate: endpoint({
    method: 'POST',
    path: '/api/xel/evaluate',
    summary: 'Run AI evaluation for speaking or writing',
    description:
      'A recording travels as multipart; everything else may be JSON. What cannot be judged (too short, not English, copied from the task, words in no order) is a `validation_error` with the reason. A recording is WAV (PCM, 16-bit or 32-bit float). Fluency and delivery are judged by its sound; the rest by the transcript, where there is one. The recording itself is not kept.',
    ...write,
    body: EvaluationRequest,
    alsoAccepts: ['multipart'],
    maxFileBytes: maxRecordingBytes,
    fileField: 'audio',
    response: Evaluation,
    errors: ['not_found'],
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
    keyed: true,
  }),
  undoReview: endpoint({
    method: 'POST',
    path: '/api/xel/reviews/{card_id}/undo',
    summary: 'Take back the last rating of a card',
    description:
      'Answers `conflict` when there is none, it came with a task, or it is older than a day. Its points stay.',
    ...write,
    params: z.object({ card_id: Id }),
    response: ReviewCard,
    keyed: true,
  }),
  saveWord: endpoint({
    method: 'POST',
    path: '/api/xel/cards',
    summary: 'Save a word for review',
    description: 'One card a word: saving it again gives the same card, with the newer sentence.',
    ...write,
    body: SavedWord,
    response: ReviewCard,
  }),
  assignments: endpoint({
    method: 'GET',
    path: '/api/xel/assignments',
    summary: 'List the modules that organizations assigned to the caller',
    description: 'The earliest due date first. An assigned module is open, whatever its level.',
    ...read,
    query: z.object(pageQuery),
    response: pageOf(Assigned),
  }),
  proposeCards: endpoint({
    method: 'POST',
    path: '/api/xel/cards/proposals',
    summary: 'Propose cards from a message',
    description:
      'Nothing is saved. A provider is asked where there is one, and what it answers is checked; otherwise the words of the message from B1 on, and what it explains itself, are proposed with meanings of the dictionary.',
    ...write,
    body: CardProposalRequest,
    response: CardProposals,
    errors: ['token_budget_exceeded', 'provider_unavailable'],
  }),
  makeCards: endpoint({
    method: 'POST',
    path: '/api/xel/cards/from-message',
    summary: 'Save cards that were made from a message',
    description:
      'Due now. There is one card a word and one a front: saving it again changes what it shows, and leaves its dates alone.',
    ...write,
    body: CardsFromMessage,
    response: z.object({ items: z.array(ReviewCard) }).meta({ id: 'XELSavedCards' }),
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

import { z } from 'zod';
import { ItemId, Score, Skill, Title } from './catalogue.ts';
import { CefrLevel } from './evaluation.ts';
import { Count, Id, Instant, LocalDate } from './kernel/fields.ts';

/** What an organization gives its learners to do, and what its teachers say of it; the endpoints are in `assignments.ts` and `xel.ts`. */

export const DueState = z.enum(['done', 'overdue', 'today', 'soon', 'later']).meta({
  description:
    'On the calendar of the learner: `done` when every task is passed, else by how far off the due date is; `soon` is within three days.',
  example: 'soon',
});
export type DueState = z.infer<typeof DueState>;

/** What one assignment is, to whoever sees it. */
export const assignedModule = {
  module_id: Id,
  module_title: Title,
  skill: Skill,
  cefr_level: CefrLevel,
  total_tasks: Count.meta({ description: 'Tasks of the module.', example: 9 }),
  note: z.string().nullable().meta({ description: 'What the teacher says to it.', example: 'Before the trip.' }),
  due_date: LocalDate.meta({ description: 'Last day, on the calendar of each learner.', example: '2026-10-21' }),
  assigned_by: z.string().meta({ description: 'Username of who assigned it.', example: 'mina' }),
};

export const SubmissionReview = z
  .object({
    id: Id,
    at: Instant,
    reviewer: z.string().meta({ description: 'Username of the teacher.', example: 'mina' }),
    organization: z.string().meta({ description: 'In which organization, by its name then.', example: 'Riverside' }),
    comment: z.string().meta({ description: 'Why, for the learner.', example: 'You answered both questions.' }),
    score: Score.nullable().meta({ description: 'The score given instead; null where it stays.', example: 80 }),
    returned: z.boolean().meta({ description: 'Is it given back to be revised?', example: true }),
    remarks: z
      .array(
        z.object({
          item: ItemId.nullable().meta({ description: 'Of a task with items; null for the text as a whole.' }),
          quote: z.string().meta({ description: 'A literal part of the answer.', example: 'he like eat' }),
          remark: z.string().meta({ description: 'What the teacher says to it.', example: 'he likes to eat' }),
        }),
      )
      .meta({ description: 'Remarks on places in the answer.' }),
  })
  .meta({
    id: 'XELSubmissionReview',
    description: 'What a teacher says of a submission. Only ever added: what the evaluation said stays as it was.',
  });
export type SubmissionReview = z.infer<typeof SubmissionReview>;

export const ReturnedTask = z
  .object({
    submission_id: Id,
    task_id: Id,
    task_title: Title,
    review: SubmissionReview,
  })
  .meta({ id: 'XELReturnedTask', description: 'A task that waits to be revised: nothing was sent since.' });

export const Assigned = z
  .object({
    id: Id,
    organization: z
      .object({ id: Id, name: z.string().meta({ description: 'Name.', example: 'Riverside School' }) })
      .meta({ description: 'Who assigned it.' }),
    ...assignedModule,
    state: DueState,
    completed_tasks: Count.meta({ description: 'Tasks passed.', example: 4 }),
    shared: z.enum(['private', 'totals', 'rubric', 'transcript']).meta({
      description: 'What teachers of the organization see of it, as the learner chose.',
      example: 'totals',
    }),
    returned: z.array(ReturnedTask).meta({ description: 'What a teacher gave back to be revised.' }),
  })
  .meta({ id: 'XELAssigned', description: 'A module that an organization assigned to the caller.' });
export type Assigned = z.infer<typeof Assigned>;

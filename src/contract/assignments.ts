import { z } from 'zod';
import { assignedModule, DueState, SubmissionReview } from './assigned-work.ts';
import { Score, Task, Title } from './catalogue.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Count, Id, Instant } from './kernel/fields.ts';
import { pageOf, pageQuery } from './kernel/page.ts';
import { SharingRung } from './member-privacy.ts';
import { TeamId } from './organizations.ts';
import { Appeal } from './revision.ts';
import { Submission } from './submission.ts';

export const Assignment = z
  .object({
    id: Id,
    ...assignedModule,
    team_id: TeamId.nullable().meta({ description: 'Null where it is for the whole organization.' }),
    team_name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
    created_at: Instant,
    learners: Count.meta({ description: 'Members within the reach of the caller that it is for.', example: 14 }),
  })
  .meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

const Person = {
  user_id: Id,
  username: z.string().meta({ description: 'Username.', example: 'omid' }),
  full_name: z.string().nullable().meta({ description: 'As the member writes it.', example: 'Omid Rad' }),
  team_name: z.string().nullable().meta({ description: 'Name of the team.', example: 'Tuesday B1' }),
};

export const AssignmentLearner = z
  .object({
    ...Person,
    shared: SharingRung.meta({ description: 'What the learner shows of English.', example: 'rubric' }),
    state: DueState.nullable().meta({ description: 'Null where the learner keeps it private.' }),
    completed_tasks: Count.nullable().meta({ description: 'Tasks passed; null where private.', example: 4 }),
    tasks: z
      .array(
        z.object({
          task_id: Id,
          title: Title,
          best_score: Score.nullable().meta({ description: 'Null before the first answer.', example: 80 }),
          attempts: Count.meta({ description: 'How often it was answered.', example: 2 }),
          newest: z
            .object({
              submission_id: Id,
              submitted_at: Instant,
              returned: z.boolean().meta({ description: 'Was it given back to be revised?', example: false }),
            })
            .nullable()
            .meta({
              description: 'The newest answer since it was assigned; null without one, and below `transcript`.',
            }),
        }),
      )
      .nullable()
      .meta({ description: 'Task by task; null below `rubric`.' }),
  })
  .meta({ id: 'AssignmentLearner', description: 'How one learner gets on, no more than the learner shares.' });
export type AssignmentLearner = z.infer<typeof AssignmentLearner>;

export const AssignedSubmission = z
  .object({
    learner: z.object(Person).meta({ description: 'Whose answer it is.' }),
    task: Task,
    submission: Submission,
    previous: Submission.nullable().meta({
      description: 'The answer before it to the same task, since it was assigned: what the revision began from.',
    }),
    appeals: z.array(Appeal).optional().meta({
      description: 'What the learner said against judgements of this answer, and what came of it, oldest first.',
    }),
    next_id: Id.nullable().meta({ description: 'The answer after it, where there is one.' }),
  })
  .meta({ id: 'AssignedSubmission' });
export type AssignedSubmission = z.infer<typeof AssignedSubmission>;

const Comment = z
  .string()
  .trim()
  .min(3, 'Say in a few words why. The learner reads it.')
  .max(2000, 'Keep the comment under 2,000 characters.');
const Note = z
  .string()
  .trim()
  .max(500, 'Keep the note under 500 characters.')
  .meta({ description: 'What you say to it; learners read it.', example: 'Before the trip.' });
const ReviewRequest = z
  .object({
    comment: Comment.meta({ description: 'Why; the learner reads it.', example: 'You answered both questions.' }),
    score: SubmissionReview.shape.score.optional(),
    returned: z.boolean().default(false).meta({ description: 'Give it back to be revised.', example: false }),
    remarks: z
      .array(
        z.object({
          item: SubmissionReview.shape.remarks.element.shape.item,
          quote: z
            .string()
            .min(1, 'Mark the words that you mean.')
            .max(500, 'Mark at most 500 characters.')
            .meta({ description: 'A literal part of the answer.', example: 'he like eat' }),
          remark: z
            .string()
            .trim()
            .min(1, 'Write the remark.')
            .max(500, 'Keep the remark under 500 characters.')
            .meta({ description: 'What the learner should see.', example: 'he likes to eat' }),
        }),
      )
      .max(30, 'Make at most 30 remarks.')
      .default([])
      .meta({ description: 'Remarks on places in the answer.' }),
  })
  .meta({ id: 'SubmissionReviewRequest' });

const read = { access: 'any', scope: 'organizations:read' } as const;
const write = { access: 'any', scope: 'organizations:write' } as const;
const orgParams = z.object({ org_id: Id });
const one = z.object({ org_id: Id, assignment_id: Id });
const ofLearner = z.object({ org_id: Id, assignment_id: Id, user_id: Id });
const ofSubmission = z.object({ org_id: Id, assignment_id: Id, user_id: Id, submission_id: Id });
const teachers = 'Owners and administrators, and team managers for their own team.';

export const assignments = area('assignments', 'Assignments of an organization', {
  list: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/assignments',
    summary: 'List assignments',
    description: `${teachers} The latest due date first. A team manager sees those of the own team and of the whole organization.`,
    ...read,
    params: orgParams,
    query: z.object(pageQuery),
    response: pageOf(Assignment),
    errors: ['forbidden'],
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/assignments',
    summary: 'Assign a module',
    description: `${teachers} It is for every plain member of the team, or of the organization, whoever joins later included, and opens the module to them.`,
    ...write,
    params: orgParams,
    body: z
      .object({
        module_id: Id,
        team_id: TeamId.nullable().meta({ description: 'Null for the whole organization: administrators alone.' }),
        due_date: assignedModule.due_date,
        note: Note.optional(),
      })
      .meta({ id: 'AssignmentRequest' }),
    response: Assignment,
    status: 201,
    errors: ['forbidden'],
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}',
    summary: 'Get an assignment',
    description: teachers,
    ...read,
    params: one,
    response: Assignment,
    errors: ['forbidden'],
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}',
    summary: 'Change the due date or the note of an assignment',
    description: `${teachers} What is for the whole organization is changed by administrators.`,
    ...write,
    params: one,
    body: z
      .object({
        due_date: assignedModule.due_date,
        note: Note.nullable(),
      })
      .partial()
      .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
      .meta({ id: 'AssignmentPatch' }),
    response: Assignment,
    errors: ['forbidden'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}',
    summary: 'Delete an assignment',
    description: 'What learners did stays theirs. It can be restored for a day.',
    ...write,
    params: one,
    response: null,
    errors: ['forbidden'],
  }),
  restore: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}/restore',
    summary: 'Restore an assignment that was deleted',
    description: 'Within a day; one that is not deleted stays as it is.',
    ...write,
    params: one,
    response: Assignment,
    errors: ['forbidden'],
  }),
  learners: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}/learners',
    summary: 'List how learners get on with an assignment',
    description: `${teachers} By name. Shows no more than each shares, without single tasks. A receipt an hour for each learner whose figures are shown.`,
    ...read,
    params: one,
    query: z.object(pageQuery),
    response: pageOf(AssignmentLearner),
    errors: ['forbidden'],
  }),
  learner: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id}',
    summary: 'Look at one learner’s work on an assignment',
    description: `${teachers} Task by task where the learner shares it. Each look writes a receipt.`,
    ...read,
    params: ofLearner,
    response: AssignmentLearner,
    errors: ['forbidden'],
  }),
  submission: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id}/submissions/{submission_id}',
    summary: 'Read an answer to an assigned task',
    description: `${teachers} Only of a learner who shares answers (\`transcript\`), and only what was sent since the assignment. Each look writes a receipt.`,
    ...read,
    params: ofSubmission,
    response: AssignedSubmission,
    errors: ['forbidden'],
  }),
  review: endpoint({
    method: 'POST',
    path: '/api/organizations/{org_id}/assignments/{assignment_id}/learners/{user_id}/submissions/{submission_id}/reviews',
    summary: 'Review an answer: comment, give another score, return it to be revised',
    description:
      'As reading it. Only ever added; the newest score given counts, the score of the evaluation stays beside it. Points and levels already earned are not taken back.',
    ...write,
    params: ofSubmission,
    body: ReviewRequest,
    response: SubmissionReview,
    status: 201,
    errors: ['forbidden'],
  }),
});

import type { z } from 'zod';
import type { TaskType } from '#contract/catalogue.ts';
import type { Submission, SubmissionResult, SubmissionSummary } from '#contract/submission.ts';
import type { SubmissionRow } from './submissions.repository.ts';
import { type WorkReviewRow, workReviewView } from './work-reviews.repository.ts';

type Told = z.input<typeof Submission>;

/** What was answered right after it was sent. */
export function resultView(row: SubmissionRow, moduleProgress: number): z.input<typeof SubmissionResult> {
  const feedback = row.feedback as Told['feedback'];
  return {
    submission_id: row.id,
    score: row.score,
    correct: feedback.every(({ correct }) => correct),
    feedback,
    xp_awarded: row.xp,
    module_progress: moduleProgress,
    ...evaluationOf(row),
  };
}

export function summaryView(row: SubmissionRow): SubmissionSummary {
  return {
    id: row.id,
    task_id: row.taskId,
    module_id: row.moduleId,
    task_title: row.title,
    type: row.type as TaskType,
    skill: row.skill,
    score: row.score,
    xp_awarded: row.xp,
    submitted_at: row.at.toISOString(),
  };
}

/** `reviews` may be of other submissions, too. */
export function submissionView(row: SubmissionRow, reviews: readonly WorkReviewRow[]): Told {
  return {
    ...summaryView(row),
    response: row.response as Told['response'],
    time_spent_seconds: row.timeSeconds,
    feedback: row.feedback as Told['feedback'],
    ...evaluationOf(row),
    reviews: reviews.filter(({ submissionId }) => submissionId === row.id).map(workReviewView),
  };
}

function evaluationOf({ evaluation }: SubmissionRow): Pick<Told, 'evaluation'> {
  return evaluation === null ? {} : { evaluation: evaluation as Exclude<Told['evaluation'], undefined> };
}

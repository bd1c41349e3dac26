import type { z } from 'zod';
import type { TaskType } from '#contract/catalogue.ts';
import type { Submission, SubmissionResult, SubmissionSummary } from '#contract/submission.ts';
import { isUnscored } from './effective-score.ts';
import { wholeTask } from './mastery.ts';
import { countsPercent } from './scoring/deductions.ts';
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
    ...unscored(row),
    xp_awarded: row.xp,
    module_progress: moduleProgress,
    ...deductions(row),
    ...evaluationOf(row),
  };
}

/** `reviews` may be of other submissions, too. */
export function summaryView(row: SubmissionRow, reviews: readonly WorkReviewRow[]): SubmissionSummary {
  const given = reviews.findLast(({ submissionId, score }) => submissionId === row.id && score !== null)?.score ?? null;
  return {
    id: row.id,
    task_id: row.taskId,
    module_id: row.moduleId,
    task_title: row.title,
    type: row.type as TaskType,
    skill: row.skill,
    score: row.score,
    effective_score: given ?? (isUnscored(row.evaluation) ? null : row.score),
    ...(given === null && unscored(row)),
    xp_awarded: row.xp,
    submitted_at: row.at.toISOString(),
  };
}

/** `reviews` may be of other submissions, too. */
export function submissionView(row: SubmissionRow, reviews: readonly WorkReviewRow[]): Told {
  return {
    ...summaryView(row, reviews),
    response: row.response as Told['response'],
    time_spent_seconds: row.timeSeconds,
    feedback: row.feedback as Told['feedback'],
    ...deductions(row),
    ...evaluationOf(row),
    reviews: reviews.filter(({ submissionId }) => submissionId === row.id).map(workReviewView),
  };
}

/** What was taken off the whole score. What hints cost is told by the score itself, so that it outlives changes of the course. */
function deductions({ taskId, attempt, hints, score, targets }: SubmissionRow) {
  const counts = countsPercent(attempt);
  const whole = (targets as Record<string, number>)[wholeTask(taskId)] ?? 0;
  const cost = hints === 0 ? 0 : whole > 0 ? Math.round(100 - (100 * score) / (whole * counts)) : undefined;
  return {
    attempt,
    counts_percent: counts,
    ...(cost !== undefined && { hints_percent: Math.max(0, Math.min(100, cost)) }),
  };
}

const unscored = ({ evaluation }: SubmissionRow) => (isUnscored(evaluation) ? { unscored: true } : {});

function evaluationOf({ evaluation }: SubmissionRow): Pick<Told, 'evaluation'> {
  return evaluation === null ? {} : { evaluation: evaluation as Exclude<Told['evaluation'], undefined> };
}

import type { SharingChoices } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Access } from '#server/tenancy/access.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import { shows } from '#server/tenancy/sharing.ts';
import type { Course, CourseTask } from '../course.ts';
import { findSubmission, type SubmissionRow } from '../submissions.repository.ts';
import type { AssignmentRow, LearnerRow } from './assignments.repository.ts';

interface OpenedWork {
  access: Access & { reach: Reach };
  assignment: AssignmentRow;
  learner: LearnerRow;
  rungs: SharingChoices;
}

/** An answer that a teacher may read. */
export interface OpenedAnswer extends OpenedWork {
  task: CourseTask;
  row: SubmissionRow;
}

/**
 * The answer, if its learner shares answers and it was sent for this assignment. Errors: `forbidden` where answers are not shared,
 * whether there is one or not; `not_found`.
 */
export async function openAnswer(
  tx: Db,
  course: Course,
  { assignment, learner, rungs }: OpenedWork,
  submissionId: string,
): Promise<Pick<OpenedAnswer, 'task' | 'row'>> {
  if (!shows(rungs.english, 'transcript'))
    throw new AppError('forbidden', 'This learner does not share answers with this organization.');
  const row = await findSubmission(tx, learner.userId, submissionId);
  const task = row && course.task(row.taskId);
  if (!task || task.moduleId !== assignment.moduleId || row.at < assignment.createdAt) throw notFound('submission');
  return { task, row };
}

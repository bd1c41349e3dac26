import type { Evaluation } from '#contract/evaluation.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Course } from '../course.ts';
import { type Response, textOfResponse } from '../response.ts';
import { findSubmission, type SubmissionRow } from '../submissions.repository.ts';
import type { Version } from './compare.ts';

export async function needSubmission(db: Db, userId: string, id: string): Promise<SubmissionRow> {
  const row = await findSubmission(db, userId, id);
  if (!row) throw notFound('submission');
  return row;
}

/** The text that was judged, with its evaluation; undefined for what is no writing, or was not judged. */
export function judgedText(course: Course, { taskId, response, evaluation }: SubmissionRow): Version | undefined {
  const task = course.task(taskId);
  const judged = evaluation as Evaluation | null;
  if (!task || judged?.type !== 'writing') return undefined;
  return { text: textOfResponse(task.source, response as Response), evaluation: judged };
}

import type { Revision } from '#contract/revision.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Course } from '../course.ts';
import { judgedBefore, type SubmissionRow } from '../submissions.repository.ts';
import { compareVersions, type Version } from './compare.ts';
import { judgedText, needSubmission } from './judged-text.ts';

/** A judged text beside the version before it; `not_found` where there is none. */
export function createRevision({ db, course }: { db: Db; course: Course }) {
  return async (userId: string, submissionId: string): Promise<Revision> => {
    const row = await needSubmission(db, userId, submissionId);
    const after = judgedText(course, row);
    const earlier = after && (await judgedBefore(db, row));
    const before = earlier && judgedText(course, earlier);
    if (!after || !before) throw notFound('version before it');
    return {
      before: versionView(earlier, before),
      after: versionView(row, after),
      ...compareVersions(before, after),
    };
  };
}

const versionView = ({ id, at, score, xp }: SubmissionRow, { evaluation }: Version): Revision['before'] => ({
  submission_id: id,
  submitted_at: at.toISOString(),
  score,
  judged: evaluation.overall.score,
  xp_awarded: xp,
});

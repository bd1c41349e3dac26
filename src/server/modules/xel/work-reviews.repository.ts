import { and, asc, eq, inArray } from 'drizzle-orm';
import type { SubmissionReview } from '#contract/assigned-work.ts';
import type { Db } from '#server/db/database.ts';
import { submissionReviews } from '#server/db/schema/assignments.ts';

export type WorkReviewRow = typeof submissionReviews.$inferSelect;

/** What teachers said of these submissions, oldest first. */
export async function listWorkReviews(
  db: Db,
  learnerId: string,
  submissionIds: readonly string[],
): Promise<WorkReviewRow[]> {
  if (submissionIds.length === 0) return [];
  return db
    .select()
    .from(submissionReviews)
    .where(and(eq(submissionReviews.tenantId, learnerId), inArray(submissionReviews.submissionId, [...submissionIds])))
    .orderBy(asc(submissionReviews.at), asc(submissionReviews.id));
}

/** Adds a row; rows are never changed. */
export async function insertWorkReview(tx: Db, row: WorkReviewRow): Promise<void> {
  await tx.insert(submissionReviews).values(row);
}

export function workReviewView(row: WorkReviewRow): SubmissionReview {
  return {
    id: row.id,
    at: row.at.toISOString(),
    reviewer: row.reviewerUsername,
    organization: row.organizationName,
    comment: row.comment,
    score: row.score,
    returned: row.returned,
    remarks: row.remarks,
  };
}

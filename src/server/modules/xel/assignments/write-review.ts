import type { SubmissionReview } from '#contract/assigned-work.ts';
import type { Db } from '#server/db/database.ts';
import { AppError } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { SubmissionRow } from '../submissions.repository.ts';
import { insertWorkReview, listWorkReviews, workReviewView } from '../work-reviews.repository.ts';
import type { Teacher } from './assignments.service.ts';
import type { OpenedAnswer } from './open-answer.ts';
import { organizationName } from './organization-name.ts';

export interface ReviewInput {
  comment: string;
  score?: number | null | undefined;
  returned: boolean;
  remarks: readonly SubmissionReview['remarks'][number][];
}

/** Adds what a teacher says of an answer. With an `id` that is known already nothing is added. */
export async function writeReview(
  tx: Db,
  teacher: Teacher,
  { access, row }: OpenedAnswer,
  input: ReviewInput,
  id: string,
): Promise<SubmissionReview> {
  const known = await listWorkReviews(tx, row.tenantId, [row.id]);
  const same = known.find((review) => review.id === id);
  if (same) return workReviewView(same);
  input.remarks.forEach((remark, place) => {
    if (textsOf(row.response, remark.item).some((text) => text.includes(remark.quote))) return;
    const message = 'Mark words that stand in the answer as they are written there.';
    throw new AppError('validation_error', message, { issues: [{ path: `body.remarks.${place}.quote`, message }] });
  });
  const score = input.score ?? null;
  const review = {
    ...{ tenantId: row.tenantId, id, submissionId: row.id },
    ...{ organizationId: access.organizationId, organizationName: await organizationName(tx, access.organizationId) },
    ...{ reviewerId: access.userId, reviewerUsername: access.username },
    ...{ comment: storable(input.comment), score, returned: input.returned, at: teacher.now },
    remarks: input.remarks.map(({ item, quote, remark }) => ({
      item,
      quote: storable(quote),
      remark: storable(remark),
    })),
  };
  await insertWorkReview(tx, review);
  const before = known.findLast((one) => one.score !== null)?.score ?? row.score;
  await appendAudit(tx, {
    ...{ tenantId: access.organizationId, actor: { userId: teacher.userId, username: access.username } },
    ...{ action: 'submission_reviewed', object: { kind: 'submission', id: row.id } },
    changes: changesBetween({ score: before, returned: false }, { score: score ?? before, returned: input.returned }),
    ...{ requestId: teacher.requestId, at: teacher.now },
  });
  return workReviewView(review);
}

/** What the learner wrote, as a whole or to one item. */
function textsOf(response: SubmissionRow['response'], item: string | null): string[] {
  const all = response as string | string[] | Record<string, string | string[]>;
  if (typeof all === 'string') return item === null ? [all] : [];
  if (Array.isArray(all)) return item === null ? all : [];
  return item === null ? Object.values(all).flat() : [all[item] ?? []].flat();
}

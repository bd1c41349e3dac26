import { and, asc, desc, eq, gt, gte, inArray, lt, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { effectiveScore } from '../effective-score.ts';
import type { SubmissionRow } from '../submissions.repository.ts';
import type { Done } from '../unlocking.ts';

/** How these people stand with these tasks, by person and task. */
export async function standingsOf(
  db: Db,
  userIds: readonly string[],
  taskIds: readonly string[],
): Promise<Map<string, Map<string, Done>>> {
  const found = new Map(userIds.map((id) => [id, new Map<string, Done>()]));
  if (userIds.length === 0 || taskIds.length === 0) return found;
  const rows = await db
    .select({
      userId: xelSubmissions.tenantId,
      taskId: xelSubmissions.taskId,
      best: sql<number | null>`max(${effectiveScore})`,
      attempts: sql<number>`count(*)::int`,
    })
    .from(xelSubmissions)
    .where(and(inArray(xelSubmissions.tenantId, [...userIds]), inArray(xelSubmissions.taskId, [...taskIds])))
    .groupBy(xelSubmissions.tenantId, xelSubmissions.taskId);
  for (const { userId, taskId, ...done } of rows) found.get(userId)?.set(taskId, done);
  return found;
}

/** The newest answer of a person to each of these tasks since `since`. */
export async function newestSince(db: Db, userId: string, taskIds: readonly string[], since: Date) {
  if (taskIds.length === 0) return [];
  const { id, taskId, at } = xelSubmissions;
  return db
    .selectDistinctOn([taskId], {
      id,
      taskId,
      at,
      returned: sql<boolean>`exists (select 1 from submission_reviews r
        where r.tenant_id = xel_submissions.tenant_id and r.submission_id = xel_submissions.id and r.returned)`,
    })
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), inArray(taskId, [...taskIds]), gte(at, since)))
    .orderBy(taskId, desc(at), desc(id));
}

/** The answers before and after one to the same task, since `since`. */
export async function neighbours(
  db: Db,
  row: SubmissionRow,
  since: Date,
): Promise<{ previous: SubmissionRow | undefined; next: SubmissionRow | undefined }> {
  const { tenantId, taskId, at, id } = xelSubmissions;
  const same = and(eq(tenantId, row.tenantId), eq(taskId, row.taskId), gte(at, since));
  const [previous] = await db
    .select()
    .from(xelSubmissions)
    .where(and(same, or(lt(at, row.at), and(eq(at, row.at), lt(id, row.id)))))
    .orderBy(desc(at), desc(id))
    .limit(1);
  const [next] = await db
    .select()
    .from(xelSubmissions)
    .where(and(same, or(gt(at, row.at), and(eq(at, row.at), gt(id, row.id)))))
    .orderBy(asc(at), asc(id))
    .limit(1);
  return { previous, next };
}

import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { xelHints, xelSubmissions } from '#server/db/schema/english.ts';
import { users } from '#server/db/schema/identity.ts';
import { indexTexts } from '#server/search/index-source.ts';
import { submissionText } from '#server/search/kinds/submission.ts';
import { effectiveScore, isScored, shownOnDate } from './effective-score.ts';
import type { TargetHistory } from './mastery.ts';
import type { Done } from './unlocking.ts';

export type SubmissionRow = typeof xelSubmissions.$inferSelect;

/** What decides a learner's date. */
export async function findLearner(db: Db, userId: string) {
  const [row] = await db
    .select({ timezone: users.timezone, dayStartsAt: users.dayStartsAt })
    .from(users)
    .where(eq(users.id, userId));
  return row;
}

/** Lets what one learner does in English come one after the other, until the transaction ends. */
export async function lockEnglish(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`xel:${userId}`}, 0))`);
}

/** Best score that counts, null where none does, and number of submissions, of each task. */
export async function readStandings(db: Db, userId: string): Promise<Map<string, Done>> {
  const rows = await db
    .select({
      taskId: xelSubmissions.taskId,
      best: sql<number | null>`max(${effectiveScore})`,
      attempts: sql<number>`count(*)::int`,
    })
    .from(xelSubmissions)
    .where(eq(xelSubmissions.tenantId, userId))
    .groupBy(xelSubmissions.taskId);
  return new Map(rows.map(({ taskId, ...done }) => [taskId, done]));
}

/** The best score of a task, 0 to 100; null where it has none. */
export async function bestOf(db: Db, userId: string, taskId: string): Promise<number | null> {
  const [row] = await db
    .select({ best: sql<number | null>`max(${effectiveScore})` })
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), eq(xelSubmissions.taskId, taskId)));
  return row?.best ?? null;
}

/** How these targets went. */
export async function readTargets(
  db: Db,
  userId: string,
  targets: readonly string[],
): Promise<Map<string, TargetHistory>> {
  if (targets.length === 0) return new Map();
  const { rows } = await db.execute<{
    target: string;
    latest: number;
    latest_date: string;
    first_right: string | null;
  }>(
    sql`select t.key as target,
      (array_agg(t.value::float8 order by s.at desc, s.id desc))[1] as latest,
      to_char(max(s.local_date), 'YYYY-MM-DD') as latest_date,
      to_char(min(s.local_date) filter (where t.value::float8 = 1), 'YYYY-MM-DD') as first_right
    from xel_submissions s, jsonb_each_text(s.targets) t
    where s.tenant_id = ${userId} and t.key in (${sql.join(
      targets.map((target) => sql`${target}`),
      sql`, `,
    )})
    group by t.key`,
  );
  return new Map(
    rows.map(({ target, latest, latest_date, first_right }) => [
      target,
      { latest, latestDate: latest_date, firstRight: first_right },
    ]),
  );
}

/** Submissions of a task on a local date. */
export async function countOnDate(tx: Db, userId: string, taskId: string, date: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(xelSubmissions)
    .where(
      and(eq(xelSubmissions.tenantId, userId), eq(xelSubmissions.taskId, taskId), eq(xelSubmissions.localDate, date)),
    );
  return row?.count ?? 0;
}

export async function insertSubmission(tx: Db, row: SubmissionRow): Promise<void> {
  await tx.insert(xelSubmissions).values(row);
}

/**
 * Makes findable what was written, in the transaction that stores it; before points are given, as messages and notes do it: two
 * that reward one learner wait for each other instead of blocking each other.
 */
export async function indexSubmission(tx: Db, row: Parameters<typeof submissionText>[0]): Promise<void> {
  const found = submissionText(row);
  if (found.text.trim() !== '') await indexTexts(tx, [found], row.at);
}

export async function findSubmission(db: Db, userId: string, id: string): Promise<SubmissionRow | undefined> {
  const [row] = await db
    .select()
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), eq(xelSubmissions.id, id)));
  return row;
}

/** The newest of the same task before this one that was judged. */
export async function judgedBefore(
  db: Db,
  { tenantId, taskId, at, id }: Pick<SubmissionRow, 'tenantId' | 'taskId' | 'at' | 'id'>,
): Promise<SubmissionRow | undefined> {
  const [row] = await db
    .select()
    .from(xelSubmissions)
    .where(
      and(
        eq(xelSubmissions.tenantId, tenantId),
        eq(xelSubmissions.taskId, taskId),
        isNotNull(xelSubmissions.evaluation),
        sql`(${xelSubmissions.at}, ${xelSubmissions.id}) < (${at.toISOString()}::timestamptz, ${id}::text)`,
      ),
    )
    .orderBy(desc(xelSubmissions.at), desc(xelSubmissions.id))
    .limit(1);
  return row;
}

/** Newest first, after the given one. */
export async function submissionPage(
  db: Db,
  userId: string,
  { limit, after }: { limit: number; after?: { at: string; id: string } | undefined },
): Promise<SubmissionRow[]> {
  const older =
    after && sql`(${xelSubmissions.at}, ${xelSubmissions.id}) < (${after.at}::timestamptz, ${after.id}::text)`;
  return db
    .select()
    .from(xelSubmissions)
    .where(and(eq(xelSubmissions.tenantId, userId), older))
    .orderBy(desc(xelSubmissions.at), desc(xelSubmissions.id))
    .limit(limit);
}

export type NewestScore = Pick<SubmissionRow, 'taskId' | 'skill' | 'level' | 'score' | 'at'>;

/** What the newest local date of each task showed, of submissions until `until` where it is given; what has no score is left out. */
export async function newestScores(db: Db, userId: string, until?: Date): Promise<NewestScore[]> {
  const { taskId, skill, level, at } = xelSubmissions;
  return db
    .selectDistinctOn([taskId], { taskId, skill, level, score: shownOnDate(until), at })
    .from(xelSubmissions)
    .where(
      and(eq(xelSubmissions.tenantId, userId), isScored, until && sql`${at} <= ${until.toISOString()}::timestamptz`),
    )
    .orderBy(taskId, desc(at), desc(xelSubmissions.id));
}

/** How many hints of these tasks are taken for attempts that are open. */
export async function openHints(db: Db, userId: string, taskIds: readonly string[]): Promise<Map<string, number>> {
  if (taskIds.length === 0) return new Map();
  const rows = await db
    .select({ taskId: xelHints.taskId, count: sql<number>`count(*)::int` })
    .from(xelHints)
    .where(and(eq(xelHints.tenantId, userId), inArray(xelHints.taskId, [...taskIds]), isNull(xelHints.submissionId)))
    .groupBy(xelHints.taskId);
  return new Map(rows.map(({ taskId, count }) => [taskId, count]));
}

export async function insertHint(tx: Db, row: typeof xelHints.$inferInsert): Promise<void> {
  await tx.insert(xelHints).values(row);
}

/** The hints of an attempt that ends with this submission. */
export async function closeHints(tx: Db, userId: string, taskId: string, submissionId: string): Promise<void> {
  await tx
    .update(xelHints)
    .set({ submissionId })
    .where(and(eq(xelHints.tenantId, userId), eq(xelHints.taskId, taskId), isNull(xelHints.submissionId)));
}

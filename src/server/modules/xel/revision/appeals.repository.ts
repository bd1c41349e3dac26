import { and, asc, eq, gt, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { xelAppeals } from '#server/db/schema/english.ts';

export type AppealRow = typeof xelAppeals.$inferSelect;

/** Of submissions, in the order in which they were made. */
export async function appealsOf(db: Db, userId: string, ...submissionIds: string[]): Promise<AppealRow[]> {
  if (submissionIds.length === 0) return [];
  return db
    .select()
    .from(xelAppeals)
    .where(and(eq(xelAppeals.tenantId, userId), inArray(xelAppeals.submissionId, submissionIds)))
    .orderBy(asc(xelAppeals.createdAt), asc(xelAppeals.id));
}

/** Those that were judged: what nobody could judge costs nothing. */
export async function countSince(db: Db, userId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(xelAppeals)
    .where(and(eq(xelAppeals.tenantId, userId), gt(xelAppeals.createdAt, since), isNotNull(xelAppeals.second)));
  return row?.count ?? 0;
}

/** Adds a row; rows are never changed. */
export async function insertAppeal(tx: Db, row: AppealRow): Promise<void> {
  await tx.insert(xelAppeals).values(row);
}

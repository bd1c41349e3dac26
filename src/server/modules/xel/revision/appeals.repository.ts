import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { xelAppeals } from '#server/db/schema/english.ts';

export type AppealRow = typeof xelAppeals.$inferSelect;

/** Of a submission, in the order in which they were made. */
export async function appealsOf(db: Db, userId: string, submissionId: string): Promise<AppealRow[]> {
  return db
    .select()
    .from(xelAppeals)
    .where(and(eq(xelAppeals.tenantId, userId), eq(xelAppeals.submissionId, submissionId)))
    .orderBy(asc(xelAppeals.createdAt), asc(xelAppeals.id));
}

export async function countSince(db: Db, userId: string, since: Date): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(xelAppeals)
    .where(and(eq(xelAppeals.tenantId, userId), gt(xelAppeals.createdAt, since)));
  return row?.count ?? 0;
}

/** Adds a row; rows are never changed. */
export async function insertAppeal(tx: Db, row: AppealRow): Promise<void> {
  await tx.insert(xelAppeals).values(row);
}

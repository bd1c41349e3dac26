import { and, desc, eq, gt, max, ne, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { learningSessions } from '#server/db/schema/conversations.ts';

export type SessionRow = typeof learningSessions.$inferSelect;

export async function newestSession(db: Db, userId: string, conversationId: string): Promise<SessionRow | undefined> {
  const [row] = await db
    .select()
    .from(learningSessions)
    .where(and(eq(learningSessions.tenantId, userId), eq(learningSessions.conversationId, conversationId)))
    .orderBy(desc(learningSessions.startedAt), desc(learningSessions.id))
    .limit(1);
  return row;
}

/** When another session of this person was last credited, whatever its conversation; null where none ever was. */
export async function lastBookedElsewhere(db: Db, { tenantId, id }: SessionRow): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(learningSessions.lastActivityAt) })
    .from(learningSessions)
    .where(
      and(eq(learningSessions.tenantId, tenantId), ne(learningSessions.id, id), gt(learningSessions.activeSeconds, 0)),
    );
  return row?.at ?? null;
}

/** Lets the reports of one person come one after the other, in whatever conversation, until the transaction ends. */
export async function lockLearningTime(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`learning-time:${userId}`}, 0))`);
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insert(learningSessions).values(row);
}

export async function updateSession(db: Db, row: SessionRow): Promise<void> {
  await db
    .update(learningSessions)
    .set({ lastActivityAt: row.lastActivityAt, endedAt: row.endedAt, activeSeconds: row.activeSeconds })
    .where(and(eq(learningSessions.tenantId, row.tenantId), eq(learningSessions.id, row.id)));
}

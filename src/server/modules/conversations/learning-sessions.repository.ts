import { and, desc, eq, gt, max, ne } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { learningSessions } from '#server/db/schema/conversations.ts';
import { learningTime } from '#server/db/schema/progress.ts';

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

/** Reports are of five minutes at most, so what was booked longer ago takes nothing from them. */
const bookedRecentlyMs = 600_000;

/** When another session or visit of this person was last credited, on whatever page; null for not lately. */
export async function lastBookedElsewhere(db: Db, { tenantId, id }: SessionRow, now: Date): Promise<Date | null> {
  const since = new Date(now.getTime() - bookedRecentlyMs);
  const [session] = await db
    .select({ at: max(learningSessions.lastActivityAt) })
    .from(learningSessions)
    .where(
      and(eq(learningSessions.tenantId, tenantId), ne(learningSessions.id, id), gt(learningSessions.activeSeconds, 0)),
    );
  const [visit] = await db
    .select({ at: max(learningTime.at) })
    .from(learningTime)
    .where(
      and(
        eq(learningTime.tenantId, tenantId),
        // Two days back, so that the index serves whatever the time zone is.
        gt(learningTime.localDate, new Date(now.getTime() - 3 * 86_400_000).toISOString().slice(0, 10)),
        gt(learningTime.at, since),
        ne(learningTime.sessionId, id),
      ),
    );
  const booked = [session?.at, visit?.at].filter((at) => at instanceof Date);
  return booked.length > 0 ? new Date(Math.max(...booked.map(Number))) : null;
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

import { and, asc, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { liveNicknames, liveSessions, liveTurns, liveUsage } from '#server/db/schema/live.ts';
import { spokenEnd, type TurnTime } from './talked-time.ts';

export type SessionRow = typeof liveSessions.$inferSelect;

/** Lets what is done with the talks of one person come one after the other, in whatever process, until the transaction ends. */
export async function lockLive(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`live:${userId}`}, 0))`);
}

/** With an id that session, active or not; without one the active session. */
export async function findSession(db: Db, userId: string, id?: string): Promise<SessionRow | undefined> {
  const [row] = await db
    .select()
    .from(liveSessions)
    .where(
      and(eq(liveSessions.tenantId, userId), id === undefined ? isNull(liveSessions.endedAt) : eq(liveSessions.id, id)),
    );
  return row;
}

export async function newestSession(db: Db, userId: string): Promise<SessionRow | undefined> {
  const [row] = await db
    .select()
    .from(liveSessions)
    .where(eq(liveSessions.tenantId, userId))
    .orderBy(desc(liveSessions.startedAt), desc(liveSessions.id))
    .limit(1);
  return row;
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insert(liveSessions).values(row);
}

export async function updateSession(db: Db, row: SessionRow): Promise<void> {
  const { tenantId, id, countedAt, usedMs, talkedMs, rewardedMinutes, recordedSeconds, endedAt, endReason } = row;
  await db
    .update(liveSessions)
    .set({ countedAt, usedMs, talkedMs, rewardedMinutes, recordedSeconds, endedAt, endReason })
    .where(and(eq(liveSessions.tenantId, tenantId), eq(liveSessions.id, id)));
}

/** Apart from `updateSession`, so that counting puts no older holder back. */
export async function setHolder(db: Db, userId: string, id: string, holder: string): Promise<void> {
  await db
    .update(liveSessions)
    .set({ holder })
    .where(and(eq(liveSessions.tenantId, userId), eq(liveSessions.id, id)));
}

/** When something was said in a talk, in that order; a turn of the learner that is still being said lasts until `now`. */
export async function turnTimes(db: Db, { tenantId, id }: SessionRow, now: Date): Promise<TurnTime[]> {
  const { transcriptId, turn, role, startedAt, endedAt, spokenUntil, open, text } = liveTurns;
  const words = sql<number>`coalesce(array_length(regexp_split_to_array(btrim(${text}), '\\s+'), 1), 0)`.mapWith(
    Number,
  );
  const rows = await db
    .select({ role, startedAt, endedAt, spokenUntil, open, words })
    .from(liveTurns)
    .where(and(eq(liveTurns.tenantId, tenantId), eq(transcriptId, id)))
    .orderBy(asc(startedAt), asc(turn));
  return rows.map((row, place) => ({
    role: row.role,
    from: row.startedAt.getTime(),
    to:
      row.role === 'ai'
        ? spokenEnd(row, row.words, rows[place + 1]?.startedAt).getTime()
        : (row.endedAt ?? (row.open ? now : row.startedAt)).getTime(),
  }));
}

/** Active sessions without a sign of life since then. */
export function silentSessions(db: Db, since: Date): Promise<Pick<SessionRow, 'tenantId' | 'id'>[]> {
  return db
    .select({ tenantId: liveSessions.tenantId, id: liveSessions.id })
    .from(liveSessions)
    .where(and(isNull(liveSessions.endedAt), lt(liveSessions.countedAt, since)))
    .limit(500);
}

/** Milliseconds used in each of these months. */
export async function usageOf(db: Db, userId: string, months: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ month: liveUsage.month, usedMs: liveUsage.usedMs })
    .from(liveUsage)
    .where(and(eq(liveUsage.tenantId, userId), inArray(liveUsage.month, [...months])));
  return new Map(rows.map(({ month, usedMs }) => [month, usedMs]));
}

export async function addUsage(db: Db, userId: string, month: string, usedMs: number): Promise<void> {
  await db
    .insert(liveUsage)
    .values({ tenantId: userId, month, usedMs })
    .onConflictDoUpdate({
      target: [liveUsage.tenantId, liveUsage.month],
      set: { usedMs: sql`${liveUsage.usedMs} + ${usedMs}` },
    });
}

export async function findNickname(db: Db, userId: string): Promise<string | undefined> {
  const [row] = await db.select().from(liveNicknames).where(eq(liveNicknames.tenantId, userId));
  return row?.nickname;
}

export async function writeNickname(db: Db, userId: string, nickname: string): Promise<void> {
  await db
    .insert(liveNicknames)
    .values({ tenantId: userId, nickname })
    .onConflictDoUpdate({ target: liveNicknames.tenantId, set: { nickname } });
}

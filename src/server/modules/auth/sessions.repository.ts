import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { sessions, users } from '#server/db/schema/identity.ts';
import type { User } from './users.repository.ts';

export type SessionRow = typeof sessions.$inferSelect;

/** A session and whose it is. */
export interface LiveSession {
  session: SessionRow;
  user: User;
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insert(sessions).values(row);
}

export async function findSession(db: Db, id: string): Promise<LiveSession | null> {
  const [row] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.id, id));
  return row ?? null;
}

/** Locks the row until the transaction ends: refresh, logout and revocation of one session take turns. */
export async function lockSession(tx: Db, id: string): Promise<SessionRow | null> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.id, id)).for('update');
  return row ?? null;
}

export async function lockSessionByCookie(tx: Db, cookieHash: Buffer): Promise<SessionRow | null> {
  const [row] = await tx.select().from(sessions).where(eq(sessions.cookieHash, cookieHash)).for('update');
  return row ?? null;
}

export async function updateSession(db: Db, id: string, change: Partial<SessionRow>): Promise<void> {
  await db.update(sessions).set(change).where(eq(sessions.id, id));
}

const live = (now: Date) =>
  and(isNull(sessions.revokedAt), gt(sessions.idleExpiresAt, now), gt(sessions.absoluteExpiresAt, now));

/** Which of these sessions go on. */
export async function liveAmong(db: Db, ids: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(inArray(sessions.id, ids), live(now)));
  return new Set(rows.map(({ id }) => id));
}

/** Live sessions of a user, newest use first, after the cursor. */
export async function listSessions(
  db: Db,
  userId: string,
  now: Date,
  page: { limit: number; after?: { at: Date; id: string } },
): Promise<SessionRow[]> {
  const after = page.after;
  const beyond = after
    ? or(lt(sessions.lastUsedAt, after.at), and(eq(sessions.lastUsedAt, after.at), lt(sessions.id, after.id)))
    : undefined;
  return db
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, userId), live(now), beyond))
    .orderBy(desc(sessions.lastUsedAt), desc(sessions.id))
    .limit(page.limit);
}

/** Ends one session of this user; false when there is no such live one. */
export async function revokeSession(db: Db, userId: string, id: string, now: Date, reason: string): Promise<boolean> {
  const rows = await db
    .update(sessions)
    .set({ revokedAt: now, revokeReason: reason })
    .where(and(eq(sessions.id, id), eq(sessions.userId, userId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return rows.length > 0;
}

/** Ends all sessions of this user but one; gives the ids of those that ended. */
export async function revokeOthers(
  db: Db,
  userId: string,
  keep: string | null,
  now: Date,
  reason: string,
): Promise<string[]> {
  const rows = await db
    .update(sessions)
    .set({ revokedAt: now, revokeReason: reason })
    .where(
      and(eq(sessions.userId, userId), isNull(sessions.revokedAt), keep === null ? undefined : ne(sessions.id, keep)),
    )
    .returning({ id: sessions.id });
  return rows.map((row) => row.id);
}

/** Keeps the newest `keep` live sessions of a user and ends the rest (ASVS 7.1.2). */
export async function revokeOldest(db: Db, userId: string, keep: number, now: Date): Promise<string[]> {
  const extra = await db
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), live(now)))
    .orderBy(desc(sessions.lastUsedAt), asc(sessions.id))
    .offset(keep);
  const ids = extra.map((row) => row.id);
  if (ids.length > 0) {
    await db.update(sessions).set({ revokedAt: now, revokeReason: 'too_many' }).where(inArray(sessions.id, ids));
  }
  return ids;
}

/** Forgets sessions that ended more than 30 days ago. */
export async function deleteOldSessions(db: Db, now: Date): Promise<void> {
  const limit = new Date(now.getTime() - 30 * 86_400_000);
  await db.delete(sessions).where(lt(sql`coalesce(${sessions.revokedAt}, ${sessions.idleExpiresAt})`, limit));
}

import { and, asc, count, eq, gt, lte, sql, sum } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { liveSessions } from '#server/db/schema/live.ts';
import { liveClips, liveRecordings, liveSoundSettings } from '#server/db/schema/live-sound.ts';

export type ClipRow = typeof liveClips.$inferSelect;
type RecordingRow = typeof liveRecordings.$inferSelect;
type SettingsRow = typeof liveSoundSettings.$inferSelect;

/** Lets the clips of one talk be written one after the other, in whatever process, until the transaction ends. */
export async function lockSound(tx: Db, userId: string, id: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`live-sound:${userId}:${id}`}, 0))`);
}

export async function findSettings(db: Db, userId: string): Promise<SettingsRow | undefined> {
  const [row] = await db.select().from(liveSoundSettings).where(eq(liveSoundSettings.tenantId, userId));
  return row;
}

export async function writeSettings(db: Db, row: SettingsRow): Promise<void> {
  const { keep, days } = row;
  await db
    .insert(liveSoundSettings)
    .values(row)
    .onConflictDoUpdate({ target: liveSoundSettings.tenantId, set: { keep, days } });
}

const ofRecording = (userId: string, id: string) => and(eq(liveRecordings.tenantId, userId), eq(liveRecordings.id, id));
const ofTalk = (userId: string, id: string) => and(eq(liveClips.tenantId, userId), eq(liveClips.recordingId, id));

/** What of it is kept still: a time that is over counts as gone before anybody has swept it away. */
export async function findRecording(db: Db, userId: string, id: string, now: Date): Promise<RecordingRow | undefined> {
  const [row] = await db
    .select()
    .from(liveRecordings)
    .where(and(ofRecording(userId, id), gt(liveRecordings.keptUntil, now)));
  return row;
}

export async function insertRecording(tx: Db, row: RecordingRow): Promise<void> {
  await tx.insert(liveRecordings).values(row);
}

/** Without their bytes, in the order of the talk. */
export function clipsOf(db: Db, userId: string, id: string) {
  const { offsetMs, durationMs, mediaType, byteCount } = liveClips;
  return db
    .select({ offsetMs, durationMs, mediaType, byteCount })
    .from(liveClips)
    .where(ofTalk(userId, id))
    .orderBy(asc(offsetMs));
}

export async function findClip(db: Db, userId: string, id: string, offsetMs: number): Promise<ClipRow | undefined> {
  const [row] = await db
    .select()
    .from(liveClips)
    .where(and(ofTalk(userId, id), eq(liveClips.offsetMs, offsetMs)));
  return row;
}

export async function insertClip(tx: Db, row: ClipRow): Promise<void> {
  await tx.insert(liveClips).values(row);
}

/** What there is of a talk: how many clips, and how many bytes. */
export async function sizeOf(tx: Db, userId: string, id: string): Promise<{ clips: number; bytes: number }> {
  const [row] = await tx
    .select({ clips: count(), bytes: sum(liveClips.byteCount).mapWith(Number) })
    .from(liveClips)
    .where(ofTalk(userId, id));
  return { clips: row?.clips ?? 0, bytes: row?.bytes ?? 0 };
}

/** When the learner deleted the sound of a talk; null where they have not. */
export async function findDeletion(tx: Db, userId: string, id: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: liveSessions.soundDeletedAt })
    .from(liveSessions)
    .where(and(eq(liveSessions.tenantId, userId), eq(liveSessions.id, id)));
  return row?.at ?? null;
}

/** Deletes the sound of a talk, and lets none come after it. */
export async function deleteSound(tx: Db, userId: string, id: string, now: Date): Promise<void> {
  await tx.delete(liveRecordings).where(ofRecording(userId, id));
  await tx
    .update(liveSessions)
    .set({ soundDeletedAt: now })
    .where(and(eq(liveSessions.tenantId, userId), eq(liveSessions.id, id)));
}

/** Deletes what has been kept long enough, of whomever; nothing is kept beyond `latest`, whatever was promised or brought along. */
export async function deleteExpired(db: Db, now: Date, latest: Date): Promise<void> {
  await db.update(liveRecordings).set({ keptUntil: latest }).where(gt(liveRecordings.keptUntil, latest));
  await db.delete(liveRecordings).where(lte(liveRecordings.keptUntil, now));
}

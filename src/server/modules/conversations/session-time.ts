/** A session ends by itself after this many seconds without activity (contract §3). */
export const idleSeconds = 300;

/** What decides whether a session goes on. */
export interface SessionTimes {
  lastActivityAt: Date;
  endedAt: Date | null;
}

/** When it ended, by a person or by itself; null while it goes on. */
export function endOf(session: SessionTimes, now: Date): Date | null {
  if (session.endedAt !== null) return session.endedAt;
  const ends = new Date(session.lastActivityAt.getTime() + idleSeconds * 1000);
  return ends <= now ? ends : null;
}

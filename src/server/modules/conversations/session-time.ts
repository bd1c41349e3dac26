/** A session ends by itself after this many seconds without activity (contract §3). */
export const idleSeconds = 300;

/** How far a session's reports may run ahead of its start, in seconds: timers and networks are not exact. */
const leeway = 5;

/** What counting needs to know of a session. */
export interface SessionTimes {
  startedAt: Date;
  lastActivityAt: Date;
  endedAt: Date | null;
  activeSeconds: number;
}

/** When it ended, by a person or by itself; null while it goes on. */
export function endOf(session: SessionTimes, now: Date): Date | null {
  if (session.endedAt !== null) return session.endedAt;
  const ends = new Date(session.lastActivityAt.getTime() + idleSeconds * 1000);
  return ends <= now ? ends : null;
}

/**
 * How many of the reported seconds count: no more than have passed since the last report, and all reports together no
 * more than since the start, each with five seconds of leeway. So two tabs that report the same time count once.
 *
 * `bookedElsewhere` is when the person's other sessions were last credited, null for never. What passed before belongs to
 * them: it is never credited here as well, and the leeway shrinks to the unbooked time before the start.
 */
export function creditFor(session: SessionTimes, reported: number, now: Date, bookedElsewhere: Date | null): number {
  const ahead = bookedElsewhere ? Math.min(leeway, secondsBetween(bookedElsewhere, session.startedAt)) : leeway;
  const sinceLast = secondsBetween(session.lastActivityAt, now) + ahead;
  const sinceStart = secondsBetween(session.startedAt, now) + ahead - session.activeSeconds;
  const sinceElsewhere = bookedElsewhere ? secondsBetween(bookedElsewhere, now) : reported;
  return Math.max(0, Math.min(reported, sinceLast, sinceStart, sinceElsewhere));
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}

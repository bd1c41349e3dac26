import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';

/** How far a session's reports may run ahead of its start, in seconds: timers and networks are not exact. */
const leeway = 5;

/** What counting needs to know of what reports: a learning session, or one visit of a page. */
export interface ReportedTime {
  startedAt: Date;
  lastActivityAt: Date;
  activeSeconds: number;
}

/**
 * How many of the reported seconds count: no more than have passed since the last report, and all reports together no
 * more than since the start, each with five seconds of leeway. So two tabs that report the same time count once.
 *
 * `bookedElsewhere` is when the person's other sessions were last credited, null for never. What passed before belongs to
 * them: it is never credited here as well, and the leeway shrinks to the unbooked time before the start.
 */
export function creditFor(session: ReportedTime, reported: number, now: Date, bookedElsewhere: Date | null): number {
  const ahead = bookedElsewhere ? Math.min(leeway, secondsBetween(bookedElsewhere, session.startedAt)) : leeway;
  const sinceLast = secondsBetween(session.lastActivityAt, now) + ahead;
  const sinceStart = secondsBetween(session.startedAt, now) + ahead - session.activeSeconds;
  const sinceElsewhere = bookedElsewhere ? secondsBetween(bookedElsewhere, now) : reported;
  return Math.max(0, Math.min(reported, sinceLast, sinceStart, sinceElsewhere));
}

function secondsBetween(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));
}

/** Lets the reports of one person come one after the other, from whatever page, until the transaction ends. */
export async function lockLearningTime(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`learning-time:${userId}`}, 0))`);
}

/** The certain and the possible seconds of what was reported, in the measure in which it was credited. */
export function creditedBand(
  reported: number,
  credited: number,
  { low, high }: { low?: number | undefined; high?: number | undefined },
): { lowSeconds?: number; highSeconds?: number } {
  if (reported === 0 || (low === undefined && high === undefined)) return {};
  const share = credited / reported;
  return {
    lowSeconds: Math.min(credited, Math.round((low ?? reported) * share)),
    highSeconds: Math.max(credited, Math.round((high ?? reported) * share)),
  };
}

import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { creditedBand, creditFor, lockLearningTime } from '#server/platform/credited-time.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { needLearner } from './learner.repository.ts';
import { bookedElsewhere, findVisit, secondsOf } from './visits.repository.ts';

export interface VisitReport {
  userId: string;
  activity: Activity;
  visitId: string;
  /** Whole seconds; `low` and `high` say how far they may be off. */
  active: number;
  low?: number | undefined;
  high?: number | undefined;
  /** `active` is all of the visit so far, with what was reported before. */
  whole?: boolean;
}

export interface ActiveTime {
  userId: string;
  activity: Activity;
  /** Positive. */
  seconds: number;
  /** Of them the certain ones, and with the possible ones; without them as many. */
  lowSeconds?: number;
  highSeconds?: number;
  sessionId: string;
  at: Date;
}

/**
 * Credits what a visit of a page reports: each second of a person once over all visits and sessions; `record` books them.
 * Gives the seconds.
 */
export async function reportVisit(
  tx: Db,
  report: VisitReport,
  now: Date,
  record: (tx: Db, time: ActiveTime) => Promise<void>,
): Promise<number> {
  const { userId, activity, visitId, low, high } = report;
  if (report.active === 0) return 0;
  const learner = await needLearner(tx, userId);
  await lockLearningTime(tx, userId);
  const active = report.active - (report.whole ? await secondsOf(tx, userId, visitId) : 0);
  if (active <= 0) return 0;
  const today = localTimeOf(now, learner.timezone, learner.dayStartsAt).localDate;
  const visit = await findVisit(tx, userId, visitId, today);
  const begun = new Date(now.getTime() - active * 1_000);
  const known = visit
    ? {
        startedAt: new Date(visit.firstAt.getTime() - visit.firstSeconds * 1_000),
        lastActivityAt: visit.lastAt,
        activeSeconds: visit.seconds,
      }
    : { startedAt: begun, lastActivityAt: begun, activeSeconds: 0 };
  const seconds = creditFor(known, active, now, await bookedElsewhere(tx, userId, visitId, today));
  if (seconds > 0) {
    const band = creditedBand(active, seconds, { low, high });
    await record(tx, { userId, activity, seconds, ...band, sessionId: visitId, at: now });
  }
  return seconds;
}

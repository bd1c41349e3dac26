import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { creditedBand, creditFor, lockLearningTime } from '#server/platform/credited-time.ts';
import { localTimeOf } from '#server/platform/local-time.ts';
import { needLearner, recordTime } from './earning.ts';
import { bookedElsewhere, findVisit } from './visits.repository.ts';

export interface VisitReport {
  userId: string;
  activity: Activity;
  visitId: string;
  /** Whole seconds; `low` and `high` say how far they may be off. */
  active: number;
  low?: number | undefined;
  high?: number | undefined;
}

/** Credits what a visit of a page reports: each second of a person once over all visits and sessions. Gives the seconds. */
export async function reportVisit(tx: Db, report: VisitReport, now: Date): Promise<number> {
  const { userId, activity, visitId, active, low, high } = report;
  if (active === 0) return 0;
  const learner = await needLearner(tx, userId);
  await lockLearningTime(tx, userId);
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
    await recordTime(tx, { userId, activity, seconds, ...band, sessionId: visitId, at: now });
  }
  return seconds;
}

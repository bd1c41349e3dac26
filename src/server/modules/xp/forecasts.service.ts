import type { ForecastCalibration } from '#contract/forecasts.ts';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { addDays, daysBetween, localTimeOf } from '#server/platform/local-time.ts';
import { calibrationOf, type History, horizon, mostTestable } from './forecast-calibration.ts';
import { type DrawnDays, drawDays } from './forecasts.repository.ts';

/** Learners whose past is looked at. */
const most = 500;

export interface Forecasts {
  /** How often forecasts of goals came true on this server. */
  calibration(): Promise<ForecastCalibration>;
}

export function createForecasts({ db, clock }: { db: Db; clock: Clock }): Forecasts {
  return {
    async calibration() {
      // Dates differ over the earth and days may begin at night: two days before the one of UTC every learner's day is over.
      const until = addDays(localTimeOf(clock(), 'UTC', '00:00').localDate, -2);
      const since = addDays(until, 1 - mostTestable);
      const drawn = await drawDays(db, { since, known: addDays(until, -horizon), until, most });
      return calibrationOf(drawn.map((one) => historyOf(one, since, until)));
    },
  };
}

/** Every day from the first day of study on, or from `since` where that was earlier. */
function historyOf({ first, days }: DrawnDays, since: string, until: string): History {
  if (first === null) return { xp: [], active: [] };
  const from = first > since ? first : since;
  const length = Math.max(0, daysBetween(from, until) + 1);
  const [xp, active] = [Array<number>(length).fill(0), Array<number>(length).fill(0)];
  for (const day of days) {
    const place = daysBetween(from, day.date);
    // A correction may stand before the first day of study.
    if (place < 0) continue;
    xp[place] = Math.max(0, day.xp);
    active[place] = Number(day.active);
  }
  return { xp, active };
}

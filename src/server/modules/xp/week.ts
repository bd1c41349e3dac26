import type { WeeklyActivity } from '#contract/xp.ts';
import { addDays, startOfWeek } from '#server/platform/local-time.ts';
import type { Day, KindOfDay } from './active-days.ts';

/** The week of `today`, Sunday to Saturday; days to come are empty. */
export function weekOf(
  days: readonly Day[],
  kinds: readonly KindOfDay[],
  today: string,
): Omit<WeeklyActivity, 'timezone'> {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const start = startOfWeek(today);
  const dates = Array.from({ length: 7 }, (_, n) => addDays(start, n));
  const week = dates.map((date) => {
    const day = byDate.get(date);
    return { date, xp: Math.max(0, day?.xp ?? 0), minutes: Math.floor((day?.seconds ?? 0) / 60) };
  });
  return {
    week_start: start,
    week_end: addDays(start, 6),
    days: week,
    total_xp: week.reduce((sum, day) => sum + day.xp, 0),
    freeze_covered_dates: kinds
      .filter(({ date, kind }) => kind === 'freeze' && dates.includes(date))
      .map((day) => day.date),
  };
}

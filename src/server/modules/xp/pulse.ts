import type { LearningPulseDay } from '#contract/xp.ts';
import { addDays } from '#server/platform/local-time.ts';
import type { Day } from './active-days.ts';

/**
 * XP of a day from which each shade of the heatmap begins. Fixed numbers and not shares of the best day, so that a shade
 * never changes afterwards because of another day.
 */
export const shadeFrom = [1, 16, 31, 50] as const;

const length = 365;

/** The shade of a day, 0 (nothing) to 4. A day that is active through time alone has shade 1. */
export function shadeOf(xp: number, active: boolean): number {
  const byXp = shadeFrom.filter((from) => xp >= from).length;
  return active ? Math.max(1, byXp) : byXp;
}

/** One entry for each of the 365 days that end with today. */
export function pulseOf(days: readonly Day[], today: string): { entries: LearningPulseDay[]; activeDays: number } {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const first = addDays(today, 1 - length);
  let activeDays = 0;
  const entries = Array.from({ length }, (_, n) => {
    const date = addDays(first, n);
    const day = byDate.get(date);
    const xp = Math.max(0, day?.xp ?? 0);
    if (day?.active) activeDays += 1;
    return { date, xp, minutes: Math.floor((day?.seconds ?? 0) / 60), level: shadeOf(xp, day?.active ?? false) };
  });
  return { entries, activeDays };
}

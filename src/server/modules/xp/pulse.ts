import type { LearningPulseDay } from '#contract/xp.ts';
import { addDays } from '#server/platform/local-time.ts';
import type { Day, KindOn } from './active-days.ts';

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

/** What the heatmap shows of one date; a date without anything is empty. */
export function entryOf(date: string, day: Day | undefined, kind?: LearningPulseDay['kind']): LearningPulseDay {
  const xp = Math.max(0, day?.xp ?? 0);
  const minutes = Math.floor((day?.seconds ?? 0) / 60);
  return { date, xp, minutes, level: shadeOf(xp, day?.active ?? false), ...(kind && { kind }) };
}

const untold: KindOn = () => undefined;

/** One entry for each of the 365 days that end with today. */
export function pulseOf(
  days: readonly Day[],
  today: string,
  kindOn = untold,
): { entries: LearningPulseDay[]; activeDays: number } {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const first = addDays(today, 1 - length);
  const entries = Array.from({ length }, (_, n) => addDays(first, n)).map((date) =>
    entryOf(date, byDate.get(date), kindOn(date)),
  );
  const activeDays = days.filter(({ date, active }) => active && date >= first && date <= today).length;
  return { entries, activeDays };
}

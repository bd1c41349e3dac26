import type { LearningPulseDay, WeeklyActivity } from '#contract/xp.ts';
import { weekdayOf } from './calendar.ts';

/** What a chart of the week shows: minutes, or XP where no minutes were measured. */
export type Measure = 'minutes' | 'xp';

export function measureOf(week: Pick<WeeklyActivity, 'days'>): Measure {
  return week.days.some((day) => day.minutes > 0) || week.days.every((day) => day.xp === 0) ? 'minutes' : 'xp';
}

/** Days of study that are needed before one speaks of a usual day. */
const fewest = 3;
const weeks = 4;

/** The median of the days of study in the four weeks before this one; null with fewer than three of them. */
export function usualDay(pulse: readonly LearningPulseDay[], measure: Measure): number | null {
  const values = before(pulse)
    .flatMap((day) => (day[measure] > 0 ? day[measure] : []))
    .sort((a, b) => a - b);
  if (values.length < fewest) return null;
  const middle = values.length >> 1;
  const upper = values[middle] ?? 0;
  return values.length % 2 === 1 ? upper : Math.round(((values[middle - 1] ?? 0) + upper) / 2);
}

export interface Rhythm {
  /** The least and the most that the earlier weeks had by the same weekday. */
  low: number;
  high: number;
}

/** What the four weeks before this one had by the weekday of today; null unless there was study in each of them. */
export function rhythmOf(pulse: readonly LearningPulseDay[], measure: Measure): Rhythm | null {
  const today = pulse.at(-1);
  const days = before(pulse);
  if (!today || days.length < weeks * 7) return null;
  const sums = Array.from({ length: weeks }, (_, week) =>
    days.slice(week * 7, week * 7 + weekdayOf(today.date) + 1).reduce((sum, day) => sum + day[measure], 0),
  );
  return sums.every((sum) => sum > 0) ? { low: Math.min(...sums), high: Math.max(...sums) } : null;
}

/** The four whole weeks, Sunday to Saturday, before the week of today. */
function before(pulse: readonly LearningPulseDay[]): LearningPulseDay[] {
  const today = pulse.at(-1);
  if (!today) return [];
  const end = pulse.length - 1 - weekdayOf(today.date);
  return pulse.slice(Math.max(0, end - weeks * 7), end);
}

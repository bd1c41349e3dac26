import { addDays, weekdayOf } from '../calendar.ts';
import type { Measured } from '../time-band.ts';
import { daysIn, type TimeRange } from './time-range.ts';

/** A day, or a week that begins on Sunday where there are too many days for bars. */
export interface TimeStep {
  from: string;
  to: string;
  seconds: number;
  low_seconds: number;
  high_seconds: number;
}

/** More bars than these are a wall. */
const mostDays = 92;

/** The time of a range in days, or in weeks, without holes; days outside it are left out. Their sum is that of the days. */
export function timeSteps(byDay: readonly (Measured & { date: string })[], range: TimeRange): TimeStep[] {
  const known = new Map(byDay.map((day) => [day.date, day]));
  const count = daysIn(range);
  const steps: TimeStep[] = [];
  for (let n = 0; n < count; n += 1) {
    const date = addDays(range.from, n);
    const { seconds, low_seconds = seconds, high_seconds = seconds }: Measured = known.get(date) ?? { seconds: 0 };
    const last = steps.at(-1);
    if (last && count > mostDays && weekdayOf(date) !== 0) {
      last.to = date;
      last.seconds += seconds;
      last.low_seconds += low_seconds;
      last.high_seconds += high_seconds;
    } else steps.push({ from: date, to: date, seconds, low_seconds, high_seconds });
  }
  return steps;
}

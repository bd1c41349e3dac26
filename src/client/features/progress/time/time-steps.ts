import { addDays, weekdayOf } from '../calendar.ts';
import { daysIn, type TimeRange } from './time-range.ts';

/** A day, or a week that begins on Sunday where there are too many days for bars. */
export interface TimeStep {
  from: string;
  to: string;
  seconds: number;
}

/** More bars than these are a wall. */
const mostDays = 92;

/** The time of a range in days, or in weeks, without holes; days outside it are left out. Their sum is that of the days. */
export function timeSteps(byDay: readonly { date: string; seconds: number }[], range: TimeRange): TimeStep[] {
  const known = new Map(byDay.map(({ date, seconds }) => [date, seconds]));
  const count = daysIn(range);
  const steps: TimeStep[] = [];
  for (let n = 0; n < count; n += 1) {
    const date = addDays(range.from, n);
    const seconds = known.get(date) ?? 0;
    const last = steps.at(-1);
    if (last && count > mostDays && weekdayOf(date) !== 0) {
      last.to = date;
      last.seconds += seconds;
    } else steps.push({ from: date, to: date, seconds });
  }
  return steps;
}

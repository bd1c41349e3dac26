import type { z } from 'zod';
import { Activity, type LearningTime } from '#contract/xp.ts';
import { AppError } from '#server/platform/app-error.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import type { TimeSum } from './days.repository.ts';

export interface DateRange {
  start: string;
  end: string;
}

const usualDays = 30;
/** Ten years with their leap days: more is refused, never cut. */
const mostDays = 3_653;

/** The dates asked for, both included. Without a start: the 30 days until the end; without an end: until today. */
export function rangeOf(asked: { start_date?: string; end_date?: string }, today: string): DateRange {
  const end = asked.end_date ?? (asked.start_date !== undefined && asked.start_date > today ? asked.start_date : today);
  const start = asked.start_date ?? addDays(end, 1 - usualDays);
  if (start > end) throw refused('query.end_date', 'The last day must not come before the first.');
  if (daysBetween(start, end) >= mostDays) throw refused('query.start_date', 'Ask for at most ten years at once.');
  return { start, end };
}

/** Every date of the range, every activity and every hour, also those without time. */
export function learningTimeOf(sums: readonly TimeSum[], { start, end }: DateRange): z.input<typeof LearningTime> {
  const byDate = new Map(sums.map((sum) => [sum.date, sum]));
  const total = sums.find((sum) => sum.date === null && sum.activity === null && sum.hour === null);
  return {
    total_seconds: total?.seconds ?? 0,
    low_seconds: total?.low ?? 0,
    high_seconds: total?.high ?? 0,
    session_count: total?.sessions ?? 0,
    by_day: Array.from({ length: daysBetween(start, end) + 1 }, (_, n) => {
      const date = addDays(start, n);
      return { date, ...measured(byDate.get(date)) };
    }),
    by_activity: Activity.options.map((activity) => ({
      activity,
      ...measured(sums.find((sum) => sum.activity === activity)),
    })),
    by_hour: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      ...measured(sums.find((sum) => sum.hour === hour)),
    })),
  };
}

const measured = ({ seconds, low, high } = { seconds: 0, low: 0, high: 0 }) => ({
  seconds,
  low_seconds: low,
  high_seconds: high,
});

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}

import { AppError } from '#server/platform/app-error.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';

/** UTC days: from the start of the first until before the day after the last. */
export interface Period {
  startDate: string;
  endDate: string;
  from: Date;
  until: Date;
}

const mostDays = 366;

/** @throws AppError `validation_error` where it ends before it starts, or is longer than a year. */
export function periodOf(startDate: string, endDate: string): Period {
  const length = daysBetween(startDate, endDate);
  if (length < 0) throw invalid('Choose an end that is not before the start.');
  if (length >= mostDays) throw invalid(`Choose at most ${mostDays} days.`);
  return between(startDate, endDate);
}

function between(startDate: string, endDate: string): Period {
  const instant = (date: string) => new Date(`${date}T00:00:00Z`);
  return { startDate, endDate, from: instant(startDate), until: instant(addDays(endDate, 1)) };
}

/** Sums of a shorter period would tell days. Days. */
const fewestDays = 7;

/** May it be summed up for somebody who shows no days? */
export const sumsUp = ({ startDate, endDate }: Period): boolean => daysBetween(startDate, endDate) + 1 >= fewestDays;

/** The UTC weeks, from Monday, that it touches: no two such periods differ by a day. */
export function wholeWeeks({ startDate, endDate }: Period): Period {
  const [after, before] = [weekday(startDate), 6 - weekday(endDate)];
  return between(addDays(startDate, -after), addDays(endDate, before));
}

/** 0 for a Monday. */
const weekday = (date: string) => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Every day of it, oldest first. */
export function datesOf({ startDate, endDate }: Period): string[] {
  return Array.from({ length: daysBetween(startDate, endDate) + 1 }, (_, index) => addDays(startDate, index));
}

function invalid(message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: 'query.end_date', message }] });
}

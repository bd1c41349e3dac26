import { AppError } from '#server/platform/app-error.ts';
import { addDays, daysBetween, localDateAt } from '#server/platform/local-time.ts';

/** How long ago a holiday may have begun that is declared now, in days: a school that was closed by snow. */
export const daysBack = 14;
/** How far ahead its first day may be, and how many days it may have. */
export const daysAhead = 400;
export const longest = 120;

/** Minutes east of UTC where every date begins first. */
const firstToBegin = 14 * 60;

/** The latest date that has begun anywhere. A learner's own day begins then or later, never earlier. */
export const furthestDate = (now: Date): string => localDateAt(now, firstToBegin, '00:00');

interface Days {
  starts_on: string;
  ends_on: string;
}

/** Refuses what cannot be declared now; the message says what can. */
export function refuseDays({ starts_on: first, ends_on: last }: Days, now: Date): void {
  const today = localDateAt(now, 0, '00:00');
  if (last < first) throw refused('ends_on', 'The last day cannot be before the first.');
  if (first < addDays(today, -daysBack)) {
    throw refused('starts_on', `A holiday can have begun at most ${daysBack} days ago. Choose a later first day.`);
  }
  if (first > addDays(today, daysAhead)) {
    throw refused('starts_on', `A holiday can begin at most ${daysAhead} days ahead. Choose an earlier first day.`);
  }
  if (daysOf(first, last) > longest) {
    throw refused('ends_on', `A holiday has at most ${longest} days. Choose an earlier last day.`);
  }
}

/** How many days it has, and how many of them have begun somewhere. */
export function countDays({ starts_on: first, ends_on: last }: Days, now: Date): { days: number; begun: number } {
  const begun = furthestDate(now);
  const until = last < begun ? last : begun;
  return { days: daysOf(first, last), begun: until < first ? 0 : daysOf(first, until) };
}

/** First and last included. */
const daysOf = (first: string, last: string) => daysBetween(first, last) + 1;

function refused(field: keyof Days, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
}

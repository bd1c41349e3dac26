import { addDays, instantAt, localTimeOf, weekday } from '#server/platform/local-time.ts';

/** When somebody wants to be reminded, by the clock of a zone. */
export interface Wish {
  time: string;
  /** 0 is Sunday. */
  days: readonly number[];
  timezone: string;
}

interface Span {
  start: number;
  end: number;
}

/** Later than this nobody is reminded of a day any more. */
const latest = '23:00';

const wallDate = (at: Date, timezone: string): string => localTimeOf(at, timezone, '00:00').localDate;

/** The first moment after `after` that is wished for. */
export function nextTime({ time, days, timezone }: Wish, after: Date): Date | null {
  const today = wallDate(after, timezone);
  // A week, and a day for clocks that jump.
  for (let n = 0; n <= 8; n += 1) {
    const date = addDays(today, n);
    const at = instantAt(date, time, timezone);
    if (days.includes(weekday(date)) && at > after) return at;
  }
  return null;
}

/** Is this one of the moments that are wished for? */
export const isAt = (wish: Wish, at: Date): boolean =>
  nextTime(wish, new Date(at.getTime() - 1))?.getTime() === at.getTime();

/** The last moment of the day of `at` on which one may still be reminded: 23:00 there, or `at` itself where that is later. */
export const lastMoment = (at: Date, timezone: string): Date =>
  new Date(Math.max(at.getTime(), instantAt(wallDate(at, timezone), latest, timezone).getTime()));

/** The first free moment from `at` on, in milliseconds: the end of whatever overlaps or follows without a pause. */
export function freeFrom(at: number, busy: readonly Span[]): number {
  let free = at;
  for (const { start, end } of [...busy].sort((a, b) => a.start - b.start)) if (start <= free && end > free) free = end;
  return free;
}

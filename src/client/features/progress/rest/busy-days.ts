import { addDays } from '../calendar.ts';

export interface BusySpan {
  start: string;
  end: string;
}

/** Days ahead that are looked at. */
export const busyHorizon = 14;
const minuteMs = 60_000;
/** A session of so many minutes would still fit. */
const shortest = 15;

/** An hour of a date on the clock of this browser. */
const at = (date: string, hour: number): number =>
  new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), hour).getTime();

/** From the first evening that is looked at until the last one is over, tomorrow first. */
export function spanAhead(today: string): { from: string; to: string } {
  const iso = (ms: number) => new Date(ms).toISOString();
  return { from: iso(at(addDays(today, 1), 17)), to: iso(at(addDays(today, busyHorizon), 21)) };
}

/** Dates from tomorrow on whose evening, 17:00 to 21:00, has not 15 minutes free in a row. Spans are in order, as the server gives them. */
export function busyDays(spans: readonly BusySpan[], today: string): string[] {
  const taken = spans.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));
  return Array.from({ length: busyHorizon }, (_, n) => addDays(today, n + 1)).filter((date) => {
    const closes = at(date, 21);
    let free = at(date, 17);
    for (const { start, end } of taken) {
      if (Math.min(start, closes) - free >= shortest * minuteMs) return false;
      free = Math.max(free, end);
    }
    return closes - free < shortest * minuteMs;
  });
}

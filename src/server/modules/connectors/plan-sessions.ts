import { instantAt } from '#server/platform/local-time.ts';

/** A span of time in milliseconds since 1970, its end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export interface Planning {
  dates: readonly string[];
  /** In any order; they may overlap. */
  busy: readonly Span[];
  restDays: ReadonlySet<string>;
  minutes: number;
  /** `HH:MM` in `timezone`. */
  earliest: string;
  latest: string;
  timezone: string;
  now: number;
}

export type Planned = { date: string; at: Span } | { date: string; at: 'rest_day' | 'busy' | 'past' };

const minuteMs = 60_000;
/** Sessions begin at full five minutes. */
const roundMs = 5 * minuteMs;

/** Busy times in order, those that touch joined. */
export function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else if (end > start) result.push({ start, end });
  }
  return result;
}

/** For each date the earliest free time for a session, or why there is none. */
export function planSessions({
  dates,
  restDays,
  minutes,
  earliest,
  latest,
  timezone,
  now,
  ...rest
}: Planning): Planned[] {
  const busy = joined(rest.busy);
  return dates.map((date) => {
    if (restDays.has(date)) return { date, at: 'rest_day' };
    const opens = instantAt(date, earliest, timezone).getTime();
    const closes = instantAt(date, latest, timezone).getTime();
    const begins = Math.max(opens, now);
    if (roundUp(begins) + minutes * minuteMs > closes) return { date, at: now > opens ? 'past' : 'busy' };
    const at = firstFree(begins, closes, minutes * minuteMs, busy);
    return { date, at: at ?? 'busy' };
  });
}

const roundUp = (instant: number): number => Math.ceil(instant / roundMs) * roundMs;

function firstFree(from: number, until: number, lengthMs: number, busy: readonly Span[]): Span | undefined {
  let start = roundUp(from);
  for (const taken of busy) {
    if (taken.end <= start) continue;
    if (taken.start >= start + lengthMs) break;
    start = roundUp(taken.end);
  }
  return start + lengthMs <= until ? { start, end: start + lengthMs } : undefined;
}

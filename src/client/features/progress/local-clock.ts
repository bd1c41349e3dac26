const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

export interface LocalClock {
  /** The learning day, `YYYY-MM-DD`: the day before while the clock shows less than the start of the day. */
  today: string;
  /** Hour of the wall clock, 0 to 23. */
  hour: number;
  /** Milliseconds until one of the two may change. */
  changesInMs: number;
}

/**
 * What the learner's clock shows. `dayStartsAt` is `HH:MM`; the learning day is the same that the server counts by. A zone
 * that this browser does not know counts as the browser's own.
 */
export function localClock(now: Date, timezone: string, dayStartsAt: string): LocalClock {
  const wall = wallClock(now, timezone);
  const [hours = 0, minutes = 0] = dayStartsAt.split(':').map(Number);
  const startMs = (hours * 60 + minutes) * minuteMs;
  const sinceStart = wall - startMs;
  return {
    today: new Date(sinceStart).toISOString().slice(0, 10),
    hour: new Date(wall).getUTCHours(),
    // Days start at a whole minute, so the next change is that of the hour or that of the day, whichever is sooner.
    changesInMs: Math.min(hourMs - (wall % hourMs), hourMs - (sinceStart % hourMs)),
  };
}

/** The zone itself where this browser knows it, else the browser's own. */
export function knownZone(timezone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone;
  } catch {
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
}

/** What the wall clock shows, as if it were UTC in milliseconds. */
function wallClock(now: Date, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: knownZone(timezone),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

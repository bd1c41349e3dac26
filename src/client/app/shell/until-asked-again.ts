const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** The clock has surely turned by then, in milliseconds. */
const after = 2_000;

/**
 * Milliseconds until what depends on the learner's date is asked for again: their midnight, or an hour where that is sooner.
 * So a change of the clock in between is made up for. A zone that this browser does not know counts as its own.
 */
export function untilAskedAgain(now: Date, timezone: string): number {
  const parts = wall(timezone).formatToParts(now);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const sinceMidnight = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1_000;
  return Math.min(hourMs, dayMs - sinceMidnight + after);
}

function wall(timeZone: string): Intl.DateTimeFormat {
  const fields = { hourCycle: 'h23', hour: 'numeric', minute: 'numeric', second: 'numeric' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...fields, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-US', fields);
  }
}

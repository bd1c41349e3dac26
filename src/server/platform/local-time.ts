/** The learning day of a learner, and arithmetic on calendar dates (`YYYY-MM-DD`). Pure; Gregorian years 1 to 9999. */

export interface LocalTime {
  /** The learning day, `YYYY-MM-DD`. */
  localDate: string;
  /** Hour of the wall clock, 0 to 23, whatever the learning day is. */
  localHour: number;
  /** Wall clock minus UTC in whole minutes, east is positive. */
  utcOffsetMinutes: number;
}

/** The settings that say which learning day an instant belongs to. */
export interface DayClock {
  /** IANA. */
  timezone: string;
  /** `HH:MM`. */
  dayStartsAt: string;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/**
 * Where and when an instant is for a learner: the date of the wall clock in `timezone` (IANA), or the day before it
 * while the clock shows less than `dayStartsAt` (`HH:MM`). Throws a RangeError for an unknown zone.
 */
export function localTimeOf(instant: Date, timezone: string, dayStartsAt: string): LocalTime {
  const wall = wallClock(instant.getTime(), timezone);
  return {
    localDate: dateOfDay(Math.floor((wall - minutesOf(dayStartsAt) * minuteMs) / dayMs)),
    localHour: new Date(wall).getUTCHours(),
    utcOffsetMinutes: Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / minuteMs),
  };
}

/** The learning day of an instant, for a known offset in minutes instead of a zone. */
export function localDateAt(instant: Date, utcOffsetMinutes: number, dayStartsAt: string): string {
  return dateOfDay(localDayAt(instant, utcOffsetMinutes, dayStartsAt));
}

/** The same in days since 1 January 1970. */
export function localDayAt(instant: Date, utcOffsetMinutes: number, dayStartsAt: string): number {
  const minutes = utcOffsetMinutes - minutesOf(dayStartsAt);
  return Math.floor((instant.getTime() + minutes * minuteMs) / dayMs);
}

/** A clock as it was stored; null where there is none, or none that this server knows. */
export function storedClock(timezone: string | null, dayStartsAt: string | null): DayClock | null {
  if (timezone === null || dayStartsAt === null || !/^[01]\d:[0-5]\d$/.test(dayStartsAt)) return null;
  try {
    formatterOf(timezone);
  } catch {
    return null;
  }
  return { timezone, dayStartsAt };
}

/**
 * The instant at which a wall clock in `timezone` shows `time` (`HH:MM`) on `date`. Where clocks jump over it: the
 * same time after the jump began; where it comes twice: the first.
 */
export function instantAt(date: string, time: string, timezone: string): Date {
  const wall = dayOf(date) * dayMs + minutesOf(time) * minuteMs;
  const offsets = [wall - dayMs, wall + dayMs].map((near) => wallClock(near, timezone) - near);
  const found = offsets.map((offset) => wall - offset).filter((at) => wallClock(at, timezone) === wall);
  return new Date(found.length > 0 ? Math.min(...found) : wall - (offsets[0] ?? 0));
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayOf(date) + days);
}

/** Days from `from` until `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: string): number {
  // Day 0, 1 January 1970, was a Thursday.
  return (((dayOf(date) + 4) % 7) + 7) % 7;
}

/** The Sunday on or before a date. */
export function startOfWeek(date: string): string {
  return addDays(date, -weekday(date));
}

/** Days since 1 January 1970, for counting. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs;
}

/** The date of a number of days since 1 January 1970. */
export function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** Minutes since midnight of `HH:MM`. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timezone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timezone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone: timezone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timezone, formatter);
  }
  return formatter;
}

/** What the wall clock shows at an instant, to the second, as if it were UTC in milliseconds. */
function wallClock(instant: number, timezone: string): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    formatterOf(timezone).format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

import { localTimeOf, weekday } from '#server/platform/local-time.ts';

/** Milliseconds since 1970. */
export interface Trip {
  start: number;
  end: number;
}

export interface Window {
  /** 0 is Sunday. */
  weekday: number;
  /** `HH:MM` on the learner's clock. */
  starts: string;
  minutes: number;
  /** In how many of the weeks. */
  seen: number;
}

const minuteMs = 60_000;
const shortest = 10;
const longest = 120;
/** Minutes around a start that count as the same. */
const around = 20;
const fewestWeeks = 3;
const mostWindows = 6;
const weekMs = 7 * 86_400_000;
export const weeksLookedAt = 4;

interface Drive {
  weekday: number;
  /** Which of the weeks before now, 0 is the newest. */
  week: number;
  /** Minutes since midnight. */
  at: number;
  minutes: number;
}

/**
 * When somebody usually drives: starts within 20 minutes of each other on the same day of the week, in three of the last four weeks. Of
 * several that overlap the surest is taken.
 */
export function driveTimes(trips: readonly Trip[], timezone: string, now: number): Window[] {
  const drives = trips.flatMap((trip) => driveOf(trip, timezone, now));
  const found: Window[] = [];
  for (let day = 0; day < 7; day += 1) {
    let left = drives.filter((drive) => drive.weekday === day);
    for (;;) {
      const best = surest(left);
      if (!best) break;
      found.push(windowOf(day, best));
      left = left.filter((drive) => !best.includes(drive));
    }
  }
  return found
    .sort((a, b) => b.seen - a.seen || a.weekday - b.weekday || (a.starts < b.starts ? -1 : 1))
    .slice(0, mostWindows);
}

function driveOf({ start, end }: Trip, timezone: string, now: number): Drive[] {
  const minutes = Math.round((end - start) / minuteMs);
  const week = Math.floor((now - start) / weekMs);
  if (minutes < shortest || minutes > longest || week < 0 || week >= weeksLookedAt) return [];
  const { localDate, utcOffsetMinutes } = localTimeOf(new Date(start), timezone, '00:00');
  const at = (((Math.floor(start / minuteMs) + utcOffsetMinutes) % 1_440) + 1_440) % 1_440;
  return [{ weekday: weekday(localDate), week, at, minutes }];
}

const weeksOf = (drives: readonly Drive[]): number => new Set(drives.map(({ week }) => week)).size;

/** The drives around one of them that are seen in the most weeks; undefined where that is too few. */
function surest(drives: readonly Drive[]): Drive[] | undefined {
  let best: Drive[] | undefined;
  for (const { at } of drives) {
    const near = drives.filter((drive) => Math.abs(drive.at - at) <= around);
    const better =
      !best || weeksOf(near) > weeksOf(best) || (weeksOf(near) === weeksOf(best) && near.length > best.length);
    if (better) best = near;
  }
  return best && weeksOf(best) >= fewestWeeks ? best : undefined;
}

function windowOf(day: number, drives: readonly Drive[]): Window {
  const at = median(drives.map((drive) => drive.at));
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    weekday: day,
    starts: `${two(Math.floor(at / 60))}:${two(at % 60)}`,
    minutes: median(drives.map(({ minutes }) => minutes)),
    seen: weeksOf(drives),
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

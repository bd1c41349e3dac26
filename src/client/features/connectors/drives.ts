import type { DriveWindow } from '#contract/connector-data.ts';

/** A usual drive on days of the week that follow each other. */
export interface Drive {
  /** 0 is Sunday. */
  first: number;
  last: number;
  starts: string;
  minutes: number;
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The same drive on days in a row is one: starts within 20 minutes of the first, the shortest length of them. */
export function joinedDrives(windows: readonly DriveWindow[]): Drive[] {
  const drives: Drive[] = [];
  for (const { weekday, starts, minutes } of windows.toSorted((a, b) => a.weekday - b.weekday)) {
    const before = drives.find(
      (drive) => drive.last === weekday - 1 && Math.abs(minutesOf(drive.starts) - minutesOf(starts)) <= 20,
    );
    if (before) Object.assign(before, { last: weekday, minutes: Math.min(before.minutes, minutes) });
    else drives.push({ first: weekday, last: weekday, starts, minutes });
  }
  return drives;
}

/** What a plan is filled in with: a session that fits into the drive. */
export function planOf({ starts, minutes }: Drive): { minutes: number; earliest: string; latest: string } {
  const over = Math.min(minutesOf(starts) + minutes, 23 * 60 + 59);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    minutes: over - minutesOf(starts),
    earliest: starts,
    latest: `${two(Math.floor(over / 60))}:${two(over % 60)}`,
  };
}

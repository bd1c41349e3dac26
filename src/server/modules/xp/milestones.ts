import type { Milestone } from '#contract/progress.ts';
import type { Day, KindOfDay } from './active-days.ts';
import { xpForLevel } from './levels.ts';
import { runsOf } from './runs.ts';

const targets = {
  streak: [3, 7, 14, 30, 50, 75, 100, 150, 200, 300, 365, 500, 750, 1_000],
  level: [2, 3, 5, 7, 10, 12, 15, 20, 25, 30, 40, 50, 75, 100],
  active_days: [5, 10, 25, 50, 100, 150, 200, 300, 365, 500, 750, 1_000, 1_500, 2_000],
  hours: [1, 5, 10, 25, 50, 75, 100, 150, 200, 300, 500, 750, 1_000],
} as const satisfies Record<Milestone['kind'], readonly number[]>;

/**
 * All milestones that were ever reached, each with the date on which it first was, and the next of each kind. Pure over the
 * days (oldest first) and the kinds of day of the streak, so that it says the same whenever it is asked.
 */
export function milestonesOf(days: readonly Day[], kinds: readonly KindOfDay[]): Milestone[] {
  let xp = 0;
  let seconds = 0;
  let active = 0;
  const series = days.map((day) => {
    xp += day.xp;
    seconds += day.seconds;
    active += day.active ? 1 : 0;
    return { date: day.date, xp, seconds, active };
  });
  const streak = runsOf(kinds).map(({ date, number }) => ({ date, number: number ?? 0 }));
  const best = Math.max(0, ...streak.map((day) => day.number));
  return [
    ...reached('streak', best, (target) => streak.find((day) => day.number >= target)?.date),
    ...reached('level', levelReached(xp), (target) => series.find((day) => day.xp >= xpForLevel(target))?.date),
    ...reached('active_days', active, (target) => series.find((day) => day.active >= target)?.date),
    ...reached(
      'hours',
      Math.floor(seconds / 3_600),
      (target) => series.find((day) => day.seconds >= target * 3_600)?.date,
    ),
  ];
}

function levelReached(xp: number): number {
  let level = 1;
  while (xpForLevel(level + 1) <= xp) level += 1;
  return level;
}

function reached(kind: Milestone['kind'], now: number, when: (target: number) => string | undefined): Milestone[] {
  const dated = targets[kind].map((target) => ({ target, on: when(target) ?? null }));
  const next = dated.find(({ on }) => on === null);
  return dated
    .filter((one) => one.on !== null || one === next)
    .map(({ target, on }) => ({
      id: `${kind}:${target}`,
      kind,
      target,
      reached_on: on,
      progress: on === null ? Math.min(target, now) : target,
    }));
}

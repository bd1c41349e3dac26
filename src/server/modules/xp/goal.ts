import type { Goal } from '#contract/progress.ts';
import { AppError } from '#server/platform/app-error.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import type { Day } from './active-days.ts';
import { forecastOf, mostDays } from './forecast.ts';
import type { GoalRow } from './goals.repository.ts';
import { xpForLevel } from './levels.ts';

/** The farthest day of a goal: ten years. */
const farthest = 3_652;

type Wish = Pick<GoalRow, 'kind' | 'target' | 'byDate'>;

/** How much of what is counted a day brings, and how much is needed in all. */
const measureOf = ({ kind, target }: Pick<Wish, 'kind' | 'target'>) =>
  kind === 'active_days'
    ? { of: (day: Day) => (day.active ? 1 : 0), needed: target }
    : { of: (day: Day) => day.xp, needed: kind === 'level' ? xpForLevel(target) : target };

/** A goal lies ahead; else `validation_error`. */
export function refuseDay(wish: Wish, today: string): void {
  if (wish.byDate < today) throw refused('body.by', 'Choose today or a later day.');
  if (daysBetween(today, wish.byDate) > farthest) throw refused('body.by', 'Choose a day within ten years.');
}

/** A goal is not reached yet, and can be said in numbers; else `validation_error`. */
export function refuseReached(wish: Wish, days: readonly Day[]): void {
  const { of, needed } = measureOf(wish);
  if (wish.kind === 'level' && wish.target > 1_000) throw refused('body.target', 'Choose a level up to 1,000.');
  if (days.reduce((sum, day) => sum + of(day), 0) >= needed) {
    throw refused('body.target', 'You have reached this already. Choose more.');
  }
}

/** A goal with what becomes of it at the present rhythm. `days`: all days, oldest first. */
export function goalOf(row: GoalRow, days: readonly Day[], today: string): Goal {
  const { of, needed } = measureOf(row);
  let sum = 0;
  let reachedOn: string | null = null;
  for (const day of days) {
    sum += of(day);
    if (reachedOn === null && sum >= needed) reachedOn = day.date;
  }
  const past = seriesOf(days, today, of);
  const remaining = Math.max(0, Math.ceil(needed - sum));
  const done = days.some((day) => day.date === today && of(day) > 0);
  return {
    kind: row.kind,
    target: row.target,
    by: row.byDate,
    set_at: row.setAt.toISOString(),
    reached_on: reachedOn,
    forecast: reachedOn === null ? forecastOf(past, { remaining, today, done, by: row.byDate }) : null,
    level: null,
  };
}

/** What each of the last 56 days before today brought, from the first day with anything on. */
function seriesOf(days: readonly Day[], today: string, of: (day: Day) => number): number[] {
  const first = days.find((day) => day.active)?.date;
  if (first === undefined) return [];
  const from = [first, addDays(today, -mostDays)].sort().at(-1) as string;
  const byDate = new Map(days.map((day) => [day.date, of(day)]));
  const length = Math.max(0, daysBetween(from, today));
  return Array.from({ length }, (_, n) => Math.max(0, byDate.get(addDays(from, n)) ?? 0));
}

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}

import type { Goal } from '#contract/progress.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { GoalRow } from './goals.repository.ts';
import { evidenceOf, fewestDates, fewestSpan, type JudgedDay, levelForecastOf } from './level-forecast.ts';

/** So many dates in a row with the level found, or a higher one, are the level reached. */
const inARow = 3;

/** When a level was reached: on the third date in a row on which it was found; null before. */
export function levelReachedOn(judged: readonly JudgedDay[], target: number): string | null {
  let row = 0;
  for (const { date, rank } of judged) {
    row = rank >= target ? row + 1 : 0;
    if (row === inARow) return date;
  }
  return null;
}

/** A level of English can be a goal from A2 on, and until it is reached; else `validation_error`. */
export function refuseLevel(target: number, judged: readonly JudgedDay[]): void {
  if (target < 2 || target > 6) throw refused('Choose a level from A2 to C2.');
  if (levelReachedOn(judged, target) !== null) throw refused('You have reached this already. Choose more.');
}

/** A goal that is a level, with what is known of it. `judged`: every date with a level, oldest first. */
export function levelGoalOf(row: GoalRow, judged: readonly JudgedDay[], today: string): Goal {
  const reachedOn = levelReachedOn(judged, row.target);
  return {
    ...{ kind: row.kind, target: row.target, by: row.byDate, set_at: row.setAt.toISOString() },
    reached_on: reachedOn,
    forecast: null,
    level: {
      judged: evidenceOf(judged, today).map(({ date, rank }) => ({ date, rank: Math.round(rank * 100) / 100 })),
      ...{ fewest_dates: fewestDates, fewest_span: fewestSpan },
      forecast: reachedOn === null ? levelForecastOf(judged, { target: row.target, today, by: row.byDate }) : null,
    },
  };
}

function refused(message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: 'body.target', message }] });
}

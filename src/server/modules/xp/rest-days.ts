import { AppError } from '#server/platform/app-error.ts';
import { addDays } from '#server/platform/local-time.ts';

/** How far ahead a rest day may be declared, in days. */
export const restHorizon = 60;

/**
 * Rest is part of the plan, so it is declared ahead: from tomorrow until 60 days from now. `begun`: the latest date that has begun by
 * any clock that the streak goes by, so that no change of settings turns a day that was missed into a rest.
 */
export function refuseUndeclarable(date: string, today: string, begun: string): void {
  if (date <= begun) {
    throw refused('body.date', `A rest day is declared ahead: choose ${addDays(begun, 1)} or a later day.`);
  }
  if (date > addDays(today, restHorizon)) {
    throw refused('body.date', `A rest day can be at most ${restHorizon} days ahead.`);
  }
}

/** One that has begun stays, so that a streak never ends because of a second thought. */
export function refuseBegun(date: string, begun: string): void {
  if (date <= begun)
    throw refused('params.date', 'A rest day that has begun stays. Only one to come can be taken back.');
}

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}

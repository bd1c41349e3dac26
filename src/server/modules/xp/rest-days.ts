import { AppError } from '#server/platform/app-error.ts';
import { addDays } from '#server/platform/local-time.ts';

/** How far ahead a rest day may be declared, in days. */
export const restHorizon = 60;

/** Rest is part of the plan, so it is declared ahead: from today until 60 days from now. */
export function refuseUndeclarable(date: string, today: string): void {
  if (date < today) throw refused('body.date', 'A rest day is declared ahead: choose today or a later day.');
  if (date > addDays(today, restHorizon)) {
    throw refused('body.date', `A rest day can be at most ${restHorizon} days ahead.`);
  }
}

/** One that has begun stays, so that a streak never ends because of a second thought. */
export function refuseBegun(date: string, today: string): void {
  if (date <= today)
    throw refused('params.date', 'A rest day that has begun stays. Only one to come can be taken back.');
}

function refused(path: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path, message }] });
}

import { AppError } from '#server/platform/app-error.ts';

/** A field of the body, dotted, that has the right shape and still cannot be accepted. */
export function invalidField(field: string, message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: `body.${field}`, message }] });
}

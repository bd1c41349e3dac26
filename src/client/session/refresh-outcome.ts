import type { Verdict } from '#tokens/keeper-options.ts';
import { ApiError } from './api-error.ts';
import type { ServerProfile } from './server-profile.ts';

/** The refresh endpoint has said for good that the session is over. Nothing else ends one. */
export class RefreshRefused extends ApiError {}

const finalCode =
  /^(?:invalid_token|token_expired|token_reused|refresh_token_reused|invalid_credentials|invalid_grant|session_\w+)$/;
const finalStatus = new Set([400, 401, 403]);

/**
 * Marks an error of the refresh endpoint as final if it is: 400, 401 or 403 with a known code. A foreign server may send
 * no code (none is published for refresh), so from one a 401 in JSON counts too. Everything else may pass.
 */
export function refreshOutcome(error: unknown, kind: ServerProfile['kind']): unknown {
  if (!(error instanceof ApiError) || !finalStatus.has(error.status)) return error;
  const codeless = kind === 'foreign' && error.status === 401 && error.code === 'unauthorized';
  return finalCode.test(error.code) || codeless
    ? new RefreshRefused({ ...error, message: error.message, cause: error })
    : error;
}

/**
 * Does this error of the logout endpoint mean that there is no session left to end? A foreign server may not even have the
 * endpoint; whatever it refuses will not get better.
 */
export function isEnded(error: unknown, kind: ServerProfile['kind']): boolean {
  if (!(error instanceof ApiError)) return false;
  if (kind === 'foreign')
    return error.status >= 400 && error.status < 500 && error.status !== 408 && error.status !== 429;
  return error.status === 401 && finalCode.test(error.code);
}

export function judgeRefresh(error: unknown): Verdict {
  if (error instanceof RefreshRefused) return { kind: 'definitive' };
  const seconds = error instanceof ApiError ? error.retryAfter : null;
  return seconds === null ? { kind: 'transient' } : { kind: 'transient', retryAfterMs: seconds * 1_000 };
}

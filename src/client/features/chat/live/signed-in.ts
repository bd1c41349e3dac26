import { ApiError } from '#client/session/api-error.ts';
import { RefreshRefused } from '#client/session/refresh-outcome.ts';
import { session } from '#client/session/session.ts';

/** Does the server want somebody to sign in, before it says anything about what was asked? */
export const wantsSignIn = (error: unknown): boolean =>
  error instanceof RefreshRefused ||
  (error instanceof ApiError && (error.status === 401 || error.code === 'signed_out'));

/**
 * Where the session has ended, waits until the same person is signed in again; gives whether there was that to wait for. Throws
 * the reason of `signal`, which is aborted where the person leaves or somebody else comes.
 */
export function signedInAgain(signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const isExpired = () => session.store.getState().status === 'expired';
    if (signal.aborted) return reject(signal.reason);
    if (!isExpired()) return resolve(false);
    const over = new AbortController();
    const settle = (act: () => void) => {
      over.abort();
      act();
    };
    const stop = session.store.subscribe(() => isExpired() || settle(() => resolve(true)));
    over.signal.addEventListener('abort', stop, { once: true });
    signal.addEventListener('abort', () => settle(() => reject(signal.reason)), { signal: over.signal });
  });
}

/** Calls back when a session that had ended goes on. */
export function onSignedInAgain(hear: () => void): void {
  session.store.subscribe((now, before) => {
    if (before.status === 'expired' && /^(?:active|stale|offline)$/.test(now.status)) hear();
  });
}

import type { Clock } from '#tokens/clock.ts';
import { ApiError } from './api-error.ts';

export interface TimeLimit {
  /** Aborts with a `timeout` ApiError, or with the reason of one of the given signals. */
  signal: AbortSignal;
  /** Lifts the limit; the given signals stay connected. */
  lift(): void;
}

export function timeLimit(clock: Clock, ms: number, ...signals: (AbortSignal | undefined)[]): TimeLimit {
  const controller = new AbortController();
  const lift = clock.later(ms, () =>
    controller.abort(
      new ApiError({ status: 0, code: 'timeout', message: 'The server took too long to answer. Try again.' }),
    ),
  );
  const given = signals.filter((signal) => signal !== undefined);
  return { signal: AbortSignal.any([controller.signal, ...given]), lift };
}

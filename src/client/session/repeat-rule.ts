import { type Backoff, backoffMs } from '#tokens/backoff.ts';
import { ApiError } from './api-error.ts';
import type { Callable } from './endpoint-request.ts';

const passing = new Set([0, 408, 425, 429, 502, 503, 504]);
const safe = new Set(['GET', 'HEAD', 'PUT', 'DELETE']);
const backoff: Backoff = { floorMs: 0, baseMs: 500, capMs: 8_000 };
const mostRepeats = 3;
/** Somebody waits in front of the screen: a server that asks for more than this is answered with its error. */
const longestWaitSeconds = 10;

/** May the request be sent again without doing something twice? */
export function isRepeatable(endpoint: Callable, idempotencyKey: string | undefined): boolean {
  return safe.has(endpoint.method) || idempotencyKey !== undefined;
}

/** Milliseconds to wait before the request is repeated after `failures` (≥ 1) failures; null when it should not be. */
export function repeatAfterMs(error: unknown, failures: number, random: number): number | null {
  if (!(error instanceof ApiError) || !passing.has(error.status) || failures > mostRepeats) return null;
  if (error.status === 0 && error.code !== 'network_error') return null;
  const asked = error.retryAfter ?? 0;
  return asked > longestWaitSeconds ? null : backoffMs(backoff, failures, random, asked * 1_000);
}

/** A wait between `floorMs` and a ceiling that doubles with each attempt up to `capMs`. */
export interface Backoff {
  floorMs: number;
  baseMs: number;
  capMs: number;
}

/** Between two renewals that failed for a passing reason: 1 s to 30 s. */
export const renewalBackoff: Backoff = { floorMs: 1_000, baseMs: 2_000, capMs: 30_000 };

/**
 * Full-jitter wait in milliseconds before the attempt after `failures` (≥ 1) failed ones. `random` is in [0, 1).
 * Never shorter than `retryAfterMs`, the wait that the server asked for.
 */
export function backoffMs(backoff: Backoff, failures: number, random: number, retryAfterMs = 0): number {
  const ceiling = Math.min(backoff.capMs, backoff.baseMs * 2 ** Math.min(failures - 1, 20));
  const wait = backoff.floorMs + random * Math.max(0, ceiling - backoff.floorMs);
  return Math.max(wait, retryAfterMs);
}

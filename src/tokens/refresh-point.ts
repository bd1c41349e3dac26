const marginMs = 60_000;
/** No token is renewed by the clock when it is younger than this. */
export const soonestMs = 5_000;
const jitter = 0.1;

/**
 * How long after it was obtained a token should be renewed, in milliseconds: `min(0.8·life, life − 60 s)` ± 10 %, so that
 * clients do not all come at once. A life under 150 s is renewed at 0.6 of it instead, or `life − 60 s` would come again
 * and again (at most 2 renewals a lifetime), and nothing sooner than 5 s. `random` is in [0, 1).
 * An unknown life gives null: renew when the server says 401.
 */
export function refreshPoint(lifetimeMs: number | undefined, random: number): number | null {
  if (lifetimeMs === undefined) return null;
  const point =
    Math.min(0.8 * lifetimeMs, Math.max(lifetimeMs - marginMs, 0.6 * lifetimeMs)) * (1 - jitter + 2 * jitter * random);
  return Math.max(point, soonestMs);
}

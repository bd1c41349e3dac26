/**
 * Slows down guessing: five free tries, then a wait that doubles from 1 s to 15 min, and a hard stop of an account after
 * 100 wrong tries in a row (NIST SP 800-63B allows no more). A try counts before its password is looked at, so parallel
 * guesses do not get past the count; a right password clears the account.
 */

export interface ThrottleState {
  /** Tries since the last right password. */
  failures: number;
  /** Milliseconds; null when the next try is free. */
  blockedUntil: number | null;
}

export interface ThrottleRule {
  free: number;
  /** Failures after which waiting does not help; null for never. */
  stopAfter: number | null;
  maxWaitMs: number;
  /** After this much quiet the count begins anew; null for never. */
  forgetAfterMs: number | null;
}

export const accountRule: ThrottleRule = { free: 5, stopAfter: 100, maxWaitMs: 15 * 60_000, forgetAfterMs: null };

/** An address serves many people (a school, a mobile network): many free tries, short waits, and it forgets. */
export const addressRule: ThrottleRule = { free: 100, stopAfter: null, maxWaitMs: 30_000, forgetAfterMs: 15 * 60_000 };

/** How long to wait before the next try, in milliseconds; `Infinity` after the hard stop. */
export function waitOf(state: ThrottleState | null, rule: ThrottleRule, now: number): number {
  if (!state) return 0;
  if (rule.stopAfter !== null && state.failures >= rule.stopAfter) return Number.POSITIVE_INFINITY;
  return Math.max(0, (state.blockedUntil ?? 0) - now);
}

/** The count with one more try; `quietMs` is the time since the last one. */
export function afterTry(state: ThrottleState | null, rule: ThrottleRule, now: number, quietMs = 0): ThrottleState {
  const forgotten = rule.forgetAfterMs !== null && quietMs > rule.forgetAfterMs;
  const failures = (forgotten ? 0 : (state?.failures ?? 0)) + 1;
  const over = failures - rule.free;
  if (over < 0) return { failures, blockedUntil: null };
  return { failures, blockedUntil: now + Math.min(1_000 * 2 ** over, rule.maxWaitMs) };
}

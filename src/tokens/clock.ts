/** A point in time on both clocks: `wall` can jump, `mono` may stand still while the machine sleeps. Milliseconds. */
export interface Moment {
  readonly wall: number;
  readonly mono: number;
}

/** Time and timers, injected so that tests own both. */
export interface Clock {
  now(): Moment;
  /** Runs `task` once after `ms` and returns what cancels it. */
  later(ms: number, task: () => void): () => void;
}

/** A browser turns a longer delay than 2³¹−1 ms into none at all, so no timer is ever set further ahead than this. */
export const longestDelayMs = 12 * 3_600_000;

/** The real clocks of a browser or of Node. */
export const systemClock: Clock = {
  now: () => ({ wall: Date.now(), mono: performance.now() }),
  later(ms, task) {
    const handle = setTimeout(task, Math.min(Math.max(ms, 0), longestDelayMs));
    return () => clearTimeout(handle);
  },
};

/**
 * Milliseconds between two moments, by whichever clock went further: the wall clock knows about sleep, the monotonic
 * one about a wall clock that was set back. A clock set forward makes a token look old, which costs one renewal.
 */
export function elapsedMs(since: Moment, now: Moment): number {
  return Math.max(now.mono - since.mono, now.wall - since.wall, 0);
}

/** The moment `ms` before another. */
export function before(moment: Moment, ms: number): Moment {
  return { wall: moment.wall - ms, mono: moment.mono - ms };
}

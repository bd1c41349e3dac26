/** Who has not typed, scrolled or clicked for this long is not counted as learning. Milliseconds. */
export const idleAfterMs = 60_000;
/** The page is looked at every second; a longer gap means that it was frozen or the machine slept. Milliseconds. */
const longestGapMs = 5_000;

/** A stretch of time with the page in view, on a monotonic clock, in milliseconds. */
export interface Stretch {
  from: number;
  to: number;
  /** When a person last did something here; `-Infinity` for never. */
  usedAt: number;
  /** An answer was being written before their eyes. */
  answering: boolean;
}

/** How much of a stretch counts as learning: until a minute after the last use, all of it while an answer is written. */
export function activeMs({ from, to, usedAt, answering }: Stretch): number {
  if (to - from > longestGapMs) return 0;
  const until = answering ? to : Math.min(to, usedAt + idleAfterMs);
  return Math.max(0, until - from);
}

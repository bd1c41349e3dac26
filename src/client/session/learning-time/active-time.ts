/** Who has not typed, scrolled or clicked for this long is not counted as learning. Milliseconds. */
export const idleAfterMs = 60_000;
/** As long after a use it is certain that somebody is there. Milliseconds. */
const certainForMs = 15_000;
/** As long after a use somebody may still be reading. Milliseconds. */
export const possibleForMs = 180_000;
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
  /** Sound or film was playing, or somebody was recorded. */
  playing: boolean;
}

/** Learning time: what was counted, what of it is certain, and what it may have been. `low` ≤ `counted` ≤ `high`. */
export interface Spans {
  low: number;
  counted: number;
  high: number;
}

export const noSpans: Spans = { low: 0, counted: 0, high: 0 };

/**
 * How much of a stretch was learning, in milliseconds. Counted is until a minute after the last use, and all of it while an
 * answer is written or something plays; certain until 15 seconds after it, or while something plays; possible three minutes.
 */
export function spansOf({ from, to, usedAt, answering, playing }: Stretch): Spans {
  if (to - from > longestGapMs) return noSpans;
  const within = (ms: number, whole: boolean) => Math.max(0, (whole ? to : Math.min(to, usedAt + ms)) - from);
  return {
    low: within(certainForMs, playing),
    counted: within(idleAfterMs, playing || answering),
    high: within(possibleForMs, playing || answering),
  };
}

import { step } from '../signal/frames.ts';
import { longPause, shortestPause } from '../signal/pauses.ts';

/** Seconds that a reader may rest between two sentences. */
const rest = 0.7;

export interface CountedPauses {
  longest: number;
  sum: number;
  long: number;
  longSum: number;
  /** Seconds that were rest. */
  forgiven: number;
}

/**
 * Pauses that count against a reader: of the longest ones, as many as there are ends of sentences within the text, the time of a rest
 * is taken. Where pauses stand is not asked; a longer pause or one more never makes what counts smaller.
 */
export function countedPauses(lengths: readonly number[], sentenceEnds: number): CountedPauses {
  const left = lengths
    .toSorted((one, other) => other - one)
    .map((length, at) => (at < sentenceEnds ? Math.max(0, length - rest) : length));
  const counted = left.filter((length) => length >= shortestPause - step / 2);
  const long = counted.filter((length) => length >= longPause - step / 2);
  return {
    longest: Math.max(0, ...counted),
    sum: total(counted),
    long: long.length,
    longSum: total(long),
    forgiven: total(lengths) - total(left),
  };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

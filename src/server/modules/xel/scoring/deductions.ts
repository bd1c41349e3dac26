/** Whoever reaches this has passed. Of 100. */
export const passScore = 70;

/** Percent that a try counts: on another day it is in full again. */
export const countsPercent = (attempt: number): number => (attempt <= 1 ? 100 : attempt === 2 ? 70 : 50);

/** Percent that hints cost, at most all. */
export const hintsPercent = (costs: readonly number[]): number =>
  Math.min(
    100,
    costs.reduce((sum, cost) => sum + cost, 0),
  );

/**
 * What counts of a whole score: taken hints cost their share; a second attempt on the same day counts 70 %, each later one
 * 50 %. On another day it counts in full again: what is recalled then was learnt, not remembered from the feedback.
 * @param attempt 1 for the first on the learner's date.
 * @param hintCosts percent of each hint that was taken.
 */
export function deducted(share: number, attempt: number, hintCosts: readonly number[]): number {
  const hints = 1 - hintsPercent(hintCosts) / 100;
  return Math.round(share * hints * (countsPercent(attempt) / 100) * 1_000) / 10;
}

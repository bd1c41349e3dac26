/** Whoever reaches this has passed. Of 100. */
export const passScore = 70;

/**
 * What counts of a whole score: taken hints cost their share; a second attempt on the same day counts 70 %, each later one
 * 50 %. On another day it counts in full again: what is recalled then was learnt, not remembered from the feedback.
 * @param attempt 1 for the first on the learner's date.
 * @param hintCosts percent of each hint that was taken.
 */
export function deducted(share: number, attempt: number, hintCosts: readonly number[]): number {
  const hints = Math.max(0, 1 - hintCosts.reduce((sum, cost) => sum + cost, 0) / 100);
  const again = attempt <= 1 ? 1 : attempt === 2 ? 0.7 : 0.5;
  return Math.round(share * hints * again * 1_000) / 10;
}

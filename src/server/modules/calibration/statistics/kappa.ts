/** Two numbers that two raters gave the same thing. */
export type Pair = readonly [one: number, other: number];

/**
 * Quadratic weighted kappa (Cohen, 1968): 1 where all pairs are equal, 0 where they agree as by chance; a disagreement weighs by the
 * square of its distance. Null without pairs, and where both gave one and the same value to everything, so that chance agrees, too.
 */
export function quadraticKappa(pairs: readonly Pair[]): number | null {
  const n = pairs.length;
  if (n === 0) return null;
  const observed = pairs.reduce((sum, [one, other]) => sum + (one - other) ** 2, 0) / n;
  // Over all n² combinations of what the two gave, without writing them down: E(a − b)² = E a² − 2 E a E b + E b².
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
  const ones = pairs.map(([one]) => one);
  const others = pairs.map(([, other]) => other);
  const square = (value: number) => value * value;
  const expected = mean(ones.map(square)) - 2 * mean(ones) * mean(others) + mean(others.map(square));
  return expected < 1e-12 ? null : 1 - observed / expected;
}

/** Share of pairs whose numbers are at most so far apart; of no pairs 0. */
export function shareWithin(pairs: readonly Pair[], distance: number): number {
  if (pairs.length === 0) return 0;
  return pairs.filter(([one, other]) => Math.abs(one - other) <= distance + 1e-9).length / pairs.length;
}

/** By how much the second number is above the first on average; of no pairs 0. */
export function meanDifference(pairs: readonly Pair[]): number {
  if (pairs.length === 0) return 0;
  return pairs.reduce((sum, [one, other]) => sum + other - one, 0) / pairs.length;
}

import '#testing/property-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bootstrap, wilson } from './intervals.ts';
import { meanDifference, type Pair, quadraticKappa, shareWithin } from './kappa.ts';

/** How often each value was given, as lists of the same length. */
const given = (...counts: [value: number, times: number][]) =>
  counts.flatMap(([value, times]) => Array.from({ length: times }, () => value));
const paired = (ones: number[], others: number[]) => ones.map((one, at): Pair => [one, others[at] ?? Number.NaN]);

describe('published worked examples', () => {
  test('three categories of scikit-learn’s own tests: .9541', () => {
    const pairs = paired(given([0, 46], [1, 44], [2, 10]), given([0, 50], [1, 40], [2, 10]));
    expect(quadraticKappa(pairs)).toBeCloseTo(0.9541, 4);
  });

  test('two categories (Artstein and Poesio, 2008): as the unweighted kappa, .348', () => {
    const pairs = paired(given([0, 40], [1, 60]), given([0, 20], [1, 20], [0, 10], [1, 50]));
    expect(quadraticKappa(pairs)).toBeCloseTo(0.348, 3);
  });

  test('anxiety of twenty people by two raters (the R package irr): .297', () => {
    const ones = [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3];
    const others = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
    expect(quadraticKappa(paired(ones, others))).toBeCloseTo(0.297, 3);
  });

  test('Wilson’s interval of 10 in 100 is 5.5 % to 17.4 %', () => {
    const { low, high } = wilson(0.1, 100);
    expect(low).toBeCloseTo(0.0552, 4);
    expect(high).toBeCloseTo(0.1744, 4);
  });
});

const band = fc.integer({ min: 0, max: 10 }).map((half) => half / 2);
const pairs = fc.array(fc.tuple(band, band), { minLength: 2, maxLength: 60 });

test('kappa is what the matrices of observed and expected counts give', () => {
  fc.assert(
    fc.property(pairs, (some) => {
      let [seen, chance] = [0, 0];
      for (const [one, other] of some) seen += (one - other) ** 2;
      for (const [one] of some) for (const [, other] of some) chance += (one - other) ** 2 / some.length;
      const kappa = quadraticKappa(some);
      if (chance === 0) expect(kappa).toBeNull();
      else expect(kappa).toBeCloseTo(1 - seen / chance, 9);
    }),
  );
});

test('kappa is 1 for equals, never above, the same each way round, and on any scale', () => {
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (some, times, more) => {
      const kappa = quadraticKappa(some);
      const turned = quadraticKappa(some.map(([one, other]) => [other, one]));
      const scaled = quadraticKappa(some.map(([one, other]) => [one * times + more, other * times + more]));
      if (kappa === null) return expect([turned, scaled]).toEqual([null, null]);
      expect(kappa).toBeLessThanOrEqual(1);
      expect(turned).toBeCloseTo(kappa, 9);
      expect(scaled).toBeCloseTo(kappa, 6);
      const equal = quadraticKappa(some.map(([one]) => [one, one]));
      if (equal !== null) expect(equal).toBe(1);
    }),
  );
  expect(quadraticKappa([])).toBeNull();
});

test('shares rise with the distance, and turning the pairs round turns the difference', () => {
  fc.assert(
    fc.property(pairs, (some) => {
      const shares = [0, 0.5, 1, 5].map((distance) => shareWithin(some, distance));
      expect(shares).toEqual([...shares].sort((one, other) => one - other));
      expect(shares.at(-1)).toBe(1);
      expect(meanDifference(some.map(([one, other]) => [other, one]))).toBeCloseTo(-meanDifference(some), 9);
    }),
  );
});

test('an interval holds the share, lies within 0 and 1, and narrows with more cases', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
      const share = Math.round(part * n) / n;
      const { low, high } = wilson(share, n);
      expect(0 <= low && low <= share && share <= high && high <= 1).toBe(true);
      const more = wilson(share, n * 4);
      expect(more.high - more.low).toBeLessThan(high - low);
    }),
  );
});

test('the bootstrap is the same each time, and says nothing of what is nothing', () => {
  const groups = Array.from({ length: 30 }, (_, n): Pair[] => [[n % 5, (n * 7) % 5]]);
  const once = bootstrap(groups, quadraticKappa);
  expect(bootstrap(groups, quadraticKappa)).toEqual(once);
  expect(
    once && once.low < (quadraticKappa(groups.flat()) ?? 0) && once.high > (quadraticKappa(groups.flat()) ?? 0),
  ).toBe(true);
  expect(bootstrap([[[1, 1]]], quadraticKappa)).toBeNull();
});

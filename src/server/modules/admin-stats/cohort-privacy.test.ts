import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { fewest, hiddenGroups, isTooSmall } from './cohort-privacy.ts';

const sizes = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'none'), fc.nat({ max: 9 }))
  .map((given) => new Map(Object.entries(given).map(([group, size]) => [group === 'none' ? null : group, size])));

test('no subtraction of shown figures is of one to four people', () => {
  fc.assert(
    fc.property(sizes, (given) => {
      const total = [...given.values()].reduce((sum, size) => sum + size, 0);
      expect(isTooSmall(given)).toBe(total < fewest);
      fc.pre(total >= fewest);
      const hidden = hiddenGroups(given);
      const shown = [...given].filter(([group]) => group !== null && !hidden.has(group)).map(([, size]) => size);
      for (const size of shown) expect(size === 0 || size >= fewest).toBe(true);
      for (let subset = 0; subset < 2 ** shown.length; subset++) {
        const part = shown.reduce((sum, size, index) => (subset & (1 << index) ? sum + size : sum), 0);
        expect(total - part === 0 || total - part >= fewest).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('where every group is large enough, nothing is hidden', () => {
  expect(
    hiddenGroups(
      new Map([
        ['a', 5],
        ['b', 12],
        [null, 0],
      ]),
    ),
  ).toEqual(new Set());
  expect(
    hiddenGroups(
      new Map([
        ['a', 5],
        ['b', 12],
        [null, 1],
      ]),
    ),
  ).toEqual(new Set([null, 'a']));
  expect(
    hiddenGroups(
      new Map([
        ['a', 3],
        ['b', 3],
        ['c', 7],
      ]),
    ),
  ).toEqual(new Set(['a', 'b']));
});

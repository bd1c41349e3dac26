import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { countedGroups, fewest, hiddenGroups } from './cohort-privacy.ts';

/** Of each group: how many show sums, and how many of those no days. */
const groups = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'c', 'd', 'none'),
    fc
      .nat({ max: 9 })
      .chain((sharing) => fc.record({ sharing: fc.constant(sharing), withoutDays: fc.nat({ max: sharing }) })),
  )
  .map((given) => new Map(Object.entries(given).map(([group, sizes]) => [group === 'none' ? null : group, sizes])));

test('no subtraction of figures of a day leaves those of one to four people who show no days', () => {
  fc.assert(
    fc.property(groups, (given) => {
      const by = (what: 'sharing' | 'withoutDays') => new Map([...given].map(([group, sizes]) => [group, sizes[what]]));
      const hidden = hiddenGroups(by('sharing'));
      const counted = countedGroups(hidden, by('withoutDays'));
      const unknown = (of: (string | null)[]) =>
        of.reduce((sum, group) => sum + (counted.includes(group) ? (given.get(group)?.withoutDays ?? 0) : 0), 0);
      const shown = [...given.keys()].filter((group) => group !== null && !hidden.has(group));
      for (let subset = 0; subset < 2 ** shown.length; subset++) {
        const taken = shown.filter((_, index) => subset & (1 << index));
        for (const left of [taken, [...given.keys()].filter((group) => !taken.includes(group))]) {
          const people = unknown(left);
          expect(people === 0 || people >= fewest).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('while nobody chose anything, everybody counts in an organization whose groups may be shown', () => {
  const sizes = new Map([
    ['a', 6],
    ['few', 4],
    [null, 2],
  ]);
  expect(countedGroups(hiddenGroups(sizes), sizes).sort()).toEqual(['a', 'few', null].sort());
});

test('four among others who show their days are left out', () => {
  const hidden = hiddenGroups(new Map([['a', 9]]));
  expect(countedGroups(hidden, new Map([['a', 4]]))).toEqual([]);
  expect(countedGroups(hidden, new Map([['a', 5]]))).toEqual(['a']);
});

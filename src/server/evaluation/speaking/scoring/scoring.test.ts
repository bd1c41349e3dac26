import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countedPauses } from './counted-pauses.ts';
import { descriptorOf } from './descriptors.ts';
import { tables } from './tables.ts';

/** For which features less is better. */
const costs = ['longestPause', 'longPausesPer30', 'longPauseShare', 'pauseShare'];

test('each line of the tables goes one way only, from the left to the right', () => {
  for (const table of Object.values(tables).flatMap((of) => Object.values(of)))
    for (const { feature, curve } of table)
      for (const [at, [value, points]] of curve.entries()) {
        const before = curve[at - 1];
        if (!before) continue;
        expect(value).toBeGreaterThan(before[0]);
        expect(costs.includes(feature) ? before[1] - points : points - before[1]).toBeGreaterThan(0);
      }
});

test('every score has a sentence of its own band', () => {
  for (const name of ['Fluency', 'Delivery'] as const) {
    const sentences = Array.from({ length: 101 }, (_, points) => descriptorOf(name, points));
    expect(new Set(sentences).size).toBe(5);
    expect(sentences).not.toContain('');
  }
});

test('one more pause, or a longer one, never makes what counts of the pauses smaller', () => {
  const length = fc.double({ min: 0.25, max: 4, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(length, { maxLength: 8 }),
      length,
      fc.nat(),
      fc.nat({ max: 4 }),
      (lengths, more, place, ends) => {
        const before = countedPauses(lengths, ends);
        const longer = lengths.map((value, at) => (at === place % lengths.length ? value + more : value));
        for (const after of [countedPauses([...lengths, more], ends), countedPauses(longer, ends)]) {
          for (const name of ['longest', 'sum', 'long', 'longSum'] as const)
            expect(after[name]).toBeGreaterThanOrEqual(before[name] - 1e-9);
          expect(after.forgiven).toBeLessThanOrEqual(before.forgiven + more + 1e-9);
        }
      },
    ),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, step } from './hit-steps.ts';

test('steps go through all hits and come back to the first, in both directions', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 50 }), { minLength: 1 }),
      fc.constantFrom(1 as const, -1 as const),
      (some, by) => {
        const hits = inOrder(some);
        const seen: (number | null)[] = [];
        for (let at: number | null = null; seen.length < hits.length; ) {
          at = step(hits, at, by);
          seen.push(at);
        }
        expect(seen).toEqual(by === 1 ? hits : hits.toReversed());
        expect(step(hits, seen.at(-1) ?? null, by)).toBe(seen[0]);
      },
    ),
  );
  expect(step([], 3, 1)).toBeNull();
});

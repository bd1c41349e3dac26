import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPace } from './pace.ts';

const after = (costs: readonly number[]) => {
  const pace = createPace();
  for (const cost of costs) pace.tell(cost);
  return pace.pause;
};
const many = (cost: number) => Array.from({ length: 60 }, () => cost);

test('the page waits 30 to 66 ms between two changes, whatever they cost', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 5_000, noNaN: true })), (costs) => {
      expect(after(costs)).toBeGreaterThanOrEqual(30);
      expect(after(costs)).toBeLessThanOrEqual(66);
    }),
  );
});

test('what changes cost is a twelfth of the time between them, as far as that goes', () => {
  expect(after(many(1))).toBe(30);
  expect(after(many(4))).toBeCloseTo(50, 0);
  expect(after(many(5))).toBeCloseTo(62, 0);
  expect(after(many(20))).toBe(66);
});

test('one change that met other work slows down little, and a page that is quick again is fast again', () => {
  expect(after([...many(3), 400])).toBeLessThan(60);
  expect(after([...many(20), ...many(1)])).toBe(30);
});

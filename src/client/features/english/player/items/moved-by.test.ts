// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedBy } from './moved-by.ts';

test('a move changes the places of neighbours alone, and the move back undoes it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), fc.constantFrom(1, -1), (ids, pick, by) => {
      const id = ids[pick % ids.length] as string;
      const moved = movedBy(ids, id, by);
      expect([...moved].sort()).toEqual([...ids].sort());
      if (moved !== ids) expect(movedBy(moved, id, -by)).toEqual(ids);
    }),
  );
});

test('nothing leaves the list at its ends', () => {
  const ids = ['a', 'b'];
  expect(movedBy(ids, 'a', -1)).toBe(ids);
  expect(movedBy(ids, 'b', 1)).toBe(ids);
});

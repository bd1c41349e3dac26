// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, moved } from './reorder.ts';

const ids = fc.uniqueArray(fc.string(), { minLength: 1 });

test('one goes a place up or down, and at the end it stays', () => {
  expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  expect(moved(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
});

test('moving loses nobody and doubles nobody', () => {
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom(-1 as const, 1 as const), (list, n, by) => {
      expect(moved(list, list[n % list.length] ?? '', by).sort()).toEqual([...list].sort());
    }),
  );
});

test('items follow the order of the ids, and one that came meanwhile is last', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'new' }];
  expect(inOrder(items, ['b', 'a', 'gone']).map(({ id }) => id)).toEqual(['b', 'a', 'new']);
});

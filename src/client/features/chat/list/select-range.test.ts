import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nothingSelected, press } from './select-range.ts';

const order = ['a', 'b', 'c', 'd', 'e', 'f'];
const presses = fc.array(fc.record({ id: fc.constantFrom(...order), shift: fc.boolean() }));
const after = (some: readonly { id: string; shift: boolean }[]) =>
  some.reduce((now, { id, shift }) => press(order, now, id, shift), nothingSelected);

test('a press turns one over and leaves the others', () => {
  fc.assert(
    fc.property(presses, fc.constantFrom(...order), (some, id) => {
      const before = after(some);
      const { ids, anchor } = press(order, before, id, false);
      expect(anchor).toBe(id);
      for (const one of order) expect(ids.has(one)).toBe(one === id ? !before.ids.has(id) : before.ids.has(one));
    }),
  );
});

test('with Shift all between the anchor and the one pressed become like the anchor, the others stay', () => {
  fc.assert(
    fc.property(presses, fc.constantFrom(...order), (some, id) => {
      const before = after(some);
      fc.pre(before.anchor !== null);
      const { ids } = press(order, before, id, true);
      const [from, to] = [order.indexOf(String(before.anchor)), order.indexOf(id)].toSorted((a, b) => a - b);
      order.forEach((one, n) => {
        const between = n >= (from ?? 0) && n <= (to ?? 0);
        expect(ids.has(one)).toBe(before.ids.has(between ? String(before.anchor) : one));
      });
    }),
  );
});

test('Shift without an anchor that is still in the list is a press like any other', () => {
  expect([...press(order, nothingSelected, 'c', true).ids]).toEqual(['c']);
  expect([...press(order, { ids: new Set(['x']), anchor: 'x' }, 'c', true).ids]).toEqual(['x', 'c']);
});

// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KeyContext, moveByKey } from './heatmap-keys.ts';

const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, metaKey: false });
const ltr: KeyContext = { count: 365, offset: 3, direction: 'ltr' };

const anyPlace = fc
  .record({
    count: fc.integer({ min: 1, max: 366 }),
    offset: fc.integer({ min: 0, max: 6 }),
    direction: fc.constantFrom('ltr' as const, 'rtl' as const),
  })
  .chain((context) => fc.record({ context: fc.constant(context), index: fc.nat(context.count - 1) }));
const anyKey = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown');

describe('keys in the year', () => {
  test('always land on a day', () => {
    fc.assert(
      fc.property(anyPlace, anyKey, fc.boolean(), ({ context, index }, key, ctrl) => {
        const to = moveByKey(index, press(key, ctrl), context);
        expect(to).not.toBeNull();
        expect(to).toBeGreaterThanOrEqual(0);
        expect(to).toBeLessThan(context.count);
      }),
    );
  });

  test('sideways keys and Home and End keep the weekday', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'),
        ({ context, index }, key) => {
          expect(((moveByKey(index, press(key), context) ?? 0) - index) % 7).toBeOneOf([0, -0]);
        },
      ),
    );
  });

  test('up and down keep the week', () => {
    fc.assert(
      fc.property(anyPlace, fc.constantFrom('ArrowUp', 'ArrowDown'), ({ context, index }, key) => {
        const to = moveByKey(index, press(key), context) ?? -1;
        expect(Math.floor((to + context.offset) / 7)).toBe(Math.floor((index + context.offset) / 7));
      }),
    );
  });

  test('go a week to the side and a day up or down', () => {
    expect(moveByKey(100, press('ArrowRight'), ltr)).toBe(107);
    expect(moveByKey(100, press('ArrowLeft'), ltr)).toBe(93);
    expect(moveByKey(100, press('ArrowDown'), ltr)).toBe(101);
    expect(moveByKey(100, press('ArrowUp'), ltr)).toBe(99);
    expect(moveByKey(100, press('PageUp'), ltr)).toBe(72);
  });

  test('stop at the edges', () => {
    expect(moveByKey(0, press('ArrowLeft'), ltr)).toBe(0);
    expect(moveByKey(364, press('ArrowRight'), ltr)).toBe(364);
    expect(moveByKey(4, press('ArrowUp'), ltr)).toBe(4);
    expect(moveByKey(3, press('ArrowDown'), ltr)).toBe(3);
  });

  test('Home and End go to the ends of the row, with Control to the ends of the year', () => {
    expect(moveByKey(100, press('Home'), ltr)).toBe(2);
    expect(moveByKey(100, press('End'), ltr)).toBe(359);
    expect(moveByKey(100, press('Home', true), ltr)).toBe(0);
    expect(moveByKey(100, press('End', true), ltr)).toBe(364);
  });

  test('left is later where writing goes from right to left', () => {
    const rtl: KeyContext = { ...ltr, direction: 'rtl' };
    expect(moveByKey(100, press('ArrowLeft'), rtl)).toBe(107);
    expect(moveByKey(100, press('ArrowRight'), rtl)).toBe(93);
  });

  test('other keys are left to the page', () => {
    expect(moveByKey(100, press('Tab'), ltr)).toBeNull();
    expect(moveByKey(100, press('a'), ltr)).toBeNull();
  });
});

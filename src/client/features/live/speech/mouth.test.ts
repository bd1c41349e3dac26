import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openness } from './mouth.ts';

test('the mouth is open in a vowel and shut in an m, before a word and after it', () => {
  const at = (word: string, ms: number) => openness({ word, since: 1_000, rate: 1 }, 1_000 + ms);
  expect(at('ah', 0)).toBe(1);
  expect(at('mama', 0)).toBe(0);
  expect(at('mama', 72)).toBe(1);
  expect(at('mama', -1)).toBe(0);
  expect(at('mama', 4 * 72)).toBe(0);
  expect(openness(null, 5)).toBe(0);
});

test('it never leaves its bounds', () => {
  fc.assert(
    fc.property(fc.string(), fc.double({ min: 0.5, max: 2, noNaN: true }), fc.nat(4_000), (word, rate, ms) => {
      const now = openness({ word, since: 0, rate }, ms);
      expect(now).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(1);
    }),
  );
});

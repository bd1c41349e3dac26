import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeOf, codeWords, cosine, quantise } from './vector.ts';

const vector = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 512, maxLength: 512 })
  .filter((values) => values.some((value) => Math.abs(value) > 0.01));

function exact(one: readonly number[], other: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return dot(one, other) / Math.sqrt(dot(one, one) * dot(other, other));
}

test('the cosine of stored vectors is within a hundredth of the exact one', () => {
  fc.assert(
    fc.property(vector, vector, (one, other) => {
      expect(Math.abs(cosine(quantise(one), quantise(other)) - exact(one, other))).toBeLessThan(0.01);
    }),
  );
});

test('it does not depend on the length of a vector, and is 1 with itself and -1 with its opposite', () => {
  fc.assert(
    fc.property(vector, fc.double({ min: 0.001, max: 1_000, noNaN: true }), (one, factor) => {
      const scaled = quantise(one.map((value) => value * factor));
      const opposite = quantise(one.map((value) => -value));
      expect(cosine(quantise(one), scaled)).toBeGreaterThan(0.999);
      expect(cosine(quantise(one), opposite)).toBeLessThan(-0.999);
    }),
  );
});

test('one byte a dimension, wherever in its memory a stored vector lies', () => {
  fc.assert(
    fc.property(vector, fc.nat({ max: 64 }), (one, offset) => {
      const stored = quantise(one);
      expect(stored).toHaveLength(512);
      const memory = Buffer.alloc(offset + 512);
      stored.copy(memory, offset);
      expect(cosine(stored, memory.subarray(offset))).toBeCloseTo(1, 10);
    }),
  );
});

test('the code is the sign of each dimension', () => {
  fc.assert(
    fc.property(vector, (one) => {
      const code = codeOf(one);
      const words = codeWords(code);
      expect(code).toHaveLength(64);
      for (const [at, value] of one.entries()) {
        expect(((code[at >> 3] ?? 0) >> (at & 7)) & 1).toBe(value > 0 ? 1 : 0);
        expect(((words[at >> 5] ?? 0) >>> (at & 31)) & 1).toBe(value > 0 ? 1 : 0);
      }
    }),
  );
});

test('a vector of nothing is like nothing', () => {
  const nothing = quantise(new Array(512).fill(0));
  expect(cosine(nothing, quantise(new Array(512).fill(1)))).toBe(0);
});

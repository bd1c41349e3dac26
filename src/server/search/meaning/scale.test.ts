import { expect, test } from 'vitest';
import { scaleFrom, scaleOf, scaleTexts } from './scale.ts';

/** A model that gives what is unrelated one cosine, and a question and its answer another. */
function vectors(unrelated: number, related: number): number[][] {
  return scaleTexts.map((_, at) => {
    const vector = new Array(scaleTexts.length * 2 + 1).fill(0);
    vector[0] = Math.sqrt(unrelated);
    vector[1 + (at >> 1)] = Math.sqrt(related - unrelated);
    vector[1 + scaleTexts.length + at] = Math.sqrt(1 - related);
    return vector;
  });
}

test('the scale of a model is what it gives to texts that belong together and to those that do not', () => {
  const scale = scaleFrom(vectors(0.7, 0.85));
  expect(scale?.unlike).toBeCloseTo(0.7, 6);
  expect(scale?.alike).toBeCloseTo(0.85, 6);
});

test('whatever a model gives, what is unlike and what is alike are the same on the common scale', () => {
  for (const [unlike, alike] of [
    [0.7, 0.85],
    [0.05, 0.4],
    [-0.2, 0.9],
  ] as const) {
    const { likeness } = scaleOf(unlike, alike);
    expect(likeness(unlike)).toBeCloseTo(0.2, 6);
    expect(likeness(alike)).toBeCloseTo(0.65, 6);
    expect(likeness(-1)).toBeLessThan(likeness(unlike));
    expect(likeness(1)).toBeLessThanOrEqual(1);
  }
});

test('a model that does not tell the two apart has no scale', () => {
  expect(scaleFrom(vectors(0.5, 0.52))).toBeUndefined();
  expect(scaleFrom(scaleTexts.map(() => [1, 2, 3]))).toBeUndefined();
  expect(scaleFrom(scaleTexts.map(() => [0, 0, 0]))).toBeUndefined();
});

import { expect, test } from 'vitest';
import { type Figure, keeps, line, median } from './figure.ts';

const figure: Figure = { name: 'entry', value: 110, floor: 60, budget: 115, allows: 'most', unit: 'kB' };

test('a ceiling holds up to the budget, a least from it on', () => {
  expect(keeps(figure)).toBe(true);
  expect(keeps({ ...figure, value: 115.1 })).toBe(false);
  expect(keeps({ ...figure, allows: 'least' })).toBe(false);
  expect(keeps({ ...figure, allows: 'least', value: 115 })).toBe(true);
});

test('a figure that could not be measured keeps no budget', () => {
  expect(keeps({ ...figure, value: Number.NaN })).toBe(false);
  expect(keeps({ ...figure, value: Number.NaN, allows: 'least' })).toBe(false);
});

test('a line gives figure, floor, budget and verdict', () => {
  expect(line(figure)).toMatch(/^entry +110 kB \/ floor 60 kB \/ budget ≤ 115 kB \/ ok$/);
  expect(line({ ...figure, value: 120, floor: null })).toMatch(/120 kB \/ floor none \/ budget ≤ 115 kB \/ OVER$/);
});

test('the median is the middle one, or the mean of two', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([1, 2, 3, 10])).toBe(2.5);
});

import { expect, test } from 'vitest';
import { isOffTopic, mostForTask, overLength } from './task-limits.ts';

const kept = { made: 4, asked: 4, words: 100, most: 100, summary: false };

test('every point within the length is limited by nothing, half of the points pass, fewer do not', () => {
  expect(mostForTask(kept)).toBe(100);
  expect(mostForTask({ ...kept, made: 2 })).toBeGreaterThanOrEqual(70);
  expect(mostForTask({ ...kept, made: 1 })).toBeLessThan(70);
  expect(mostForTask({ ...kept, made: 0 })).toBe(40);
  expect([isOffTopic({ made: 0, asked: 4 }), isOffTopic({ made: 0, asked: 0 })]).toEqual([true, false]);
});

test('a little too long costs nothing, twice the length does not pass, and a summary has to be shorter', () => {
  expect(overLength({ ...kept, words: 120 })).toBe(100);
  expect(overLength({ ...kept, words: 200 })).toBeLessThan(70);
  expect(overLength({ ...kept, words: 110, summary: true })).toBe(100);
  expect(overLength({ ...kept, words: 150, summary: true })).toBeLessThan(70);
});

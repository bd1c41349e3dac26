import { expect, test } from 'vitest';
import { matching, slashQuery, stepIn } from './slash.ts';

test.each([
  ['/', ''],
  ['/su', 'su'],
  ['/خلاصه', 'خلاصه'],
  ['', null],
  ['a /su', null],
  ['/su ', null],
  ['/su\n', null],
  ['/usr/bin', null],
  [`/${'a'.repeat(41)}`, null],
])('%j calls for %j', (text, query) => {
  expect(slashQuery(text)).toBe(query);
});

test('names that begin with what is typed come first, titles count as well', () => {
  const entries = [
    { name: 'new', title: 'Begin a new conversation' },
    { name: 'summary', title: 'Sum it up' },
    { name: 'quiz', title: 'Quiz me on a summary' },
  ];
  expect(matching(entries, 'SUM').map(({ name }) => name)).toEqual(['summary', 'quiz']);
  expect(matching(entries, '')).toEqual(entries);
  expect(matching(entries, 'zebra')).toEqual([]);
});

test('steps go around the ends', () => {
  expect([stepIn(3, 2, 1), stepIn(3, 0, -1), stepIn(3, 0, 1), stepIn(0, 0, 1)]).toEqual([0, 2, 1, 0]);
});

import { expect, test } from 'vitest';
import type { Entry } from '../turns-of.ts';
import { expectedHeight, guessedHeight, rememberHeights } from './row-heights.ts';

const question = (text: string): Entry => ({
  kind: 'question',
  key: 'q',
  text,
  at: '2026-10-14T10:00:00Z',
  message: null,
});

test('a longer text and a narrower column make a higher row', () => {
  expect(guessedHeight(question('a'.repeat(900)), 640)).toBeGreaterThan(guessedHeight(question('a'.repeat(90)), 640));
  expect(guessedHeight(question('a'.repeat(900)), 300)).toBeGreaterThan(guessedHeight(question('a'.repeat(900)), 640));
});

test('a row that was drawn before has the height that it had', () => {
  rememberHeights('c-1', new Map([['q', 321]]));
  expect(expectedHeight('c-1', question('why'), 640)).toBe(321);
  expect(expectedHeight('c-2', question('why'), 640)).toBe(guessedHeight(question('why'), 640));
});

test('only the conversations shown last are remembered', () => {
  rememberHeights('old', new Map([['q', 321]]));
  for (let n = 0; n < 8; n += 1) rememberHeights(`new-${n}`, new Map());
  expect(expectedHeight('old', question('why'), 640)).toBe(guessedHeight(question('why'), 640));
});

import { expect, test } from 'vitest';
import { paletteScore } from './palette-score.ts';

test('an entry fits when every typed word occurs in it, and scattered letters do not', () => {
  expect(paletteScore('Settings', 'sign')).toBe(0);
  expect(paletteScore('Sign out', 'out sign')).toBeGreaterThan(0);
  expect(paletteScore('Sign out', 'sign in')).toBe(0);
});

test('a beginning beats the start of a later word, and that beats the middle of one', () => {
  const scores = ['Chat', 'New chat', 'Backchat'].map((entry) => paletteScore(entry, 'CHAT'));
  expect(scores).toEqual([1, 0.8, 0.6]);
});

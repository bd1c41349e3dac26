// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { initialsOf, toneOf } from './initials.ts';

test('initials are the first letters of the first and the last word', () => {
  expect(initialsOf('Mina')).toBe('M');
  expect(initialsOf('ana maria de sousa')).toBe('AS');
  expect(initialsOf('  ')).toBe('?');
});

test('a letter of several code points is not cut', () => {
  expect(initialsOf('👩‍🏫 Oskar')).toBe('👩‍🏫O');
});

test('in a joined script it is one letter', () => {
  expect(initialsOf('سارا محمدی')).toBe('س');
});

test('a name has one tone', () => {
  expect(toneOf('Mina')).toBe(toneOf('Mina'));
  expect(new Set(['Mina', 'Oskar', 'Ana', 'Li', 'Sara', 'Tom', 'Ida', 'Ben'].map(toneOf)).size).toBeGreaterThan(1);
});

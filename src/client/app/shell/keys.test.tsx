import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useKeys } from './keys.ts';

const find = vi.fn();
const toggle = vi.fn();
const bindings = { 'mod+k': find, '[': toggle };

function Keys() {
  useKeys(bindings);
  return <input aria-label="Words" />;
}

beforeEach(() => {
  vi.clearAllMocks();
  render(<Keys />);
});
afterEach(cleanup);

test.each([
  ['an American', 'k', '['],
  ['a Persian', 'ن', 'ج'],
  ['a Russian', 'л', 'х'],
])('shortcuts work on %s keyboard', (_, letter, bracket) => {
  fireEvent.keyDown(document.body, { key: letter, code: 'KeyK', ctrlKey: true });
  expect(find).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: bracket, code: 'BracketLeft' });
  expect(toggle).toHaveBeenCalledOnce();
});

test('on a Latin keyboard the letter counts and not its place', () => {
  fireEvent.keyDown(document.body, { key: 't', code: 'KeyK', ctrlKey: true });
  expect(find).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: 'K', code: 'KeyV', ctrlKey: true });
  expect(find).toHaveBeenCalledOnce();
});

test('a bare key writes in a field, on every keyboard', () => {
  fireEvent.keyDown(screen.getByLabelText('Words'), { key: 'ج', code: 'BracketLeft' });
  expect(toggle).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSelection } from './watch-selection.ts';

let text: HTMLElement;
let stop: () => void;
const tell = vi.fn<(selection: Selection | null) => void>();

beforeEach(() => {
  document.body.innerHTML = '<p>some words</p><button>own</button>';
  text = document.querySelector('p') as HTMLElement;
  document.querySelector('button')?.setAttribute('data-own', '');
  tell.mockClear();
  stop = watchSelection('[data-own]', tell);
});
afterEach(() => {
  stop();
  document.getSelection()?.removeAllRanges();
});

const select = () => document.getSelection()?.selectAllChildren(text);
const changed = () => document.dispatchEvent(new Event('selectionchange'));
const scrolled = () => text.dispatchEvent(new Event('scroll'));
const press = (target: Element, pointerType = 'mouse') =>
  target.dispatchEvent(Object.assign(new Event('pointerdown', { bubbles: true }), { pointerType }));

test('a scroll looks at nothing where nothing is selected', () => {
  const looked = vi.spyOn(document, 'getSelection');
  scrolled();
  window.dispatchEvent(new Event('resize'));
  expect(looked).not.toHaveBeenCalled();
  expect(tell).not.toHaveBeenCalled();
  looked.mockRestore();
});

test('a selection that stands is told again with each scroll, until it is gone', () => {
  select();
  changed();
  expect(tell.mock.lastCall?.[0]?.toString()).toBe('some words');
  tell.mockClear();
  scrolled();
  expect(tell.mock.calls.map(([selection]) => selection?.toString())).toEqual(['some words']);
  document.getSelection()?.removeAllRanges();
  changed();
  tell.mockClear();
  scrolled();
  expect(tell).not.toHaveBeenCalled();
});

test('none is told while it is made with the mouse, and what belongs to it takes nothing away', () => {
  select();
  changed();
  tell.mockClear();
  press(document.querySelector('button') as Element);
  expect(tell).not.toHaveBeenCalled();
  press(text);
  expect(tell).toHaveBeenLastCalledWith(null);
});

test('after it has ended nothing is told', () => {
  stop();
  select();
  changed();
  expect(tell).not.toHaveBeenCalled();
});

// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { dismissToast, toast, toasts } from './toast.ts';
import { Toaster } from './toaster.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  for (const one of toasts.read()) dismissToast(one.id);
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

function show() {
  render(<Toaster label="Messages" dismissLabel="Dismiss" />);
  return screen.getByRole('region', { name: 'Messages' });
}

test('a toast leaves after six seconds', () => {
  const region = show();
  act(() => void toast({ message: 'Archived' }));
  pass(5999);
  expect(within(region).getByText('Archived')).toBeTruthy();
  pass(1);
  expect(within(region).queryByText('Archived')).toBeNull();
});

test('it waits while the pointer is on it, and then stays for what was left', () => {
  const region = show();
  act(() => void toast({ message: 'Archived' }));
  pass(4000);
  fireEvent.pointerOver(region);
  pass(60_000);
  expect(within(region).getByText('Archived')).toBeTruthy();
  fireEvent.pointerOut(region);
  pass(1999);
  expect(within(region).getByText('Archived')).toBeTruthy();
  pass(1);
  expect(within(region).queryByText('Archived')).toBeNull();
});

test('it waits while the focus is in it', () => {
  const region = show();
  act(() => void toast({ message: 'Archived', action: { label: 'Undo', onAction: () => undefined } }));
  act(() => within(region).getByRole('button', { name: 'Undo' }).focus());
  pass(60_000);
  expect(within(region).getByText('Archived')).toBeTruthy();
});

test('its action is done once and closes it', () => {
  const onAction = vi.fn();
  const region = show();
  act(() => void toast({ message: 'Archived', action: { label: 'Undo', onAction } }));
  fireEvent.click(within(region).getByRole('button', { name: 'Undo' }));
  expect(onAction).toHaveBeenCalledTimes(1);
  expect(within(region).queryByText('Archived')).toBeNull();
});

test('no more than three are shown, and the oldest makes room', () => {
  const region = show();
  act(() => {
    for (const message of ['one', 'two', 'three', 'four']) toast({ message });
  });
  expect(
    within(region)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['two', 'three', 'four']);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { attention } from './attention.ts';

let hidden = false;
let over = new AbortController();
/** The tab goes out of sight or comes back. */
function turn(away: boolean): void {
  hidden = away;
  document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => {
  hidden = false;
  over = new AbortController();
  vi.useFakeTimers();
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden);
});
afterEach(() => {
  over.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a tab that is left lets go after two seconds, and not for a glance elsewhere', () => {
  const away = attention.away(over.signal);
  for (let glance = 0; glance < 5; glance += 1) {
    turn(true);
    vi.advanceTimersByTime(1_999);
    turn(false);
    vi.advanceTimersByTime(10_000);
  }
  expect(away.aborted).toBe(false);
  turn(true);
  vi.advanceTimersByTime(2_000);
  expect(away.aborted).toBe(true);
});

test('a tab that nobody looks at from the beginning lets go at once', () => {
  hidden = true;
  expect(attention.away(over.signal).aborted).toBe(true);
});

test('what is over is not let go of, and leaves no timer behind', () => {
  const away = attention.away(over.signal);
  turn(true);
  over.abort();
  expect(vi.getTimerCount()).toBe(0);
  turn(false);
  turn(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(away.aborted).toBe(false);
});

test('it is back when it is seen, at once where it is seen now, and never after the end', async () => {
  await attention.back(new AbortController().signal);

  hidden = true;
  let back = false;
  const waiting = attention.back(new AbortController().signal).then(() => {
    back = true;
  });
  turn(true);
  await Promise.resolve();
  expect(back).toBe(false);
  turn(false);
  await waiting;

  hidden = true;
  const end = new AbortController();
  const ended = attention.back(end.signal);
  end.abort(new Error('signed out'));
  await expect(ended).rejects.toThrow('signed out');
  await expect(attention.back(end.signal)).rejects.toThrow('signed out');
});

import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LiveAnswer } from './live-answer.ts';
import { dropLive, putLive, readLive, useLive } from './live-store.ts';

beforeEach(() => {
  vi.useFakeTimers({
    toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'performance', 'setTimeout', 'clearTimeout'],
  });
});
afterEach(() => {
  cleanup();
  dropLive('lane');
  vi.useRealTimers();
});

/** What is shown at each drawing of the page. */
const drawn: string[] = [];
function Shown() {
  const text = useLive('lane', (answer) => answer?.text ?? '');
  drawn.push(text);
  return <p>{text}</p>;
}

const say = (text: string) => putLive({ lane: 'lane', conversationId: 'c', text } as LiveAnswer);
const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

test('the first word is shown with the next frame; of what follows the newest, 33 times a second at most', () => {
  render(<Shown />);
  pass(1_000);
  drawn.length = 0;
  say('0');
  pass(17);
  expect(screen.getByText('0')).toBeTruthy();
  for (let word = 1; word <= 100; word += 1) {
    say(String(word));
    expect(readLive('lane')?.text).toBe(String(word));
    pass(10);
  }
  pass(34);
  expect(screen.getByText('100')).toBeTruthy();
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.length).toBeLessThanOrEqual(33);
});

test('a tab that is hidden goes on without frames', () => {
  render(<Shown />);
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  say('unseen');
  pass(200);
  expect(screen.queryByText('unseen')).toBeNull();
  pass(50);
  expect(screen.getByText('unseen')).toBeTruthy();
  vi.restoreAllMocks();
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPacer, heardOf } from './audio-pacing.ts';

const sound = (ms: number) => Buffer.alloc(ms * 48, 1);
let sent: { turn: number; ms: number; last: boolean }[];
const sentMs = () => sent.reduce((sum, { ms }) => sum + ms, 0);
let pacer: ReturnType<typeof createPacer>;

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  pacer = createPacer({
    steady: () => performance.now(),
    send: (turn, piece, last) => void sent.push({ turn, ms: piece.length / 48, last }),
  });
});
afterEach(() => vi.useRealTimers());

test('four seconds are sent ahead, the rest as it is heard, and the last piece says that it is', () => {
  const playing = pacer.play();
  playing.add(sound(10_000));
  expect(sent).toEqual([]);
  playing.begin(3);
  expect(sentMs()).toBe(4_000);
  expect(Math.max(...sent.map(({ ms }) => ms))).toBe(200);
  vi.advanceTimersByTime(2_000);
  expect(sentMs()).toBeGreaterThanOrEqual(5_800);
  expect(sentMs()).toBeLessThanOrEqual(6_200);
  playing.finish();
  vi.advanceTimersByTime(10_000);
  expect(sentMs()).toBe(10_000);
  expect(sent.at(-1)).toMatchObject({ turn: 3, last: true });
  expect(sent.filter(({ last }) => last)).toHaveLength(1);
});

test('sound that comes late is not sent faster for that', () => {
  const playing = pacer.play();
  playing.begin(0);
  playing.add(sound(1_000));
  vi.advanceTimersByTime(30_000);
  playing.add(sound(10_000));
  expect(sentMs()).toBe(5_000);
});

test('what is cleared, or of a turn before, is not sent', () => {
  const first = pacer.play();
  first.begin(0);
  first.add(sound(8_000));
  const second = pacer.play();
  second.begin(1);
  second.add(sound(8_000));
  vi.advanceTimersByTime(1_000);
  pacer.clear();
  first.add(sound(100));
  second.finish();
  const before = sentMs();
  vi.advanceTimersByTime(60_000);
  expect(sentMs()).toBe(before);
  expect(sent.filter(({ turn }) => turn === 0)).toHaveLength(20);
  expect(sent.some(({ last }) => last)).toBe(false);
});

test('a turn without sound ends at once', () => {
  const playing = pacer.play();
  playing.begin(0);
  playing.finish();
  expect(sent).toEqual([{ turn: 0, ms: 0, last: true }]);
});

test.each([
  [0, ''],
  [1_000, 'How'],
  [1_900, 'How was your'],
  [4_000, 'How was your week? Tell me.'],
  [9_000, 'How was your week? Tell me.'],
])('after %i of 4,000 ms was heard: %s', (ms, heard) => {
  const text = 'How was your week? Tell me.';
  expect(text.slice(0, heardOf(text, 4_000, ms))).toBe(heard);
});

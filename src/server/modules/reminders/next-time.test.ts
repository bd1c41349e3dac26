import { describe, expect, test } from 'vitest';
import { freeFrom, isAt, lastMoment, nextTime } from './next-time.ts';

const everyDay = [0, 1, 2, 3, 4, 5, 6];
const iso = (at: Date | null) => at?.toISOString() ?? null;

describe('the next moment', () => {
  test.each([
    [
      'today, where it is ahead',
      '18:30',
      everyDay,
      'Europe/Berlin',
      '2026-12-01T10:00:00Z',
      '2026-12-01T17:30:00.000Z',
    ],
    ['tomorrow, where it is over', '18:30', everyDay, 'UTC', '2026-12-01T18:30:00Z', '2026-12-02T18:30:00.000Z'],
    ['on the one day of the week', '09:00', [1], 'UTC', '2026-12-01T10:00:00Z', '2026-12-07T09:00:00.000Z'],
    ['a week on, where today’s is over', '09:00', [2], 'UTC', '2026-12-01T10:00:00Z', '2026-12-08T09:00:00.000Z'],
    ['by the date of the zone', '08:00', [3], 'Asia/Tokyo', '2026-12-01T22:00:00Z', '2026-12-01T23:00:00.000Z'],
    [
      'after clocks that jump over it',
      '02:30',
      [0],
      'Europe/Berlin',
      '2026-03-28T12:00:00Z',
      '2026-03-29T01:30:00.000Z',
    ],
  ])('%s', (_, time, days, timezone, after, at) => {
    const wish = { time, days, timezone };
    expect(iso(nextTime(wish, new Date(after)))).toBe(at);
    expect(isAt(wish, new Date(at))).toBe(true);
    expect(isAt({ ...wish, time: '04:17' }, new Date(at))).toBe(false);
  });

  test('there is none without a day', () => {
    expect(nextTime({ time: '08:00', days: [], timezone: 'UTC' }, new Date())).toBeNull();
  });
});

test('an evening ends at eleven; a later wish ends with itself', () => {
  expect(iso(lastMoment(new Date('2026-12-01T17:00:00Z'), 'UTC'))).toBe('2026-12-01T23:00:00.000Z');
  expect(iso(lastMoment(new Date('2026-12-01T23:30:00Z'), 'UTC'))).toBe('2026-12-01T23:30:00.000Z');
});

test.each([
  [[], 10],
  [[{ start: 12, end: 20 }], 10],
  [[{ start: 5, end: 10 }], 10],
  [[{ start: 8, end: 15 }], 15],
  [
    [
      { start: 15, end: 18 },
      { start: 8, end: 15 },
      { start: 19, end: 30 },
    ],
    18,
  ],
  [
    [
      { start: 8, end: 20 },
      { start: 9, end: 12 },
    ],
    20,
  ],
])('of %j, 10 is free from %i', (busy, free) => {
  expect(freeFrom(10, busy)).toBe(free);
});

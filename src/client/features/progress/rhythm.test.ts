import { describe, expect, test } from 'vitest';
import { measureOf, rhythmOf, usualDay } from './rhythm.ts';
import { aPulse } from './testing/facts.ts';

const day = (minutes: number, xp = 10) => ({ date: '2026-10-11', minutes, xp });

test('a week is shown in minutes, and in XP where there was study but no minutes', () => {
  expect(measureOf({ days: [day(0), day(3)] })).toBe('minutes');
  expect(measureOf({ days: [day(0), day(0)] })).toBe('xp');
  expect(measureOf({ days: [day(0, 0)] })).toBe('minutes');
});

describe('the usual day', () => {
  test('is the median of the days of study in the four weeks before this one', () => {
    // Today is a Wednesday, so the week began three days ago and 4 to 31 days ago are the four weeks before.
    const minutes: Record<number, number> = { 0: 500, 3: 500, 4: 10, 5: 30, 20: 20, 31: 40, 32: 900 };
    expect(
      usualDay(
        aPulse((ago) => ({ minutes: minutes[ago] ?? 0 })),
        'minutes',
      ),
    ).toBe(25);
  });

  test('is not spoken of with fewer than three days', () => {
    expect(
      usualDay(
        aPulse((ago) => ({ minutes: [5, 6].includes(ago) ? 20 : 0 })),
        'minutes',
      ),
    ).toBeNull();
  });
});

describe('the rhythm', () => {
  test('compares with what each of the four weeks had by the same weekday', () => {
    // Sundays were 10, 17, 24 and 31 days ago; what came after Wednesday does not count.
    const xp: Record<number, number> = { 10: 5, 9: 5, 6: 90, 17: 7, 24: 30, 21: 1, 31: 12 };
    expect(
      rhythmOf(
        aPulse((ago) => ({ xp: xp[ago] ?? 0 })),
        'xp',
      ),
    ).toEqual({ low: 7, high: 31 });
  });

  test('is not spoken of when one of the weeks had nothing', () => {
    expect(
      rhythmOf(
        aPulse((ago) => ({ xp: ago < 20 ? 5 : 0 })),
        'xp',
      ),
    ).toBeNull();
  });
});

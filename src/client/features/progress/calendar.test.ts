import { expect, test } from 'vitest';
import { addDays, weekdayOf } from './calendar.ts';

test('days are counted over the ends of months and years, and over changes of the clock', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
});

test('Sunday is the first day', () => {
  expect(['2026-10-11', '2026-10-14', '2026-10-17'].map(weekdayOf)).toEqual([0, 3, 6]);
});

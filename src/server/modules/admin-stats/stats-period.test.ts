import fc from 'fast-check';
import { expect, test } from 'vitest';
import '#testing/property-seed.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import { datesOf, periodOf, sumsUp, wholeWeeks } from './stats-period.ts';

const asked = fc
  .tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 365 }))
  .map(([start, length]) => periodOf(addDays('2024-01-01', start), addDays('2024-01-01', start + length)));

test('whole weeks hold the period that is asked for, begin on a Monday, end on a Sunday and differ by weeks', () => {
  fc.assert(
    fc.property(asked, (period) => {
      const weeks = wholeWeeks(period);
      expect(weeks.startDate <= period.startDate && weeks.endDate >= period.endDate).toBe(true);
      expect(new Date(weeks.startDate).getUTCDay()).toBe(1);
      expect(new Date(weeks.endDate).getUTCDay()).toBe(0);
      expect(daysBetween(weeks.startDate, period.startDate)).toBeLessThan(7);
      expect(daysBetween(period.endDate, weeks.endDate)).toBeLessThan(7);
      expect(wholeWeeks(weeks)).toEqual(weeks);
    }),
  );
});

test('what two periods that are summed up differ by is whole weeks, never days of one', () => {
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      const [first, second] = [new Set(datesOf(wholeWeeks(one))), new Set(datesOf(wholeWeeks(other)))];
      const apart = [...first, ...second].filter((date) => first.has(date) !== second.has(date)).sort();
      const weeks = new Set(apart.map((date) => wholeWeeks(periodOf(date, date)).startDate));
      expect(apart.length).toBe(7 * weeks.size);
    }),
  );
});

test('seven days are summed up, six are not', () => {
  expect(sumsUp(periodOf('2026-10-01', '2026-10-07'))).toBe(true);
  expect(sumsUp(periodOf('2026-10-01', '2026-10-06'))).toBe(false);
});

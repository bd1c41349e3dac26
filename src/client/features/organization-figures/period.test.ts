import fc from 'fast-check';
import { expect, test } from 'vitest';
import { before, daysIn, lastDays, typedPeriod } from './period.ts';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the period before is as long, and ends on the day before this one begins', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 366 }), day, (count, until) => {
      const period = lastDays(count, until);
      const earlier = before(period);
      expect(daysIn(period)).toBe(count);
      expect(daysIn(earlier)).toBe(count);
      expect(daysIn({ start_date: earlier.end_date, end_date: period.start_date })).toBe(2);
    }),
  );
});

test('days that are missing, the wrong way round or too far apart are no period', () => {
  expect(typedPeriod('', '2026-10-14')).toBeNull();
  expect(typedPeriod('2026-10-15', '2026-10-14')).toBeNull();
  expect(typedPeriod('2025-10-01', '2026-10-14')).toBeNull();
  expect(typedPeriod('2026-10-14', '2026-10-14')).toEqual({ start_date: '2026-10-14', end_date: '2026-10-14' });
});

// @vitest-environment node
import { expect, test } from 'vitest';
import { lastMonths } from './months.ts';
import { formatsOf } from './use-formats.ts';

test('months go back over the turn of a year, whatever the day', () => {
  expect(lastMonths(new Date('2026-02-28T23:59:59Z'), 4)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  expect(lastMonths(new Date('2026-03-31T12:00:00Z'), 2)).toEqual(['2026-03', '2026-02']);
});

test('a month is named by the Gregorian calendar in Persian too, because budgets count by it', () => {
  expect(formatsOf('en').month('2026-10')).toBe('October 2026');
  expect(formatsOf('fa').month('2026-10')).toMatch(/اکتبر.*۲۰۲۶/);
});

test('a price below one shows more figures than a sum', () => {
  const { money } = formatsOf('en');
  expect(money({ currency: 'USD', amount: 0.0375 })).toBe('$0.0375');
  expect(money({ currency: 'USD', amount: 0.0000184 })).toBe('$0.000018');
  expect(money({ currency: 'USD', amount: 0 })).toBe('$0.00');
  expect(money({ currency: 'USD', amount: 1.275 })).toMatch(/^\$1\.2[78]$/);
});

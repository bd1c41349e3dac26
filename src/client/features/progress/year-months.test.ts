import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from './calendar.ts';
import type { DayKind, YearDay } from './year-days.ts';
import { yearMonths } from './year-months.ts';

const kinds: DayKind[] = ['active', 'none', 'open', 'rest', 'freeze', 'before', 'ahead'];
const nameOf = (date: string) => date.slice(0, 7);
const daysOf = (list: DayKind[]): YearDay[] =>
  list.map((kind, n) => ({ date: addDays('2026-03-01', n), kind, xp: 0, minutes: 0, level: 0 }));

test('March: 19 of 31 days, longest run 9', () => {
  const march = Array.from({ length: 31 }, (_, n): DayKind => (n < 9 || (n > 9 && n < 20) ? 'active' : 'none'));
  march[12] = 'rest';
  march[25] = 'active';
  expect(yearMonths(daysOf(march), nameOf)).toEqual([{ name: '2026-03', active: 19, days: 31, run: 9 }]);
});

test('months add up to the year, no run is longer than its month, and only days that have been are counted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...kinds), { maxLength: 366 }), (list) => {
      const months = yearMonths(daysOf(list), nameOf);
      const count = (pick: (kind: DayKind) => boolean) => list.filter(pick).length;
      const sum = (pick: 'active' | 'days') => months.reduce((all, month) => all + month[pick], 0);
      expect(sum('active')).toBe(count((kind) => kind === 'active'));
      expect(sum('days')).toBe(count((kind) => kind !== 'before' && kind !== 'ahead'));
      for (const { run, active } of months) expect(run).toBeLessThanOrEqual(active);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import type { Day } from './active-days.ts';
import { pulseOf, shadeOf } from './pulse.ts';
import { weekOf } from './week.ts';

const day = (date: string, xp: number, seconds = 0): Day => ({
  date,
  xp,
  events: xp > 0 ? 1 : 0,
  seconds,
  active: xp > 0 || seconds >= 300,
  span: null,
});

const today = '2028-02-29';
const someDays = fc.uniqueArray(
  fc.record({ back: fc.integer({ min: -2, max: 400 }), xp: fc.integer({ min: -20, max: 90 }), seconds: fc.nat(4_000) }),
  { selector: (one) => one.back, maxLength: 300 },
);
const build = (list: { back: number; xp: number; seconds: number }[]) =>
  list.map(({ back, xp, seconds }) => day(addDays(today, -back), xp, seconds));

test('shades begin at 1, 16, 31 and 50 XP', () => {
  expect([0, 1, 15, 16, 30, 31, 49, 50, 500].map((xp) => shadeOf(xp, xp > 0))).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test('five active minutes shade a day without points', () => {
  expect(shadeOf(0, true)).toBe(1);
});

test('the pulse has 365 different days, today last', () => {
  const { entries } = pulseOf([], today);
  expect(entries).toHaveLength(365);
  expect(entries.at(-1)?.date).toBe(today);
  expect(entries[0]?.date).toBe('2027-03-02');
  expect(new Set(entries.map((entry) => entry.date)).size).toBe(365);
});

test('the pulse is what the days hold, and the shade of a day does not depend on others', () => {
  fc.assert(
    fc.property(someDays, (list) => {
      const days = build(list);
      const { entries, activeDays } = pulseOf(days, today);
      const within = days.filter((one) => one.date <= today && one.date > addDays(today, -365));
      expect(activeDays).toBe(within.filter((one) => one.active).length);
      for (const one of within) {
        const alone = pulseOf([one], today).entries.find((entry) => entry.date === one.date);
        expect(entries.find((entry) => entry.date === one.date)).toEqual(alone);
        expect(alone?.xp).toBe(Math.max(0, one.xp));
      }
      expect(entries.filter((entry) => entry.level > 0)).toHaveLength(within.filter((one) => one.active).length);
    }),
  );
});

test('the week goes from Sunday to Saturday and lists the days that a freeze covered', () => {
  const kinds = [
    { date: '2026-10-10', kind: 'freeze' as const },
    { date: '2026-10-12', kind: 'freeze' as const },
    { date: '2026-10-13', kind: 'active' as const },
  ];
  const week = weekOf(
    [day('2026-10-11', 35, 1_330), day('2026-10-13', 60, 59), day('2026-10-10', 99)],
    kinds,
    '2026-10-14',
  );
  expect([week.week_start, week.week_end, week.total_xp]).toEqual(['2026-10-11', '2026-10-17', 95]);
  expect(week.days.map((one) => one.minutes)).toEqual([22, 0, 0, 0, 0, 0, 0]);
  expect(week.freeze_covered_dates).toEqual(['2026-10-12']);
});

test('every date lies in exactly one week', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
      const date = addDays('1990-01-01', n);
      const { days, week_start, week_end } = weekOf([day(date, 7)], [], date);
      expect(days).toHaveLength(7);
      expect(days.filter((one) => one.xp === 7).map((one) => one.date)).toEqual([date]);
      expect(week_start <= date && date <= week_end).toBe(true);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import type { Day, KindOfDay } from './active-days.ts';
import { milestonesOf } from './milestones.ts';
import { runsOf } from './runs.ts';

const aDay = fc.record({ xp: fc.integer({ min: 0, max: 200 }), seconds: fc.nat(7_200) });
const first = '2026-01-01';
const daysOf = (list: readonly { xp: number; seconds: number }[]): Day[] =>
  list.map(({ xp, seconds }, n) => ({
    date: addDays(first, n),
    xp,
    seconds,
    events: xp > 0 ? 1 : 0,
    active: xp > 0 || seconds >= 300,
    span: null,
  }));
const kindsOf = (days: readonly Day[]): KindOfDay[] =>
  days.map(({ date, active }) => ({ date, kind: active ? 'active' : 'missed' }));

test('a milestone that was reached keeps its date, whatever comes later, and there is one next of each kind', () => {
  fc.assert(
    fc.property(fc.array(aDay, { maxLength: 120 }), fc.array(aDay, { maxLength: 30 }), (list, more) => {
      const days = daysOf(list);
      const all = daysOf([...list, ...more]);
      const before = milestonesOf(days, kindsOf(days));
      const after = milestonesOf(all, kindsOf(all));
      for (const one of before.filter(({ reached_on }) => reached_on !== null)) expect(after).toContainEqual(one);
      for (const kind of ['streak', 'level', 'active_days', 'hours']) {
        const open = before.filter((one) => one.kind === kind && one.reached_on === null);
        expect(open).toHaveLength(1);
        expect(open[0]?.progress).toBeLessThan(open[0]?.target ?? 0);
      }
    }),
    { numRuns: 200 },
  );
});

test('are reached on the day on which the count is', () => {
  const days = daysOf(Array.from({ length: 10 }, () => ({ xp: 50, seconds: 900 })));
  const on = (id: string) => milestonesOf(days, kindsOf(days)).find((one) => one.id === id)?.reached_on;
  expect(on('streak:7')).toBe('2026-01-07');
  expect(on('level:2')).toBe('2026-01-02');
  expect(on('level:3')).toBe('2026-01-06');
  expect(on('active_days:5')).toBe('2026-01-05');
  expect(on('hours:1')).toBe('2026-01-04');
  expect(on('streak:14')).toBeNull();
});

test('a run goes on over rests, freezes and what was made up for, and ends with a missed day', () => {
  const signs = [...'xxrxfxmxRx'];
  const kinds = signs.map((sign, n): KindOfDay => {
    const date = addDays(first, n);
    if (sign === 'R') return { date, kind: 'missed', repairedOn: addDays(date, 1) };
    return { date, kind: sign === 'x' ? 'active' : sign === 'r' ? 'rest' : sign === 'f' ? 'freeze' : 'missed' };
  });
  expect(runsOf(kinds).map((day) => day.number)).toEqual([1, 2, null, 3, null, 4, null, 1, null, 2]);
  expect(runsOf(kinds).map((day) => day.began)).toEqual([
    ...Array(6).fill('2026-01-01'),
    null,
    ...Array(3).fill('2026-01-08'),
  ]);
});

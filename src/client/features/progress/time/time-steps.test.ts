import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../calendar.ts';
import { daysIn, rangeOf } from './time-range.ts';
import { timeSteps } from './time-steps.ts';

const today = '2026-10-14';

test('a choice ends today and has as many days as it says; own dates never lie ahead or the wrong way round', () => {
  const own = { from: '2026-12-01', to: '2026-09-01' };
  expect(rangeOf('7', today, own)).toEqual({ from: '2026-10-08', to: today });
  expect(daysIn(rangeOf('year', today, own))).toBe(365);
  expect(rangeOf('own', today, own)).toEqual({ from: '2026-09-01', to: today });
  expect(rangeOf('own', today, { from: '', to: '' })).toEqual({ from: today, to: today });
});

test('days and weeks leave out nothing, count nothing twice and have no holes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), fc.array(fc.nat(20_000), { maxLength: 400 }), (length, times) => {
      const range = { from: addDays(today, 1 - length), to: today };
      const byDay = times.map((seconds, n) => ({ date: addDays(range.from, n), seconds })).slice(0, length);
      const steps = timeSteps(byDay, range);
      expect(steps.length).toBeLessThanOrEqual(92);
      expect(steps[0]?.from).toBe(range.from);
      expect(steps.at(-1)?.to).toBe(range.to);
      steps.slice(1).forEach((step, n) => {
        expect(step.from).toBe(addDays(steps[n]?.to ?? '', 1));
      });
      const sum = (list: { seconds: number }[]) => list.reduce((all, one) => all + one.seconds, 0);
      expect(sum(steps)).toBe(sum(byDay));
      const banded = byDay.map((day, n) =>
        n % 3 ? { ...day, low_seconds: day.seconds / 2, high_seconds: day.seconds * 2 } : day,
      );
      const wide = timeSteps(banded, range);
      for (const [end, plain] of [
        ['low_seconds', 0.5],
        ['high_seconds', 2],
      ] as const) {
        const whole = byDay.reduce((all, { seconds }, n) => all + (n % 3 ? seconds * plain : seconds), 0);
        expect(wide.reduce((all, step) => all + step[end], 0)).toBe(whole);
      }
    }),
  );
});

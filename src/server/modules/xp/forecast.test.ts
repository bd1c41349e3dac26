import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import { type DailySeries, forecastOf } from './forecast.ts';

const today = '2026-10-14';
const aSeries = fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 7, maxLength: 56 });
const ask = (series: DailySeries, remaining: number, days: number) =>
  forecastOf(series, { remaining, today, done: false, by: addDays(today, days - 1) });

describe('a forecast', () => {
  test('says nothing about fewer than seven days', () => {
    expect(ask([10, 10, 10, 10, 10, 10], 100, 10)).toBeNull();
    expect(ask([10, 10, 10, 10, 10, 10, 10], 100, 10)).not.toBeNull();
  });

  test('of a rhythm without change is certain, to the day', () => {
    const steady = Array<number>(20).fill(10);
    expect(ask(steady, 100, 10)).toMatchObject({ probability: 1, likely: addDays(today, 9), per_day: 10 });
    expect(ask(steady, 101, 10)).toMatchObject({ probability: 0, likely: addDays(today, 10), per_day_needed: 10.1 });
  });

  test('never falls with more days, with less to do or with more a day, and its dates are in order', () => {
    fc.assert(
      fc.property(
        aSeries,
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 0, max: 100 }),
        (series, remaining, days, more) => {
          const chance = (missing: number, until: number) => ask(series, missing, until)?.probability ?? 0;
          const here = chance(remaining, days);
          if (series.some((one) => one > 0)) {
            expect(chance(remaining + more, days)).toBeLessThanOrEqual(here);
            const raised = series.map((one) => one + more);
            expect(ask(raised, remaining, days)?.probability ?? 0).toBeGreaterThanOrEqual(here);
          }
          const forecast = ask(series, remaining, days);
          const dates = [forecast?.earliest, forecast?.likely, forecast?.latest].filter((date) => date != null);
          expect(dates).toEqual(dates.toSorted());
          const chances = [here, ...(forecast?.with_more ?? []).map((one) => one.probability)];
          expect(chances).toEqual(chances.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is right as often as it says, over learners whose future is known', () => {
    const bins = Array.from({ length: 5 }, () => ({ asked: 0, said: 0, reached: 0 }));
    let state = 20_261_014;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    for (let learner = 0; learner < 4_000; learner += 1) {
      const often = 0.3 + 0.65 * random();
      const most = 20 + 80 * random();
      const aDay = () => (random() < often ? Math.round(most * (0.3 + 0.7 * random())) : 0);
      const past = Array.from({ length: 14 + Math.floor(42 * random()) }, aDay);
      const days = 7 + Math.floor(60 * random());
      const future = Array.from({ length: days }, aDay).reduce((sum, one) => sum + one, 0);
      const mean = past.reduce((sum, one) => sum + one, 0) / past.length;
      const remaining = Math.max(1, Math.round(mean * days * (0.7 + 0.6 * random())));
      const said = ask(past, remaining, days)?.probability ?? 0;
      const bin = bins[Math.min(4, Math.floor(said * 5))];
      if (!bin) continue;
      bin.asked += 1;
      bin.said += said;
      bin.reached += future >= remaining ? 1 : 0;
    }
    for (const { asked, said, reached } of bins) {
      expect(asked).toBeGreaterThan(200);
      expect(Math.abs(said / asked - reached / asked)).toBeLessThan(0.1);
    }
  });

  test('counts today only while its share is not in', () => {
    const steady = Array<number>(20).fill(10);
    const at = (done: boolean) => forecastOf(steady, { remaining: 20, today, done, by: addDays(today, 30) })?.likely;
    expect(daysBetween(today, at(false) ?? '')).toBe(1);
    expect(daysBetween(today, at(true) ?? '')).toBe(2);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#server/platform/local-time.ts';
import { evidenceOf, fewestDates, fewestSpan, type JudgedDay, levelForecastOf } from './level-forecast.ts';
import { levelReachedOn } from './level-goal.ts';

const today = '2026-10-14';
/** Days ago, with a level each. */
const judgedOn = (...points: (readonly [ago: number, rank: number])[]): JudgedDay[] =>
  points.map(([ago, rank]) => ({ date: addDays(today, -ago), rank }));
const aHistory = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 364 }), fc.integer({ min: 1, max: 6 })), {
    minLength: fewestDates,
    maxLength: 40,
    selector: ([ago]) => ago,
  })
  .map((points) => judgedOn(...points.toSorted(([a], [b]) => b - a)));
const enough = (judged: readonly JudgedDay[]) =>
  (judged[0]?.date ?? today) <= addDays(judged.at(-1)?.date ?? today, -fewestSpan);
const ask = (judged: readonly JudgedDay[], target: number, days: number) =>
  levelForecastOf(judged, { target, today, by: addDays(today, days) });

describe('the forecast of a level', () => {
  test('says nothing of fewer than five dates, of less than four weeks, or of what is a year old', () => {
    expect(ask(judgedOn([60, 2], [40, 2], [20, 2], [1, 3]), 3, 90)).toBeNull();
    expect(ask(judgedOn([27, 2], [20, 2], [10, 2], [5, 2], [0, 3]), 3, 90)).toBeNull();
    expect(ask(judgedOn([28, 2], [20, 2], [10, 2], [5, 2], [0, 3]), 3, 90)).not.toBeNull();
    expect(ask(judgedOn([500, 1], [400, 1], [20, 2], [10, 2], [5, 2], [0, 2]), 3, 90)).toBeNull();
  });

  test('goes through what was found: a step in 180 days is where it will be in as many', () => {
    const steady = judgedOn([180, 2], [135, 2.25], [90, 2.5], [45, 2.75], [0, 3]);
    // Half a step under B2 is the middle between B1 and B2: in 90 days.
    expect(ask(steady, 4, 90)).toMatchObject({ now: 3, per_month: 0.17, likely: addDays(today, 90), probability: 0.5 });
  });

  test('of who stands still is no promise, and no date', () => {
    const still = judgedOn(...[200, 160, 120, 80, 40, 20, 0].map((ago) => [ago, 2] as const));
    const forecast = ask(still, 4, 90);
    expect(forecast).toMatchObject({ now: 2, per_month: 0, likely: null, latest: null });
    expect(forecast?.probability).toBeLessThan(0.02);
  });

  test('has its dates in order, is less for more, and stays within the levels there are', () => {
    fc.assert(
      fc.property(
        aHistory,
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 700 }),
        (judged, target, days) => {
          fc.pre(enough(judged));
          const here = ask(judged, target, days);
          if (!here) throw new Error('Enough was known.');
          expect(ask(judged, target + 1, days)?.probability).toBeLessThanOrEqual(here.probability);
          const last = '9999-12-31';
          const dates = [here.earliest ?? last, here.likely ?? last, here.latest ?? last];
          expect(dates).toEqual(dates.toSorted());
          expect(here.now_low).toBeLessThanOrEqual(here.now);
          expect(here.now).toBeLessThanOrEqual(here.now_high);
          for (const one of [here.now_low, here.now_high])
            expect([1, 6].includes(one) || (one > 1 && one < 6)).toBe(true);
          expect(here.probability).toBeGreaterThanOrEqual(0);
          expect(here.probability).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is raised by no worse finding: every level one higher is at least as likely', () => {
    fc.assert(
      fc.property(
        aHistory,
        fc.integer({ min: 2, max: 6 }),
        fc.integer({ min: 0, max: 700 }),
        (judged, target, days) => {
          fc.pre(enough(judged));
          const better = judged.map(({ date, rank }) => ({ date, rank: rank + 1 }));
          expect(ask(better, target, days)?.probability).toBeGreaterThanOrEqual(
            ask(judged, target, days)?.probability ?? 1,
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is right about as often as it says, over learners whose pace is known', () => {
    const bins = Array.from({ length: 5 }, () => ({ asked: 0, said: 0, held: 0 }));
    let state = 20_261_014;
    const random = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    for (let learner = 0; learner < 4_000; learner += 1) {
      const [start, pace] = [1.5 + 2 * random(), 1.5 * random()];
      const level = (day: number) => start + (pace * (day + 300)) / 365;
      const found = Array.from({ length: 6 + Math.floor(14 * random()) }, () => Math.floor(300 * random()))
        .sort((a, b) => b - a)
        .map((ago) => [ago, Math.round(Math.min(6, Math.max(1, level(-ago) + 1.4 * (random() - 0.5))))] as const);
      const judged = judgedOn(...new Map(found));
      const target = 2 + Math.floor(3 * random());
      const days = 30 + Math.floor(150 * random());
      const forecast = ask(judged, target, days);
      if (!forecast) continue;
      const bin = bins[Math.min(4, Math.floor(forecast.probability * 5))];
      if (!bin) continue;
      bin.asked += 1;
      bin.said += forecast.probability;
      bin.held += level(days) >= target - 0.5 ? 1 : 0;
    }
    for (const { asked, said, held } of bins) {
      expect(asked).toBeGreaterThan(50);
      expect(Math.abs(said / asked - held / asked)).toBeLessThan(0.12);
    }
  });
});

test('what a forecast rests on is the last year, and a level is reached when it was found three dates in a row', () => {
  const judged = judgedOn([400, 1], [300, 3], [200, 3], [100, 2.5], [50, 3], [20, 4], [3, 3]);
  expect(evidenceOf(judged, today).map(({ rank }) => rank)).toEqual([3, 3, 2.5, 3, 4, 3]);
  expect(levelReachedOn(judged, 3)).toBe(addDays(today, -3));
  expect(levelReachedOn(judged, 4)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ForecastCalibration } from '#contract/forecasts.ts';
import { chanceOf, type DailySeries } from './forecast.ts';
import { calibrationOf, type Forecaster, type History } from './forecast-calibration.ts';

const historyOf = (xp: readonly number[]): History => ({ xp, active: xp.map((one) => (one > 0 ? 1 : 0)) });
const times = (count: number, history: History) => Array<History>(count).fill(history);
const steady = (days: number) => historyOf(Array<number>(days).fill(10));

/** What a forecaster was asked, in order. */
function askedAbout(histories: readonly History[]) {
  const asked: { known: DailySeries; days: number; goal: number }[] = [];
  const said = calibrationOf(histories, (known, days, goal) => {
    asked.push({ known, days, goal });
    return chanceOf(known, days, goal);
  });
  return { asked, said };
}

/** Learners who each study at random, but no differently tomorrow than today. */
function drawn(count: number): History[] {
  let state = 20_261_014;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const [often, most] = [0.3 + 0.65 * random(), 20 + 80 * random()];
    const aDay = () => (random() < often ? Math.round(most * (0.3 + 0.7 * random())) : 0);
    return historyOf(Array.from({ length: 100 }, aDay));
  });
}

/** How far what was said lies from what was reached, over all forecasts on average. */
const gapOf = ({ bins, forecasts: all }: ForecastCalibration) =>
  bins.reduce(
    (gap, { said, reached, forecasts }) => gap + (forecasts / all) * Math.abs((said ?? 0) - (reached ?? 0)),
    0,
  );

describe('past forecasts', () => {
  test('of a rhythm without change are certain and right', () => {
    const { bins, ...overall } = calibrationOf(times(6, steady(100)));
    // Five days to forecast from. Of XP all three goals, of days of study two: more days than there are is no goal.
    expect(overall).toEqual({ horizon_days: 28, forecasts: 150, learners: 6, fewest_learners: 5, brier: 0 });
    expect(bins.map(({ from, to }) => [from, to]).at(7)).toEqual([0.7, 0.8]);
    expect(bins.at(0)).toMatchObject({ forecasts: 30, learners: 6, said: 0, reached: 0 });
    expect(bins.at(9)).toMatchObject({ forecasts: 120, learners: 6, said: 1, reached: 1 });
    for (const bin of bins.slice(1, 9)) expect(bin).toMatchObject({ forecasts: 0, said: null, reached: null });
  });

  test('that a rhythm goes on did not come true for those who stopped', () => {
    const stopped = historyOf([...Array<number>(72).fill(10), ...Array<number>(28).fill(0)]);
    const { bins, brier } = calibrationOf([...times(5, steady(100)), ...times(5, stopped)]);
    expect(bins.at(9)).toMatchObject({ said: 1 });
    expect(bins.at(9)?.reached).toBeLessThan(0.9);
    expect(brier).toBeGreaterThan(0.1);
  });

  test('rest on at most 56 days before them, are a fortnight apart, and have a horizon that is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (length) => {
        const days = Array.from({ length }, (_, day) => day);
        const { asked } = askedAbout([{ xp: days, active: [] }]);
        const origins = [...new Set(asked.map(({ known }) => (known.at(-1) ?? 0) + 1))];
        expect(origins.length).toBe(Math.max(0, Math.min(24, Math.floor((length - 28 - 7) / 14) + 1)));
        for (const [nth, origin] of origins.entries()) expect(origin).toBe(length - 28 - 14 * nth);
        for (const { known } of asked) {
          const origin = (known.at(-1) ?? 0) + 1;
          expect(known).toEqual(days.slice(Math.max(0, origin - 56), origin));
        }
      }),
    );
  });

  test('know nothing of what came after: another future changes what was reached, and no forecast', () => {
    const aDay = fc.integer({ min: 0, max: 120 });
    const past = fc.array(aDay, { minLength: 7, maxLength: 120 });
    const future = fc.array(aDay, { minLength: 28, maxLength: 28 });
    fc.assert(
      fc.property(past, future, future, (known, one, other) => {
        const [first, second] = [one, other].map((then) => askedAbout([historyOf([...known, ...then])]).asked);
        expect(second).toEqual(first);
      }),
    );
    const rhythm = Array.from({ length: 12 }, (_, day) => (day % 3) * 10);
    const [well, badly] = [40, 0].map((xp) =>
      askedAbout(times(5, historyOf([...rhythm, ...Array<number>(28).fill(xp)]))),
    );
    expect(badly?.asked).toEqual(well?.asked);
    const [most, least] = [well, badly].map((one) => one?.said.bins.map(({ reached }) => reached));
    expect(new Set(most)).toEqual(new Set([null, 1]));
    expect(new Set(least)).toEqual(new Set([null, 0]));
  });

  test('are asked for whole goals around the present rhythm; without a rhythm for none', () => {
    const { asked } = askedAbout([{ xp: [...Array<number>(10).fill(3), ...Array<number>(28).fill(0)], active: [] }]);
    expect(asked.map(({ days, goal }) => [days, goal])).toEqual([
      [28, 68],
      [28, 84],
      [28, 101],
    ]);
    const rare = { xp: [1, ...Array<number>(70).fill(0)], active: [] };
    expect(new Set(askedAbout([rare]).asked.map(({ goal }) => goal)).size).toBeGreaterThan(0);
    for (const { goal } of askedAbout([rare]).asked) expect(Number.isInteger(goal) && goal >= 1).toBe(true);
    expect(askedAbout([{ xp: Array<number>(200).fill(0), active: Array<number>(200).fill(0) }]).asked).toEqual([]);
  });
});

describe('what is told of them', () => {
  test('is counts alone where fewer than five learners are in a bin, or in all', () => {
    const few = calibrationOf(times(4, steady(100)));
    expect(few).toMatchObject({ forecasts: 100, learners: 4, brier: null });
    expect(few.bins.every(({ said, reached }) => said === null && reached === null)).toBe(true);
    expect(few.bins.at(9)).toMatchObject({ forecasts: 80, learners: 4 });
    const changing = historyOf(Array.from({ length: 100 }, (_, day) => ((day * 7) % 11) * 5));
    const { bins } = calibrationOf([...times(5, steady(100)), changing]);
    const alone = bins.filter(({ learners }) => learners === 1);
    expect(alone.length).toBeGreaterThan(0);
    for (const { said, reached } of alone) expect([said, reached]).toEqual([null, null]);
    expect(bins.at(9)?.reached).not.toBeNull();
    expect(calibrationOf([])).toMatchObject({ forecasts: 0, learners: 0, brier: null });
  });

  test('shows the forecast that learners see to be right about as often as it says', () => {
    const told = calibrationOf(drawn(400));
    expect(told.bins.every(({ forecasts, reached }) => forecasts > 0 && reached !== null)).toBe(true);
    expect(gapOf(told)).toBeLessThan(0.07);
    expect(told.brier).toBeLessThan(0.2);
  });

  test('shows a forecaster that is too sure, and one that knows nothing', () => {
    const histories = drawn(400);
    const sure: Forecaster = (known, days, goal) => ((chanceOf(known, days, goal) ?? 0) > 0.5 ? 0.97 : 0.03);
    const honest = calibrationOf(histories);
    const tooSure = calibrationOf(histories, sure);
    expect(tooSure.bins.at(9)).toMatchObject({ said: 0.97 });
    expect(tooSure.bins.at(9)?.reached).toBeLessThan(0.87);
    expect(tooSure.bins.at(0)?.reached).toBeGreaterThan(0.13);
    expect(tooSure.brier).toBeGreaterThan(honest.brier ?? 1);
    expect(gapOf(tooSure)).toBeGreaterThan(0.15);
    expect(calibrationOf(histories, () => 0.5).brier).toBe(0.25);
  });

  test('of days of study come true as often as they say: a sum of whole days is met from half a day below', () => {
    const days = drawn(2_000).map(({ active }) => ({ xp: [], active }));
    expect(gapOf(calibrationOf(days))).toBeLessThan(0.045);
  });
});

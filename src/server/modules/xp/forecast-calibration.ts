import type { ForecastCalibration } from '#contract/forecasts.ts';
import { chanceOf, type DailySeries, fewestDays, mostDays, round } from './forecast.ts';

/** What a forecast is held against: the days after it, so many. */
export const horizon = 28;
/** From one forecast of a learner to the next. */
const apart = 14;
/** As many forecasts of a learner reach back about a year. */
const mostOrigins = 24;
/** What the first forecast of all rests on is the first of these days. */
export const mostTestable = mostDays + (mostOrigins - 1) * apart + horizon;
/** Goals, in tenths of what the rhythm of then brings. */
const goals = [8, 10, 12];
/** A share of fewer learners than this would be somebody's own. */
const fewestLearners = 5;
const bins = 10;

/** What each day brought to a learner, from the first day of study on, oldest first, ending with a day that is over. */
export interface History {
  xp: DailySeries;
  /** 1 for a day of study, 0 for another. */
  active: DailySeries;
}

/** Makes a forecast from the days before it; `chanceOf` is the one that learners see. */
export type Forecaster = typeof chanceOf;

interface Tested {
  learner: number;
  said: number;
  reached: boolean;
}

/**
 * How often forecasts came true. For each learner forecasts are made anew at past days, every fourteen days back from the last whose
 * horizon is over, of XP and of days of study; a bin tells of those that said about the same. Few learners in it: nothing but counts.
 */
export function calibrationOf(histories: readonly History[], forecaster: Forecaster = chanceOf): ForecastCalibration {
  const tested = histories.flatMap(({ xp, active }, learner) =>
    [...testsOf(xp, Number.POSITIVE_INFINITY, forecaster), ...testsOf(active, 1, forecaster)].map((one) => ({
      learner,
      ...one,
    })),
  );
  const learners = learnersIn(tested);
  return {
    horizon_days: horizon,
    forecasts: tested.length,
    learners,
    fewest_learners: fewestLearners,
    brier: learners < fewestLearners ? null : round(mean(tested.map(squaredError)), 3),
    bins: Array.from({ length: bins }, (_, place) =>
      binOf(
        place,
        tested.filter((one) => placeOf(one) === place),
      ),
    ),
  };
}

/** @param mostADay a goal that no learner can reach is none. */
function* testsOf(series: DailySeries, mostADay: number, forecaster: Forecaster): Generator<Omit<Tested, 'learner'>> {
  for (let nth = 0; nth < mostOrigins; nth += 1) {
    const origin = series.length - horizon - nth * apart;
    if (origin < fewestDays) return;
    const known = series.slice(Math.max(0, origin - mostDays), origin);
    const came = sum(series.slice(origin, origin + horizon));
    for (const goal of goalsAfter(known)) {
      if (goal > mostADay * horizon) continue;
      const said = forecaster(known, horizon, goal);
      if (said !== null) yield { said, reached: came >= goal };
    }
  }
}

/** Whole numbers, each once; none where there was no rhythm. */
function goalsAfter(known: DailySeries): number[] {
  const whole = goals.map((tenths) => Math.ceil((tenths * sum(known) * horizon) / (10 * known.length)));
  return [...new Set(whole)].filter((goal) => goal > 0);
}

function binOf(place: number, tested: readonly Tested[]): ForecastCalibration['bins'][number] {
  const learners = learnersIn(tested);
  const tells = learners >= fewestLearners;
  return {
    from: place / bins,
    to: (place + 1) / bins,
    forecasts: tested.length,
    learners,
    said: tells ? round(mean(tested.map(({ said }) => said)), 3) : null,
    reached: tells ? round(mean(tested.map(({ reached }) => Number(reached))), 3) : null,
  };
}

const placeOf = ({ said }: Tested) => Math.min(bins - 1, Math.floor(said * bins));
const squaredError = ({ said, reached }: Tested) => (said - Number(reached)) ** 2;
const learnersIn = (tested: readonly Tested[]) => new Set(tested.map(({ learner }) => learner)).size;
const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;

import type { ForecastCalibration } from '#contract/forecasts.ts';

export type Bin = ForecastCalibration['bins'][number];
/** A bin of enough learners to tell a share. */
export type ToldBin = Bin & { said: number; reached: number };

export function isTold(bin: Bin): bin is ToldBin {
  return bin.said !== null && bin.reached !== null;
}

/** The one that rests on most forecasts. */
export function fullest(bins: readonly Bin[]): ToldBin | undefined {
  return bins.filter(isTold).toSorted((a, b) => b.forecasts - a.forecasts)[0];
}

import type { Forecast } from '#contract/progress.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import { upperTail } from './upper-tail.ts';

/** How many past days a forecast rests on at most, and at least. */
export const mostDays = 56;
export const fewestDays = 7;
/** No date is named beyond ten years. */
const horizon = 3_653;

/** How much of what is counted came on each past day, oldest first, ending with yesterday. */
export type DailySeries = readonly number[];

interface Rhythm {
  mean: number;
  variance: number;
  days: number;
}

/**
 * What becomes of a goal at the present rhythm. The sum of the next n days is taken as normal with mean n·μ and variance
 * n·σ²·w + n²·σ²·w/m, where μ and σ² are mean and variance of the last m days (m ≤ 56), the second term is the doubt about
 * μ itself, and w = (1 + r)/(1 − r) widens both by how much a day resembles the one before (its correlation r, 0 to 0.6).
 * Fewer than seven days say nothing: null.
 *
 * `remaining` is what is missing; `done` says whether today's share is in already.
 */
export function forecastOf(
  series: DailySeries,
  { remaining, today, done, by }: { remaining: number; today: string; done: boolean; by: string },
): Forecast | null {
  const first = done ? addDays(today, 1) : today;
  const daysLeft = daysBetween(today, by) + 1;
  const days = Math.max(0, daysBetween(first, by) + 1);
  const probability = chanceOf(series, days, remaining);
  if (probability === null) return null;
  const known = series.slice(-mostDays);
  const rhythm = rhythmOf(known);
  const needed = days > 0 ? remaining / days : remaining;
  const steps = stepsFor(rhythm.mean, needed);
  return {
    probability: round(probability, 3),
    earliest: dateWith(rhythm, remaining, first, 0.1),
    likely: dateWith(rhythm, remaining, first, 0.5),
    latest: dateWith(rhythm, remaining, first, 0.9),
    remaining,
    days_left: daysLeft,
    per_day: round(rhythm.mean, 2),
    per_day_needed: round(needed, 2),
    days_looked_at: known.length,
    with_more: steps.map((more) => ({
      per_day: more,
      probability: round(chance({ ...rhythm, mean: rhythm.mean + more }, days, remaining), 3),
    })),
  };
}

/** The chance alone: that at least `remaining` comes in so many days after the series. Fewer than seven days say nothing: null. */
export function chanceOf(series: DailySeries, days: number, remaining: number): number | null {
  const known = series.slice(-mostDays);
  return known.length < fewestDays ? null : chance(rhythmOf(known), days, remaining);
}

function rhythmOf(series: DailySeries): Rhythm {
  const days = series.length;
  const mean = series.reduce((sum, one) => sum + one, 0) / days;
  const squares = series.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const together = series.slice(1).reduce((sum, one, n) => sum + (one - mean) * ((series[n] ?? 0) - mean), 0);
  const correlation = squares === 0 ? 0 : Math.max(0, Math.min(0.6, together / squares));
  return { mean, variance: ((squares / (days - 1)) * (1 + correlation)) / (1 - correlation), days };
}

/** That the sum of so many days is at least `remaining`. */
function chance({ mean, variance, days: known }: Rhythm, days: number, remaining: number): number {
  if (remaining <= 0) return 1;
  if (days <= 0) return 0;
  const deviation = Math.sqrt(variance * (days + days ** 2 / known));
  if (deviation === 0) return mean * days >= remaining ? 1 : 0;
  // Sums are whole: what is nearest to `remaining` begins half a step below it.
  return upperTail((remaining - 0.5 - mean * days) / deviation);
}

/** The first date by which it is reached with at least this chance. */
function dateWith(rhythm: Rhythm, remaining: number, first: string, atLeast: number): string | null {
  if (remaining <= 0) return addDays(first, -1);
  let [low, high] = [1, horizon];
  if (chance(rhythm, high, remaining) < atLeast) return null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (chance(rhythm, middle, remaining) >= atLeast) high = middle;
    else low = middle + 1;
  }
  return addDays(first, low - 1);
}

/** A quarter, a half and the whole of the present rhythm more; what is missing to the needed one where there is no rhythm. */
function stepsFor(mean: number, needed: number): number[] {
  const base = mean > 0 ? mean : needed;
  return base > 0 ? [0.25, 0.5, 1].map((share) => round(base * share, 2)).filter((step) => step > 0) : [];
}

export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}

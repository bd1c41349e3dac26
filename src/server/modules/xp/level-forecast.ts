import type { LevelForecast } from '#contract/level-goal.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';
import { upperTail } from './upper-tail.ts';

/** A level that was found on a date: 1 for A1 to 6 for C2; the mean where several were found. */
export interface JudgedDay {
  date: string;
  rank: number;
}

/** Under so many dates, and from the first to the last under so many days, nothing is said. */
export const fewestDates = 5;
export const fewestSpan = 28;
/** What is older says nothing of the present pace. */
const oldest = 365;
/** No date is named beyond two years. */
const horizon = 730;
/** A level is a whole step: the least variance of one judgement, that of rounding. */
const rounding = 1 / 12;
/** A level is held from half a step under it on: there it is found as often as the one below. */
const half = 0.5;
/** How exact a chance is, above the error of the normal distribution's approximation. */
const accuracy = 1e-6;

/** What a forecast rests on: the last year, oldest first. */
export const evidenceOf = (judged: readonly JudgedDay[], today: string): JudgedDay[] =>
  judged.filter(({ date }) => date > addDays(today, -oldest) && date <= today);

/**
 * What becomes of a level. A straight line through the levels found, y = ȳ + b·(x − x̄) by least squares, is the level; what was found
 * lies around it with variance s² = max(SSE/(m − 2), 1/12). The line itself is uncertain by s²·(1/m + (x − x̄)²/Sxx), so the further ahead
 * the wider; the chance to hold a level on a date is Student's t with m − 2 degrees of freedom (Abramowitz and Stegun 26.7.8).
 * Null with fewer than five dates, or less than 28 days from the first to the last.
 */
export function levelForecastOf(
  judged: readonly JudgedDay[],
  { target, today, by }: { target: number; today: string; by: string },
): LevelForecast | null {
  const known = evidenceOf(judged, today);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || known.length < fewestDates || daysBetween(first.date, last.date) < fewestSpan) return null;
  const line = lineThrough(known.map(({ date, rank }) => [daysBetween(today, date), rank]));
  const chance = (day: number) => chanceAbove(line, day, target - half);
  const firstDay = (atLeast: number) => {
    for (let day = 0; day <= horizon; day += 1) if (chance(day) >= atLeast - accuracy) return addDays(today, day);
    return null;
  };
  const now = line.at(0);
  const spread = 1.2816 * line.deviation(0);
  return {
    probability: round(chance(Math.max(0, daysBetween(today, by))), 3),
    earliest: firstDay(0.1),
    likely: firstDay(0.5),
    latest: firstDay(0.9),
    now: clamped(now),
    now_low: clamped(now - spread),
    now_high: clamped(now + spread),
    per_month: round(line.slope * 30, 2),
  };
}

interface Line {
  slope: number;
  freedom: number;
  /** The level on a day, counted from today. */
  at(day: number): number;
  /** How uncertain that is: a standard deviation. */
  deviation(day: number): number;
}

function lineThrough(points: readonly (readonly [day: number, rank: number])[]): Line {
  const count = points.length;
  const meanDay = points.reduce((sum, [day]) => sum + day, 0) / count;
  const meanRank = points.reduce((sum, [, rank]) => sum + rank, 0) / count;
  const spread = points.reduce((sum, [day]) => sum + (day - meanDay) ** 2, 0);
  const slope = points.reduce((sum, [day, rank]) => sum + (day - meanDay) * (rank - meanRank), 0) / spread;
  const at = (day: number) => meanRank + slope * (day - meanDay);
  const freedom = count - 2;
  const variance = Math.max(rounding, points.reduce((sum, [day, rank]) => sum + (rank - at(day)) ** 2, 0) / freedom);
  return { slope, freedom, at, deviation: (day) => Math.sqrt(variance * (1 / count + (day - meanDay) ** 2 / spread)) };
}

function chanceAbove({ at, deviation, freedom }: Line, day: number, level: number): number {
  const t = (level - at(day)) / deviation(day);
  return upperTail((t * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + t ** 2 / (2 * freedom)));
}

const clamped = (rank: number) => round(Math.min(6, Math.max(1, rank)), 2);
const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;

import type { SupportHint } from '#contract/progress.ts';
import { addDays, daysBetween } from '#server/platform/local-time.ts';

/** Weeks before the last seven days that the usual is made from, at most and at least. */
const mostWeeks = 8;
const fewestWeeks = 2;
/** How much a newer week counts in the usual against all older ones. */
const weight = 0.3;
/** Ten minutes are what one takes up again with. */
const suggestedMinutes = 10;
/** Who studies on fewer days a week is only spoken to after so many days without any. */
const seldom = { days: 2.5, quiet: 10 };

export interface RhythmFacts {
  /** Dates of study, rising. */
  active: readonly string[];
  /** Rest days that were planned, and holidays. */
  rests: Pick<ReadonlySet<string>, 'has'>;
  today: string;
  overdueReviews: number;
}

/**
 * A hint where the last seven days (today left out) had at least half a day less than half of the usual days of study, rest days
 * taken off; its words tell this rule. The usual is an exponentially weighted mean of the weeks before: u ← 0.3·week + 0.7·u, from
 * the oldest on. Who studied today needs no hint.
 */
export function supportHintOf({ active, rests, today, overdueReviews }: RhythmFacts): SupportHint | null {
  const [first] = active;
  const last = active.at(-1);
  if (first === undefined || last === undefined || last >= today) return null;
  const studied = new Set(active);
  const daysIn = (from: string, dates: RhythmFacts['rests']) =>
    Array.from({ length: 7 }, (_, n) => addDays(from, n)).filter((date) => dates.has(date)).length;
  const weeks = Array.from({ length: mostWeeks }, (_, n) => addDays(today, -7 * (n + 2)))
    .filter((from) => from >= first)
    .map((from) => daysIn(from, studied))
    .reverse();
  if (weeks.length < fewestWeeks) return null;
  const usual = weeks.reduce((mean, days, n) => (n === 0 ? days : weight * days + (1 - weight) * mean), 0);
  const recentFrom = addDays(today, -7);
  const recent = daysIn(recentFrom, studied);
  const rested = daysIn(recentFrom, rests);
  const expected = (usual * (7 - rested)) / 7;
  const quiet = daysBetween(last, today) - 1;
  // Means of equal weeks are a hair off the number that they are means of.
  if (recent > expected / 2 - 0.5 + 1e-9) return null;
  if (expected < seldom.days && quiet < seldom.quiet) return null;
  return {
    kind: recent === 0 ? 'quiet' : 'rhythm',
    recent_days: recent,
    usual_days: Math.round(usual * 10) / 10,
    weeks,
    weight,
    rest_days: rested,
    quiet_days: quiet,
    overdue_reviews: overdueReviews,
    minutes: suggestedMinutes,
  };
}

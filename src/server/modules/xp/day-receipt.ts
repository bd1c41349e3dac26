import type { DayReceipt } from '#contract/progress.ts';
import type { LedgerEntry } from '#contract/xp.ts';
import type { DayBand } from './days.repository.ts';
import { runsOf } from './runs.ts';
import type { Streak } from './streak.ts';

/** What is stored of one date. */
interface DayRows {
  entries: LedgerEntry[];
  offsets: number[];
  time: DayBand[];
  rest: boolean;
  holiday: string | null;
}

/** What counted on one date and why, from its entries, its time and the streak's days. */
export function dayReceiptOf(
  date: string,
  today: string,
  streak: Streak,
  { entries, offsets, time, rest, holiday }: DayRows,
): DayReceipt {
  const place = runsOf(streak.days).find((day) => day.date === date);
  const sum = (of: (one: DayBand) => number) => time.reduce((total, one) => total + of(one), 0);
  return {
    date,
    kind: place?.kind ?? (rest ? 'rest' : kindWithout(date, today, streak)),
    streak_day: place?.number ?? null,
    run_began: place?.began ?? null,
    holiday,
    ...(place?.free && { free: place.free }),
    repaired_on: place?.repairedOn ?? null,
    xp: entries.reduce((total, entry) => total + entry.amount, 0),
    seconds: sum((one) => one.seconds),
    low_seconds: sum((one) => one.low),
    high_seconds: sum((one) => one.high),
    time: time
      .toSorted((a, b) => b.seconds - a.seconds)
      .map(({ activity, seconds, low, high }) => ({ activity, seconds, low_seconds: low, high_seconds: high })),
    entries,
    utc_offsets: offsets,
  };
}

/** A date that the streak says nothing about. */
function kindWithout(date: string, today: string, { days }: Streak): DayReceipt['kind'] {
  if (date > today) return 'ahead';
  const [first] = days;
  if (!first) return date === today ? 'open' : 'before';
  if (date < first.date) return 'before';
  // The streak tells every day that is over; one that it does not is not over yet, or was never lived.
  const newest = days.at(-1);
  return newest && date > newest.date ? 'open' : 'skipped';
}

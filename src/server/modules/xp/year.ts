import { addDays, daysBetween } from '#server/platform/local-time.ts';
import type { Day, KindOn } from './active-days.ts';
import { entryOf } from './pulse.ts';

/** Every day of a calendar year, 365 or 366, and what they sum up to. */
export function yearOf(days: readonly Day[], year: number, kindOn: KindOn) {
  const [first, next] = [`${pad(year)}-01-01`, `${pad(year + 1)}-01-01`];
  const byDate = new Map(days.map((day) => [day.date, day]));
  const dates = Array.from({ length: daysBetween(first, next) }, (_, n) => addDays(first, n));
  const within = days.filter(({ date }) => date >= first && date < next);
  const entries = dates.map((date) => entryOf(date, byDate.get(date), kindOn(date)));
  return {
    year,
    entries,
    active_days: within.filter((day) => day.active).length,
    total_xp: entries.reduce((sum, entry) => sum + entry.xp, 0),
    total_minutes: entries.reduce((sum, entry) => sum + entry.minutes, 0),
    years: [...new Set(days.filter(isSomething).map(({ date }) => Number(date.slice(0, 4))))].sort((a, b) => b - a),
  };
}

const isSomething = ({ active, xp, seconds }: Day) => active || xp !== 0 || seconds > 0;
const pad = (year: number) => String(year).padStart(4, '0');

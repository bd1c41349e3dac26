import type { StreakRhythm } from '#contract/streak.ts';
import { addDays, daysBetween, startOfWeek } from '#server/platform/local-time.ts';
import type { KindOfDay } from './active-days.ts';

/**
 * The weekly rhythm: how many days of study a week (Sunday to Saturday) asks for. The first days of a week without study
 * are free, as many as it does not ask for; the others a freeze has to cover. Counted from the calendar and not from
 * where a streak began, nor over any seven days in a row: so one more day of study only ever takes a day from those that
 * need a freeze. The first week that a learner has a rhythm begins with it.
 */
export interface Rhythm {
  /** The date from which it holds. */
  from: string;
  daysPerWeek: number;
}

/** What needs no study. */
export interface Pauses {
  /** Dates that rest: declared by the learner, or a holiday. */
  rests: Pick<ReadonlySet<string>, 'has'>;
  /** Earliest first; every day is asked for where there is none. */
  rhythms: readonly Rhythm[];
}

const everyDay = 7;

function daysPerWeekOn(rhythms: readonly Rhythm[], date: string): number {
  return rhythms.findLast((rhythm) => rhythm.from <= date)?.daysPerWeek ?? everyDay;
}

/**
 * How many days of its week may pass without study, `date` the first of them. `days`: those of the streak before `date`,
 * oldest first; what lies before them had no study.
 */
export function freeDaysLeft({ rests, rhythms }: Pauses, days: readonly KindOfDay[], date: string): number {
  const free = everyDay - daysPerWeekOn(rhythms, date);
  const [first] = rhythms;
  if (free === 0 || !first) return 0;
  const week = startOfWeek(date);
  const since = daysBetween(week, first.from) > 0 ? first.from : week;
  const begun = days[0]?.date ?? date;
  const before = Array.from({ length: Math.max(0, daysBetween(since, begun)) }, (_, n) => addDays(since, n));
  const idle = [
    ...before.filter((day) => day < date && !rests.has(day)),
    ...days.slice(-everyDay).filter((day) => day.date >= since && day.date < date && needsCover(day)),
  ];
  return Math.max(0, free - idle.length);
}

const needsCover = ({ kind, free }: KindOfDay) => free || kind === 'freeze' || kind === 'missed';

/** Where a learner stands in the week of `today`. `days`: of their streak, oldest first. */
export function rhythmOf(pauses: Pauses, days: readonly KindOfDay[], today: string): StreakRhythm {
  const week = startOfWeek(today);
  const studied = days.slice(-everyDay).filter(({ date, kind }) => date >= week && kind === 'active');
  const open = everyDay - daysBetween(week, today) - (studied.at(-1)?.date === today ? 1 : 0);
  const daysPerWeek = daysPerWeekOn(pauses.rhythms, today);
  const next = pauses.rhythms.findLast(({ from }) => from > today);
  return {
    days_per_week: daysPerWeek,
    week_start: week,
    studied: studied.length,
    free_left: Math.min(open, freeDaysLeft(pauses, days, today)),
    next: next && next.daysPerWeek !== daysPerWeek ? { days_per_week: next.daysPerWeek, from: next.from } : null,
  };
}

/** A choice holds from the day after the latest one that has begun, so that it changes none of those. */
export const chosenOn = (begun: string, daysPerWeek: number): Rhythm => ({ from: addDays(begun, 1), daysPerWeek });

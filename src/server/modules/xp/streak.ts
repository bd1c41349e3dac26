import { dateOfDay, dayOf, localDayAt, localTimeOf } from '#server/platform/local-time.ts';
import type { DaySpan, KindOfDay, Moment, StudyDay } from './active-days.ts';
import { freeDaysLeft, type Pauses } from './rhythm.ts';

/**
 * The streak: how many days of study follow each other without a missed day between them. A pure fold over the
 * local dates that were stored when things happened.
 *
 * - Days of study count. Rest days (declared ahead, or holidays of an organization) and freezes hold the streak and do not count.
 * - A weekly rhythm leaves days of a week free: a missed day is one of them while there are any, and holds the streak.
 * - Seven days of study in a streak earn a freeze; at most two are held. A missed day spends one by itself; a missed
 *   day without one ends the streak. Today ends nothing.
 * - A day is missed only when it is over both by the learner's present clock and by the clock of the last activity, its time
 *   zone and day start. So neither travel nor a change of settings makes a missed day: a local date that the journey
 *   left no time for is left out, at no cost. Whose clock stays the same has no date left out, whatever the hour.
 */
export interface Streak {
  /** Days of study in the running streak. */
  current: number;
  longest: number;
  freezesAvailable: number;
  /** Freezes spent in the running streak. */
  freezesUsed: number;
  /** The newest day of study. */
  lastActivity: string | null;
  /** Would the streak end with today, if nothing is done? */
  atRisk: boolean;
  /** Every day since the first day of study until today, oldest first; today only when it is active or at rest. */
  days: KindOfDay[];
  /** Those of them that belong to the running streak. */
  explanation: KindOfDay[];
  /** The streak that a double session would take up again. */
  repair: Repair | null;
}

export interface Repair {
  missedOn: string;
  /** The last day for it. */
  until: string;
  /** Days of study that the ended streak had. */
  streak: number;
}

/** Days of study for one freeze. */
export const daysForFreeze = 7;
/** Two freezes and six days towards a third: the next one is earned only after one was spent. */
const mostCredit = 2 * daysForFreeze + daysForFreeze - 1;
/**
 * For activities with which only the offset was stored, a day is over at 07:00 of the next morning: 06:00 is the latest hour at
 * which a learner may let a day begin, and clocks may have gone back by one since.
 */
const dayIsOverAt = '07:00';
/** Days after a missed one in which a double session makes up for it: 48 hours. Source: house rules for mechanics. */
export const repairDays = 2;

interface Fold {
  /** Days of study towards freezes; seven are one freeze. */
  credit: number;
  current: number;
  longest: number;
  days: KindOfDay[];
  /** Where the running streak begins in `days`. */
  from: number;
  /** The streak that the missed day `days[at]` has ended, while it can be taken up again. */
  broken: { at: number; current: number; from: number } | null;
  /** The newest day of study, and the newest activity by the clock of the world. */
  last: DaySpan | null;
  latest: Moment | null;
}

/** `active`: days of study, oldest first. `today`: the learner's date at `now`. */
export function streakOf(active: readonly StudyDay[], pauses: Pauses, now: Date, today: string): Streak {
  const fold: Fold = {
    credit: 0,
    current: 0,
    longest: 0,
    days: [],
    from: 0,
    broken: null,
    last: null,
    latest: null,
  };
  const reachedAt = reached(active);
  for (const [n, day] of active.entries()) {
    if (fold.last) pass(fold, fold.last, day.date, reachedAt[n] ?? day.first.at, pauses);
    study(fold, day);
  }
  const { last } = fold;
  let atRisk = false;
  if (last && last.date < today) {
    const tomorrow = dateOfDay(dayOf(today) + 1);
    const afterToday = { ...fold, days: [...fold.days] };
    pass(fold, last, today, now, pauses);
    pass(afterToday, last, tomorrow, now, pauses, 1);
    atRisk = fold.current > 0 && afterToday.current === 0;
    if (pauses.rests.has(today)) fold.days.push({ date: today, kind: 'rest' });
  }
  const explanation = fold.current > 0 ? fold.days.slice(fold.from) : [];
  return {
    current: fold.current,
    longest: fold.longest,
    freezesAvailable: Math.floor(fold.credit / daysForFreeze),
    freezesUsed: explanation.filter((day) => day.kind === 'freeze').length,
    lastActivity: last?.date ?? null,
    atRisk,
    days: fold.days,
    explanation,
    repair: repairOf(fold, today),
  };
}

/**
 * The latest date that has begun: by the learner's present clock, or by that of the last study. No streak looks at a later one, whatever
 * the settings are changed to, so only those after it may become rests, or stop being ones.
 */
export function begunOn(active: readonly StudyDay[], now: Date, today: string): string {
  const newest = active.at(-1);
  if (!newest) return today;
  const latest = active.reduce((one, { last }) => (last.at > one.at ? last : one), newest.last);
  return dateOfDay(Math.max(dayOf(today), dayAt(now, newest.last), dayAt(now, latest)));
}

function repairOf({ broken, days }: Fold, today: string): Repair | null {
  const missedOn = broken && days[broken.at]?.date;
  if (!missedOn) return null;
  const until = dateOfDay(dayOf(missedOn) + repairDays);
  return today > until ? null : { missedOn, until, streak: broken.current };
}

/** When each day or a later one was first reached: after a flight to the west an earlier date may come again. */
function reached(active: readonly DaySpan[]): Date[] {
  const earliest: Date[] = [];
  let soonest: Date | undefined;
  for (const day of active.toReversed()) {
    if (!soonest || day.first.at < soonest) soonest = day.first.at;
    earliest.push(soonest);
  }
  return earliest.reverse();
}

function study(fold: Fold, day: StudyDay): void {
  if (fold.current === 0) fold.from = fold.days.length;
  mend(fold, day);
  fold.days.push({ date: day.date, kind: 'active' });
  fold.credit = Math.min(mostCredit, fold.credit + 1);
  fold.current += 1;
  fold.longest = Math.max(fold.longest, fold.current);
  fold.last = day;
  if (!fold.latest || day.last.at > fold.latest.at) fold.latest = day.last;
}

/** A double session within two days makes up for the missed day; later the streak that it ended is gone. */
function mend(fold: Fold, { date, double }: StudyDay): void {
  const { broken } = fold;
  const missed = broken && fold.days[broken.at];
  if (!missed) return;
  if (dayOf(date) > dayOf(missed.date) + repairDays) fold.broken = null;
  else if (double) {
    fold.days[broken.at] = { ...missed, repairedOn: date };
    fold.current += broken.current;
    fold.from = broken.from;
    fold.broken = null;
  }
}

/** Goes over the dates after `last` and before `until`, a date that was reached at the instant `at` or `ahead` days later. */
function pass(fold: Fold, last: DaySpan, until: string, at: Date, pauses: Pauses, ahead = 0): void {
  const first = dayOf(last.date) + 1;
  const end = dayOf(until);
  if (first >= end) return;
  const lived = daysLived(last, fold.latest ?? last.last, at) + ahead;
  for (let day = first; day < end; day += 1) {
    const date = dateOfDay(day);
    if (pauses.rests.has(date)) fold.days.push({ date, kind: 'rest' });
    else if (day >= first + lived) continue;
    else if (holds(fold) && freeDaysLeft(pauses, fold.days, date) > 0)
      fold.days.push({ date, kind: 'rest', free: true });
    else fold.days.push({ date, kind: miss(fold) });
  }
}

/** Is there a streak, or one that can be taken up again? A free day where there is none is just a day without study. */
const holds = ({ current, broken }: Fold) => current > 0 || broken !== null;

/** Whole days between the day `last` and the instant `at`, by the clocks of the last activity. */
function daysLived(last: DaySpan, latest: Moment, at: Date): number {
  return Math.min(dayAt(at, last.last), dayAt(at, latest)) - dayOf(last.date) - 1;
}

/** Which day it is at an instant by the clock of a moment. */
function dayAt(at: Date, { offset, clock }: Moment): number {
  return clock
    ? dayOf(localTimeOf(at, clock.timezone, clock.dayStartsAt).localDate)
    : localDayAt(at, offset, dayIsOverAt);
}

function miss(fold: Fold): 'freeze' | 'missed' {
  if (fold.current > 0 && fold.credit >= daysForFreeze) {
    fold.credit -= daysForFreeze;
    return 'freeze';
  }
  // A second missed day is more than one double session makes up for.
  fold.broken = fold.current > 0 ? { at: fold.days.length, current: fold.current, from: fold.from } : null;
  fold.credit = 0;
  fold.current = 0;
  return 'missed';
}

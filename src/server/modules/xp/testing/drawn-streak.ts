import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import type { Happening, History, Settings } from '#testing/history.ts';
import { double, type StudyDay } from '../active-days.ts';
import type { Rhythm } from '../rhythm.ts';
import { streakOf } from '../streak.ts';

export type Done = Pick<Happening, 'at' | 'localDate' | 'utcOffsetMinutes' | 'xp'> & {
  /** Null in a row from before they were stored. */
  settings: Settings | null;
};

/** Stored dates with their first and last moment. */
export function spans(done: readonly Done[]): StudyDay[] {
  const days = new Map<string, StudyDay>();
  const points = new Map<string, number>();
  for (const { at, localDate, utcOffsetMinutes, xp, settings } of done) {
    const moment = { at, offset: utcOffsetMinutes, clock: settings };
    const known = days.get(localDate);
    const sum = (points.get(localDate) ?? 0) + (xp ?? 0);
    points.set(localDate, sum);
    days.set(localDate, {
      date: localDate,
      first: !known || at < known.first.at ? moment : known.first,
      last: !known || at >= known.last.at ? moment : known.last,
      double: sum >= double.xp,
    });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

export const doneAt = (at: Date, settings: Settings, xp = 10): Done => ({
  at,
  xp,
  settings,
  ...localTimeOf(at, settings.timezone, settings.dayStartsAt),
});
/** The same, with the first `count` of them stored before settings were. */
export const withOld = (done: readonly Done[], count: number): Done[] =>
  done.map((one, n) => (n < count ? { ...one, settings: null } : one));
export const studied = ({ happenings }: History) => happenings.filter((one) => one.xp !== null && one.xp > 0);

export function status(
  done: readonly Done[],
  restDays: readonly string[],
  now: Date,
  settings: Settings,
  rhythms: readonly Rhythm[] = [],
) {
  return streakOf(
    spans(done),
    { rests: new Set(restDays), rhythms },
    now,
    localTimeOf(now, settings.timezone, settings.dayStartsAt).localDate,
  );
}

export const lisbon: Settings = { timezone: 'Europe/Lisbon', dayStartsAt: '04:00' };
export const noon = (date: string, settings = lisbon) => instantAt(date, '12:00', settings.timezone);

/** An hour of the learning day `date` in Lisbon; those before 04:00 are the last of it. */
export const hourOf = (date: string, hour: number) =>
  instantAt(hour < 4 ? addDays(date, 1) : date, `${String(hour).padStart(2, '0')}:00`, lisbon.timezone);

/**
 * Study in Lisbon on days given as a drawing: `x` studied, `X` a double session, `r` rest day, `.` nothing; the last
 * sign is today. The first one is a Sunday. `hours` of the days, noon where there is none.
 */
export function draw(
  days: string,
  rhythms: readonly Rhythm[] = [],
  { first = '2026-03-01', hours = [] }: { first?: string; hours?: readonly number[] } = {},
) {
  const dates = [...days].map((sign, n) => ({ sign, date: addDays(first, n) }));
  const when = dates.map(({ date }, n) => hourOf(date, hours[n] ?? 12));
  const done = dates.flatMap(({ sign }, n) =>
    sign === 'x' || sign === 'X' ? [doneAt(when[n] as Date, lisbon, sign === 'X' ? double.xp : 10)] : [],
  );
  const rests = dates.filter(({ sign }) => sign === 'r').map(({ date }) => date);
  const streak = status(done, rests, when.at(-1) ?? noon(first), lisbon, rhythms);
  const signs = { active: 'x', rest: 'r', freeze: 'f', missed: '.' };
  return { ...streak, drawing: streak.explanation.map((day) => signs[day.kind]).join('') };
}

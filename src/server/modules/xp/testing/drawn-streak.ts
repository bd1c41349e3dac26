import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import type { Happening, History, Settings } from '#testing/history.ts';
import { double, type StudyDay } from '../active-days.ts';
import type { Rhythm } from '../rhythm.ts';
import { streakOf } from '../streak.ts';

export type Done = Pick<Happening, 'at' | 'localDate' | 'utcOffsetMinutes' | 'xp'>;

/** Stored dates with their first and last moment. */
function spans(done: readonly Done[]): StudyDay[] {
  const days = new Map<string, StudyDay>();
  const points = new Map<string, number>();
  for (const { at, localDate, utcOffsetMinutes, xp } of done) {
    const moment = { at, offset: utcOffsetMinutes };
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

export const doneAt = (at: Date, { timezone, dayStartsAt }: Settings, xp = 10): Done => ({
  at,
  xp,
  ...localTimeOf(at, timezone, dayStartsAt),
});
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

/**
 * Study at noon in Lisbon on days given as a drawing: `x` studied, `X` a double session, `r` rest day, `.` nothing; the last
 * sign is today. The first one is a Sunday.
 */
export function draw(days: string, rhythms: readonly Rhythm[] = []) {
  const first = '2026-03-01';
  const dates = [...days].map((sign, n) => ({ sign, date: addDays(first, n) }));
  const done = dates
    .filter(({ sign }) => sign === 'x' || sign === 'X')
    .map(({ date, sign }) => doneAt(noon(date), lisbon, sign === 'X' ? double.xp : 10));
  const rests = dates.filter(({ sign }) => sign === 'r').map(({ date }) => date);
  const streak = status(done, rests, noon(dates.at(-1)?.date ?? first), lisbon, rhythms);
  const signs = { active: 'x', rest: 'r', freeze: 'f', missed: '.' };
  return { ...streak, drawing: streak.explanation.map((day) => signs[day.kind]).join('') };
}

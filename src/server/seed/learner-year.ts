import type { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { addDays, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import { type Random, seededRandom, seedId } from './seed-random.ts';
import { type Deed, deedsOf, flexibleRange } from './year-activities.ts';
import { type PatternDay, yearPattern } from './year-pattern.ts';

export type EventRow = typeof xpEvents.$inferInsert;
export type TimeRow = typeof learningTime.$inferInsert;

/** Whose year it is, and the present. */
export interface YearOf {
  userId: string;
  timezone: string;
  dayStartsAt: string;
  /** Today's learning day. */
  today: string;
}

/** Minutes since midnight at which somebody studies: before work, at noon, in the evening. */
const sittings: readonly [[number, number], ...[number, number][]] = [
  [430, 510],
  [740, 800],
  [1_125, 1_290],
];

/** The days before today, apart from conversations: what was done, with instants. `talked` tells the days that have one. */
export function learnerYear(
  of: YearOf,
  talked: ReadonlySet<number>,
): { fixed: EventRow[]; flexible: EventRow[]; time: TimeRow[] } {
  const random = seededRandom(41);
  const year = { fixed: [] as EventRow[], flexible: [] as EventRow[], time: [] as TimeRow[] };
  for (const day of studyDays()) {
    const deeds = deedsOf(random, talked.has(day.left));
    for (const [n, at] of instantsOf(random, deeds, addDays(of.today, -day.left), of.timezone).entries()) {
      const deed = deeds[n] as Deed;
      const name = `${day.left}:${n}`;
      (deed.flexible ? year.flexible : year.fixed).push(eventRow(of, name, deed, at));
      year.time.push(timeRow(of, name, deed, at, `${day.left}:${deed.activity}`));
    }
  }
  return year;
}

export function eventRow(of: YearOf, name: string, deed: Deed, at: Date): EventRow {
  const { localDate, utcOffsetMinutes } = localTimeOf(at, of.timezone, of.dayStartsAt);
  const { rule, activity, amount, reason } = deed;
  const id = seedId(`event:${name}`);
  return {
    tenantId: of.userId,
    id,
    rule,
    activity,
    amount,
    reason,
    idempotencyKey: `seed:${name}`,
    at,
    localDate,
    utcOffsetMinutes,
    timezone: of.timezone,
    dayStartsAt: of.dayStartsAt,
  };
}

export function timeRow(
  of: YearOf,
  name: string,
  { activity, seconds }: Pick<Deed, 'activity' | 'seconds'>,
  at: Date,
  session: string,
): TimeRow {
  const local = localTimeOf(at, of.timezone, of.dayStartsAt);
  return {
    tenantId: of.userId,
    id: seedId(`time:${name}`),
    activity,
    seconds,
    // A little was read without a touch, and a little may have been.
    lowSeconds: Math.round(seconds * 0.94),
    highSeconds: Math.round(seconds * 1.05),
    sessionId: seedId(session),
    at,
    ...local,
    timezone: of.timezone,
    dayStartsAt: of.dayStartsAt,
  };
}

/** Sets the amounts of flexible entries so that together they make `sum`, each within its range. */
export function withSum(entries: readonly EventRow[], sum: number): EventRow[] {
  const amounts = entries.map((entry) => entry.amount);
  let missing = sum - amounts.reduce((total, amount) => total + amount, 0);
  const step = Math.sign(missing);
  const { least, most } = flexibleRange;
  while (missing !== 0) {
    const before = missing;
    for (const [n, amount] of amounts.entries()) {
      if (missing === 0) break;
      if (amount + step < least || amount + step > most) continue;
      amounts[n] = amount + step;
      missing -= step;
    }
    if (missing === before) throw new Error(`${entries.length} entries cannot make ${sum} points.`);
  }
  return entries.map((entry, n) => ({ ...entry, amount: amounts[n] ?? entry.amount }));
}

/** Days of study before today. */
function studyDays(): PatternDay[] {
  return yearPattern().filter((day) => day.kind === 'study' && day.left > 0);
}

/** One instant for each deed, one after the other from the beginning of a sitting. */
function instantsOf(random: Random, deeds: readonly Deed[], date: string, timezone: string): Date[] {
  const [from, to] = random.pick(sittings);
  const minute = random.between(from, to);
  const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  let at = instantAt(date, time, timezone).getTime();
  return deeds.map((deed) => {
    at += (deed.seconds + random.between(10, 40)) * 1_000;
    return new Date(at);
  });
}

import { and, asc, between, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm';
import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { holidays } from '#server/db/schema/holidays.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { learningTime, progressDays, restDays, xpEvents } from '#server/db/schema/progress.ts';
import { addDays, storedClock } from '#server/platform/local-time.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import { type Day, isActive, type TimeDay, type XpDay } from './active-days.ts';

/** The key of the table holds every column of it. */
export const daysQuery = (db: Db, userId: string) =>
  db.select().from(progressDays).where(eq(progressDays.tenantId, userId)).orderBy(asc(progressDays.localDate));

/** What every stored local date sums up to, oldest first. */
export async function allDays(db: Db, userId: string): Promise<Day[]> {
  const rows = await daysQuery(db, userId);
  return rows.map(({ localDate, xp, events, seconds, firstAt, firstOffset, lastAt, lastOffset, ...row }) => ({
    date: localDate,
    xp,
    events,
    seconds,
    active: isActive(events, seconds),
    span:
      firstAt && lastAt && firstOffset !== null && lastOffset !== null
        ? {
            date: localDate,
            first: { at: firstAt, offset: firstOffset },
            last: { at: lastAt, offset: lastOffset, clock: storedClock(row.lastTimezone, row.lastDayStartsAt) },
          }
        : null,
  }));
}

/** The ledger of one activity by stored local date, oldest first. */
export async function xpDays(db: Db, userId: string, activity: Activity): Promise<XpDay[]> {
  const rows = await db
    .select({
      date: xpEvents.localDate,
      xp: sql<number>`sum(${xpEvents.amount})::int`,
      events: sql<number>`(count(*) filter (where ${xpEvents.amount} > 0))::int`,
    })
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), eq(xpEvents.activity, activity)))
    .groupBy(xpEvents.localDate)
    .orderBy(asc(xpEvents.localDate));
  return rows;
}

/** Learning time of one activity by stored local date, oldest first. */
export async function timeDays(db: Db, userId: string, activity: Activity): Promise<TimeDay[]> {
  const rows = await db
    .select({
      date: learningTime.localDate,
      seconds: sql<number>`sum(${learningTime.seconds})::int`,
    })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), eq(learningTime.activity, activity)))
    .groupBy(learningTime.localDate)
    .orderBy(asc(learningTime.localDate));
  return rows;
}

/** XP of one local date by activity. */
export async function xpByActivity(
  db: Db,
  userId: string,
  date: string,
): Promise<{ activity: Activity; xp: number }[]> {
  return db
    .select({ activity: xpEvents.activity, xp: sql<number>`sum(${xpEvents.amount})::int` })
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), eq(xpEvents.localDate, date)))
    .groupBy(xpEvents.activity);
}

/** One sum: of a date, an activity or an hour (the others are null), or of the whole range (all are null). */
export interface TimeSum {
  date: string | null;
  activity: Activity | null;
  hour: number | null;
  seconds: number;
  low: number;
  high: number;
  sessions: number;
}

/** Measured seconds, and how far they may be off. */
const bandColumns = {
  seconds: sql<number>`coalesce(sum(${learningTime.seconds}), 0)::int`,
  low: sql<number>`coalesce(sum(coalesce(${learningTime.lowSeconds}, ${learningTime.seconds})), 0)::int`,
  high: sql<number>`coalesce(sum(coalesce(${learningTime.highSeconds}, ${learningTime.seconds})), 0)::int`,
};

export interface DayBand {
  activity: Activity;
  seconds: number;
  low: number;
  high: number;
}

/** Learning time of one local date by activity. */
export async function timeByActivity(db: Db, userId: string, date: string): Promise<DayBand[]> {
  return db
    .select({ activity: learningTime.activity, ...bandColumns })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), eq(learningTime.localDate, date)))
    .groupBy(learningTime.activity);
}

/** The offsets that were stored on one local date, rising. */
export async function offsetsOfDay(db: Db, userId: string, date: string): Promise<number[]> {
  const [events, times] = await Promise.all(
    [xpEvents, learningTime].map((table) =>
      db
        .selectDistinct({ offset: table.utcOffsetMinutes })
        .from(table)
        .where(and(eq(table.tenantId, userId), eq(table.localDate, date))),
    ),
  );
  return [...new Set([...(events ?? []), ...(times ?? [])].map((row) => row.offset))].sort((a, b) => a - b);
}

/** Learning time between two local dates, both included, summed in four ways at once. */
export async function timeSums(db: Db, userId: string, start: string, end: string): Promise<TimeSum[]> {
  const { localDate, activity, localHour } = learningTime;
  return db
    .select({
      date: sql<string | null>`${localDate}::text`,
      activity: sql<Activity | null>`${activity}`,
      hour: sql<number | null>`${localHour}`,
      ...bandColumns,
      sessions: sql<number>`count(distinct ${learningTime.sessionId})::int`,
    })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), between(localDate, start, end)))
    .groupBy(sql`grouping sets ((${localDate}), (${activity}), (${localHour}), ())`);
}

/** Rest days with the holiday that they are; null where the learner declared them. */
export async function findRestDays(db: Db, userId: string): Promise<Map<string, string | null>> {
  const rows = await db
    .select({ date: restDays.localDate, holiday: restDays.holiday })
    .from(restDays)
    .where(eq(restDays.tenantId, userId));
  return new Map(rows.map(({ date, holiday }) => [date, holiday]));
}

/** Days between these dates, both included, on which an organization or team of theirs has a holiday as things stand. */
export async function holidaysBetween(
  db: Db,
  userId: string,
  start: string,
  end: string,
  now: Date,
): Promise<Map<string, string>> {
  const rows = await db
    .select({ name: holidays.name, startsOn: holidays.startsOn, endsOn: holidays.endsOn })
    .from(memberships)
    .innerJoin(holidays, eq(holidays.tenantId, memberships.tenantId))
    .where(
      and(
        eq(memberships.userId, userId),
        or(isNull(holidays.teamId), eq(holidays.teamId, memberships.teamId)),
        holdsAt(now),
        lte(holidays.startsOn, end),
        gte(holidays.endsOn, start),
      ),
    )
    .orderBy(desc(holidays.startsOn));
  const days = new Map<string, string>();
  for (const { name, startsOn, endsOn } of rows) {
    const last = endsOn < end ? endsOn : end;
    for (let date = startsOn > start ? startsOn : start; date <= last; date = addDays(date, 1)) days.set(date, name);
  }
  return days;
}

/** Declares a rest day; one that is there already stays as it is. */
export async function insertRestDay(db: Db, userId: string, date: string, declaredAt: Date): Promise<void> {
  await db.insert(restDays).values({ tenantId: userId, localDate: date, declaredAt }).onConflictDoNothing();
}

/** Was there one of their own to take back? */
export async function deleteRestDay(db: Db, userId: string, date: string): Promise<boolean> {
  const gone = await db
    .delete(restDays)
    .where(and(eq(restDays.tenantId, userId), eq(restDays.localDate, date), isNull(restDays.holiday)))
    .returning({ date: restDays.localDate });
  return gone.length > 0;
}

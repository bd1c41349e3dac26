import { and, asc, between, eq, type SQL, sql } from 'drizzle-orm';
import type { Activity } from '#contract/xp.ts';
import type { Db } from '#server/db/database.ts';
import { learningTime, restDays, xpEvents } from '#server/db/schema/progress.ts';
import type { DaySpan, TimeDay, XpDay } from './active-days.ts';

/** Milliseconds since 1970 of an aggregate over instants; the same number from every driver. */
const epochMs = (instant: SQL) => sql<number>`(extract(epoch from ${instant}) * 1000)::float8`;

interface Ends {
  firstAt: number | null;
  firstOffset: number | null;
  lastAt: number | null;
  lastOffset: number | null;
}

/** First and last moment of a group with the offsets stored then; `counts` leaves rows out. */
function endsOf({ at, utcOffsetMinutes }: typeof xpEvents | typeof learningTime, counts: SQL) {
  const first = sql`(array_agg(${utcOffsetMinutes} order by ${at}) filter (where ${counts}))[1]`;
  const last = sql`(array_agg(${utcOffsetMinutes} order by ${at} desc) filter (where ${counts}))[1]`;
  return {
    firstAt: sql<number | null>`${epochMs(sql`min(${at}) filter (where ${counts})`)}`,
    firstOffset: sql<number | null>`${first}::int`,
    lastAt: sql<number | null>`${epochMs(sql`max(${at}) filter (where ${counts})`)}`,
    lastOffset: sql<number | null>`${last}::int`,
  };
}

function spanOf(date: string, { firstAt, firstOffset, lastAt, lastOffset }: Ends): DaySpan | null {
  if (firstAt === null || firstOffset === null || lastAt === null || lastOffset === null) return null;
  return {
    date,
    first: { at: new Date(firstAt), offset: firstOffset },
    last: { at: new Date(lastAt), offset: lastOffset },
  };
}

/** The ledger by stored local date, oldest first. */
export async function xpDays(db: Db, userId: string): Promise<XpDay[]> {
  const rows = await db
    .select({
      date: xpEvents.localDate,
      xp: sql<number>`sum(${xpEvents.amount})::int`,
      events: sql<number>`(count(*) filter (where ${xpEvents.amount} > 0))::int`,
      ...endsOf(xpEvents, sql`${xpEvents.amount} > 0`),
    })
    .from(xpEvents)
    .where(eq(xpEvents.tenantId, userId))
    .groupBy(xpEvents.localDate)
    .orderBy(asc(xpEvents.localDate));
  return rows.map(({ date, xp, events, ...ends }) => ({ date, xp, events, span: spanOf(date, ends) }));
}

/** Learning time by stored local date, oldest first. */
export async function timeDays(db: Db, userId: string): Promise<TimeDay[]> {
  const rows = await db
    .select({
      date: learningTime.localDate,
      seconds: sql<number>`sum(${learningTime.seconds})::int`,
      ...endsOf(learningTime, sql`true`),
    })
    .from(learningTime)
    .where(eq(learningTime.tenantId, userId))
    .groupBy(learningTime.localDate)
    .orderBy(asc(learningTime.localDate));
  return rows.flatMap(({ date, seconds, ...ends }) => {
    const span = spanOf(date, ends);
    return span ? [{ date, seconds, span }] : [];
  });
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
  sessions: number;
}

/** Learning time between two local dates, both included, summed in four ways at once. */
export async function timeSums(db: Db, userId: string, start: string, end: string): Promise<TimeSum[]> {
  const { localDate, activity, localHour } = learningTime;
  return db
    .select({
      date: sql<string | null>`${localDate}::text`,
      activity: sql<Activity | null>`${activity}`,
      hour: sql<number | null>`${localHour}`,
      seconds: sql<number>`coalesce(sum(${learningTime.seconds}), 0)::int`,
      sessions: sql<number>`count(distinct ${learningTime.sessionId})::int`,
    })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), between(localDate, start, end)))
    .groupBy(sql`grouping sets ((${localDate}), (${activity}), (${localHour}), ())`);
}

export async function findRestDays(db: Db, userId: string): Promise<Set<string>> {
  const rows = await db.select({ date: restDays.localDate }).from(restDays).where(eq(restDays.tenantId, userId));
  return new Set(rows.map((row) => row.date));
}

/** Declares a rest day; one that is declared already stays as it is. */
export async function insertRestDay(db: Db, userId: string, date: string, declaredAt: Date): Promise<void> {
  await db.insert(restDays).values({ tenantId: userId, localDate: date, declaredAt }).onConflictDoNothing();
}

/** Was there one to take back? */
export async function deleteRestDay(db: Db, userId: string, date: string): Promise<boolean> {
  const gone = await db
    .delete(restDays)
    .where(and(eq(restDays.tenantId, userId), eq(restDays.localDate, date)))
    .returning({ date: restDays.localDate });
  return gone.length > 0;
}

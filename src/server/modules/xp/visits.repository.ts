import { and, eq, gt, max, ne, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { learningTime } from '#server/db/schema/progress.ts';
import { addDays } from '#server/platform/local-time.ts';

/** What one visit of a page has been credited so far. */
export interface Visit {
  firstAt: Date;
  lastAt: Date;
  /** Seconds of its first report. */
  firstSeconds: number;
  seconds: number;
}

export async function findVisit(db: Db, userId: string, visitId: string, today: string): Promise<Visit | undefined> {
  const [row] = await db
    .select({
      firstAt: sql<number | null>`(extract(epoch from min(${learningTime.at})) * 1000)::float8`,
      lastAt: sql<number | null>`(extract(epoch from max(${learningTime.at})) * 1000)::float8`,
      firstSeconds: sql<number | null>`(array_agg(${learningTime.seconds} order by ${learningTime.at}))[1]`,
      seconds: sql<number | null>`sum(${learningTime.seconds})::int`,
    })
    .from(learningTime)
    .where(and(lately(userId, today), eq(learningTime.sessionId, visitId)));
  if (!row || row.firstAt === null || row.lastAt === null) return undefined;
  return {
    firstAt: new Date(row.firstAt),
    lastAt: new Date(row.lastAt),
    firstSeconds: row.firstSeconds ?? 0,
    seconds: row.seconds ?? 0,
  };
}

/** All that a visit has been credited, however long ago it began. */
export async function secondsOf(db: Db, userId: string, visitId: string): Promise<number> {
  const [row] = await db
    .select({ seconds: sql<number>`coalesce(sum(${learningTime.seconds}), 0)::int` })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), eq(learningTime.sessionId, visitId)));
  return row?.seconds ?? 0;
}

/** When time was last booked for another visit or session of this person; null for not lately. */
export async function bookedElsewhere(db: Db, userId: string, visitId: string, today: string): Promise<Date | null> {
  const [row] = await db
    .select({ at: max(learningTime.at) })
    .from(learningTime)
    .where(and(lately(userId, today), ne(learningTime.sessionId, visitId)));
  return row?.at ?? null;
}

/** Two dates back, so that the index serves whatever the time zone was. */
const lately = (userId: string, today: string) =>
  and(eq(learningTime.tenantId, userId), gt(learningTime.localDate, addDays(today, -3)));

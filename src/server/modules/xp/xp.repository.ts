import { and, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { turnRule } from './award.ts';
import { readCharacters } from './words.ts';

export type XpEvent = typeof xpEvents.$inferSelect;
export type LearningTimeRow = typeof learningTime.$inferSelect;

/** Makes other transactions that give points to this learner wait until this one ends, so that caps hold. */
export async function lockAwards(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`xp:${userId}`}, 0))`);
}

/** Writes entries; one whose idempotency key is known changes nothing. */
export async function insertEvents(tx: Db, events: XpEvent[]): Promise<void> {
  if (events.length > 0) await tx.insert(xpEvents).values(events).onConflictDoNothing();
}

export async function insertTime(tx: Db, row: LearningTimeRow): Promise<void> {
  await tx.insert(learningTime).values(row);
}

/** The ledger, newest first, after the given entry. */
export async function ledgerPage(
  db: Db,
  userId: string,
  { limit, after }: { limit: number; after: { at: Date; id: string } | undefined },
): Promise<XpEvent[]> {
  const older = after && sql`(${xpEvents.at}, ${xpEvents.id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`;
  return db
    .select()
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), older))
    .orderBy(desc(xpEvents.at), desc(xpEvents.id))
    .limit(limit);
}

/** A turn of a local day that earned points. Text and conversation are null when the message was deleted. */
export interface Turn {
  messageId: string | null;
  conversationId: string | null;
  text: string | null;
  amount: number;
}

export async function turnsOfDay(db: Db, userId: string, date: string): Promise<Turn[]> {
  return db
    .select({
      messageId: xpEvents.sourceId,
      conversationId: messages.conversationId,
      text: sql<string | null>`left(${messages.content}, ${readCharacters})`,
      amount: xpEvents.amount,
    })
    .from(xpEvents)
    .leftJoin(messages, and(eq(messages.tenantId, xpEvents.tenantId), eq(messages.id, xpEvents.sourceId)))
    .where(
      and(
        eq(xpEvents.tenantId, userId),
        eq(xpEvents.localDate, date),
        eq(xpEvents.rule, turnRule),
        sql`${xpEvents.amount} > 0`,
      ),
    )
    .orderBy(xpEvents.at, xpEvents.id);
}

/** Active seconds of a local day, by session. */
export async function secondsBySession(db: Db, userId: string, date: string): Promise<number[]> {
  const rows = await db
    .select({ seconds: sql<number>`sum(${learningTime.seconds})::int` })
    .from(learningTime)
    .where(and(eq(learningTime.tenantId, userId), eq(learningTime.localDate, date)))
    .groupBy(learningTime.sessionId);
  return rows.map((row) => row.seconds);
}

/** Which of these idempotency keys are in the ledger? */
export async function knownKeys(db: Db, userId: string, keys: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ key: xpEvents.idempotencyKey })
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), inArray(xpEvents.idempotencyKey, keys)));
  return new Set(rows.map((row) => row.key));
}

/** What a learner usually does in a day: sums over the dates from `start` until before `end`. */
export async function usualWeek(
  db: Db,
  userId: string,
  start: string,
  end: string,
): Promise<{ turns: number; turnDays: number; seconds: number; timeDays: number }> {
  const inWeek = (table: typeof xpEvents | typeof learningTime) =>
    and(eq(table.tenantId, userId), gte(table.localDate, start), lt(table.localDate, end));
  const [turns] = await db
    .select({
      turns: sql<number>`count(*)::int`,
      turnDays: sql<number>`count(distinct ${xpEvents.localDate})::int`,
    })
    .from(xpEvents)
    .where(and(inWeek(xpEvents), eq(xpEvents.rule, turnRule), sql`${xpEvents.amount} > 0`));
  const [time] = await db
    .select({
      seconds: sql<number>`coalesce(sum(${learningTime.seconds}), 0)::int`,
      timeDays: sql<number>`count(distinct ${learningTime.localDate})::int`,
    })
    .from(learningTime)
    .where(inWeek(learningTime));
  return { turns: 0, turnDays: 0, seconds: 0, timeDays: 0, ...turns, ...time };
}

import { and, desc, eq, inArray, sql } from 'drizzle-orm';
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

/** What a rule gave on a local day, oldest first, also nothing. */
export async function itemsOfDay(
  db: Db,
  userId: string,
  date: string,
  rule: string,
): Promise<{ item: string | null; amount: number }[]> {
  return db
    .select({ item: xpEvents.sourceId, amount: xpEvents.amount })
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), eq(xpEvents.localDate, date), eq(xpEvents.rule, rule)))
    .orderBy(xpEvents.at, xpEvents.id);
}

/** The sum of the ledger. */
export async function totalXp(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${xpEvents.amount}), 0)::int` })
    .from(xpEvents)
    .where(eq(xpEvents.tenantId, userId));
  return row?.sum ?? 0;
}

/** The ledger of one local day, oldest first. */
export async function ledgerOfDay(db: Db, userId: string, date: string): Promise<XpEvent[]> {
  return db
    .select()
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), eq(xpEvents.localDate, date)))
    .orderBy(xpEvents.at, xpEvents.id);
}

/** Which of these idempotency keys are in the ledger? */
export async function knownKeys(db: Db, userId: string, keys: string[]): Promise<Set<string>> {
  const rows = await db
    .select({ key: xpEvents.idempotencyKey })
    .from(xpEvents)
    .where(and(eq(xpEvents.tenantId, userId), inArray(xpEvents.idempotencyKey, keys)));
  return new Set(rows.map((row) => row.key));
}

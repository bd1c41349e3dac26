import { and, asc, count, eq, inArray, lt, ne, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, generations, messages } from '#server/db/schema/conversations.ts';

export type GenerationRow = typeof generations.$inferSelect;

/** Names a generation: ids are looked up within their user alone. */
export interface GenerationRef {
  userId: string;
  generationId: string;
}

/** Which generations were left behind. */
export interface Abandonment {
  /** This process; of its own, those that it does not hold. One that was stored just now is held in a moment. */
  owner: string;
  holds(ref: GenerationRef): boolean;
  /** Are all other processes dead? Otherwise those that have been silent. */
  alone: boolean;
  /** Who was heard of before this, and not since, is silent. */
  silentSince: Date;
}

const running = eq(generations.status, 'streaming');
/** Does its conversation exist to its owner? One that is deleted does not, though it may come back. */
const there = sql`not exists (select 1 from ${conversations} c
  where c.tenant_id = generations.tenant_id and c.id = generations.conversation_id and c.deleted_at is not null)`;
const mine = (ref: GenerationRef) =>
  and(eq(generations.tenantId, ref.userId), eq(generations.id, ref.generationId), there);

export async function insertGeneration(tx: Db, row: typeof generations.$inferInsert): Promise<void> {
  await tx.insert(generations).values(row);
}

export async function findGeneration(db: Db, ref: GenerationRef): Promise<GenerationRow | undefined> {
  const [row] = await db.select().from(generations).where(mine(ref));
  return row;
}

/** What is being written in a conversation, and under which message each answer hangs. */
export async function runningIn(
  db: Db,
  userId: string,
  conversationId: string,
): Promise<{ id: string; answers: string | null }[]> {
  return db
    .select({ id: generations.id, answers: messages.parentMessageId })
    .from(generations)
    .innerJoin(messages, and(eq(messages.tenantId, generations.tenantId), eq(messages.id, generations.messageId)))
    .where(and(eq(generations.tenantId, userId), eq(generations.conversationId, conversationId), running))
    .orderBy(asc(generations.startedAt));
}

/** The same, as rows. */
export async function listRunningIn(db: Db, userId: string, conversationId: string): Promise<GenerationRow[]> {
  return db
    .select()
    .from(generations)
    .where(and(eq(generations.tenantId, userId), eq(generations.conversationId, conversationId), running));
}

export async function countRunning(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(generations)
    .where(and(eq(generations.tenantId, userId), running, there));
  return row?.n ?? 0;
}

/** Says that the owner is at work on these. */
export async function beat(db: Db, owner: string, ids: readonly string[], at: Date): Promise<void> {
  await db
    .update(generations)
    .set({ heartbeatAt: at })
    .where(and(eq(generations.owner, owner), inArray(generations.id, [...ids]), running));
}

/** What the owner runs, by id, and whether a stop was asked for. */
export async function runningOf(db: Db, owner: string): Promise<Map<string, Pick<GenerationRow, 'stopRequestedAt'>>> {
  const rows = await db
    .select({ id: generations.id, stopRequestedAt: generations.stopRequestedAt })
    .from(generations)
    .where(and(eq(generations.owner, owner), running, there));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Asks for a stop; the first asking stands. Gives false where there is no such generation of this user. */
export async function requestStop(db: Db, ref: GenerationRef, at: Date): Promise<boolean> {
  const rows = await db
    .update(generations)
    .set({
      stopRequestedAt: sql`case when ${running} then coalesce(${generations.stopRequestedAt}, ${at.toISOString()}::timestamptz) else ${generations.stopRequestedAt} end`,
    })
    .where(mine(ref))
    .returning({ id: generations.id });
  return rows.length > 0;
}

/** Ends a generation that `owner` still runs: of several that try, one gets true. */
export async function endGeneration(
  tx: Db,
  ref: GenerationRef,
  owner: string,
  status: 'complete' | 'stopped' | 'failed',
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(generations)
    .set({ status, finishedAt: at })
    .where(and(mine(ref), eq(generations.owner, owner), running))
    .returning({ id: generations.id });
  return rows.length > 0;
}

/** Does it count as running although nobody writes it? */
export function isAbandoned(row: GenerationRow, { owner, holds, alone, silentSince }: Abandonment): boolean {
  if (row.status !== 'streaming') return false;
  const silent = row.heartbeatAt < silentSince;
  if (row.owner === owner) return silent && !holds({ userId: row.tenantId, generationId: row.id });
  return alone || silent;
}

export async function listAbandoned(db: Db, abandonment: Abandonment): Promise<GenerationRow[]> {
  const silent = lt(generations.heartbeatAt, abandonment.silentSince);
  const rows = await db
    .select()
    .from(generations)
    .where(and(running, abandonment.alone ? or(ne(generations.owner, abandonment.owner), silent) : silent, there));
  return rows.filter((row) => isAbandoned(row, abandonment));
}

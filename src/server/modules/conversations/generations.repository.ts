import { and, count, eq, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { generations } from '#server/db/schema/conversations.ts';

export type GenerationRow = typeof generations.$inferSelect;

/** Names a generation: ids are looked up within their user alone. */
export interface GenerationRef {
  userId: string;
  generationId: string;
}

/** Which processes count as dead: all but `owner`, or of those the ones that have been silent since `silentSince`. */
export interface Abandonment {
  owner: string;
  silentSince: Date | null;
}

const running = eq(generations.status, 'streaming');
const mine = (ref: GenerationRef) => and(eq(generations.tenantId, ref.userId), eq(generations.id, ref.generationId));

export async function insertGeneration(tx: Db, row: typeof generations.$inferInsert): Promise<void> {
  await tx.insert(generations).values(row);
}

export async function findGeneration(db: Db, ref: GenerationRef): Promise<GenerationRow | undefined> {
  const [row] = await db.select().from(generations).where(mine(ref));
  return row;
}

/** The generation that is running in a conversation, if any. */
export async function runningIn(db: Db, userId: string, conversationId: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: generations.id })
    .from(generations)
    .where(and(eq(generations.tenantId, userId), eq(generations.conversationId, conversationId), running))
    .limit(1);
  return row?.id;
}

export async function countRunning(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(generations)
    .where(and(eq(generations.tenantId, userId), running));
  return row?.n ?? 0;
}

/** Says that the owner is at work, and hears whether a stop was asked for; undefined when it is not its any more. */
export async function beat(
  db: Db,
  ref: GenerationRef,
  owner: string,
  at: Date,
): Promise<Pick<GenerationRow, 'stopRequestedAt'> | undefined> {
  const [row] = await db
    .update(generations)
    .set({ heartbeatAt: at })
    .where(and(mine(ref), eq(generations.owner, owner), running))
    .returning({ stopRequestedAt: generations.stopRequestedAt });
  return row;
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

/** Is it running under an owner that is dead? */
export function isAbandoned(row: GenerationRow, { owner, silentSince }: Abandonment): boolean {
  return row.status === 'streaming' && row.owner !== owner && (silentSince === null || row.heartbeatAt < silentSince);
}

export async function listAbandoned(db: Db, { owner, silentSince }: Abandonment): Promise<GenerationRow[]> {
  const silent: SQL | undefined = silentSince === null ? undefined : lt(generations.heartbeatAt, silentSince);
  return db
    .select()
    .from(generations)
    .where(and(running, ne(generations.owner, owner), silent));
}

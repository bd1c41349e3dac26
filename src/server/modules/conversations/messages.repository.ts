import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { generations, messages } from '#server/db/schema/conversations.ts';
import { type HistoryCandidate, historyReach } from './history.ts';

export type MessageRow = typeof messages.$inferSelect;
export type ListedMessage = MessageRow & { generationId: string | null };

/** Sort values of a listed message: when it was written, id. */
export type MessagePosition = [string, string];

const mine = (userId: string, id: string) => and(eq(messages.tenantId, userId), eq(messages.id, id));
const within = (userId: string, conversationId: string) =>
  and(eq(messages.tenantId, userId), eq(messages.conversationId, conversationId));
const itsGeneration = and(eq(generations.tenantId, messages.tenantId), eq(generations.messageId, messages.id));

export async function listMessages(
  db: Db,
  userId: string,
  conversationId: string,
  wanted: { order: 'asc' | 'desc'; after: MessagePosition | undefined; limit: number },
): Promise<ListedMessage[]> {
  const { order, after } = wanted;
  const direction = order === 'asc' ? asc : desc;
  const beyond = order === 'asc' ? sql`>` : sql`<`;
  const rows = await db
    .select({ message: messages, generationId: generations.id })
    .from(messages)
    .leftJoin(generations, itsGeneration)
    .where(
      and(
        within(userId, conversationId),
        after && sql`(${messages.createdAt}, ${messages.id}) ${beyond} (${after[0]}::timestamptz, ${after[1]}::text)`,
      ),
    )
    .orderBy(direction(messages.createdAt), direction(messages.id))
    .limit(wanted.limit);
  return rows.map((row) => ({ ...row.message, generationId: row.generationId }));
}

export async function findMessage(db: Db, userId: string, id: string): Promise<MessageRow | undefined> {
  const [row] = await db.select().from(messages).where(mine(userId, id));
  return row;
}

/** The generation that answers the message sent under this client id. */
export async function findTurn(
  db: Db,
  userId: string,
  conversationId: string,
  clientMessageId: string,
): Promise<string | undefined> {
  const [question] = await db
    .select({ id: messages.id })
    .from(messages)
    .where(and(within(userId, conversationId), eq(messages.clientMessageId, clientMessageId)));
  if (!question) return undefined;
  const [turn] = await db
    .select({ generationId: generations.id })
    .from(messages)
    .innerJoin(generations, itsGeneration)
    .where(
      and(within(userId, conversationId), eq(messages.parentMessageId, question.id), eq(messages.role, 'assistant')),
    )
    .orderBy(asc(messages.createdAt))
    .limit(1);
  return turn?.generationId;
}

/** The newest messages, newest first: what history is chosen from. */
export async function newestMessages(
  db: Db,
  userId: string,
  conversationId: string,
): Promise<(HistoryCandidate & { createdAt: Date })[]> {
  return db
    .select({
      id: messages.id,
      parentMessageId: messages.parentMessageId,
      status: messages.status,
      length: sql<number>`length(${messages.content})`,
      createdAt: messages.createdAt,
    })
    .from(messages)
    .where(within(userId, conversationId))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(historyReach);
}

/** Role and content of these messages, in the order of `ids`. */
export async function readTurns(
  db: Db,
  userId: string,
  ids: readonly string[],
): Promise<Pick<MessageRow, 'role' | 'content'>[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: messages.id, role: messages.role, content: messages.content })
    .from(messages)
    .where(and(eq(messages.tenantId, userId), inArray(messages.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [{ role: row.role, content: row.content }] : [];
  });
}

export async function insertMessages(db: Db, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  await db.insert(messages).values(rows);
}

/** Changes an answer while it is being written; a finished one stays as it is. */
export async function updateUnfinished(
  db: Db,
  userId: string,
  id: string,
  patch: Partial<Omit<MessageRow, 'tenantId' | 'id' | 'conversationId'>>,
): Promise<void> {
  await db
    .update(messages)
    .set(patch)
    .where(and(mine(userId, id), eq(messages.status, 'streaming')));
}

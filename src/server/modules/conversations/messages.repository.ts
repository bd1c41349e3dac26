import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Usage } from '#contract/chat.ts';
import type { Db } from '#server/db/database.ts';
import { conversations, generations, messages } from '#server/db/schema/conversations.ts';
import { indexMessages } from './message-index.ts';

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

/** What a message of a conversation says; undefined where it is not there, or the conversation was deleted. */
export async function messageText(
  db: Db,
  { userId, conversationId, messageId }: { userId: string; conversationId: string; messageId: string },
): Promise<string | undefined> {
  const [row] = await db
    .select({ content: messages.content })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.tenantId, messages.tenantId), eq(conversations.id, messages.conversationId)),
    )
    .where(and(mine(userId, messageId), eq(conversations.id, conversationId), isNull(conversations.deletedAt)));
  return row?.content;
}

/** These messages, in the order of `ids`. */
export async function readMessages(db: Db, userId: string, ids: readonly string[]): Promise<MessageRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(messages)
    .where(and(eq(messages.tenantId, userId), inArray(messages.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The generation that a request with this client id began: it is kept with the question, or with an answer asked for anew. */
export async function findTurn(
  db: Db,
  userId: string,
  conversationId: string,
  clientMessageId: string,
): Promise<string | undefined> {
  const [sent] = await db
    .select({ id: messages.id, role: messages.role })
    .from(messages)
    .where(and(within(userId, conversationId), eq(messages.clientMessageId, clientMessageId)));
  if (!sent) return undefined;
  const answer = sent.role === 'assistant' ? eq(messages.id, sent.id) : eq(messages.parentMessageId, sent.id);
  const [turn] = await db
    .select({ generationId: generations.id })
    .from(messages)
    .innerJoin(generations, itsGeneration)
    .where(and(within(userId, conversationId), answer, eq(messages.role, 'assistant')))
    .orderBy(asc(messages.createdAt))
    .limit(1);
  return turn?.generationId;
}

/** The message that was written last in a conversation, in whatever branch. */
export async function newestMessage(
  db: Db,
  userId: string,
  conversationId: string,
): Promise<Pick<MessageRow, 'id' | 'createdAt'> | undefined> {
  const [row] = await db
    .select({ id: messages.id, createdAt: messages.createdAt })
    .from(messages)
    .where(within(userId, conversationId))
    .orderBy(desc(messages.createdAt), desc(messages.id))
    .limit(1);
  return row;
}

/** Tokens of all answers in a conversation, as far as providers told them. */
export async function sumUsage(db: Db, userId: string, conversationId: string): Promise<Usage> {
  const total = (name: string) => sql<number>`coalesce(sum((${messages.usage} ->> ${name})::bigint), 0)::float8`;
  const [row] = await db
    .select({ input_tokens: total('input_tokens'), output_tokens: total('output_tokens') })
    .from(messages)
    .where(within(userId, conversationId));
  return row ?? { input_tokens: 0, output_tokens: 0 };
}

/** Stores messages; the finished ones are found from then on. */
export async function insertMessages(tx: Db, rows: (typeof messages.$inferInsert)[]): Promise<void> {
  await tx.insert(messages).values(rows);
  await indexMessages(
    tx,
    rows.filter(({ status }) => status !== 'streaming'),
  );
}

/** Ends an answer that was being written, and makes it findable; a finished one stays as it is. */
export async function finishMessage(
  tx: Db,
  userId: string,
  id: string,
  patch: Partial<Omit<MessageRow, 'tenantId' | 'id' | 'conversationId'>>,
): Promise<void> {
  const rows = await tx
    .update(messages)
    .set(patch)
    .where(and(mine(userId, id), eq(messages.status, 'streaming')))
    .returning();
  await indexMessages(tx, rows);
}

/** Saves what unfinished answers say so far, in one statement; one that has ended meanwhile keeps its text. */
export async function saveTexts(
  db: Db,
  texts: readonly Pick<MessageRow, 'tenantId' | 'id' | 'content'>[],
): Promise<void> {
  await db.execute(sql`
    update ${messages} set content = saved.content
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as saved("tenantId" text, id text, content text)
    where ${messages.tenantId} = saved."tenantId" and ${messages.id} = saved.id and ${messages.status} = 'streaming'`);
}

import { and, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { tenants } from '#server/db/schema/identity.ts';

/** What a list shows of a conversation; `newestText` is the beginning of its newest message that has words. */
const summary = {
  id: conversations.id,
  title: conversations.title,
  titleSource: conversations.titleSource,
  pinnedAt: conversations.pinnedAt,
  archivedAt: conversations.archivedAt,
  createdAt: conversations.createdAt,
  updatedAt: conversations.updatedAt,
  messageCount: sql<number>`(select count(*)::int from ${messages} m
    where m.tenant_id = conversations.tenant_id and m.conversation_id = conversations.id)`,
  newestText: sql<string | null>`(select left(m.content, 1000) from ${messages} m
    where m.tenant_id = conversations.tenant_id and m.conversation_id = conversations.id and m.content <> ''
    order by m.created_at desc, m.id desc limit 1)`,
};

export type ConversationRow = Awaited<ReturnType<typeof listConversations>>[number];

/** Sort values of a listed conversation: pinned, newest activity, id. */
export type ConversationPosition = [boolean, string, string];

const mine = (userId: string, id: string) => and(eq(conversations.tenantId, userId), eq(conversations.id, id));

/** Pinned first, then newest activity. Each of `words` must be in the title, in any case. */
export async function listConversations(
  db: Db,
  userId: string,
  wanted: { words: readonly string[]; archived: boolean; after: ConversationPosition | undefined; limit: number },
) {
  const pinned = sql`(${conversations.pinnedAt} is not null)`;
  const after = wanted.after;
  return db
    .select(summary)
    .from(conversations)
    .where(
      and(
        eq(conversations.tenantId, userId),
        wanted.archived ? isNotNull(conversations.archivedAt) : isNull(conversations.archivedAt),
        ...wanted.words.map((word) => sql`${conversations.title} ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
        after &&
          sql`(${pinned}, ${conversations.updatedAt}, ${conversations.id}) < (${after[0]}::boolean, ${after[1]}::timestamptz, ${after[2]}::text)`,
      ),
    )
    .orderBy(desc(pinned), desc(conversations.updatedAt), desc(conversations.id))
    .limit(wanted.limit);
}

export async function findConversation(db: Db, userId: string, id: string): Promise<ConversationRow | undefined> {
  const [row] = await db.select(summary).from(conversations).where(mine(userId, id));
  return row;
}

/** Does nothing where the conversation exists already. */
export async function insertConversation(db: Db, row: typeof conversations.$inferInsert): Promise<void> {
  await db.insert(conversations).values(row).onConflictDoNothing();
}

/** Gives false where there is no such conversation of this user. */
export async function updateConversation(
  db: Db,
  userId: string,
  id: string,
  patch: Partial<Pick<ConversationRow, 'title' | 'titleSource' | 'pinnedAt' | 'archivedAt' | 'updatedAt'>>,
): Promise<boolean> {
  const rows = await db.update(conversations).set(patch).where(mine(userId, id)).returning({ id: conversations.id });
  return rows.length > 0;
}

/** Deletes it with all that hangs on it. Gives false where there is no such conversation of this user. */
export async function deleteConversation(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db.delete(conversations).where(mine(userId, id)).returning({ id: conversations.id });
  return rows.length > 0;
}

/** Holds the conversation until the transaction ends, so that two requests about it come one after the other. */
export async function lockConversation(
  tx: Db,
  userId: string,
  id: string,
): Promise<{ titleSource: 'auto' | 'person' } | undefined> {
  const [row] = await tx
    .select({ titleSource: conversations.titleSource })
    .from(conversations)
    .where(mine(userId, id))
    .for('no key update');
  return row;
}

/** Lets the turns that one user begins come one after the other, in whatever conversation, until the transaction ends. */
export async function lockUser(tx: Db, userId: string): Promise<void> {
  await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, userId)).for('no key update');
}

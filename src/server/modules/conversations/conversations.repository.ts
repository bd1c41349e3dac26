import { and, desc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, conversationTags, messages } from '#server/db/schema/conversations.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { deleteGroups, setGroupReader } from '#server/search/passages.repository.ts';
import type { StoredSettings } from './settings.ts';

/** What a list shows of a conversation; `newestText` is the beginning of its newest message that has words. */
const summary = {
  id: conversations.id,
  title: conversations.title,
  titleSource: conversations.titleSource,
  pinnedAt: conversations.pinnedAt,
  archivedAt: conversations.archivedAt,
  createdAt: conversations.createdAt,
  updatedAt: conversations.updatedAt,
  tags: sql<string[]>`coalesce((select json_agg(t.name order by t.position) from ${conversationTags} t
    where t.tenant_id = conversations.tenant_id and t.conversation_id = conversations.id), '[]'::json)`,
  messageCount: sql<number>`(select count(*)::int from ${messages} m
    where m.tenant_id = conversations.tenant_id and m.conversation_id = conversations.id)`,
  newestText: sql<string | null>`(select left(m.content, 1000) from ${messages} m
    where m.tenant_id = conversations.tenant_id and m.conversation_id = conversations.id and m.content <> ''
    order by m.created_at desc, m.id desc limit 1)`,
};

/** What is shown of one conversation beside that. */
const setUp = {
  systemInstruction: conversations.systemInstruction,
  temperature: conversations.temperature,
  provider: conversations.provider,
  model: conversations.model,
  tutorMode: conversations.tutorMode,
  currentLeafId: conversations.currentLeafId,
};

export type ListedConversation = Awaited<ReturnType<typeof listConversations>>[number];
export type ConversationRow = ListedConversation & StoredSettings & { currentLeafId: string | null };

/** Sort values of a listed conversation: pinned, newest activity, id. */
export type ConversationPosition = [boolean, string, string];

/** A deleted one does not exist, but for taking that back. */
const mine = (userId: string, id: string) =>
  and(eq(conversations.tenantId, userId), eq(conversations.id, id), isNull(conversations.deletedAt));

/** Pinned first, then newest activity. Each of `words` must be in the title, in any case. */
export async function listConversations(
  db: Db,
  userId: string,
  wanted: {
    words: readonly string[];
    archived: boolean;
    tag: string | undefined;
    after: ConversationPosition | undefined;
    limit: number;
  },
) {
  const pinned = sql`(${conversations.pinnedAt} is not null)`;
  const after = wanted.after;
  return db
    .select(summary)
    .from(conversations)
    .where(
      and(
        eq(conversations.tenantId, userId),
        isNull(conversations.deletedAt),
        wanted.tag === undefined
          ? undefined
          : sql`exists (select 1 from ${conversationTags} t where t.tenant_id = conversations.tenant_id
              and t.conversation_id = conversations.id and t.key = ${wanted.tag})`,
        wanted.archived ? isNotNull(conversations.archivedAt) : isNull(conversations.archivedAt),
        ...wanted.words.map((word) => sql`${conversations.title} ilike ${containing(word)}`),
        after &&
          sql`(${pinned}, ${conversations.updatedAt}, ${conversations.id}) < (${after[0]}::boolean, ${after[1]}::timestamptz, ${after[2]}::text)`,
      ),
    )
    .orderBy(desc(pinned), desc(conversations.updatedAt), desc(conversations.id))
    .limit(wanted.limit);
}

export async function findConversation(db: Db, userId: string, id: string): Promise<ConversationRow | undefined> {
  const [row] = await db
    .select({ ...summary, ...setUp })
    .from(conversations)
    .where(mine(userId, id));
  return row;
}

/** The provider and the model that a conversation is set to. */
export async function findChoice(
  db: Db,
  userId: string,
  id: string,
): Promise<Pick<StoredSettings, 'provider' | 'model'> | undefined> {
  const { provider, model } = conversations;
  const [row] = await db.select({ provider, model }).from(conversations).where(mine(userId, id));
  return row;
}

/** Does nothing, and gives false, where the conversation exists already. */
export async function insertConversation(db: Db, row: typeof conversations.$inferInsert): Promise<boolean> {
  const rows = await db.insert(conversations).values(row).onConflictDoNothing().returning({ id: conversations.id });
  return rows.length > 0;
}

/** Gives false where there is no such conversation of this user. */
export async function updateConversation(
  db: Db,
  userId: string,
  id: string,
  patch: Partial<Omit<ConversationRow, 'id' | 'createdAt' | 'tags' | 'messageCount' | 'newestText'>>,
): Promise<boolean> {
  if (Object.keys(patch).length === 0) return (await findConversation(db, userId, id)) !== undefined;
  const rows = await db.update(conversations).set(patch).where(mine(userId, id)).returning({ id: conversations.id });
  return rows.length > 0;
}

const any = (userId: string, id: string) => and(eq(conversations.tenantId, userId), eq(conversations.id, id));

/** Hides it from everything. What it was imported from may then be imported again. Gives false where there is none to be seen. */
export async function markDeleted(db: Db, userId: string, id: string, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const patch = { deletedAt: at, importKey: null };
    const rows = await tx.update(conversations).set(patch).where(mine(userId, id)).returning({ id: conversations.id });
    if (rows.length > 0) await setGroupReader(tx, userId, id, null);
    return rows.length > 0;
  });
}

/** Shows it again if it was deleted after `since`. */
export async function undelete(db: Db, userId: string, id: string, since: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .update(conversations)
      .set({ deletedAt: null })
      .where(and(any(userId, id), gt(conversations.deletedAt, since)))
      .returning({ id: conversations.id });
    if (rows.length > 0) await setGroupReader(tx, userId, id, userId);
    return rows.length > 0;
  });
}

export async function isDeleted(db: Db, userId: string, id: string): Promise<boolean> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(any(userId, id), isNotNull(conversations.deletedAt)));
  return row !== undefined;
}

/** Removes what was deleted at `until` or before, with all that hangs on it. */
export async function purgeDeleted(db: Db, until: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx
      .delete(conversations)
      .where(lte(conversations.deletedAt, until))
      .returning({ tenantId: conversations.tenantId, id: conversations.id });
    await deleteGroups(tx, rows);
    return rows.length;
  });
}

/** Holds the conversation until the transaction ends, so that two requests about it come one after the other. */
export async function lockConversation(
  tx: Db,
  userId: string,
  id: string,
): Promise<Pick<ConversationRow, 'titleSource' | keyof typeof setUp> | undefined> {
  const [row] = await tx
    .select({ titleSource: conversations.titleSource, ...setUp })
    .from(conversations)
    .where(mine(userId, id))
    .for('no key update');
  return row;
}

/** Lets the turns that one user begins come one after the other, in whatever conversation, until the transaction ends. */
export async function lockUser(tx: Db, userId: string): Promise<void> {
  await tx.select({ id: tenants.id }).from(tenants).where(eq(tenants.id, userId)).for('no key update');
}

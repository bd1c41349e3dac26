import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { tagKey } from '#contract/conversation-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { conversations, conversationTags } from '#server/db/schema/conversations.ts';

/** Puts these tags in the place of those that a conversation has. */
export async function replaceTags(
  tx: Db,
  userId: string,
  conversationId: string,
  tags: readonly string[],
): Promise<void> {
  await tx
    .delete(conversationTags)
    .where(and(eq(conversationTags.tenantId, userId), eq(conversationTags.conversationId, conversationId)));
  if (tags.length === 0) return;
  await tx
    .insert(conversationTags)
    .values(tags.map((name, position) => ({ tenantId: userId, conversationId, key: tagKey(name), name, position })));
}

/** How many conversations each tag has, in the order of the keys, beyond the key `after`. */
export async function countTags(
  db: Db,
  userId: string,
  wanted: { archived: boolean; after: string | undefined; limit: number },
): Promise<{ key: string; name: string; count: number }[]> {
  return db
    .select({
      key: conversationTags.key,
      name: sql<string>`(array_agg(${conversationTags.name} order by ${conversations.createdAt}, ${conversations.id}))[1]`,
      count: sql<number>`count(*)::int`,
    })
    .from(conversationTags)
    .innerJoin(
      conversations,
      and(
        eq(conversations.tenantId, conversationTags.tenantId),
        eq(conversations.id, conversationTags.conversationId),
        isNull(conversations.deletedAt),
      ),
    )
    .where(
      and(
        eq(conversationTags.tenantId, userId),
        wanted.archived ? isNotNull(conversations.archivedAt) : isNull(conversations.archivedAt),
        wanted.after === undefined ? undefined : sql`${conversationTags.key} > ${wanted.after}::text`,
      ),
    )
    .groupBy(conversationTags.key)
    .orderBy(conversationTags.key)
    .limit(wanted.limit);
}

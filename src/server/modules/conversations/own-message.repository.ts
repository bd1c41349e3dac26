import { and, eq, isNull } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';

/** What a person wrote in a message of a conversation that is not deleted; undefined for every other one. */
export async function ownMessage(
  db: Db,
  userId: string,
  conversationId: string,
  messageId: string,
): Promise<string | undefined> {
  const [row] = await db
    .select({ content: messages.content })
    .from(messages)
    .innerJoin(
      conversations,
      and(eq(conversations.tenantId, messages.tenantId), eq(conversations.id, messages.conversationId)),
    )
    .where(
      and(
        eq(messages.tenantId, userId),
        eq(messages.conversationId, conversationId),
        eq(messages.id, messageId),
        eq(messages.role, 'user'),
        isNull(conversations.deletedAt),
      ),
    );
  return row?.content;
}

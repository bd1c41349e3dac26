import type { Db } from '#server/db/database.ts';
import type { messages } from '#server/db/schema/conversations.ts';
import { indexTexts } from '#server/search/index-source.ts';

/** What of a message is needed to find it. */
type FindableMessage = Pick<
  typeof messages.$inferSelect,
  'tenantId' | 'id' | 'conversationId' | 'content' | 'createdAt'
>;

/** Makes messages findable, in the transaction that stores their words. */
export async function indexMessages(tx: Db, messages: readonly FindableMessage[]): Promise<void> {
  const texts = messages
    .filter(({ content }) => content.trim() !== '')
    .map(({ tenantId, id, conversationId, content, createdAt }) => ({
      source: {
        tenantId,
        readerId: tenantId,
        type: 'message' as const,
        sourceId: id,
        groupId: conversationId,
        createdAt,
      },
      text: content,
    }));
  if (texts.length > 0) await indexTexts(tx, texts, new Date());
}

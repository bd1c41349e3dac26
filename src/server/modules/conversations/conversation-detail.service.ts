import type { ConversationDetail } from '#contract/conversation-shapes.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import { contextUse, windowOf } from './context-use.ts';
import { conversationView } from './conversation-view.ts';
import { findConversation } from './conversations.repository.ts';
import { readLine } from './message-line.repository.ts';
import { newestMessage, sumUsage } from './messages.repository.ts';

export type GetConversation = (userId: string, id: string) => Promise<ConversationDetail>;

/** One conversation with its settings, its use of tokens, and how full the context of its model is. */
export function createGetConversation({ db, providers }: { db: Db; providers: ChatProviders }): GetConversation {
  return async (userId, id) => {
    const row = await findConversation(db, userId, id);
    if (!row) throw notFound('conversation');
    const leafId = row.currentLeafId ?? (await newestMessage(db, userId, id))?.id ?? null;
    const [line, usage, { items }] = await Promise.all([
      readLine(db, userId, id, leafId),
      sumUsage(db, userId, id),
      providers.list({ userId, keyOrganization: null }),
    ]);
    return {
      ...conversationView(row),
      current_leaf_id: leafId,
      usage,
      context: contextUse(line, row, windowOf(items, row)),
    };
  };
}

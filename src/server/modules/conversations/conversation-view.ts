import type { Conversation } from '#contract/conversation-shapes.ts';
import type { ConversationRow, ListedConversation } from './conversations.repository.ts';
import { beginning, plainText } from './plain-text.ts';
import { settingsView } from './settings.ts';

const excerptLength = 120;

/** A conversation as lists show it. */
export function listedView(row: ListedConversation): Conversation {
  return {
    id: row.id,
    title: row.title,
    pinned: row.pinnedAt !== null,
    archived: row.archivedAt !== null,
    message_count: row.messageCount,
    last_message: row.newestText === null ? null : beginning(plainText(row.newestText), excerptLength),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
    tags: row.tags,
  };
}

/** One conversation, with what belongs to it alone. */
export function conversationView(row: ConversationRow) {
  return { ...listedView(row), tags: row.tags, settings: settingsView(row), current_leaf_id: row.currentLeafId };
}

import { z } from 'zod';
import type { Message } from '#contract/chat.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import * as conversations from './conversations.repository.ts';
import { messageView } from './message-view.ts';
import * as messages from './messages.repository.ts';
import { beginning, plainText } from './plain-text.ts';
import { storable } from './storable-text.ts';
import { untitled } from './title.ts';

const ConversationCursor = z.tuple([z.boolean(), z.iso.datetime(), z.string()]);
const MessageCursor = z.tuple([z.iso.datetime(), z.string()]);
const excerptLength = 120;

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

export interface ConversationList {
  list(
    userId: string,
    query: { limit: number; cursor?: string; q?: string; archived?: boolean },
  ): Promise<Page<Conversation>>;
  /** With an `id`, a repetition gives the conversation that exists, unchanged. */
  create(userId: string, body: { title?: string; id?: string }): Promise<Conversation>;
  update(
    userId: string,
    id: string,
    patch: { title?: string; pinned?: boolean; archived?: boolean },
  ): Promise<Conversation>;
  remove(userId: string, id: string): Promise<void>;
  messages(
    userId: string,
    id: string,
    query: { limit: number; cursor?: string; order: 'asc' | 'desc' },
  ): Promise<Page<Message>>;
}

/** Conversations of one user; what belongs to somebody else is `not_found`. `onRemoved` hears of each deletion. */
export function createConversationList(
  { db, clock }: { db: Db; clock: Clock },
  onRemoved: (userId: string, conversationId: string) => void,
): ConversationList {
  async function get(userId: string, id: string): Promise<Conversation> {
    const row = await conversations.findConversation(db, userId, id);
    if (!row) throw notFound('conversation');
    return conversationView(row);
  }

  return {
    async list(userId, query) {
      const rows = await conversations.listConversations(db, userId, {
        words: storable(query.q ?? '')
          .split(/\s+/)
          .filter(Boolean),
        archived: query.archived ?? false,
        after: decodeCursor(query.cursor, ConversationCursor),
        limit: query.limit + 1,
      });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.pinnedAt !== null, row.updatedAt.toISOString(), row.id],
        conversationView,
      );
    },

    async create(userId, body) {
      const now = clock();
      const id = body.id ?? newId();
      const title = body.title === undefined ? undefined : storable(body.title);
      await conversations.insertConversation(db, {
        tenantId: userId,
        id,
        title: title ?? untitled,
        titleSource: title === undefined ? 'auto' : 'person',
        createdAt: now,
        updatedAt: now,
      });
      return get(userId, id);
    },

    async update(userId, id, patch) {
      const now = clock();
      const found = await conversations.updateConversation(db, userId, id, {
        ...(patch.title !== undefined && { title: storable(patch.title), titleSource: 'person' as const }),
        ...(patch.pinned !== undefined && { pinnedAt: patch.pinned ? now : null }),
        ...(patch.archived !== undefined && { archivedAt: patch.archived ? now : null }),
      });
      if (!found) throw notFound('conversation');
      return get(userId, id);
    },

    async remove(userId, id) {
      if (!(await conversations.deleteConversation(db, userId, id))) throw notFound('conversation');
      onRemoved(userId, id);
    },

    async messages(userId, id, query) {
      await get(userId, id);
      const rows = await messages.listMessages(db, userId, id, {
        order: query.order,
        after: decodeCursor(query.cursor, MessageCursor),
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id], messageView);
    },
  };
}

function conversationView(row: conversations.ConversationRow): Conversation {
  return {
    id: row.id,
    title: row.title,
    pinned: row.pinnedAt !== null,
    archived: row.archivedAt !== null,
    message_count: row.messageCount,
    last_message: row.newestText === null ? null : beginning(plainText(row.newestText), excerptLength),
    created_at: row.createdAt.toISOString(),
    updated_at: row.updatedAt.toISOString(),
  };
}

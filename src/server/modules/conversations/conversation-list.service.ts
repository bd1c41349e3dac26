import { z } from 'zod';
import type { Message } from '#contract/chat.ts';
import {
  type Conversation,
  type ConversationPatch,
  type ConversationSettings,
  tagKey,
} from '#contract/conversation-shapes.ts';
import type { ChatProviders } from '#server/ai/generate.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { conversationView, listedView } from './conversation-view.ts';
import * as conversations from './conversations.repository.ts';
import { refuseUnknownProvider } from './known-provider.ts';
import { messageView } from './message-view.ts';
import * as messages from './messages.repository.ts';
import { settingsColumns } from './settings.ts';
import { countTags, replaceTags } from './tags.repository.ts';
import { untitled } from './title.ts';

const ConversationCursor = z.tuple([z.boolean(), z.iso.datetime(), z.string()]);
const MessageCursor = z.tuple([z.iso.datetime(), z.string()]);
const TagCursor = z.tuple([z.string()]);

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}

export interface ConversationList {
  list(
    userId: string,
    query: { limit: number; cursor?: string; q?: string; archived?: boolean; tag?: string },
  ): Promise<Page<Conversation>>;
  /** With an `id`, a repetition gives the conversation that exists, unchanged; that of a deleted one is a `conflict`. */
  create(
    userId: string,
    body: { title?: string; id?: string; settings?: Partial<ConversationSettings> },
  ): Promise<Conversation>;
  /** Changes what is named and leaves the rest. */
  update(userId: string, id: string, patch: ConversationPatch): Promise<Conversation>;
  messages(
    userId: string,
    id: string,
    query: { limit: number; cursor?: string; order: 'asc' | 'desc' },
  ): Promise<Page<Message>>;
  tags(
    userId: string,
    query: { limit: number; cursor?: string; archived?: boolean },
  ): Promise<Page<{ tag: string; count: number }>>;
}

/** Conversations of one user; what belongs to somebody else is `not_found`. */
export function createConversationList({
  db,
  clock,
  providers,
}: {
  db: Db;
  clock: Clock;
  providers: ChatProviders;
}): ConversationList {
  async function get(tx: Db, userId: string, id: string): Promise<conversations.ConversationRow> {
    const row = await conversations.findConversation(tx, userId, id);
    if (!row) throw notFound('conversation');
    return row;
  }

  return {
    async list(userId, query) {
      const rows = await conversations.listConversations(db, userId, {
        words: storable(query.q ?? '')
          .split(/\s+/)
          .filter(Boolean),
        archived: query.archived ?? false,
        tag: query.tag === undefined ? undefined : tagKey(storable(query.tag)),
        after: decodeCursor(query.cursor, ConversationCursor),
        limit: query.limit + 1,
      });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.pinnedAt !== null, row.updatedAt.toISOString(), row.id],
        listedView,
      );
    },

    async create(userId, body) {
      const now = clock();
      await refuseUnknownProvider(
        providers,
        { userId, keyOrganization: null },
        body.settings?.provider,
        'settings.provider',
      );
      const id = body.id ?? newId();
      const title = body.title === undefined ? undefined : storable(body.title);
      await conversations.insertConversation(db, {
        tenantId: userId,
        id,
        title: title ?? untitled,
        titleSource: title === undefined ? 'auto' : 'person',
        createdAt: now,
        updatedAt: now,
        ...settingsColumns(body.settings ?? {}),
      });
      const row = await conversations.findConversation(db, userId, id);
      if (!row) throw new AppError('conflict', 'This conversation was deleted. Restore it, or choose another id.');
      return conversationView(row);
    },

    async update(userId, id, patch) {
      const now = clock();
      await refuseUnknownProvider(
        providers,
        { userId, keyOrganization: null },
        patch.settings?.provider,
        'settings.provider',
      );
      return db.transaction(async (tx) => {
        if (!(await conversations.lockConversation(tx, userId, id))) throw notFound('conversation');
        if (patch.current_leaf_id !== undefined) await refuseForeignMessage(tx, userId, id, patch.current_leaf_id);
        if (patch.tags !== undefined) await replaceTags(tx, userId, id, patch.tags.map(storable));
        await conversations.updateConversation(tx, userId, id, {
          ...(patch.title !== undefined && { title: storable(patch.title), titleSource: 'person' as const }),
          ...(patch.pinned !== undefined && { pinnedAt: patch.pinned ? now : null }),
          ...(patch.archived !== undefined && { archivedAt: patch.archived ? now : null }),
          ...(patch.current_leaf_id !== undefined && { currentLeafId: patch.current_leaf_id }),
          ...settingsColumns(patch.settings ?? {}),
        });
        return conversationView(await get(tx, userId, id));
      });
    },

    async messages(userId, id, query) {
      await get(db, userId, id);
      const rows = await messages.listMessages(db, userId, id, {
        order: query.order,
        after: decodeCursor(query.cursor, MessageCursor),
        limit: query.limit + 1,
      });
      return pageFrom(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id], messageView);
    },

    async tags(userId, query) {
      const rows = await countTags(db, userId, {
        archived: query.archived ?? false,
        after: decodeCursor(query.cursor, TagCursor)?.[0],
        limit: query.limit + 1,
      });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.key],
        ({ name, count }) => ({ tag: name, count }),
      );
    },
  };
}

async function refuseForeignMessage(tx: Db, userId: string, conversationId: string, id: string): Promise<void> {
  const message = await messages.findMessage(tx, userId, id);
  if (message?.conversationId !== conversationId) throw notFound('message in this conversation');
}

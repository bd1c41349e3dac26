import type { Conversation } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { conversationView } from './conversation-view.ts';
import * as conversations from './conversations.repository.ts';
import { copyMessages } from './fork.repository.ts';
import { readLine } from './message-line.repository.ts';
import { findMessage } from './messages.repository.ts';
import { settingsColumns, settingsView } from './settings.ts';
import { replaceTags } from './tags.repository.ts';

/**
 * Copies the line that ends at `messageId` into a conversation of its own, with tags and settings. Tokens were spent once, so
 * the copies count none. Where `id` exists already, that conversation is answered unchanged.
 */
export type Fork = (userId: string, from: string, body: { messageId: string; id: string }) => Promise<Conversation>;

/** No line is longer: a guard against parents that go round in a circle. */
const longestLine = 100_000;

export function createFork({ db, clock }: { db: Db; clock: Clock }): Fork {
  return async (userId, from, { messageId, id }) =>
    db.transaction(async (tx) => {
      const source = await conversations.findConversation(tx, userId, from);
      if (!source) throw notFound('conversation');
      const end = await findMessage(tx, userId, messageId);
      if (end?.conversationId !== from) throw notFound('message in this conversation');
      const now = clock();
      const made = await conversations.insertConversation(tx, {
        tenantId: userId,
        id,
        title: source.title,
        titleSource: source.titleSource,
        ...settingsColumns(settingsView(source)),
        createdAt: now,
        updatedAt: now,
      });
      if (made) {
        const line = await readLine(tx, userId, from, messageId, longestLine);
        if (line.some(({ status }) => status === 'streaming'))
          throw new AppError('conflict', 'This answer is still being written. Wait for it, or stop it.');
        const copies = new Map(line.toReversed().map((message) => [message.id, newId()]));
        await copyMessages(tx, userId, { to: id, copies });
        await conversations.updateConversation(tx, userId, id, { currentLeafId: copies.get(messageId) ?? null });
        await replaceTags(tx, userId, id, source.tags);
      }
      const row = await conversations.findConversation(tx, userId, id);
      if (!row) throw new AppError('conflict', 'This copy was deleted. Restore it, or choose another id.');
      return conversationView(row);
    });
}

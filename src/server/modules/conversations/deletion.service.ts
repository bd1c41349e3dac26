import type { BulkAction, BulkOutcome } from '#contract/conversation-tools.ts';
import type { Conversation } from '#contract/conversations.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { conversationView } from './conversation-view.ts';
import * as conversations from './conversations.repository.ts';
import { endWith } from './generation-ending.ts';
import { listRunningIn } from './generations.repository.ts';

/**
 * How long a deletion can be taken back, in milliseconds: long enough to notice a slip, short enough that what a person
 * deletes is soon gone from the database as well. Afterwards the sweeper removes it with its messages.
 */
export const restorable = 600_000;

export interface Deletion {
  /** Invisible at once, everywhere; what was being written is broken off, and its text kept for `restore`. */
  remove(userId: string, id: string): Promise<void>;
  /** Within `restorable`; one that is not deleted is answered as it is. */
  restore(userId: string, id: string): Promise<Conversation>;
  /** Does the same with many, all or nothing. What is done already is `done`. */
  bulk(userId: string, action: BulkAction, ids: readonly string[]): Promise<BulkOutcome[]>;
  /** Removes for good what can no longer be restored; gives how many. */
  purge(): Promise<number>;
}

/** `onRemoved` hears of each deletion after it is stored. */
export function createDeletion(
  { db, clock }: { db: Db; clock: Clock },
  onRemoved: (userId: string, conversationId: string) => void,
): Deletion {
  const deadline = (now: Date): Date => new Date(now.getTime() - restorable);

  /** Its answers that were broken off are ended as stopped, with the text that their logs hold. */
  async function bringBack(tx: Db, userId: string, id: string): Promise<boolean> {
    const now = clock();
    if (!(await conversations.undelete(tx, userId, id, deadline(now)))) return false;
    for (const { id: generationId, messageId, owner } of await listRunningIn(tx, userId, id)) {
      const unfinished = { userId, generationId, conversationId: id, messageId, owner };
      await endWith(tx, unfinished, now, { status: 'stopped' });
    }
    return true;
  }

  const act: Record<BulkAction, (tx: Db, userId: string, id: string) => Promise<boolean>> = {
    delete: (tx, userId, id) => conversations.markDeleted(tx, userId, id, clock()),
    restore: bringBack,
    archive: (tx, userId, id) => conversations.updateConversation(tx, userId, id, { archivedAt: clock() }),
    unarchive: (tx, userId, id) => conversations.updateConversation(tx, userId, id, { archivedAt: null }),
    pin: (tx, userId, id) => conversations.updateConversation(tx, userId, id, { pinnedAt: clock() }),
    unpin: (tx, userId, id) => conversations.updateConversation(tx, userId, id, { pinnedAt: null }),
  };

  return {
    async remove(userId, id) {
      if (!(await act.delete(db, userId, id))) throw notFound('conversation');
      onRemoved(userId, id);
    },

    async restore(userId, id) {
      return db.transaction(async (tx) => {
        await bringBack(tx, userId, id);
        const row = await conversations.findConversation(tx, userId, id);
        if (!row) throw notFound('conversation');
        return conversationView(row);
      });
    },

    async bulk(userId, action, ids) {
      const done = await db.transaction(async (tx) => {
        const found = new Set<string>();
        // In one order, so that two requests about the same conversations wait for each other.
        for (const id of [...new Set(ids)].sort()) {
          const changed = await act[action](tx, userId, id);
          if (changed || (await isDone(tx, userId, action, id))) found.add(id);
        }
        return found;
      });
      if (action === 'delete') for (const id of done) onRemoved(userId, id);
      return [...new Set(ids)].map((id) => ({ id, outcome: done.has(id) ? 'done' : 'not_found' }));
    },

    purge: () => conversations.purgeDeleted(db, deadline(clock())),
  };

  /** A repetition finds nothing left to do: deleted, and not yet purged; or not deleted. */
  async function isDone(tx: Db, userId: string, action: BulkAction, id: string): Promise<boolean> {
    if (action === 'delete') return conversations.isDeleted(tx, userId, id);
    return action === 'restore' && (await conversations.findConversation(tx, userId, id)) !== undefined;
  }
}

import type { KeyValueStore } from '#client/session/key-value-store.ts';
import { dueAt, headsOf, type NewRow, newRow, type OutboxRow, type Owner } from './outbox-row.ts';

/** The messages of one owner, oldest first, in one value: each change is one step that no other tab can come between. */
export interface OutboxRows {
  read(): Promise<readonly OutboxRow[]>;
  /** Stores a message; one that is there already stays as it is. */
  add(row: NewRow, now: number): Promise<void>;
  /** Marks the next message of a conversation as being sent and gives it; null when none is due. */
  claim(conversationId: string, wokenAt: number, now: number): Promise<OutboxRow | null>;
  /** Replaces a message by what `next` makes of it, null removes it; one that is gone stays gone. Gives the message as it was. */
  change(id: string, next: (row: OutboxRow) => OutboxRow | null): Promise<OutboxRow | null>;
}

export function outboxRows(store: KeyValueStore, { serverId, userId }: Owner): OutboxRows {
  const key = `outbox:${serverId}:${userId}`;
  const update = (next: (rows: readonly OutboxRow[]) => readonly OutboxRow[]) =>
    store.update<readonly OutboxRow[]>(key, (rows) => next(rows ?? []));

  return {
    read: async () => (await store.read<readonly OutboxRow[]>(key)) ?? [],

    async add(row, now) {
      await update((rows) =>
        rows.some(({ id }) => id === row.id) ? rows : [...rows, newRow({ serverId, userId }, row, now)],
      );
    },

    async claim(conversationId, wokenAt, now) {
      let claimed: OutboxRow | null = null;
      await update((rows) => {
        claimed = null;
        const head = headsOf(rows, now).find((row) => row.conversationId === conversationId);
        if (!head || dueAt(head, wokenAt, now) > now) return rows;
        const mine: OutboxRow = { ...head, state: 'sending', attempts: head.attempts + 1, triedAt: now };
        claimed = mine;
        return rows.map((row) => (row === head ? mine : row));
      });
      return claimed;
    },

    async change(id, next) {
      let before: OutboxRow | null = null;
      await update((rows) => {
        before = rows.find((row) => row.id === id) ?? null;
        return rows.flatMap((row) => (row.id === id ? (next(row) ?? []) : row));
      });
      return before;
    },
  };
}

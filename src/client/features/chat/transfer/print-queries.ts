import { queryOptions } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Message } from '#contract/chat.ts';
import { conversations } from '#contract/conversations.ts';
import { lineOf } from '../branches/line-of.ts';
import { type Entry, entriesOf } from '../thread/turns-of.ts';

export interface Printed {
  title: string;
  entries: readonly Entry[];
}

/** A conversation as it is printed: all of the branch that was shown last, oldest first. */
export const printedQuery = (conversationId: string) =>
  queryOptions({
    queryKey: [...keyOf(conversations.messages), 'print', conversationId],
    queryFn: async ({ signal }): Promise<Printed> => {
      const params = { conversation_id: conversationId };
      const newestFirst: Message[] = [];
      let cursor: string | null = null;
      do {
        const query = { order: 'desc' as const, limit: '200', ...(cursor && { cursor }) };
        const page: { items: Message[]; next_cursor: string | null } = await session.api.call(
          conversations.messages,
          { params, query },
          { signal },
        );
        newestFirst.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor !== null);
      const { title, current_leaf_id: leaf } = await session.api.call(conversations.get, { params }, { signal });
      return { title, entries: entriesOf(lineOf(newestFirst, leaf ?? newestFirst[0]?.id ?? null).messages, null) };
    },
    // Each print shows what is said by then, and leaves nothing behind.
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

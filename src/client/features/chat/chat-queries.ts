import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Message } from '#contract/chat.ts';
import { type Conversation, conversations } from '#contract/conversations.ts';

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}
export type Pages<Item> = InfiniteData<Page<Item>, string>;

const listPages = [...keyOf(conversations.list), 'pages'];
const oneConversation = (id: string) => [...keyOf(conversations.list), 'one', id];

/** Conversations, pinned first, then newest activity; `q` are words of the title. */
export const conversationPages = ({ q, archived }: { q: string; archived: boolean }) =>
  infiniteQueryOptions({
    queryKey: [...listPages, { q, archived }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        conversations.list,
        {
          query: {
            limit: '30',
            ...(q && { q }),
            ...(archived && { archived: 'true' as const }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** Messages of a conversation, newest first, so that the first page is what one sees first. */
export const messagePages = (conversationId: string) =>
  infiniteQueryOptions({
    queryKey: messagesKey(conversationId),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        conversations.messages,
        {
          params: { conversation_id: conversationId },
          query: { order: 'desc', limit: '40', ...(pageParam && { cursor: pageParam }) },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // Another tab may have asked something meanwhile: a look at this one finds it.
    staleTime: 2_000,
  });

export const messagesKey = (conversationId: string) => [...keyOf(conversations.messages), 'pages', conversationId];

export const providersQuery = () => ({ ...queryOf(session.api, conversations.providers), staleTime: 60_000 });

/** A conversation that is not among those in the list, found by walking through all; null when there is none. */
export const conversationById = (id: string) =>
  queryOptions({
    queryKey: oneConversation(id),
    queryFn: async ({ signal }): Promise<Conversation | null> => {
      for (const archived of ['false', 'true'] as const) {
        let cursor: string | null = null;
        do {
          const query = { limit: '200', archived, ...(cursor && { cursor }) };
          const page: Page<Conversation> = await session.api.call(conversations.list, { query }, { signal });
          const found = page.items.find((one) => one.id === id);
          if (found) return found;
          cursor = page.next_cursor;
        } while (cursor);
      }
      return null;
    },
  });

/** Changes what the cache has of conversations, wherever it stands; null takes one out. */
export function mapConversations(
  queries: QueryClient,
  change: (one: Conversation, filter: { archived: boolean }) => Conversation | null,
): void {
  for (const [key] of queries.getQueriesData<Pages<Conversation>>({ queryKey: listPages })) {
    const { archived } = key.at(-1) as { archived: boolean };
    queries.setQueryData<Pages<Conversation>>(
      key,
      (data) =>
        data && {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.flatMap((one) => change(one, { archived }) ?? []),
          })),
        },
    );
  }
  for (const [key] of queries.getQueriesData<Conversation | null>({ queryKey: oneConversation('').slice(0, -1) })) {
    queries.setQueryData<Conversation | null>(key, (one) => one && (change(one, { archived: one.archived }) ?? null));
  }
}

/** Puts a conversation that has just begun at the top of the list. */
export function addConversation(queries: QueryClient, conversation: Conversation): void {
  queries.setQueryData<Pages<Conversation>>(
    conversationPages({ q: '', archived: false }).queryKey,
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page, index) => ({
          ...page,
          items: [...(index === 0 ? [conversation] : []), ...page.items.filter((one) => one.id !== conversation.id)],
        })),
      },
  );
}

/** A conversation that nobody has written in: nothing has to be asked for to show it. */
export function beginMessages(queries: QueryClient, conversationId: string): void {
  queries.setQueryData<Pages<Message>>(messagesKey(conversationId), {
    pages: [{ items: [], next_cursor: null }],
    pageParams: [''],
  });
}

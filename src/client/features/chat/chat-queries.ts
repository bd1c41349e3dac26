import { type InfiniteData, infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Message } from '#contract/chat.ts';
import { type Conversation, conversations } from '#contract/conversations.ts';
import { joinNewest } from './thread/join-newest.ts';

interface Page<Item> {
  items: Item[];
  next_cursor: string | null;
}
export type Pages<Item> = InfiniteData<Page<Item>, string>;

const listPages = [...keyOf(conversations.list), 'pages'];
const oneConversation = (id: string) => [...keyOf(conversations.list), 'one', id];

export interface ListFilter {
  /** Words of the title. */
  q: string;
  /** Only archived ones, or only the others. */
  archived: boolean;
  /** Only those with this tag. */
  tag?: string | null;
}

/** Conversations, pinned first, then newest activity. */
export const conversationPages = ({ q, archived, tag = null }: ListFilter) =>
  infiniteQueryOptions({
    queryKey: [...listPages, { q, archived, ...(tag !== null && { tag }) }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        conversations.list,
        {
          query: {
            limit: '30',
            ...(q && { q }),
            ...(archived && { archived: 'true' as const }),
            ...(tag !== null && { tag }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** The first page is what one sees first, so it is small; those that follow are as large as the server gives them. */
const messagesAPage = { first: '40', later: '200' };

/**
 * Messages of a conversation, newest first. Asking again asks for the newest alone: what is said is said, so older pages
 * stay as they are, however many were loaded.
 */
export const messagePages = (conversationId: string) =>
  infiniteQueryOptions({
    queryKey: messagesKey(conversationId),
    queryFn: async ({ client, pageParam, signal }) => {
      const known = client.getQueryData<Pages<Message>>(messagesKey(conversationId));
      const page = (cursor: string): Promise<Page<Message>> =>
        session.api.call(
          conversations.messages,
          {
            params: { conversation_id: conversationId },
            query: {
              order: 'desc',
              limit: cursor === '' ? messagesAPage.first : messagesAPage.later,
              ...(cursor && { cursor }),
            },
          },
          { signal },
        );
      const index = known?.pageParams.indexOf(pageParam) ?? -1;
      const before = known?.pages[index];
      if (pageParam === '') return joinNewest(before, page);
      return before ?? page(pageParam);
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // Another tab may have asked something meanwhile: a look at this one finds it.
    staleTime: 2_000,
  });

export const messagesKey = (conversationId: string) => [...keyOf(conversations.messages), 'pages', conversationId];

/** Everything about one conversation that lists leave out: settings, use of tokens, the branch shown last. */
export const conversationDetail = (id: string) => ({
  ...queryOf(session.api, conversations.get, { params: { conversation_id: id } }),
  staleTime: 5_000,
});

/** The tags in use, in the order of the alphabet, with how many conversations have each. */
export const tagsQuery = (archived: boolean) =>
  queryOf(session.api, conversations.tags, { query: { limit: '200', ...(archived && { archived: 'true' as const }) } });

export const providersQuery = () => ({ ...queryOf(session.api, conversations.providers), staleTime: 60_000 });

/** A conversation that is not among those in the list; null when there is none. */
export const conversationById = (id: string) =>
  queryOptions({
    queryKey: oneConversation(id),
    queryFn: async ({ signal }): Promise<Conversation | null> => {
      try {
        return await session.api.call(conversations.get, { params: { conversation_id: id } }, { signal });
      } catch (error) {
        if (error instanceof ApiError && error.status === 404) return null;
        throw error;
      }
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

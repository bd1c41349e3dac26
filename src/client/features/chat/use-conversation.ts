import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Conversation } from '#contract/conversations.ts';
import { conversationById, conversationPages } from './chat-queries.ts';

/** A conversation by its id: from the list where it is on it, otherwise asked for. `wanted` says that there is one. */
export function useConversation(id: string | null, wanted: boolean): Conversation | null {
  const list = useInfiniteQuery(conversationPages({ q: '', archived: false }));
  const listed = list.data?.pages.flatMap((page) => page.items).find((one) => one.id === id);
  const found = useQuery({
    ...conversationById(id ?? ''),
    enabled: id !== null && wanted && list.isSuccess && listed === undefined,
  });
  return listed ?? (id === null ? null : (found.data ?? null));
}

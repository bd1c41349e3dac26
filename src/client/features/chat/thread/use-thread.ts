import { type UseInfiniteQueryResult, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { ApiError } from '#client/session/api-error.ts';
import type { Message } from '#contract/chat.ts';
import { messagePages } from '../chat-queries.ts';
import { useLanes } from '../live/live-store.ts';
import { attachTo } from '../live/turns.ts';
import { useArrivals } from '../outbox/use-outbox.ts';

const none: readonly Message[] = [];
/** The server writes so many answers for one person at a time. */
const mostRunning = 4;

/** How the older messages of a conversation come. */
export interface AllMessages {
  /** There are some that are not loaded. */
  more: boolean;
  busy: boolean;
  failed: boolean;
  /** Loads the next page of them. */
  next: () => void;
  /** Loads page after page, until all are here. */
  start: () => void;
  /** Goes on after a failure. */
  retry: () => void;
}

/** The messages of a conversation, newest first; follows what is being written in it. */
export function useThread(conversationId: string | null) {
  const queries = useQueryClient();
  const pages = useInfiniteQuery({ ...messagePages(conversationId ?? ''), enabled: conversationId !== null });
  const data = conversationId === null ? undefined : pages.data;
  const messages = useMemo(() => data?.pages.flatMap((page) => page.items) ?? none, [data]);
  const missing = pages.error instanceof ApiError && pages.error.status === 404;
  const followed = useLanes(conversationId, (lanes) => lanes.map(({ messageId }) => messageId));

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was lost may be followed when the server was asked anew
  useEffect(() => {
    // One whose id is not known yet may be any of them.
    if (!conversationId || followed.includes(null)) return;
    for (const message of messages.slice(0, mostRunning)) {
      if (message.status === 'streaming' && !followed.includes(message.id)) {
        void attachTo(queries, conversationId, message);
      }
    }
  }, [queries, conversationId, messages, followed, pages.dataUpdatedAt]);

  useArrivals(messages);
  return { pages, messages, missing: missing && !data, all: useAll(conversationId, pages) };
}

function useAll(
  conversationId: string | null,
  pages: Pick<
    UseInfiniteQueryResult,
    'hasNextPage' | 'isFetchingNextPage' | 'isFetching' | 'isFetchNextPageError' | 'fetchNextPage'
  >,
): AllMessages {
  const { hasNextPage, isFetching, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages;
  const [wanted, setWanted] = useState<string | null>(null);
  const next = useCallback(() => void fetchNextPage({ cancelRefetch: false }), [fetchNextPage]);
  const start = useCallback(() => setWanted(conversationId), [conversationId]);
  const goesOn = conversationId !== null && wanted === conversationId && hasNextPage;
  useEffect(() => {
    if (goesOn && !isFetching && !isFetchNextPageError) next();
  }, [goesOn, isFetching, isFetchNextPageError, next]);
  return useMemo(
    () => ({
      more: hasNextPage,
      busy: isFetchingNextPage,
      failed: isFetchNextPageError,
      next,
      start,
      retry: next,
    }),
    [hasNextPage, isFetchingNextPage, isFetchNextPageError, next, start],
  );
}

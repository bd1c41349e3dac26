import { type QueryClient, queryOptions, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { xp } from '#contract/xp.ts';
import { type DayLedger, ledgerOfDay } from './day-ledger.ts';

export const useXpProfile = () => useQuery(queryOf(session.api, xp.profile));
export const useStreakStatus = () => useQuery(queryOf(session.api, xp.streakStatus));
export const useWeeklyActivity = () => useQuery(queryOf(session.api, xp.weeklyActivity));
export const useLearningPulse = () => useQuery(queryOf(session.api, xp.learningPulse));
export const useQuests = () => useQuery(queryOf(session.api, xp.quests));

/** Enough of them that the newest is among them, though pinned ones come first. */
export const useConversations = () => useQuery(queryOf(session.api, conversations.list, { query: { limit: '50' } }));

/** The end of a conversation, newest message first. Asked for once there is a conversation to ask about. */
export function useLastMessages(conversationId: string | undefined) {
  return useQuery({
    ...queryOf(session.api, conversations.messages, {
      params: { conversation_id: conversationId ?? '' },
      query: { order: 'desc', limit: '4' },
    }),
    enabled: conversationId !== undefined,
  });
}

/** Every point, newest first, page after page. */
export function useLedger() {
  return useInfiniteQuery({
    queryKey: keyOf(xp.ledger),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(xp.ledger, { query: { limit: '20', ...(pageParam && { cursor: pageParam }) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
}

const pageSize = '200';
/** 5,000 entries: more than a year of very full days. */
const mostPages = 25;

/** The points of one day. Pages of the ledger are kept, so that the next day opened near it is there at once. */
export function useDayLedger(date: string) {
  const queries = useQueryClient();
  return useQuery(dayLedger(queries, date));
}

function dayLedger(queries: QueryClient, date: string) {
  return queryOptions<DayLedger>({
    queryKey: [...keyOf(xp.ledger), 'day', date],
    queryFn: () =>
      ledgerOfDay(
        date,
        (cursor) =>
          queries.fetchQuery({
            ...queryOf(session.api, xp.ledger, { query: { limit: pageSize, ...(cursor && { cursor }) } }),
            // What lies behind a cursor is older than what was read before it, and entries are never changed.
            staleTime: cursor ? Number.POSITIVE_INFINITY : 30_000,
          }),
        mostPages,
      ),
  });
}

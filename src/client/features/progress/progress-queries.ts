import { keepPreviousData, type QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { connectorData } from '#contract/connector-data.ts';
import type { ConnectorKind } from '#contract/connector-shapes.ts';
import { connectors } from '#contract/connectors.ts';
import { conversations } from '#contract/conversations.ts';
import { progress } from '#contract/progress.ts';
import { xel } from '#contract/xel.ts';
import { type Activity, xp } from '#contract/xp.ts';

/** Asks for what Today and Progress show first; what fails is asked for again by whoever shows it. */
export function askForStanding(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.prefetchQuery(queryOf(session.api, xp.learningPulse)),
    queries.prefetchQuery(queryOf(session.api, xp.streakStatus)),
    queries.prefetchQuery(queryOf(session.api, xp.profile)),
  ]);
}

export const useXpProfile = () => useQuery(queryOf(session.api, xp.profile));
export const useStreakStatus = () => useQuery(queryOf(session.api, xp.streakStatus));
export const useWeeklyActivity = () => useQuery(queryOf(session.api, xp.weeklyActivity));

/** The past 365 days, of one activity where it is given. */
export const useLearningPulse = (activity?: Activity, enabled = true) =>
  useQuery({ ...queryOf(session.api, xp.learningPulse, ...(activity ? [{ query: { activity } }] : [])), enabled });

/** A calendar year, of one activity where it is given. */
export const useYearActivity = (year: number, activity?: Activity, enabled = true) =>
  useQuery({
    ...queryOf(session.api, progress.year, { params: { year: String(year) }, query: activity ? { activity } : {} }),
    enabled,
  });

export const useQuests = () => useQuery(queryOf(session.api, xp.quests));

/** How many cards are due is told by the dashboard of English. */
export const useEnglishDashboard = () => useQuery(queryOf(session.api, xel.dashboard));

/** What is due first of what organizations assigned. */
export const useAssigned = () => useQuery(queryOf(session.api, xel.assignments, { query: { limit: '10' } }));

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

/** What counted on one date, and why the streak is what it is there. */
export const useDayReceipt = (date: string) => useQuery(queryOf(session.api, progress.day, { params: { date } }));

/** Learning time between two dates, both included. The one before stays on show until the next has come. */
/** The working time that was tracked; nothing where no such service is connected, or it does not answer. */
export const useTrackedTime = ({ from, to }: { from: string; to: string }, enabled: boolean) =>
  useQuery({
    ...queryOf(session.api, connectorData.trackedTime, { query: { start_date: from, end_date: to } }),
    enabled,
    retry: false,
  });

/** Does the person have this service connected, for themselves? */
export const useConnected = (wanted: ConnectorKind) =>
  useQuery({
    ...queryOf(session.api, connectors.list, { query: { limit: '200' } }),
    retry: false,
    select: ({ items }) => items.some(({ kind, organization }) => kind === wanted && organization === null),
  });

export const useTimeAnalytics = ({ from, to }: { from: string; to: string }) =>
  useQuery({
    ...queryOf(session.api, xp.analytics, { query: { start_date: from, end_date: to } }),
    placeholderData: keepPreviousData,
  });

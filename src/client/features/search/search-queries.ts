import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import type { SearchPage } from '#contract/search.ts';
import { type SearchAnswer, searchGaps } from '#contract/search-gaps.ts';
import { splitTypes } from './query-text.ts';

/** A page of results, the query that it answers, and how many milliseconds it took until it was here. */
export interface TimedPage extends SearchPage {
  text: string;
  took: number;
}

const query = (text: string, limit: string, cursor = '') => {
  const { q, types } = splitTypes(text);
  return { q, limit, ...(types.length > 0 && { types: types.join(',') }), ...(cursor && { cursor }) };
};

/** All that fits a query, best first; the last results stay until new ones come. */
export const searchPages = (text: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(conversations.search), 'pages', text],
    queryFn: async ({ pageParam, signal }): Promise<TimedPage> => {
      const since = performance.now();
      const page = await session.api.call(conversations.search, { query: query(text, '20', pageParam) }, { signal });
      return { ...page, text, took: Math.round(performance.now() - since) };
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** The first few results, for a list of suggestions. */
export const firstResults = (text: string) => queryOf(session.api, conversations.search, { query: query(text, '5') });

/** Articles that were written about what the caller did not find; null where the server knows nothing of such. */
export const answersQuery = () =>
  queryOptions({
    queryKey: keyOf(searchGaps.answers),
    queryFn: async ({ signal }): Promise<SearchAnswer[] | null> => {
      try {
        return (await session.api.call(searchGaps.answers, { query: { limit: '20' } }, { signal })).items;
      } catch (error) {
        if (isNotOffered(error)) return null;
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });

/** Does the server simply not have this? */
export const isNotOffered = (error: unknown): boolean =>
  error instanceof ApiError && [404, 405, 501].includes(error.status);

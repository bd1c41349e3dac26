import { infiniteQueryOptions } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { searchGaps } from '#contract/search-gaps.ts';

export type GapState = 'open' | 'answered';

/** What members of an organization looked for in vain, most wanted first. */
export const gapPages = (orgId: string, state: GapState) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(searchGaps.list), 'pages', { orgId, state }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        searchGaps.list,
        { params: { org_id: orgId }, query: { limit: '50', state, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

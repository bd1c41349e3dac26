import { infiniteQueryOptions } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { calibration } from '#contract/calibration.ts';

export const reportQuery = (orgId: string) => queryOf(session.api, calibration.report, { params: { org_id: orgId } });
export const essayQuery = (orgId: string, essayId: string) =>
  queryOf(session.api, calibration.essay, { params: { org_id: orgId, essay_id: essayId } });

/** Those of the catalogue, then the organization's own. */
export const essayPages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(calibration.essays), orgId],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        calibration.essays,
        { params: { org_id: orgId }, query: { limit: '50', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    retry: false,
  });

export const essayPath = (orgId: string, essayId: string): string =>
  `/organizations/${encodeURIComponent(orgId)}/calibration/${encodeURIComponent(essayId)}`;

/** In the order of the contract. */
export const criteria = ['coherence', 'vocabulary', 'grammar', 'conventions'] as const;

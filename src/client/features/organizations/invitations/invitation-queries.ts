import { infiniteQueryOptions } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { memberships } from '#contract/memberships.ts';

/** All lists of the invitations of one organization. */
export const invitationsKey = (orgId: string) => [...keyOf(memberships.invitations), orgId];

/** All lists of its join codes. */
export const joinCodesKey = (orgId: string) => [...keyOf(memberships.joinCodes), orgId];

const paged = { initialPageParam: '', getNextPageParam: (page: { next_cursor: string | null }) => page.next_cursor };

const inputOf = (org_id: string, cursor: string) => ({
  params: { org_id },
  query: { limit: '50', ...(cursor && { cursor }) },
});

/** Newest first. */
export const invitationPages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: invitationsKey(orgId),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(memberships.invitations, inputOf(orgId, pageParam), { signal }),
    ...paged,
  });

/** Newest first; what they read is not kept. */
export const joinCodePages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: joinCodesKey(orgId),
    queryFn: ({ pageParam, signal }) => session.api.call(memberships.joinCodes, inputOf(orgId, pageParam), { signal }),
    ...paged,
  });

import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { MemberActivity } from '#contract/member-filter.ts';
import { type OrganizationRole, organizations } from '#contract/organizations.ts';

export type MemberSort = 'name' | 'role' | 'joined_at' | 'last_active_at';

/** What stands for “in no team” among the ids of teams. */
export const noTeam = 'none';

export interface MemberFilter {
  /** Part of a name, username or e-mail address. */
  q: string;
  role: OrganizationRole | null;
  /** In one of these teams; empty is everybody. */
  teamIds: readonly string[];
  active: MemberActivity | null;
  sort: MemberSort;
  order: 'asc' | 'desc';
}

export const everyMember: MemberFilter = {
  ...{ q: '', role: null, teamIds: [], active: null },
  ...{ sort: 'name', order: 'asc' },
};

/** All lists of the members of one organization. */
export const membersKey = (orgId: string) => [...keyOf(organizations.members), orgId];

/** Members that fit, page by page; what is on show stays until the next answer has come. */
export const memberPages = (orgId: string, { q, role, teamIds, active, sort, order }: MemberFilter) =>
  infiniteQueryOptions({
    queryKey: [...membersKey(orgId), { q, role, teamIds, active, sort, order }],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        organizations.members,
        {
          params: { org_id: orgId },
          query: {
            limit: '100',
            sort,
            order,
            ...(q && { q }),
            ...(role && { role }),
            ...(teamIds.length > 0 && { team_id: teamIds.join(',') }),
            ...(active && { active }),
            ...(pageParam && { cursor: pageParam }),
          },
        },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // Others join, leave and get other roles: a list that is come back to is shown at once and asked for anew.
    staleTime: 0,
    placeholderData: keepPreviousData,
  });

import { queryOptions } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { memberships, type Team } from '#contract/memberships.ts';

/** All lists of the teams of one organization. */
export const teamsKey = (orgId: string) => [...keyOf(memberships.teams), orgId];

/** Every team that the caller may see: they are few, and each choice of a team needs them all. */
export const teamsQuery = (orgId: string) =>
  queryOptions({
    queryKey: teamsKey(orgId),
    queryFn: async ({ signal }): Promise<Team[]> => {
      const teams: Team[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: Record<string, string> = { limit: '200', ...(cursor && { cursor }) };
        const page: { items: Team[]; next_cursor: string | null } = await session.api.call(
          memberships.teams,
          { params: { org_id: orgId }, query },
          { signal },
        );
        teams.push(...page.items);
        cursor = page.next_cursor;
      }
      return teams;
    },
    staleTime: 30_000,
  });

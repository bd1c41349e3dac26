import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { adminStats } from '#contract/admin-stats.ts';
import { memberships, type Team } from '#contract/memberships.ts';
import type { Period } from './period.ts';

/** Whose figures: of everybody, or of one team. */
export interface Cohort {
  organizationId: string;
  teamId: string;
}

const overviewQuery = ({ organizationId, teamId }: Cohort, period: Period) => ({
  query: { organization_id: organizationId, ...(teamId && { team_id: teamId }), ...period },
});

export function useOverview(cohort: Cohort, period: Period, enabled = true) {
  return useQuery({ ...queryOf(session.api, adminStats.overview, overviewQuery(cohort, period)), enabled });
}

export interface DirectoryQuery {
  sort: 'name' | 'xp' | 'total_xp' | 'learning_seconds' | 'active_days' | 'current_streak' | 'last_active_at';
  order: 'asc' | 'desc';
  page: number;
  q: string;
}

export const membersOfPage = 25;

const directoryQuery = (
  { organizationId, teamId }: Cohort,
  period: Period,
  { sort, order, page, q }: DirectoryQuery,
) => ({
  query: {
    ...{ org_id: organizationId, ...(teamId && { team_id: teamId }), ...period, sort, order },
    ...{ page: String(page), limit: String(membersOfPage), ...(q && { q }) },
  },
});

/** One page of the members; the page before stays in sight while the next one comes. */
export function useDirectory(cohort: Cohort, period: Period, query: DirectoryQuery) {
  return useQuery({
    ...queryOf(session.api, adminStats.memberProgress, directoryQuery(cohort, period, query)),
    placeholderData: keepPreviousData,
  });
}

/** The figures as the server writes them for a spreadsheet. */
export async function overviewCsv(cohort: Cohort, period: Period): Promise<Blob> {
  const input = overviewQuery(cohort, period);
  const answer = await session.api.fetch(
    adminStats.overview,
    { query: { ...input.query, format: 'csv' } },
    { accept: 'text/csv' },
  );
  return answer.blob();
}

/** Every member that fits, not this page alone. */
export async function directoryCsv(cohort: Cohort, period: Period, query: DirectoryQuery): Promise<Blob> {
  const input = directoryQuery(cohort, period, query);
  const answer = await session.api.fetch(
    adminStats.memberProgress,
    { query: { ...input.query, format: 'csv' } },
    { accept: 'text/csv', timeoutMs: 120_000 },
  );
  return answer.blob();
}

/** The teams that the person may see, over all pages. */
export function useTeams(organizationId: string) {
  return useQuery({
    queryKey: [...keyOf(memberships.teams), organizationId, 'all'],
    retry: false,
    queryFn: async ({ signal }) => {
      const teams: Team[] = [];
      let cursor: string | null = null;
      do {
        const input = { params: { org_id: organizationId }, query: { limit: '200', ...(cursor && { cursor }) } };
        const page: { items: Team[]; next_cursor: string | null } = await session.api.call(memberships.teams, input, {
          signal,
        });
        teams.push(...page.items);
        cursor = page.next_cursor;
      } while (cursor);
      return teams;
    },
  });
}

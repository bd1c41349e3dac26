import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { memberships } from '#contract/memberships.ts';
import { organizations } from '#contract/organizations.ts';

/** What of the log is asked for; an empty text is everything. Days are UTC days, both counted in. */
export interface AuditFilter {
  action: string;
  person: { id: string; name: string } | null;
  from: string;
  to: string;
}

export const everything: AuditFilter = { action: '', person: null, from: '', to: '' };

function queryOfFilter({ action, person, from, to }: AuditFilter) {
  return {
    ...(action && { action }),
    ...(person && { actor_id: person.id }),
    ...(from && { start_date: from }),
    ...(to && { end_date: to }),
  };
}

export function useAudit(organizationId: string, filter: AuditFilter) {
  const query = queryOfFilter(filter);
  return useInfiniteQuery({
    queryKey: [...keyOf(organizations.auditLog), organizationId, query],
    retry: false,
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        organizations.auditLog,
        { params: { org_id: organizationId }, query: { ...query, ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** All entries of the filter, as the server writes them for a spreadsheet. */
export async function auditCsv(organizationId: string, filter: AuditFilter, signal: AbortSignal): Promise<Blob> {
  const answer = await session.api.fetch(
    organizations.auditLog,
    { params: { org_id: organizationId }, query: { ...queryOfFilter(filter), format: 'csv' } },
    { accept: 'text/csv', timeoutMs: 300_000, signal },
  );
  return answer.blob();
}

/** The first few people that a text fits; whoever is not among them is found by a longer one. */
export function usePeople(organizationId: string, text: string) {
  const input = { params: { org_id: organizationId }, query: { q: text, limit: '8' } };
  return useQuery({ ...queryOf(session.api, organizations.members, input), enabled: text !== '' });
}

/** Names of teams by their ids, over all pages. */
export function useTeamNames(organizationId: string) {
  return useQuery({
    queryKey: [...keyOf(memberships.teams), organizationId, 'names'],
    retry: false,
    queryFn: async ({ signal }) => {
      const names = new Map<string, string>();
      let cursor: string | null = null;
      do {
        const input = { params: { org_id: organizationId }, query: { limit: '200', ...(cursor && { cursor }) } };
        const page: { items: { id: string; name: string }[]; next_cursor: string | null } = await session.api.call(
          memberships.teams,
          input,
          { signal },
        );
        for (const { id, name } of page.items) names.set(id, name);
        cursor = page.next_cursor;
      } while (cursor);
      return names;
    },
  });
}

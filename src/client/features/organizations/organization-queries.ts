import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type Organization, type OrganizationCreate, organizations } from '#contract/organizations.ts';

const listKey = keyOf(organizations.list);

/** One organization, by its id: everything that is asked about it names it in the path and in the key. */
export const organizationQuery = (id: string) => queryOf(session.api, organizations.get, { params: { org_id: id } });

/** The organizations of the caller, page by page. */
export const organizationPages = () =>
  infiniteQueryOptions({
    queryKey: [...listKey, 'pages'],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        organizations.list,
        { query: { limit: '50', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** Puts an organization as it is now into the cache; the lists that name it are asked for anew. */
export function usePlaceOrganization() {
  const queries = useQueryClient();
  return (organization: Organization) => {
    queries.setQueryData(organizationQuery(organization.id).queryKey, organization);
    return queries.invalidateQueries({ queryKey: listKey });
  };
}

export function useCreateOrganization() {
  const place = usePlaceOrganization();
  return useMutation({
    mutationFn: (body: z.input<typeof OrganizationCreate>) => session.api.call(organizations.create, { body }),
    onSuccess: (made) => void place(made),
  });
}

import { queryOptions } from '@tanstack/react-query';
import { type Organization, organizations } from '#contract/organizations.ts';
import { ApiError } from './api-error.ts';
import { keyOf } from './queries.ts';
import { session } from './session.ts';

/** The organizations of the caller; none where the server has no organizations. */
export const myOrganizations = () =>
  queryOptions({
    queryKey: [...keyOf(organizations.list), 'mine'],
    queryFn: async ({ signal }): Promise<Organization[]> => {
      try {
        return (await session.api.call(organizations.list, { query: { limit: '200' } }, { signal })).items;
      } catch (error) {
        if (error instanceof ApiError && [404, 405, 501].includes(error.status)) return [];
        throw error;
      }
    },
    staleTime: 5 * 60_000,
  });

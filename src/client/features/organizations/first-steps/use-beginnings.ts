import { useQueries } from '@tanstack/react-query';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { assignments } from '#contract/assignments.ts';
import { memberships } from '#contract/memberships.ts';
import type { Organization } from '#contract/organizations.ts';

/** What of an organization has begun; null until that is known. What cannot be loaded counts as not begun. */
export function useBeginnings({ id, member_count }: Organization): { invited: boolean; assigned: boolean } | null {
  const asked = { params: { org_id: id }, query: { limit: '1' } };
  // Whoever comes back from a step wants to see that it is done.
  const now = { staleTime: 0 };
  const [invitations, codes, assigned] = useQueries({
    queries: [
      { ...queryOf(session.api, memberships.invitations, asked), ...now },
      { ...queryOf(session.api, memberships.joinCodes, asked), ...now },
      { ...queryOf(session.api, assignments.list, asked), ...now },
    ],
  });
  if (invitations.isPending || codes.isPending || assigned.isPending) return null;
  const some = (page: { items: readonly unknown[] } | undefined) => (page?.items.length ?? 0) > 0;
  return {
    invited: member_count > 1 || some(invitations.data) || some(codes.data),
    assigned: some(assigned.data),
  };
}

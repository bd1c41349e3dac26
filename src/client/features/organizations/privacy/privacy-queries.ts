import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { memberPrivacy, type SharingChoices } from '#contract/member-privacy.ts';

/** What the caller shows to one organization. */
export const sharingQuery = (orgId: string) =>
  queryOf(session.api, memberPrivacy.sharing, { params: { org_id: orgId } });

export function useChooseSharing(orgId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Partial<SharingChoices>) =>
      session.api.call(memberPrivacy.setSharing, { params: { org_id: orgId }, body }),
    onSuccess: (chosen) => queries.setQueryData(sharingQuery(orgId).queryKey, chosen),
  });
}

/** Who looked at the caller, newest first. */
export const receiptPages = (orgId: string) =>
  infiniteQueryOptions({
    queryKey: [...keyOf(memberPrivacy.receipts), orgId],
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        memberPrivacy.receipts,
        { params: { org_id: orgId }, query: { limit: '20', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

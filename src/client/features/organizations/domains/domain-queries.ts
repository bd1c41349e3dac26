import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { domains } from '#contract/domains.ts';

/** An organization has at most twenty: one page holds them. */
export const domainsQuery = (orgId: string) =>
  queryOf(session.api, domains.list, { params: { org_id: orgId }, query: { limit: '50' } });

/** Each change asks for the list anew. */
export function useDomainChanges(orgId: string) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: domainsQuery(orgId).queryKey });
  return {
    add: useMutation({
      mutationFn: (domain: string) => session.api.call(domains.add, { params: { org_id: orgId }, body: { domain } }),
      onSuccess,
    }),
    check: useMutation({
      mutationFn: (id: string) => session.api.call(domains.check, { params: { org_id: orgId, domain_id: id } }),
      onSuccess,
    }),
    remove: useMutation({
      mutationFn: (id: string) => session.api.call(domains.remove, { params: { org_id: orgId, domain_id: id } }),
      onSuccess,
    }),
  };
}

/** Asks for an invitation to the own address. */
export function useAskByDomain() {
  return useMutation({ mutationFn: () => session.api.call(domains.ask, {}) });
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { live } from '#contract/live.ts';
import type { LivePlan, LivePlans } from '#contract/live-shapes.ts';

/** The monthly time for talks of everyone, and of organizations. */
export const usePlans = () => useQuery(queryOf(session.api, live.plans));

/** What is left to somebody follows from the plans, that of whoever changes them too. */
function usePlansChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all([live.plans, live.quota].map((endpoint) => queries.invalidateQueries({ queryKey: keyOf(endpoint) })));
}

/** Without an organization (id or short name) it is the plan of everyone. */
export function useSetPlan() {
  return useMutation({
    mutationFn: ({ organization, plan }: { organization: string | null; plan: LivePlan }): Promise<LivePlans> =>
      organization === null
        ? session.api.call(live.setPlan, { body: plan })
        : session.api.call(live.setOrganizationPlan, { params: { org_id: organization }, body: plan }),
    onSuccess: usePlansChanged(),
  });
}

export function useRemovePlan() {
  return useMutation({
    mutationFn: (id: string) => session.api.call(live.removeOrganizationPlan, { params: { org_id: id } }),
    onSuccess: usePlansChanged(),
  });
}

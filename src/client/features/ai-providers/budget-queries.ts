import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import type { Budgets } from '#contract/ai-provider-shapes.ts';
import { aiProviders } from '#contract/ai-providers.ts';

/** Tokens and cost of a month, `2026-10`. */
export function useUsage(month: string) {
  return useQuery(queryOf(session.api, aiProviders.usage, { query: { month } }));
}

export function useBudgets() {
  return useQuery(queryOf(session.api, aiProviders.budgets));
}

/** The tokens of the signed-in person in this month. */
export function useMyUsage() {
  return useQuery(queryOf(session.api, aiProviders.myUsage));
}

/** What an organization used of its tokens in this month; without a budget there is nothing to tell. */
export function useOrganizationUsage(orgId: string) {
  return useQuery({
    ...queryOf(session.api, aiProviders.organizationUsage, { params: { org_id: orgId } }),
    retry: false,
  });
}

/** Budgets stand in their own list, beside each learner's usage, and in everybody's own view. */
function useBudgetsChanged() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      [aiProviders.budgets, aiProviders.usage, aiProviders.myUsage].map((endpoint) =>
        queries.invalidateQueries({ queryKey: keyOf(endpoint) }),
      ),
    );
}

export function useSetBudgets() {
  return useMutation({
    mutationFn: (body: Omit<Budgets, 'users' | 'organizations'>) => session.api.call(aiProviders.setBudgets, { body }),
    onSuccess: useBudgetsChanged(),
  });
}

export function useSetUserBudget() {
  return useMutation({
    mutationFn: ({ userId, tokens }: { userId: string; tokens: number | null }) =>
      session.api.call(aiProviders.setUserBudget, { params: { user_id: userId }, body: { monthly_tokens: tokens } }),
    onSuccess: useBudgetsChanged(),
  });
}

export function useRemoveUserBudget() {
  return useMutation({
    mutationFn: (userId: string) => session.api.call(aiProviders.removeUserBudget, { params: { user_id: userId } }),
    onSuccess: useBudgetsChanged(),
  });
}

export function useSetOrganizationBudget() {
  return useMutation({
    mutationFn: ({ organization, tokens }: { organization: string; tokens: number | null }) =>
      session.api.call(aiProviders.setOrganizationBudget, {
        params: { organization },
        body: { monthly_tokens: tokens },
      }),
    onSuccess: useBudgetsChanged(),
  });
}

export function useRemoveOrganizationBudget() {
  return useMutation({
    mutationFn: (organization: string) =>
      session.api.call(aiProviders.removeOrganizationBudget, { params: { organization } }),
    onSuccess: useBudgetsChanged(),
  });
}

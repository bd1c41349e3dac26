import type { aiProviders } from '#contract/ai-providers.ts';
import type { Handlers, Principal } from '#server/http/handler.ts';
import { askerOf } from '#server/tenancy/access.ts';
import type { Spending } from './budgets.service.ts';
import type { OrganizationBudgets } from './organization-budgets.service.ts';
import type { Asking, Providers } from './providers.service.ts';

/** `recently` refuses with `step_up_required` where the password was last proven long ago. */
export function aiProvidersRoutes(
  providers: Providers,
  spending: Spending,
  organizations: OrganizationBudgets,
  asking: Asking,
  recently: (principal: Principal) => Promise<void>,
): Handlers<typeof aiProviders> {
  return {
    list: async () => ({ items: await providers.list(asking) }),

    create: async ({ principal, body }) => {
      await recently(principal);
      return providers.create(body, asking);
    },

    update: async ({ principal, params, body }) => {
      if (body.api_key !== undefined || body.base_url !== undefined) await recently(principal);
      return providers.update(params.provider_id, body, asking);
    },

    remove: ({ params }) => providers.remove(params.provider_id),
    order: async ({ body }) => ({ items: await providers.order(body.ids, asking) }),
    test: ({ params }) => providers.test(params.provider_id, asking),

    usage: ({ query }) => spending.report(query.month),
    budgets: () => spending.budgets(),
    setBudgets: ({ body }) => spending.setBudgets(body),
    setUserBudget: ({ params, body }) => spending.setUserBudget(params.user_id, body.monthly_tokens),
    removeUserBudget: ({ params }) => spending.removeUserBudget(params.user_id),
    setOrganizationBudget: ({ params, body }) => organizations.set(params.organization, body.monthly_tokens),
    removeOrganizationBudget: ({ params }) => organizations.remove(params.organization),
    organizationUsage: ({ principal, params }) => organizations.usage(askerOf(principal), params.org_id),
    myUsage: ({ principal }) => spending.mine(principal.userId),
  };
}

import { z } from 'zod';
import {
  AiProvider,
  AiProviderCreate,
  AiProviderId,
  AiProviderPatch,
  AiProviderTest,
  Budgets,
  MonthlyTokens,
  MyUsage,
  OrganizationBudget,
  OrganizationUsage,
  UsageMonth,
  UsageReport,
  UserBudget,
} from './ai-provider-shapes.ts';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id } from './kernel/fields.ts';

/** Ours (+): providers of AI that an administrator of the server sets up, and what learners may use of them. */

const admin = { access: 'bearer', admin: true } as const;
const params = z.object({ provider_id: AiProviderId });
const organization = z.object({
  organization: z.string().max(64).meta({ description: 'Its id or its short name.', example: 'riverside' }),
});
const all = z
  .object({ items: z.array(AiProvider).meta({ description: 'In the order in which `auto` asks them.' }) })
  .meta({ id: 'AIProviders' });
const stepUp =
  'It needs a recent sign-in: where the password was last proven more than 15 minutes ago, the answer is `step_up_required`; prove it with `POST /api/auth/step-up` and repeat.';

export const aiProviders = area('aiProviders', 'AI providers', {
  list: endpoint({
    method: 'GET',
    path: '/api/admin/ai-providers',
    summary: 'List the AI providers of this server',
    description:
      'Those of the environment and those that administrators added, with the health that this process of the server knows.',
    ...admin,
    response: all,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/admin/ai-providers',
    summary: 'Add an AI provider',
    description: `It is asked last until the order is changed. ${stepUp}`,
    ...admin,
    body: AiProviderCreate,
    response: AiProvider,
    status: 201,
    errors: ['step_up_required'],
  }),
  update: endpoint({
    method: 'PATCH',
    path: '/api/admin/ai-providers/{provider_id}',
    summary: 'Change an AI provider',
    description: `Acts on the next request, on every process of the server. Address and key of a provider of the environment cannot be changed here. A new address without a new key forgets the old key. For \`base_url\` and \`api_key\`: ${stepUp}`,
    ...admin,
    params,
    body: AiProviderPatch,
    response: AiProvider,
    errors: ['step_up_required', 'conflict'],
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/admin/ai-providers/{provider_id}',
    summary: 'Remove an AI provider and forget its key',
    description: 'One of the environment cannot be removed here, only switched off: `conflict`.',
    ...admin,
    params,
    response: null,
    errors: ['conflict'],
  }),
  order: endpoint({
    method: 'PUT',
    path: '/api/admin/ai-providers/order',
    summary: 'Set the order in which providers are asked',
    description:
      'The whole order: every id of the list exactly once. Another set of ids is answered `conflict`, because the list has changed meanwhile.',
    ...admin,
    body: z
      .object({ ids: z.array(AiProviderId).max(200).meta({ description: 'First asked first.' }) })
      .meta({ id: 'AIProviderOrder' }),
    response: all,
    errors: ['conflict'],
  }),
  test: endpoint({
    method: 'POST',
    path: '/api/admin/ai-providers/{provider_id}/test',
    summary: 'Ask a provider for a short answer',
    description:
      'Works for one that is switched off as well. Takes up to 30 seconds and costs a few tokens. Success ends a rest that the provider takes.',
    ...admin,
    params,
    response: AiProviderTest,
  }),
  usage: endpoint({
    method: 'GET',
    path: '/api/admin/ai-providers/usage',
    summary: 'See tokens and cost of a month',
    ...admin,
    query: z.object({
      month: UsageMonth.optional().meta({ description: 'YYYY-MM, UTC; the present one without it.' }),
    }),
    response: UsageReport,
  }),
  budgets: endpoint({
    method: 'GET',
    path: '/api/admin/ai-providers/budgets',
    summary: 'Get the monthly token budgets',
    ...admin,
    response: Budgets,
  }),
  setBudgets: endpoint({
    method: 'PUT',
    path: '/api/admin/ai-providers/budgets',
    summary: 'Set the monthly token budgets of all',
    ...admin,
    body: z.object({ user_monthly_tokens: MonthlyTokens, server_monthly_tokens: MonthlyTokens }).meta({
      id: 'AIBudgetsRequest',
    }),
    response: Budgets,
  }),
  setUserBudget: endpoint({
    method: 'PUT',
    path: '/api/admin/ai-providers/budgets/{user_id}',
    summary: 'Set the monthly token budget of one person',
    ...admin,
    params: z.object({ user_id: Id }),
    body: z.object({ monthly_tokens: MonthlyTokens }).meta({ id: 'AIUserBudgetRequest' }),
    response: UserBudget,
  }),
  removeUserBudget: endpoint({
    method: 'DELETE',
    path: '/api/admin/ai-providers/budgets/{user_id}',
    summary: 'Give one person the budget of all again',
    ...admin,
    params: z.object({ user_id: Id }),
    response: null,
  }),
  setOrganizationBudget: endpoint({
    method: 'PUT',
    path: '/api/admin/ai-providers/budgets/organizations/{organization}',
    summary: 'Set the monthly token budget of an organization',
    description:
      'What its members are answered from then on counts against it. Someone who is in several organizations with a budget counts for the one that they joined first.',
    ...admin,
    params: organization,
    body: z.object({ monthly_tokens: MonthlyTokens }).meta({ id: 'AIOrganizationBudgetRequest' }),
    response: OrganizationBudget,
  }),
  removeOrganizationBudget: endpoint({
    method: 'DELETE',
    path: '/api/admin/ai-providers/budgets/organizations/{organization}',
    summary: 'Take the budget of an organization away',
    description: 'What was counted in this month is kept, should it get one again.',
    ...admin,
    params: organization,
    response: null,
  }),
  organizationUsage: endpoint({
    method: 'GET',
    path: '/api/organizations/{org_id}/ai-usage',
    summary: 'See what an organization used of its monthly tokens',
    description:
      'Owners and administrators of the organization. `not_found` where the server gave it no budget: then nothing is counted for it.',
    access: 'any',
    scope: 'organizations:read',
    params: z.object({ org_id: Id }),
    response: OrganizationUsage,
    errors: ['forbidden'],
  }),
  myUsage: endpoint({
    method: 'GET',
    path: '/api/core/usage',
    summary: 'See your own tokens of this month',
    description: 'What you used, what you may use, and when that begins anew. Costs are not shown.',
    access: 'any',
    scope: 'conversations:read',
    response: MyUsage,
  }),
});

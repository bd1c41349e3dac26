import type { MyUsage, OrganizationBudget, OrganizationUsage } from '#contract/ai-provider-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { type Asker, requireWholeOrganization } from '#server/tenancy/access.ts';
import { monthOf, nextMonth } from './month.ts';
import * as repository from './organization-budgets.repository.ts';

/** Budgets of organizations as the administrators of the server set them, and as their own administrators see them. */
export interface OrganizationBudgets {
  /** `organization` is an id or a short name. */
  set(organization: string, monthlyTokens: number | null): Promise<OrganizationBudget>;
  remove(organization: string): Promise<void>;
  /** For owners and administrators of the organization; `not_found` without a budget. */
  usage(asker: Asker, organizationId: string): Promise<OrganizationUsage>;
}

export function createOrganizationBudgets(db: Db, clock: Clock): OrganizationBudgets {
  async function idOf(organization: string): Promise<string> {
    const id = await repository.organizationIdOf(db, organization);
    if (id === undefined) throw notFound('organization');
    return id;
  }

  async function budgetOf(organizationId: string, month: string): Promise<repository.OrganizationRow> {
    const row = await repository.findOrganizationBudget(db, organizationId, month);
    if (!row) throw notFound('budget');
    return row;
  }

  return {
    async set(organization, monthlyTokens) {
      const id = await idOf(organization);
      const now = clock();
      await repository.writeOrganizationBudget(db, id, monthlyTokens, now);
      return organizationBudgetView(await budgetOf(id, monthOf(now)));
    },

    async remove(organization) {
      if (!(await repository.deleteOrganizationBudget(db, await idOf(organization)))) throw notFound('budget');
    },

    async usage(asker, organizationId) {
      const now = clock();
      await requireWholeOrganization(db, { ...asker, now }, organizationId, 'organization:update');
      const row = await budgetOf(organizationId, monthOf(now));
      const used = usedBy(row);
      return {
        month: monthOf(now),
        answers: row.answers,
        input_tokens: row.inputTokens,
        output_tokens: row.outputTokens,
        used_tokens: used,
        budget_tokens: row.monthlyTokens,
        remaining_tokens: row.monthlyTokens === null ? null : Math.max(0, row.monthlyTokens - used),
        exhausted: isExhausted(row),
        renews_at: nextMonth(now).toISOString(),
      };
    },
  };
}

const usedBy = ({ inputTokens, outputTokens }: repository.OrganizationRow): number => inputTokens + outputTokens;

/** Is nothing left of the budget? */
export function isExhausted(row: repository.OrganizationRow): boolean {
  return row.monthlyTokens !== null && usedBy(row) >= row.monthlyTokens;
}

export function organizationBudgetView(row: repository.OrganizationRow): OrganizationBudget {
  return {
    organization_id: row.id,
    name: row.name,
    slug: row.slug,
    monthly_tokens: row.monthlyTokens,
    used_tokens: usedBy(row),
  };
}

/** As a member sees it. */
export function payerView(row: repository.OrganizationRow): NonNullable<MyUsage['organization']> {
  return {
    organization_id: row.id,
    name: row.name,
    used_tokens: usedBy(row),
    budget_tokens: row.monthlyTokens,
    exhausted: isExhausted(row),
  };
}

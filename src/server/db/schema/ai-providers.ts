import { bigint, boolean, index, integer, jsonb, numeric, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organizations, tenants, users } from './identity.ts';

/** Money and prices: exact, to the billionth. */
const money = (name: string) => numeric(name, { precision: 24, scale: 9, mode: 'number' });
const tokens = (name: string) => bigint(name, { mode: 'number' });

/**
 * Providers that administrators added, and what they chose for those of the environment (which have a row only then; their address
 * and key stay in the environment). They belong to the whole server, not to a tenant.
 */
export const aiProviders = pgTable('ai_providers', {
  id: text('id').primaryKey(),
  source: text('source', { enum: ['environment', 'admin'] }).notNull(),
  name: text('name').notNull(),
  kind: text('kind', { enum: ['openai-compatible', 'anthropic', 'google', 'ollama'] }).notNull(),
  baseUrl: text('base_url'),
  /** By the vault; it names the master key. */
  sealedKey: text('sealed_key'),
  keySetAt: instant('key_set_at'),
  enabled: boolean('enabled').notNull(),
  position: integer('position').notNull(),
  allowedModels: jsonb('allowed_models').$type<string[]>().notNull(),
  defaultModel: text('default_model'),
  costInput: money('cost_input'),
  costOutput: money('cost_output'),
  currency: text('currency'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** One row, `server`. Every change of the providers raises `version` in its own transaction: whoever reads it knows what is stale. */
export const aiSettings = pgTable('ai_settings', {
  id: text('id').primaryKey(),
  version: integer('version').notNull(),
  userMonthlyTokens: tokens('user_monthly_tokens'),
  serverMonthlyTokens: tokens('server_monthly_tokens'),
});

/** Budgets of single people; null tokens: no limit. */
export const aiUserBudgets = pgTable('ai_user_budgets', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  monthlyTokens: tokens('monthly_tokens'),
  updatedAt: instant('updated_at').notNull(),
});

/** What was used, added up by person, month (UTC), provider, model and the currency of its price (empty: no price). */
export const aiUsage = pgTable(
  'ai_usage',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    month: text('month').notNull(),
    provider: text('provider').notNull(),
    model: text('model').notNull(),
    currency: text('currency').notNull(),
    answers: integer('answers').notNull(),
    /** Of the answers: those whose tokens were counted from their text. */
    estimated: integer('estimated').notNull(),
    inputTokens: tokens('input_tokens').notNull(),
    outputTokens: tokens('output_tokens').notNull(),
    cost: money('cost').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.month, t.provider, t.model, t.currency] }),
    index('ai_usage_month_idx').on(t.month),
  ],
);

/** Budgets of organizations; null tokens: counted, without a limit. Without a row nothing is counted for the organization. */
export const aiOrganizationBudgets = pgTable('ai_organization_budgets', {
  tenantId: text('tenant_id')
    .primaryKey()
    .references(() => organizations.id, { onDelete: 'cascade' }),
  monthlyTokens: tokens('monthly_tokens'),
  updatedAt: instant('updated_at').notNull(),
});

/** What members used at the cost of their organization, added up by month (UTC): no word of who used it. */
export const aiOrganizationUsage = pgTable(
  'ai_organization_usage',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    month: text('month').notNull(),
    answers: integer('answers').notNull(),
    inputTokens: tokens('input_tokens').notNull(),
    outputTokens: tokens('output_tokens').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.month] })],
);

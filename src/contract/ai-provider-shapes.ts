import { z } from 'zod';
import { ProviderModel } from './chat.ts';
import { Count, Id, Instant } from './kernel/fields.ts';

/** Shapes of the AI providers that an administrator sets up, of their budgets and their use. Endpoints are in `ai-providers.ts`. */

export const AiProviderId = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/, 'Use 1 to 40 small letters, digits and dashes.')
  .meta({ description: 'Short name, unique on this server; learners choose by it.', example: 'our-vllm' });

export const AiProviderKind = z
  .enum(['openai-compatible', 'anthropic', 'google', 'ollama'])
  .meta({ description: 'The format that it speaks.', example: 'openai-compatible' });
export type AiProviderKind = z.infer<typeof AiProviderKind>;

const Name = z
  .string()
  .trim()
  .min(1, 'Give the provider a name.')
  .max(80, 'Keep the name under 80 characters.')
  .meta({ description: 'As learners read it.', example: 'Our vLLM' });

export const BaseUrl = z
  .string()
  .trim()
  .max(500, 'Keep the address under 500 characters.')
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
    'Give an address that starts with https://.',
  )
  .meta({
    description:
      'Where its API begins, for example `https://llm.example.org/v1`. Private addresses and plain http only where the operator lists `host:port` in `SAFE_FETCH_ALLOW`.',
    example: 'https://llm.example.org/v1',
  });

export const WrittenKey = z
  .string()
  .trim()
  .min(1, 'Enter the key, or leave it out.')
  .max(500, 'A key has at most 500 characters.')
  .regex(/^[\x21-\x7e]+$/, 'A key has no spaces and only plain characters.')
  .meta({ description: 'Written only: it is stored encrypted and never shown again.' });

const Model = z
  .string()
  .trim()
  .min(1, 'Name the model.')
  .max(200)
  .meta({ description: 'Model id.', example: 'qwen3-32b' });
const AllowedModels = z
  .array(Model)
  .max(200, 'List at most 200 models.')
  .meta({ description: 'Models that learners may choose; empty means all that it offers.', example: ['qwen3-32b'] });
const DefaultModel = Model.nullable().meta({ description: 'Asked where nobody chose a model; null: the first one.' });

const Rate = z.number().min(0).max(100_000).meta({ description: 'Price of a million tokens.', example: 0.6 });
export const AiCost = z
  .object({
    input_per_million: Rate,
    output_per_million: Rate,
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'Give a currency code of three letters, for example USD.')
      .meta({ description: 'ISO 4217.', example: 'USD' }),
  })
  .meta({ id: 'AICost' });
export type AiCost = z.infer<typeof AiCost>;

export const AiHealth = z
  .object({
    state: z.enum(['closed', 'open', 'half_open']).meta({
      description:
        'Circuit breaker: `closed` is asked as usual; `open` rests until `retry_at`; `half_open` is asked by one request at a time, whose answer closes it.',
      example: 'closed',
    }),
    last_failure: z.string().nullable().meta({ description: 'A sentence.', example: null }),
    last_failure_at: Instant.nullable(),
    retry_at: Instant.nullable().meta({ description: 'When it is asked again; null unless `open`.' }),
    answered: Count.meta({ description: 'Answers since this process started.', example: 120 }),
    failed: Count.meta({ description: 'Failures since this process started.', example: 2 }),
  })
  .meta({ id: 'AIHealth' });
export type AiHealth = z.infer<typeof AiHealth>;

export const AiProvider = z
  .object({
    id: AiProviderId,
    name: Name,
    kind: AiProviderKind,
    source: z.enum(['environment', 'admin']).meta({
      description: '`environment`: address and key come from environment variables and are read-only here.',
      example: 'admin',
    }),
    base_url: z
      .string()
      .nullable()
      .meta({ description: "Null: the vendor's own address.", example: 'https://llm.example.org/v1' }),
    has_key: z.boolean().meta({ description: 'Is there a key? It is never shown.', example: true }),
    key_set_at: Instant.nullable().meta({
      description: 'When the key was entered; null without one and for the environment.',
    }),
    key_problem: z
      .string()
      .optional()
      .meta({ description: 'A sentence, where the stored key cannot be opened; the provider is not asked then.' }),
    enabled: z.boolean().meta({ description: 'May it be asked?', example: true }),
    position: Count.meta({ description: 'Place in the order, from 0.', example: 0 }),
    allowed_models: AllowedModels,
    default_model: DefaultModel,
    cost: AiCost.nullable(),
    health: AiHealth,
    created_at: Instant.nullable().meta({ description: 'Null for one of the environment.' }),
    updated_at: Instant.nullable(),
  })
  .meta({ id: 'AIProvider' });
export type AiProvider = z.infer<typeof AiProvider>;

const changeable = {
  name: Name,
  base_url: BaseUrl.nullable(),
  api_key: WrittenKey.nullable(),
  enabled: z.boolean().meta({ description: 'May it be asked?', example: true }),
  allowed_models: AllowedModels,
  default_model: DefaultModel,
  cost: AiCost.nullable(),
};

export const AiProviderCreate = z
  .object({ id: AiProviderId, kind: AiProviderKind, ...changeable })
  .partial({ base_url: true, api_key: true, enabled: true, allowed_models: true, default_model: true, cost: true })
  .meta({
    id: 'AIProviderCreateRequest',
    description: 'Ollama needs a `base_url`; without one, `openai-compatible` is OpenAI itself.',
  });
export type AiProviderCreate = z.infer<typeof AiProviderCreate>;

export const AiProviderPatch = z
  .object(changeable)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, 'Give at least one field to change.')
  .meta({ id: 'AIProviderPatch', description: '`api_key: null` forgets the key.' });
export type AiProviderPatch = z.infer<typeof AiProviderPatch>;

export const AiProviderTest = z
  .object({
    ok: z.boolean().meta({ description: 'Did it answer?', example: true }),
    outcome: z
      .enum(['answered', 'rate_limited', 'unauthorized', 'unavailable', 'timeout', 'invalid_answer', 'interrupted'])
      .meta({ description: 'How asking it ended.', example: 'answered' }),
    message: z.string().meta({ description: 'A sentence for a person.', example: 'Our vLLM answered.' }),
    ms: Count.meta({ description: 'Milliseconds until the first text, or until it failed.', example: 420 }),
    models: z.array(ProviderModel).meta({ description: 'What it offers, whatever is allowed.' }),
  })
  .meta({ id: 'AIProviderTest' });
export type AiProviderTest = z.infer<typeof AiProviderTest>;

export const UsageMonth = z
  .string()
  .regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'Give a month, for example 2026-10.')
  .meta({ description: 'A calendar month, UTC.', example: '2026-10' });

export const MonthlyTokens = z.int().min(0).max(1_000_000_000_000).nullable().meta({
  description: 'Tokens a calendar month (UTC), asked and answered together; null: no limit; 0: none.',
  example: 500_000,
});

const ProviderName = z.string().meta({ description: 'Provider id.', example: 'openai' });
const ModelName = z.string().meta({ description: 'Model id.', example: 'gpt-5-mini' });
const Username = z.string().meta({ description: 'Username.', example: 'mina' });
const Tokens = z.int().min(0).meta({ description: 'Tokens.', example: 18_400 });
const spent = {
  answers: Count.meta({ description: 'Answers, also those that broke off.', example: 31 }),
  estimated: Count.meta({
    description: 'Of these, with tokens that were counted from the text, because the provider named none.',
    example: 0,
  }),
  input_tokens: Tokens,
  output_tokens: Tokens,
};
const costs = z
  .array(
    z.object({
      currency: z.string().meta({ description: 'ISO 4217.', example: 'USD' }),
      amount: z.number().min(0).meta({ description: 'Sum.', example: 1.27 }),
    }),
  )
  .meta({
    description: 'By currency, at the prices that stood when each answer ended; empty where no price is known.',
  });

export const UsageReport = z
  .object({
    month: UsageMonth,
    total: z.object({ ...spent, costs }).meta({ description: 'All together.' }),
    by_provider: z
      .array(z.object({ provider: z.string(), ...spent, costs }))
      .meta({ description: 'Most tokens first.' }),
    by_model: z
      .array(z.object({ provider: ProviderName, model: ModelName, ...spent, costs }))
      .meta({ description: 'Most tokens first.' }),
    by_user: z
      .array(z.object({ user_id: Id, username: Username, ...spent, costs, budget_tokens: MonthlyTokens }))
      .meta({ description: 'Most tokens first.' }),
  })
  .meta({ id: 'AIUsageReport', description: 'The study guide costs nothing and is not in it.' });
export type UsageReport = z.infer<typeof UsageReport>;

export const UserBudget = z
  .object({ user_id: Id, username: Username, monthly_tokens: MonthlyTokens })
  .meta({ id: 'AIUserBudget' });
export type UserBudget = z.infer<typeof UserBudget>;

const OrganizationName = z
  .string()
  .meta({ description: 'Name of the organization.', example: 'Riverside Language School' });

export const OrganizationBudget = z
  .object({
    organization_id: Id,
    name: OrganizationName,
    slug: z.string().meta({ description: 'Its short name.', example: 'riverside' }),
    monthly_tokens: MonthlyTokens,
    used_tokens: Tokens.meta({ description: 'Of this month, asked and answered together.' }),
  })
  .meta({ id: 'AIOrganizationBudget' });
export type OrganizationBudget = z.infer<typeof OrganizationBudget>;

export const Budgets = z
  .object({
    user_monthly_tokens: MonthlyTokens.meta({ description: 'For everybody without a budget of their own.' }),
    server_monthly_tokens: MonthlyTokens.meta({ description: 'For all people together.' }),
    users: z.array(UserBudget).meta({ description: 'Budgets of their own, by username.' }),
    organizations: z.array(OrganizationBudget).meta({ description: 'Organizations with a budget, by name.' }),
  })
  .meta({ id: 'AIBudgets' });
export type Budgets = z.infer<typeof Budgets>;

const remaining = z.int().min(0).nullable().meta({ description: 'Null without a limit.' });
const renewsAt = Instant.meta({ description: 'When the next month begins.' });

export const OrganizationUsage = z
  .object({
    month: UsageMonth,
    answers: Count,
    input_tokens: Tokens,
    output_tokens: Tokens,
    used_tokens: Tokens.meta({ description: 'Asked and answered together.' }),
    budget_tokens: MonthlyTokens,
    remaining_tokens: remaining,
    exhausted: z.boolean().meta({
      description: 'True where members who are counted here are answered by the study guide alone.',
      example: false,
    }),
    renews_at: renewsAt,
  })
  .meta({ id: 'AIOrganizationUsage' });
export type OrganizationUsage = z.infer<typeof OrganizationUsage>;

export const MyUsage = z
  .object({
    month: UsageMonth,
    answers: Count,
    input_tokens: Tokens,
    output_tokens: Tokens,
    used_tokens: Tokens.meta({ description: 'Asked and answered together.' }),
    budget_tokens: MonthlyTokens,
    remaining_tokens: remaining,
    exhausted: z.boolean().meta({
      description:
        'True where only the study guide answers: the own budget, that of the organization, or that of the whole server is used up.',
      example: false,
    }),
    organization: z
      .object({
        organization_id: Id,
        name: OrganizationName,
        used_tokens: Tokens.meta({ description: 'By all of its members together.' }),
        budget_tokens: MonthlyTokens,
        exhausted: z.boolean().meta({ description: 'Is its budget used up?', example: false }),
      })
      .nullable()
      .meta({
        description:
          'The organization whose budget the own answers count against: of those with a budget the one that was joined first; null without one.',
      }),
    renews_at: renewsAt,
  })
  .meta({ id: 'AIMyUsage' });
export type MyUsage = z.infer<typeof MyUsage>;

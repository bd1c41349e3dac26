import type { AiHealth, AiProvider, Budgets, UsageReport } from '#contract/ai-provider-shapes.ts';
import type { UserProfile } from '#contract/auth.ts';

export const keeper: UserProfile = {
  id: 'u-keeper',
  username: 'keeper',
  email: 'keeper@example.org',
  full_name: null,
  avatar_url: null,
  role: 'admin',
  language: 'en',
  timezone: 'Europe/Lisbon',
  day_starts_at: '00:00',
  public_profile: false,
  created_at: '2025-11-01T09:00:00Z',
};

export function aHealth(part: Partial<AiHealth> = {}): AiHealth {
  return {
    state: 'closed',
    last_failure: null,
    last_failure_at: null,
    retry_at: null,
    answered: 120,
    failed: 0,
    ...part,
  };
}

export function aProvider(part: Partial<AiProvider> = {}): AiProvider {
  return {
    id: 'our-vllm',
    name: 'Our vLLM',
    kind: 'openai-compatible',
    source: 'admin',
    base_url: 'https://llm.example.org/v1',
    has_key: true,
    key_set_at: '2026-10-03T10:00:00Z',
    enabled: true,
    position: 0,
    allowed_models: ['qwen3-32b', 'llama-4-scout'],
    default_model: 'qwen3-32b',
    cost: { input_per_million: 0.15, output_per_million: 0.6, currency: 'USD' },
    health: aHealth(),
    created_at: '2026-10-03T10:00:00Z',
    updated_at: '2026-10-03T10:00:00Z',
    ...part,
  };
}

/** Two providers that administrators added, and one of the environment, which rests. */
export const three: AiProvider[] = [
  aProvider(),
  aProvider({
    id: 'openai',
    name: 'OpenAI',
    source: 'environment',
    base_url: null,
    key_set_at: null,
    position: 1,
    allowed_models: [],
    default_model: null,
    cost: null,
    health: aHealth({
      state: 'open',
      retry_at: '2026-10-14T18:35:00Z',
      last_failure: 'OpenAI is asked too often at the moment. Wait a little, or ask another provider.',
      last_failure_at: '2026-10-14T18:29:00Z',
      failed: 2,
    }),
    created_at: null,
  }),
  aProvider({ id: 'old-box', name: 'Old box', kind: 'ollama', has_key: false, key_set_at: null, position: 2 }),
];

const spent = (input: number, output: number, amount?: number) => ({
  answers: 31,
  estimated: 0,
  input_tokens: input,
  output_tokens: output,
  costs: amount === undefined ? [] : [{ currency: 'USD', amount }],
});

export function aReport(part: Partial<UsageReport> = {}): UsageReport {
  return {
    month: '2026-10',
    total: { ...spent(120_000, 30_400, 1.27), estimated: 2 },
    by_provider: [
      { provider: 'our-vllm', ...spent(100_000, 20_000, 1.27) },
      { provider: 'old-box', ...spent(20_000, 10_400) },
    ],
    by_model: [{ provider: 'our-vllm', model: 'qwen3-32b', ...spent(100_000, 20_000, 1.27) }],
    by_user: [{ user_id: 'u-mina', username: 'mina', ...spent(120_000, 30_400, 1.27), budget_tokens: 500_000 }],
    ...part,
  };
}

export const noBudgets: Budgets = {
  user_monthly_tokens: null,
  server_monthly_tokens: null,
  users: [],
  organizations: [],
};

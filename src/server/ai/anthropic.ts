import { createAnthropic } from '@ai-sdk/anthropic';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { anthropicModels } from './models.ts';
import { streamModel } from './text-stream.ts';

/** Anthropic over its messages API. */
export function anthropicProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  patience: Patience,
): LanguageProvider {
  const id = 'anthropic';
  const name = 'Anthropic';
  const configured = Boolean(settings.anthropicApiKey);
  const sdk = createAnthropic({
    baseURL: settings.anthropicBaseUrl ?? 'https://api.anthropic.com/v1',
    apiKey: settings.anthropicApiKey ?? 'not-set',
    fetch,
  });
  return {
    id,
    name,
    configured,
    describe: async () => ({
      id,
      name,
      kind: 'anthropic',
      available: configured,
      ...(configured
        ? {}
        : { unavailable_reason: 'Anthropic is not connected. Whoever runs this server can set ANTHROPIC_API_KEY.' }),
      models: anthropicModels,
      default_model: anthropicModels[0]?.id ?? null,
    }),
    answer: (ask) => streamModel(sdk(ask.model), ask, { id, name, model: ask.model }, patience),
  };
}

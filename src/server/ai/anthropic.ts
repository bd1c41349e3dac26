import { createAnthropic } from '@ai-sdk/anthropic';
import { keyedProvider } from './keyed-provider.ts';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { anthropicModels } from './models.ts';

/** Anthropic over its messages API. */
export function anthropicProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  patience: Patience,
): LanguageProvider {
  const apiKey = settings.anthropicApiKey;
  const model = createAnthropic({
    baseURL: settings.anthropicBaseUrl ?? 'https://api.anthropic.com/v1',
    apiKey: apiKey ?? 'not-set',
    fetch,
  });
  return keyedProvider(
    { id: 'anthropic', name: 'Anthropic', apiKey, variable: 'ANTHROPIC_API_KEY', models: anthropicModels, model },
    patience,
  );
}

import { createGoogle } from '@ai-sdk/google';
import { keyedProvider } from './keyed-provider.ts';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { googleModels } from './models.ts';

/** Google over the Gemini API. */
export function googleProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  patience: Patience,
): LanguageProvider {
  const apiKey = settings.googleApiKey;
  const model = createGoogle({
    baseURL: settings.googleBaseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    apiKey: apiKey ?? 'not-set',
    fetch,
  });
  return keyedProvider(
    { id: 'google', name: 'Google', apiKey, variable: 'GOOGLE_GENERATIVE_AI_API_KEY', models: googleModels, model },
    patience,
  );
}

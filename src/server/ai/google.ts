import { createGoogle } from '@ai-sdk/google';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { googleModels } from './models.ts';
import { streamModel } from './text-stream.ts';

/** Google over the Gemini API. */
export function googleProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  patience: Patience,
): LanguageProvider {
  const id = 'google';
  const name = 'Google';
  const configured = Boolean(settings.googleApiKey);
  const sdk = createGoogle({
    baseURL: settings.googleBaseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    apiKey: settings.googleApiKey ?? 'not-set',
    fetch,
  });
  return {
    id,
    name,
    configured,
    describe: async () => ({
      id,
      name,
      kind: 'google',
      available: configured,
      ...(configured
        ? {}
        : {
            unavailable_reason:
              'Google is not connected. Whoever runs this server can set GOOGLE_GENERATIVE_AI_API_KEY.',
          }),
      models: googleModels,
      default_model: googleModels[0]?.id ?? null,
    }),
    answer: (ask) => streamModel(sdk(ask.model), ask, { id, name, model: ask.model }, patience),
  };
}

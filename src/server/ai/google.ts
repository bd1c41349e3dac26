import { createGoogle } from '@ai-sdk/google';
import type { Connection } from './connection.ts';
import { keyedProvider } from './keyed-provider.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { googleModels } from './models.ts';

/** Google over the Gemini API. */
export function googleProvider(connection: Connection, on: Foundation): LanguageProvider {
  const model = createGoogle({
    baseURL: connection.baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
    apiKey: connection.apiKey ?? 'not-set',
    fetch: on.fetch,
  });
  return keyedProvider({ connection, kind: 'google', models: googleModels, model }, on);
}

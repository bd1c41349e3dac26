import { createGoogle } from '@ai-sdk/google';
import type { Connection } from './connection.ts';
import { keyedProvider } from './keyed-provider.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { googleModels } from './models.ts';
import type { Speaker } from './text-stream.ts';
import { gemini } from './wires/gemini.ts';

/** Google over the Gemini API. */
export function googleProvider(connection: Connection, on: Foundation): LanguageProvider {
  const model: Speaker['model'] = (id, fetch) =>
    createGoogle({
      baseURL: connection.baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta',
      apiKey: connection.apiKey ?? 'not-set',
      fetch,
    })(id);
  return keyedProvider({ connection, kind: 'google', models: googleModels, model, wire: gemini }, on);
}

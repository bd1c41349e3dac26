import { createAnthropic } from '@ai-sdk/anthropic';
import type { Connection } from './connection.ts';
import { keyedProvider } from './keyed-provider.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { anthropicModels } from './models.ts';
import type { Speaker } from './text-stream.ts';
import { anthropicMessages } from './wires/anthropic-messages.ts';

/** Anthropic over its messages API. */
export function anthropicProvider(connection: Connection, on: Foundation): LanguageProvider {
  const model: Speaker['model'] = (id, fetch) =>
    createAnthropic({
      baseURL: connection.baseUrl ?? 'https://api.anthropic.com/v1',
      apiKey: connection.apiKey ?? 'not-set',
      fetch,
    })(id);
  return keyedProvider({ connection, kind: 'anthropic', models: anthropicModels, model, wire: anthropicMessages }, on);
}

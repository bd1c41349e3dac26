import type { Provider } from '#contract/chat.ts';
import type { Connection } from './connection.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { type Speaker, streamModel } from './text-stream.ts';

interface KeyedProvider {
  connection: Connection;
  kind: 'anthropic' | 'google';
  models: Provider['models'];
  model: Speaker['model'];
  wire: Speaker['wire'];
}

/** A provider of one vendor whose models are known: it can be used as soon as there is a key. */
export function keyedProvider(
  { connection, kind, models, model, wire }: KeyedProvider,
  on: Foundation,
): LanguageProvider {
  const { id, name, problem } = connection;
  return {
    id,
    name,
    configured: problem === undefined,
    describe: async () => ({
      id,
      name,
      kind,
      available: problem === undefined,
      ...(problem === undefined ? {} : { unavailable_reason: problem }),
      models,
      default_model: models[0]?.id ?? null,
    }),
    answer: (ask) => streamModel({ model, fetch: on.fetch, wire }, ask, { id, name, model: ask.model }, on.patience),
  };
}

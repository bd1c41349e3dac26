import type { LanguageModel } from 'ai';
import type { Provider } from '#contract/chat.ts';
import type { LanguageProvider, Patience } from './language-provider.ts';
import { streamModel } from './text-stream.ts';

interface KeyedProvider {
  id: 'anthropic' | 'google';
  name: string;
  /** The operator's key, and the environment variable that it comes from. */
  apiKey: string | undefined;
  variable: string;
  models: Provider['models'];
  model(id: string): LanguageModel;
}

/** A provider of one vendor whose models are known: it can be used as soon as there is a key. */
export function keyedProvider(of: KeyedProvider, patience: Patience): LanguageProvider {
  const { id, name, models } = of;
  const configured = Boolean(of.apiKey);
  return {
    id,
    name,
    configured,
    describe: async () => ({
      id,
      name,
      kind: id,
      available: configured,
      ...(configured
        ? {}
        : { unavailable_reason: `${name} is not connected. Whoever runs this server can set ${of.variable}.` }),
      models,
      default_model: models[0]?.id ?? null,
    }),
    answer: (ask) => streamModel(of.model(ask.model), ask, { id, name, model: ask.model }, patience),
  };
}

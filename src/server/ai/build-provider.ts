import { anthropicProvider } from './anthropic.ts';
import type { Configured } from './catalogue.ts';
import type { Connection } from './connection.ts';
import { googleProvider } from './google.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { ollamaProvider } from './ollama.ts';
import { openaiProvider } from './openai.ts';

const builders = {
  'openai-compatible': openaiProvider,
  anthropic: anthropicProvider,
  google: googleProvider,
  ollama: ollamaProvider,
};

/** A provider that can be asked; building it sends nothing. */
export function buildProvider(connection: Connection, on: Foundation): LanguageProvider {
  const fetch = connection.trusted ? on.trustedFetch : on.fetch;
  return builders[connection.kind](connection, { ...on, fetch });
}

/** The same provider, but it shows only the models that are allowed, with the default that was chosen. */
export function restricted(provider: LanguageProvider, { allowedModels, defaultModel }: Configured): LanguageProvider {
  if (allowedModels.length === 0 && defaultModel === null) return provider;
  return {
    ...provider,
    onlyListed: allowedModels.length > 0,
    async describe() {
      const described = await provider.describe();
      const known = new Map(described.models.map((model) => [model.id, model]));
      const models =
        allowedModels.length === 0 ? described.models : allowedModels.map((id) => known.get(id) ?? { id, name: id });
      return { ...described, models, default_model: defaultModel ?? models[0]?.id ?? null };
    },
  };
}

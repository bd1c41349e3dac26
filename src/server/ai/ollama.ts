import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { z } from 'zod';
import type { Clock } from '#server/platform/clock.ts';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { cachedModels, isChatModel } from './model-list.ts';
import { streamModel } from './text-stream.ts';

const tagsSchema = z.object({ models: z.array(z.object({ name: z.string() })) });

/** Ollama: chat completions below `/v1`, the installed models from `/api/tags`. */
export function ollamaProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  clock: Clock,
  patience: Patience,
): LanguageProvider {
  const id = 'ollama';
  const name = 'Ollama';
  const configured = Boolean(settings.ollamaBaseUrl);
  const origin = (settings.ollamaBaseUrl ?? 'http://127.0.0.1:11434').replace(/\/+$/, '').replace(/\/v1$/, '');
  const sdk = createOpenAICompatible({ name: id, baseURL: `${origin}/v1`, fetch, includeUsage: true });
  const tags = cachedModels({ url: `${origin}/api/tags`, read: readTags, fetch, clock });

  return {
    id,
    name,
    configured,
    async describe() {
      const missing = (unavailable_reason: string) => ({
        id,
        name,
        kind: 'ollama' as const,
        available: false,
        unavailable_reason,
        models: [],
        default_model: null,
      });
      if (!configured) return missing('Ollama is not connected. Whoever runs this server can set OLLAMA_BASE_URL.');
      const models = await tags();
      if (models === 'unreachable')
        return missing(
          'Ollama cannot be reached at OLLAMA_BASE_URL. Whoever runs this server must check that it is running.',
        );
      if (models === 'missing')
        return missing(
          'Ollama has no chat model yet. Whoever runs this server can add one with “ollama pull llama3.2”.',
        );
      return { id, name, kind: 'ollama', available: true, models, default_model: models[0]?.id ?? null };
    },
    answer: (ask) => streamModel(sdk.chatModel(ask.model), ask, { id, name, model: ask.model }, patience),
  };
}

function readTags(body: unknown) {
  return tagsSchema.parse(body).models.flatMap(({ name }) => (isChatModel(name) ? [{ id: name, name }] : []));
}

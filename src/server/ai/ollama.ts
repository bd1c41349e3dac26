import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { z } from 'zod';
import type { Provider } from '#contract/chat.ts';
import type { Connection } from './connection.ts';
import { seesByName } from './images.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { cachedModels, isChatModel } from './model-list.ts';
import { ollamaWindows } from './ollama-windows.ts';
import { type Speaker, streamModel } from './text-stream.ts';
import { chatCompletions } from './wires/chat-completions.ts';

const tagsSchema = z.object({
  models: z.array(
    z.object({
      name: z.string(),
      digest: z.string().optional().catch(undefined),
      details: z
        .object({ families: z.array(z.string()).nullish() })
        .optional()
        .catch(undefined),
    }),
  ),
});

/** Ollama: chat completions below `/v1`, the installed models from `/api/tags`, their windows from `/api/show`; a key only where a proxy wants one. */
export function ollamaProvider(connection: Connection, { fetch, clock, patience }: Foundation): LanguageProvider {
  const { id, name, apiKey, problem, address } = connection;
  const origin = (connection.baseUrl ?? 'http://127.0.0.1:11434').replace(/\/+$/, '').replace(/\/v1$/, '');
  const model: Speaker['model'] = (model, fetch) =>
    createOpenAICompatible({ name: id, baseURL: `${origin}/v1`, apiKey, fetch, includeUsage: true }).chatModel(model);
  const headers: Record<string, string> = apiKey ? { authorization: `Bearer ${apiKey}` } : {};
  const tags = cachedModels({ url: `${origin}/api/tags`, headers, read: readTags, fetch, clock });
  const windowOf = ollamaWindows(origin, headers, fetch);

  return {
    id,
    name,
    configured: problem === undefined,
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
      if (problem !== undefined) return missing(problem);
      const models = await tags();
      if (models === 'unreachable')
        return missing(
          `${name} cannot be reached at ${address}. Whoever runs this server must check that it is running.`,
        );
      if (models === 'missing')
        return missing(
          `${name} has no chat model yet. Whoever runs this server can add one with “ollama pull llama3.2”.`,
        );
      return { id, name, kind: 'ollama', available: true, models, default_model: models[0]?.id ?? null };
    },
    answer: (ask) =>
      streamModel({ model, fetch, wire: chatCompletions }, ask, { id, name, model: ask.model }, patience),
  };

  async function readTags(body: unknown): Promise<Provider['models']> {
    const installed = tagsSchema.parse(body).models.filter(({ name: model }) => isChatModel(model));
    return Promise.all(
      installed.map(async ({ name: model, digest = '', details }) => {
        const window = await windowOf(model, digest);
        const sees = details?.families?.some((family) => /clip|mllama|vl$/.test(family)) ?? false;
        return {
          ...{ id: model, name: model },
          ...(window !== undefined && { context_window: window }),
          ...((sees || seesByName(model)) && { takes_images: true }),
        };
      }),
    );
  }
}

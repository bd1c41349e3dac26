import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { z } from 'zod';
import type { Clock } from '#server/platform/clock.ts';
import type { LanguageProvider, Patience, ProviderSettings } from './language-provider.ts';
import { cachedModels, isChatModel, type Listed } from './model-list.ts';
import { openaiModels } from './models.ts';
import { streamModel } from './text-stream.ts';

const ownUrl = 'https://api.openai.com/v1';
const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      context_length: z.int().positive().optional().catch(undefined),
      max_model_len: z.int().positive().optional().catch(undefined),
    }),
  ),
});

/**
 * OpenAI over chat completions; with a base URL of another host, any server that speaks chat completions
 * (vLLM, llama.cpp, LM Studio, OpenRouter), with a key or without, whose models come from its `GET /models`.
 */
export function openaiProvider(
  settings: ProviderSettings,
  fetch: typeof globalThis.fetch,
  clock: Clock,
  patience: Patience,
): LanguageProvider {
  const id = 'openai';
  const baseURL = (settings.openaiBaseUrl ?? ownUrl).replace(/\/+$/, '');
  const own = new URL(baseURL).hostname === 'api.openai.com';
  const configured = Boolean(settings.openaiApiKey) || (!own && Boolean(settings.openaiBaseUrl));
  const name = own ? 'OpenAI' : 'OpenAI-compatible server';
  const apiKey = settings.openaiApiKey;
  const chat = own
    ? (model: string) => createOpenAI({ baseURL, apiKey: apiKey ?? '', fetch }).chat(model)
    : createOpenAICompatible({ name: id, baseURL, apiKey, fetch, includeUsage: true }).chatModel;
  const listed: () => Promise<Listed> = own
    ? async () => openaiModels
    : cachedModels({
        url: `${baseURL}/models`,
        headers: apiKey ? { authorization: `Bearer ${apiKey}` } : {},
        read: readList,
        fetch,
        clock,
      });

  return {
    id,
    name,
    configured,
    async describe() {
      const base = { id, name, kind: 'openai' as const };
      if (!configured) {
        const unavailable_reason =
          'OpenAI is not connected. Whoever runs this server can set OPENAI_API_KEY, or OPENAI_BASE_URL for a compatible server.';
        return {
          ...base,
          available: false,
          unavailable_reason,
          models: openaiModels,
          default_model: openaiModels[0]?.id ?? null,
        };
      }
      const answer = await listed();
      if (answer === 'unreachable') {
        const unavailable_reason =
          'The server of OPENAI_BASE_URL cannot be reached. Whoever runs this server must check that it is running.';
        return { ...base, available: false, unavailable_reason, models: [], default_model: null };
      }
      const models = answer === 'missing' ? openaiModels : answer;
      return { ...base, available: true, models, default_model: models[0]?.id ?? null };
    },
    answer: (ask) => streamModel(chat(ask.model), ask, { id, name, model: ask.model }, patience),
  };
}

function readList(body: unknown) {
  return listSchema.parse(body).data.flatMap((model) => {
    if (!isChatModel(model.id)) return [];
    const context_window = model.context_length ?? model.max_model_len;
    return [{ id: model.id, name: model.id, ...(context_window ? { context_window } : {}) }];
  });
}

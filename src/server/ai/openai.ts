import { createOpenAI } from '@ai-sdk/openai';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { z } from 'zod';
import { type Connection, isOpenai } from './connection.ts';
import { seesByName } from './images.ts';
import type { Foundation, LanguageProvider } from './language-provider.ts';
import { cachedModels, isChatModel, type Listed } from './model-list.ts';
import { openaiModels } from './models.ts';
import { type Speaker, streamModel } from './text-stream.ts';
import { chatCompletions } from './wires/chat-completions.ts';

const ownUrl = 'https://api.openai.com/v1';
const listSchema = z.object({
  data: z.array(
    z.object({
      id: z.string(),
      context_length: z.int().positive().optional().catch(undefined),
      max_model_len: z.int().positive().optional().catch(undefined),
      architecture: z
        .object({ input_modalities: z.array(z.string()) })
        .optional()
        .catch(undefined),
    }),
  ),
});

/**
 * OpenAI over chat completions; with a base URL of another host, any server that speaks chat completions
 * (vLLM, llama.cpp, LM Studio, OpenRouter), with a key or without, whose models come from its `GET /models`.
 */
export function openaiProvider(connection: Connection, { fetch, clock, patience }: Foundation): LanguageProvider {
  const { id, name, apiKey, problem, address } = connection;
  const baseURL = (connection.baseUrl ?? ownUrl).replace(/\/+$/, '');
  const own = isOpenai(connection.baseUrl);
  const model: Speaker['model'] = (model, fetch) =>
    own
      ? createOpenAI({ baseURL, apiKey: apiKey ?? '', fetch }).chat(model)
      : createOpenAICompatible({ name: id, baseURL, apiKey, fetch, includeUsage: true }).chatModel(model);
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
    configured: problem === undefined,
    async describe() {
      const base = { id, name, kind: 'openai' as const };
      if (problem !== undefined) {
        const models = own ? openaiModels : [];
        return { ...base, available: false, unavailable_reason: problem, models, default_model: models[0]?.id ?? null };
      }
      const answer = await listed();
      if (answer === 'unreachable') {
        const unavailable_reason = `${name} cannot be reached at ${address}. Whoever runs this server must check that it is running.`;
        return { ...base, available: false, unavailable_reason, models: [], default_model: null };
      }
      const models = answer === 'missing' ? openaiModels : answer;
      return { ...base, available: true, models, default_model: models[0]?.id ?? null };
    },
    answer: (ask) =>
      streamModel({ model, fetch, wire: chatCompletions }, ask, { id, name, model: ask.model }, patience),
  };
}

function readList(body: unknown) {
  return listSchema.parse(body).data.flatMap((model) => {
    if (!isChatModel(model.id)) return [];
    const context_window = model.context_length ?? model.max_model_len;
    const takes_images = model.architecture?.input_modalities.includes('image') ?? (seesByName(model.id) || undefined);
    return [
      {
        ...{ id: model.id, name: model.id },
        ...(context_window && { context_window }),
        ...(takes_images !== undefined && { takes_images }),
      },
    ];
  });
}

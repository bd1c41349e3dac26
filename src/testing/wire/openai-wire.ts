import type { Usage, WireFormat } from './format.ts';
import type { WireStep } from './script.ts';
import { startWire, type Wire } from './wire-server.ts';

const data = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const usageFields = (usage: Usage) => ({
  prompt_tokens: usage.input,
  completion_tokens: usage.output,
  total_tokens: usage.input + usage.output,
});

/** The chat-completions part of the OpenAI wire, below `/v1`; other servers speak it as well. */
export function chatCompletions(models: readonly string[]): WireFormat {
  const chunk = (model: string, choices: unknown[], extra: object = {}) =>
    data({ id: 'chatcmpl-wire', object: 'chat.completion.chunk', created: 1_760_000_000, model, choices, ...extra });
  return {
    base: '/v1',
    listing: (method, path) =>
      method === 'GET' && path === '/v1/models'
        ? {
            object: 'list',
            data: models.map((id) => ({ id, object: 'model', created: 1_760_000_000, owned_by: 'wire' })),
          }
        : undefined,
    question: (method, path, body) => {
      if (method !== 'POST' || path !== '/v1/chat/completions') return undefined;
      const { stream, model } = body as { stream?: boolean; model: string };
      return { stream: stream === true, model };
    },
    opening: (model) => chunk(model, [{ index: 0, delta: { role: 'assistant', content: '' }, finish_reason: null }]),
    piece: (model, text) => chunk(model, [{ index: 0, delta: { content: text }, finish_reason: null }]),
    closing: (model, usage) =>
      chunk(model, [{ index: 0, delta: {}, finish_reason: 'stop' }]) +
      (usage ? chunk(model, [], { usage: usageFields(usage) }) : '') +
      'data: [DONE]\n\n',
    whole: (model, text, usage) => ({
      id: 'chatcmpl-wire',
      object: 'chat.completion',
      created: 1_760_000_000,
      model,
      choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
      ...(usage ? { usage: usageFields(usage) } : {}),
    }),
    tooLong: {
      error: {
        message: "This model's maximum context length is 8192 tokens. However, your messages resulted in 9001 tokens.",
        type: 'invalid_request_error',
        param: 'messages',
        code: 'context_length_exceeded',
      },
    },
    filtered: (model) => `${chunk(model, [{ index: 0, delta: {}, finish_reason: 'content_filter' }])}data: [DONE]\n\n`,
    failure: (status) => ({
      error: { message: `The wire was told to answer ${status}.`, type: 'wire_error', param: null, code: null },
    }),
  };
}

/** Starts a server that speaks `/v1/chat/completions` (streamed and whole) and `/v1/models`. */
export function startOpenaiWire(
  script?: WireStep | readonly WireStep[],
  models: readonly string[] = ['wire-large', 'wire-small'],
): Promise<Wire> {
  return startWire(chatCompletions(models), script);
}

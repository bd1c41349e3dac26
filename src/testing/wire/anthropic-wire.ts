import type { Usage, WireFormat } from './format.ts';
import type { WireStep } from './script.ts';
import { startWire, type Wire } from './wire-server.ts';

const event = (type: string, fields: object = {}) => `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;
const usageFields = (usage: Usage | null) => ({ input_tokens: usage?.input ?? 0, output_tokens: usage?.output ?? 0 });
const message = (model: string, content: unknown[], stop: string | null, usage: Usage | null) => ({
  id: 'msg_wire',
  type: 'message',
  role: 'assistant',
  model,
  content,
  stop_reason: stop,
  stop_sequence: null,
  usage: usageFields(usage),
});
const kinds: Record<number, string> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  429: 'rate_limit_error',
};

const messages: WireFormat = {
  base: '/v1',
  listing: () => undefined,
  question: (method, path, body) => {
    if (method !== 'POST' || path !== '/v1/messages') return undefined;
    const { stream, model } = body as { stream?: boolean; model: string };
    return { stream: stream === true, model };
  },
  opening: (model) =>
    event('message_start', { message: message(model, [], null, { input: 1, output: 1 }) }) +
    event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) +
    event('ping'),
  piece: (_model, text) => event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
  closing: (_model, usage) =>
    event('content_block_stop', { index: 0 }) +
    event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: usageFields(usage) }) +
    event('message_stop'),
  whole: (model, text, usage) => message(model, [{ type: 'text', text }], 'end_turn', usage),
  tooLong: {
    type: 'error',
    error: { type: 'invalid_request_error', message: 'prompt is too long: 213462 tokens > 200000 maximum' },
  },
  filtered: () =>
    event('content_block_stop', { index: 0 }) +
    event('message_delta', { delta: { stop_reason: 'refusal', stop_sequence: null }, usage: usageFields(null) }) +
    event('message_stop'),
  failure: (status) => ({
    type: 'error',
    error: { type: kinds[status] ?? 'api_error', message: `The wire was told to answer ${status}.` },
  }),
};

/** Starts a server that speaks `/v1/messages`, streamed and whole. */
export function startAnthropicWire(script?: WireStep | readonly WireStep[]): Promise<Wire> {
  return startWire(messages, script);
}

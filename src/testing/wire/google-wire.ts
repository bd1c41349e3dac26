import type { Usage, WireFormat } from './format.ts';
import type { WireStep } from './script.ts';
import { startWire, type Wire } from './wire-server.ts';

const usageFields = (usage: Usage | null) =>
  usage
    ? {
        usageMetadata: {
          promptTokenCount: usage.input,
          candidatesTokenCount: usage.output,
          totalTokenCount: usage.input + usage.output,
        },
      }
    : {};
const answer = (model: string, text: string, finish?: string) => ({
  candidates: [
    {
      content: { role: 'model', parts: text ? [{ text }] : [] },
      index: 0,
      ...(finish ? { finishReason: finish } : {}),
    },
  ],
  modelVersion: model,
  responseId: 'wire',
});
const data = (value: unknown) => `data: ${JSON.stringify(value)}\r\n\r\n`;
const kinds: Record<number, string> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  503: 'UNAVAILABLE',
};

const generateContent: WireFormat = {
  base: '/v1beta',
  listing: () => undefined,
  question: (method, path) => {
    const asked = /^\/v1beta\/models\/([^:/?]+):(generateContent|streamGenerateContent\?alt=sse)$/.exec(path);
    return method === 'POST' && asked ? { model: asked[1] ?? '', stream: asked[2] !== 'generateContent' } : undefined;
  },
  opening: (model) => data(answer(model, '')),
  piece: (model, text) => data(answer(model, text)),
  closing: (model, usage) => data({ ...answer(model, '', 'STOP'), ...usageFields(usage) }),
  whole: (model, text, usage) => ({ ...answer(model, text, 'STOP'), ...usageFields(usage) }),
  tooLong: {
    error: {
      code: 400,
      message: 'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
      status: 'INVALID_ARGUMENT',
    },
  },
  filtered: (model) => data(answer(model, '', 'SAFETY')),
  failure: (status) => ({
    error: { code: status, message: `The wire was told to answer ${status}.`, status: kinds[status] ?? 'INTERNAL' },
  }),
};

/** Starts a server that speaks `:streamGenerateContent?alt=sse` and `:generateContent`. */
export function startGoogleWire(script?: WireStep | readonly WireStep[]): Promise<Wire> {
  return startWire(generateContent, script);
}

import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { expect, test } from 'vitest';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startGoogleWire } from '#testing/wire/google-wire.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { patience } from './language-provider.ts';
import { streamModel } from './text-stream.ts';
import { anthropicMessages } from './wires/anthropic-messages.ts';
import { chatCompletions } from './wires/chat-completions.ts';
import { gemini } from './wires/gemini.ts';

type Fetch = typeof globalThis.fetch;

const kinds = {
  'OpenAI-compatible': {
    start: startOpenaiWire,
    wire: chatCompletions,
    model: (baseURL: string, fetch: Fetch) =>
      createOpenAICompatible({ name: 'x', baseURL, fetch }).chatModel('gpt-4o-mini'),
  },
  Ollama: {
    start: startOllamaWire,
    wire: chatCompletions,
    model: (url: string, fetch: Fetch) =>
      createOpenAICompatible({ name: 'x', baseURL: `${url}/v1`, fetch }).chatModel('llama3.2'),
  },
  Anthropic: {
    start: startAnthropicWire,
    wire: anthropicMessages,
    model: (baseURL: string, fetch: Fetch) =>
      createAnthropic({ baseURL, apiKey: 'k', fetch })('claude-3-5-haiku-latest'),
  },
  Google: {
    start: startGoogleWire,
    wire: gemini,
    model: (baseURL: string, fetch: Fetch) =>
      createGoogleGenerativeAI({ baseURL, apiKey: 'k', fetch })('gemini-2.0-flash'),
  },
};

test.each(Object.entries(kinds))(
  '%s is told the temperature that was chosen, and none that was not',
  async (_name, kind) => {
    const wire = await kind.start();
    const asked = { id: 'x', name: 'X', model: 'm' };
    for (const temperature of [0.3, undefined]) {
      const signal = new AbortController().signal;
      const ask = { model: 'm', turns: [{ role: 'user' as const, content: 'Hello' }], temperature, signal };
      const speaker = { model: (_id: string, sender: Fetch) => kind.model(wire.url, sender), fetch, wire: kind.wire };
      for await (const _piece of streamModel(speaker, ask, asked, patience));
    }
    const told = wire.requests.map(({ body }) => /"temperature":([\d.]+)/.exec(JSON.stringify(body))?.[1]);
    expect(told).toEqual(['0.3', undefined]);
    await wire.close();
  },
);

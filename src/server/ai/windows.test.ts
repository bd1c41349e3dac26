import { afterAll, beforeEach, expect, test } from 'vitest';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import type { ChatTurn } from './chat-turn.ts';
import type { GenerateEvent } from './generate.ts';
import { createChatProviders } from './routing.ts';

const openai = await startOpenaiWire();
const ollama = await startOllamaWire(undefined, ['small', 'tuned', 'plain', 'silent'], {
  small: { window: 2_048 },
  tuned: { window: 131_072, parameters: 'stop "<end>"\nnum_ctx                        8192' },
  silent: { window: null },
});
afterAll(() => Promise.all([openai.close(), ollama.close()]));

let now = Date.UTC(2026, 0, 1);
const clock = () => new Date(now);
beforeEach(() => {
  openai.script({ answer: 'from openai' });
  ollama.script({ answer: 'from ollama' });
});

const config = { openaiBaseUrl: openai.url, ollamaBaseUrl: ollama.url };

/** Eighty earlier turns of a thousand letters, then the question. */
const turns: ChatTurn[] = [
  { role: 'system', content: 'Be kind.' },
  ...Array.from({ length: 80 }, (_, n) => ({
    role: n % 2 === 0 ? ('user' as const) : ('assistant' as const),
    content: `${n}:`.padEnd(1_000, 'x'),
  })),
  { role: 'user', content: 'And now?' },
];

async function ask(request: { provider?: string; model?: string; lastTurns?: number } = {}) {
  const providers = createChatProviders({ config, clock, guidePaceMs: 0 });
  const events: GenerateEvent[] = [];
  let error: unknown;
  try {
    const signal = new AbortController().signal;
    for await (const event of providers.generate({ provider: 'auto', turns, signal, ...request })) events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const attempts = events.flatMap((event) => (event.type === 'attempt' ? [event.attempt] : []));
  return { error, events, path: attempts.map(({ provider, outcome }) => `${provider} ${outcome}`) };
}

function sentTo(wire: Wire, at = -1): string[] {
  const body = wire.asked.at(at)?.body as { messages: { content: string }[] } | undefined;
  return (body?.messages ?? []).map(({ content }) => content);
}

test('each provider that is asked gets as much of the history as its model takes', async () => {
  openai.script({ fail: 500 });
  const { path, events } = await ask();
  expect(path).toEqual(['openai unavailable', 'ollama answered']);
  expect(sentTo(openai)).toHaveLength(1 + 60 + 1);
  // 2,048 tokens without the quarter for the answer; a turn of a thousand letters costs 254.
  const sent = sentTo(ollama);
  expect(sent.map((content) => content.slice(0, 3))).toEqual(['Be ', '74:', '75:', '76:', '77:', '78:', '79:', 'And']);
  const start = events.find((event) => event.type === 'start');
  expect(start?.sent?.map(({ content }) => content)).toEqual(sent);
});

test('a model that takes more gets more', async () => {
  await ask({ provider: 'ollama', model: 'plain' });
  expect(sentTo(ollama)).toHaveLength(turns.length);
});

test('a provider that finds it too long is asked once more with half of it, and that is one attempt', async () => {
  openai.script([{ fail: 'too-long' }, { answer: 'well' }]);
  const before = openai.asked.length;
  const { path, error } = await ask({ provider: 'openai' });
  expect([error, path, openai.asked.length - before]).toEqual([undefined, ['openai answered'], 2]);
  expect(sentTo(openai, -2)).toHaveLength(1 + 60 + 1);
  expect(sentTo(openai)).toEqual([turns[0], ...turns.slice(-31)].map((turn) => turn?.content));
});

test('one that finds half too long as well says so, and where the question alone is too long it is not asked again', async () => {
  openai.script({ fail: 'too-long' });
  const before = openai.asked.length;
  const refused = await ask({ provider: 'openai' });
  expect(refused.error).toMatchObject({ message: expect.stringContaining('too long') });
  expect([refused.path, openai.asked.length - before]).toEqual([['openai unavailable'], 2]);
  expect((await ask({ provider: 'openai', lastTurns: 81 })).error).toMatchObject({ tooLong: true });
  expect(openai.asked.length - before).toBe(3);
});

test('Ollama tells how much its models take: what they were made for, or the less that they are set to', async () => {
  const providers = createChatProviders({ config, clock, guidePaceMs: 0 });
  const windows = async () =>
    (await providers.list()).items
      .find(({ id }) => id === 'ollama')
      ?.models.map(({ id, context_window }) => [id, context_window]);
  const before = ollama.requests.length;
  const told = [
    ['small', 2_048],
    ['tuned', 8_192],
    ['plain', 131_072],
    ['silent', undefined],
  ];
  expect(await windows()).toEqual(told);
  now += 31_000;
  expect(await windows()).toEqual(told);
  const paths = ollama.requests.slice(before).map(({ path }) => path);
  expect(paths.filter((path) => path === '/api/tags')).toHaveLength(2);
  expect(paths.filter((path) => path === '/api/show')).toHaveLength(4);
});

import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { Provider } from '#contract/chat.ts';
import { AppError } from '#server/platform/app-error.ts';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { GenerateEvent } from './generate.ts';
import { createChatProviders } from './routing.ts';

const openai = await startOpenaiWire();
const anthropic = await startAnthropicWire();
const ollama = await startOllamaWire();
afterAll(() => Promise.all([openai.close(), anthropic.close(), ollama.close()]));

const config = { openaiBaseUrl: openai.url, anthropicApiKey: 'k', anthropicBaseUrl: anthropic.url };
const turns = [{ role: 'user' as const, content: 'Hello there' }];
let now = 0;
const clock = () => new Date(now);

beforeEach(() => {
  now = Date.UTC(2026, 0, 1);
  openai.script({ answer: 'from openai' });
  anthropic.script({ answer: 'from anthropic' });
});

type Providers = ReturnType<typeof createChatProviders>;
const build = (settings: Parameters<typeof createChatProviders>[0]['config'] = config) =>
  createChatProviders({ config: settings, clock, guidePaceMs: 0 });

async function ask(providers: Providers, provider = 'auto', model?: string) {
  const events: GenerateEvent[] = [];
  let error: unknown;
  try {
    for await (const event of providers.generate({ provider, model, turns, signal: new AbortController().signal }))
      events.push(event);
  } catch (thrown) {
    error = thrown;
  }
  return {
    events,
    error,
    text: events.map((event) => (event.type === 'delta' ? event.text : '')).join(''),
    path: events.flatMap((event) =>
      event.type === 'attempt' ? [`${event.attempt.provider} ${event.attempt.outcome}`] : [],
    ),
    starts: events.filter((event) => event.type === 'start'),
  };
}

describe('the list', () => {
  test('has Automatic first, the study guide always, and a sentence naming the variable for each that is missing', async () => {
    const { items, default: chosen } = await build({}).list();
    expect(chosen).toBe('auto');
    expect(items.map((item) => [item.id, item.available])).toEqual([
      ['auto', true],
      ['openai', false],
      ['anthropic', false],
      ['google', false],
      ['ollama', false],
      ['study-guide', true],
    ]);
    const reasons = items.map((item) => item.unavailable_reason ?? '');
    for (const variable of [
      'OPENAI_API_KEY',
      'OPENAI_BASE_URL',
      'ANTHROPIC_API_KEY',
      'GOOGLE_GENERATIVE_AI_API_KEY',
      'OLLAMA_BASE_URL',
    ]) {
      expect(reasons.some((reason) => reason.includes(variable))).toBe(true);
    }
    for (const item of items) Provider.parse(item);
  });

  test('asks a compatible server and Ollama for their models, once in 30 s', async () => {
    const before = openai.requests.length;
    const providers = build({ openaiBaseUrl: openai.url, ollamaBaseUrl: ollama.url });
    const [first] = await Promise.all([providers.list(), providers.list()]);
    now += 29_000;
    await providers.list();
    expect(openai.requests.slice(before).map((request) => request.path)).toEqual(['/v1/models']);
    now += 2_000;
    await providers.list();
    expect(openai.requests.length - before).toBe(2);
    expect(first.items.find((item) => item.id === 'openai')).toMatchObject({
      available: true,
      default_model: 'wire-large',
    });
    expect(first.items.find((item) => item.id === 'ollama')).toMatchObject({
      available: true,
      models: [{ id: 'llama3.2:3b', name: 'llama3.2:3b' }],
    });
  });

  test('shows Ollama as unavailable, with a sentence, while it cannot be reached', async () => {
    const gone = await startOllamaWire();
    await gone.close();
    const { items } = await build({ ollamaBaseUrl: gone.url }).list();
    const shown = items.find((item) => item.id === 'ollama');
    expect(shown).toMatchObject({ available: false, models: [], default_model: null });
    expect(shown?.unavailable_reason).toContain('OLLAMA_BASE_URL');
  });

  test('offers the known models where a compatible server lists none', async () => {
    const bare = await startAnthropicWire();
    const { items } = await build({ openaiBaseUrl: bare.url }).list();
    await bare.close();
    const shown = items.find((item) => item.id === 'openai');
    expect(shown?.available).toBe(true);
    expect(shown?.models.length).toBeGreaterThan(2);
  });

  test('shows a provider that refused the key as unavailable, and again available when its rest is over', async () => {
    const providers = build();
    openai.script({ fail: 401 });
    await ask(providers);
    const shown = async () => (await providers.list()).items.find((item) => item.id === 'openai');
    expect((await shown())?.available).toBe(false);
    expect((await shown())?.unavailable_reason).toContain('key');
    now += 300_000;
    expect((await shown())?.available).toBe(true);
  });
});

describe('automatic', () => {
  test('asks the first provider alone when it is well', async () => {
    const before = anthropic.asked.length;
    const { text, path } = await ask(build());
    expect(text).toBe('from openai');
    expect(path).toEqual(['openai answered']);
    expect(anthropic.asked.length).toBe(before);
  });

  test.each([401, 429, 500, 'reset', 'empty', 'malformed', 'wrong-json'] as const)(
    'goes on to the next provider after %s, before any text',
    async (fail) => {
      openai.script({ answer: 'never', fail });
      const { text, path, starts, events, error } = await ask(build());
      expect(error).toBeUndefined();
      expect(text).toBe('from anthropic');
      expect(path[0]).toMatch(/^openai /);
      expect(path[1]).toBe('anthropic answered');
      expect(starts).toEqual([{ type: 'start', provider: 'anthropic', model: 'claude-sonnet-5-5' }]);
      expect(events.findIndex((event) => event.type === 'start')).toBe(1);
    },
  );

  test.each(['half', 'cut'] as const)('never goes on after text: %s', async (fail) => {
    openai.script({ answer: ['One ', 'two ', 'three ', 'four'], fail });
    const before = anthropic.asked.length;
    const { text, path, error } = await ask(build());
    expect(text).toBe('One two ');
    expect(path).toEqual(['openai interrupted']);
    expect(error).toMatchObject({ provider: 'openai', outcome: 'interrupted' });
    expect(anthropic.asked.length).toBe(before);
  });

  test('ends with the study guide, which always answers', async () => {
    openai.script({ fail: 500 });
    anthropic.script({ fail: 429 });
    const { text, path, error } = await ask(build());
    expect(error).toBeUndefined();
    expect(path).toEqual(['openai unavailable', 'anthropic rate_limited', 'study-guide answered']);
    expect(text).toContain('not a language model');
  });

  test('answers from the study guide at once where nothing is connected', async () => {
    const { path, events } = await ask(build({}));
    expect(path).toEqual(['study-guide answered']);
    expect(events[0]).toEqual({ type: 'start', provider: 'study-guide', model: 'study-guide-1' });
    expect(events.at(-1)).toEqual({ type: 'finish', usage: null, model: 'study-guide-1' });
  });

  test('leaves a provider that failed alone until its rest is over, then asks it first again', async () => {
    const providers = build();
    openai.script([{ fail: 500 }, { answer: 'well again' }]);
    expect((await ask(providers)).path).toEqual(['openai unavailable', 'anthropic answered']);
    now += 14_000;
    const { path, events } = await ask(providers);
    expect(path).toEqual(['openai resting', 'anthropic answered']);
    // Whoever sees another name than usual is told why.
    expect(events[0]).toMatchObject({
      type: 'attempt',
      attempt: { ms: 0, reason: expect.stringMatching(/has a problem at the moment \(status 500\)/) },
    });
    now += 1_000;
    expect((await ask(providers)).path).toEqual(['openai answered']);
  });

  test('honours the pause that a provider asked for', async () => {
    const providers = build();
    openai.script([{ fail: 429, retryAfter: 120 }, { answer: 'well again' }]);
    await ask(providers);
    now += 119_000;
    expect((await ask(providers)).path).toEqual(['openai resting', 'anthropic answered']);
    now += 1_000;
    expect((await ask(providers)).path).toEqual(['openai answered']);
  });

  test('tries a resting provider early when nothing else is left, but not one that asked for a pause', async () => {
    const providers = build();
    openai.script([{ fail: 500 }, { answer: 'well again' }]);
    anthropic.script({ fail: 429, retryAfter: 60 });
    expect((await ask(providers)).path).toEqual([
      'openai unavailable',
      'anthropic rate_limited',
      'study-guide answered',
    ]);
    expect((await ask(providers)).path).toEqual(['openai answered']);
  });

  test('lets exactly one request try a provider after its rest, and the others go on to the next', async () => {
    const providers = build();
    openai.script([{ fail: 500 }, { answer: 'well again', delayMs: 50 }]);
    await ask(providers);
    now += 15_000;
    const before = openai.asked.length;
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(providers)));
    expect(answers.map(({ path }) => path.join(', ')).sort()).toEqual([
      'openai answered',
      ...Array.from({ length: 4 }, () => 'openai resting, anthropic answered'),
    ]);
    expect(openai.asked.length - before).toBe(1);
    expect((await ask(providers)).path).toEqual(['openai answered']);
  });

  test('does not blame a provider for a request that it refused', async () => {
    const providers = build();
    openai.script([{ fail: 404 }, { answer: 'well' }]);
    expect((await ask(providers)).path).toEqual(['openai unavailable', 'anthropic answered']);
    expect((await ask(providers)).path).toEqual(['openai answered']);
  });

  test('uses the wished model where it is listed, and the default elsewhere', async () => {
    openai.script({ fail: 500 });
    await ask(build(), 'auto', 'wire-small');
    expect(openai.asked.at(-1)?.body).toMatchObject({ model: 'wire-small' });
    expect(anthropic.asked.at(-1)?.body).toMatchObject({ model: 'claude-sonnet-5-5' });
  });

  test('does not go on to another provider when it is stopped', async () => {
    openai.script({ fail: 'hang' });
    const before = anthropic.asked.length;
    const stop = new AbortController();
    const asked = openai.nextAsked();
    const events: GenerateEvent[] = [];
    const run = (async () => {
      for await (const event of build().generate({ provider: 'auto', turns, signal: stop.signal })) events.push(event);
    })();
    await asked;
    stop.abort();
    await expect(run).rejects.toMatchObject({ outcome: 'stopped' });
    expect(events).toMatchObject([{ type: 'attempt', attempt: { provider: 'openai', outcome: 'stopped' } }]);
    expect(anthropic.asked.length).toBe(before);
  });
});

describe('a provider asked for by its id', () => {
  test('stands alone: its failure is the answer', async () => {
    openai.script({ fail: 500 });
    const before = anthropic.asked.length;
    const { path, error } = await ask(build(), 'openai');
    expect(path).toEqual(['openai unavailable']);
    expect(error).toMatchObject({ name: 'ProviderError', outcome: 'unavailable', status: 500 });
    expect(anthropic.asked.length).toBe(before);
  });

  test('is asked even while it rests', async () => {
    const providers = build();
    openai.script([{ fail: 500 }, { answer: 'well again' }]);
    await ask(providers);
    expect((await ask(providers, 'openai')).text).toBe('well again');
  });

  test('that is not connected says which variable is missing', async () => {
    const { error } = await ask(build(), 'google');
    expect(error).toMatchObject({
      name: 'ProviderError',
      outcome: 'unavailable',
      message: expect.stringContaining('GOOGLE_GENERATIVE_AI_API_KEY'),
    });
  });

  test('that does not exist is a mistake of the request, before any event', async () => {
    const { events, error } = await ask(build(), 'openia');
    expect(events).toEqual([]);
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'validation_error', extra: { issues: [{ path: 'body.provider' }] } });
  });
});

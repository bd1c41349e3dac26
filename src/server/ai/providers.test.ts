import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startGoogleWire } from '#testing/wire/google-wire.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { WireFailure } from '#testing/wire/script.ts';
import type { Wire } from '#testing/wire/wire-server.ts';
import type { GenerateEvent, GenerateRequest } from './generate.ts';
import type { Patience, ProviderSettings } from './language-provider.ts';
import { ProviderError } from './provider-error.ts';
import { createChatProviders } from './routing.ts';

/** Each provider with its own server; `OpenAI itself` reaches its server under OpenAI's own address. */
const kinds = ['OpenAI itself', 'an OpenAI-compatible server', 'Anthropic', 'Google', 'Ollama'] as const;
type Kind = (typeof kinds)[number];
const wires = {} as Record<Kind, Wire>;
const ids: Record<Kind, string> = {
  'OpenAI itself': 'openai',
  'an OpenAI-compatible server': 'openai',
  Anthropic: 'anthropic',
  Google: 'google',
  Ollama: 'ollama',
};

beforeAll(async () => {
  wires['OpenAI itself'] = await startOpenaiWire();
  wires['an OpenAI-compatible server'] = await startOpenaiWire();
  wires.Anthropic = await startAnthropicWire();
  wires.Google = await startGoogleWire();
  wires.Ollama = await startOllamaWire();
});
afterAll(() => Promise.all(Object.values(wires).map((wire) => wire.close())));

function settingsOf(kind: Kind): ProviderSettings {
  const { url } = wires[kind];
  switch (kind) {
    case 'OpenAI itself':
      return { openaiApiKey: 'test-key' };
    case 'an OpenAI-compatible server':
      return { openaiBaseUrl: url };
    case 'Anthropic':
      return { anthropicApiKey: 'test-key', anthropicBaseUrl: url };
    case 'Google':
      return { googleApiKey: 'test-key', googleBaseUrl: url };
    case 'Ollama':
      return { ollamaBaseUrl: url };
  }
}

const toOwnWire: typeof fetch = (input, init) =>
  fetch(String(input).replace('https://api.openai.com/v1', wires['OpenAI itself'].url), init);

function generate(kind: Kind, request: Partial<GenerateRequest> = {}, timeouts?: Partial<Patience>) {
  const providers = createChatProviders({
    config: settingsOf(kind),
    clock: () => new Date(),
    fetch: toOwnWire,
    timeouts,
  });
  return providers.generate({
    provider: ids[kind],
    turns: [{ role: 'user', content: 'Hello' }],
    signal: new AbortController().signal,
    ...request,
  });
}

async function collect(events: AsyncIterable<GenerateEvent>) {
  const seen: GenerateEvent[] = [];
  let error: unknown;
  try {
    for await (const event of events) seen.push(event);
  } catch (thrown) {
    error = thrown;
  }
  const text = seen.map((event) => (event.type === 'delta' ? event.text : '')).join('');
  const attempts = seen.flatMap((event) => (event.type === 'attempt' ? [event.attempt.outcome] : []));
  return { seen, text, attempts, error };
}

describe.each(kinds)('%s', (kind) => {
  test('streams its text, then its usage', async () => {
    wires[kind].script({ answer: ['Water ', 'boils ', 'at 100 °C.'], usage: { input: 12, output: 5 } });
    const { seen, text, error } = await collect(generate(kind));
    expect(error).toBeUndefined();
    expect(text).toBe('Water boils at 100 °C.');
    const kindsSeen = seen.map((event) => event.type).filter((type, n, all) => type !== all[n - 1]);
    expect(kindsSeen).toEqual(['start', 'delta', 'attempt', 'finish']);
    expect(seen[0]).toMatchObject({ type: 'start', provider: ids[kind] });
    expect(seen.at(-1)).toMatchObject({ type: 'finish', usage: { input_tokens: 12, output_tokens: 5 } });
  });

  test('is asked with the system text, all turns and the model, in its own format', async () => {
    wires[kind].script({ answer: 'Yes.' });
    const turns = [
      { role: 'system' as const, content: 'Be kind.' },
      { role: 'user' as const, content: 'First question' },
      { role: 'assistant' as const, content: 'First answer' },
      { role: 'assistant' as const, content: '  ' },
      { role: 'user' as const, content: 'Second question' },
    ];
    await collect(generate(kind, { turns, userLanguage: 'fa', model: 'a-model' }));
    const sent = wires[kind].asked.at(-1);
    const body = JSON.stringify(sent?.body);
    for (const part of ['Be kind.', 'Persian', 'First question', 'First answer', 'Second question'])
      expect(body).toContain(part);
    expect(body + sent?.path).toContain('a-model');
    expect(body).not.toContain('"  "');
  });

  test('loses its request the moment the signal stops it', async () => {
    wires[kind].script({ answer: ['One ', 'two ', 'three'], fail: 'stall' });
    const stop = new AbortController();
    const asked = wires[kind].nextAsked();
    const events: GenerateEvent[] = [];
    const run = async () => {
      for await (const event of generate(kind, { signal: stop.signal })) {
        events.push(event);
        if (event.type === 'delta') stop.abort();
      }
    };
    await expect(run()).rejects.toMatchObject({ outcome: 'stopped' });
    expect(events.at(-1)).toMatchObject({ type: 'attempt', attempt: { outcome: 'stopped' } });
    expect(await (await asked).ended).toEqual({ aborted: true });
  });

  test('loses its request when the listener leaves', async () => {
    wires[kind].script({ answer: ['One ', 'two '], fail: 'stall' });
    const asked = wires[kind].nextAsked();
    for await (const event of generate(kind)) if (event.type === 'delta') break;
    expect(await (await asked).ended).toEqual({ aborted: true });
  });

  const table: Array<[WireFailure, string, number?]> = [
    [400, 'unavailable', 400],
    [401, 'unauthorized', 401],
    [403, 'unauthorized', 403],
    [404, 'unavailable', 404],
    [429, 'rate_limited', 429],
    [500, 'unavailable', 500],
    [503, 'unavailable', 503],
    ['reset', 'unavailable'],
    ['hang', 'timeout'],
    ['slow', 'timeout'],
    ['empty', 'invalid_answer'],
    ['malformed', 'invalid_answer'],
    ['wrong-json', 'invalid_answer'],
  ];
  test.each(table)('%s before any text gives %s and a sentence', async (fail, outcome, status) => {
    wires[kind].script({ answer: 'Never seen.', fail });
    const { seen, attempts, error } = await collect(
      generate(kind, {}, fail === 'hang' || fail === 'slow' ? { firstPieceMs: 60 } : {}),
    );
    expect(attempts).toEqual([outcome]);
    expect(seen).toHaveLength(1);
    expect(error).toBeInstanceOf(ProviderError);
    expect(error).toMatchObject({ provider: ids[kind], outcome, status });
    expect((error as ProviderError).message).toMatch(/^[A-Z].*\.$/);
  });

  test.each(['half', 'cut', 'stall'] as const)(
    '%s after some text gives interrupted, and keeps the text',
    async (fail) => {
      wires[kind].script({ answer: ['One ', 'two ', 'three ', 'four'], fail });
      const { text, attempts, error } = await collect(
        generate(kind, {}, fail === 'stall' ? { betweenPiecesMs: 60 } : {}),
      );
      expect(text).toBe('One two ');
      expect(attempts).toEqual(['interrupted']);
      expect(error).toMatchObject({ outcome: 'interrupted' });
    },
  );

  test('carries the pause that it asks for', async () => {
    wires[kind].script({ fail: 429, retryAfter: 42 });
    expect((await collect(generate(kind))).error).toMatchObject({ retryAfter: 42 });
  });

  test('any text arrives unchanged, however the network cuts it', async () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('\n', '  ', '👩‍👩‍👧', 'سلام', '\u2028', 'data: x\n\n', '"\\'),
      ),
      { minLength: 1, maxLength: 6 },
    );
    const cuts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(pieces, cuts, async (answer, cutAt) => {
        wires[kind].script({ answer, cutAt });
        const { text, error } = await collect(generate(kind));
        expect(error).toBeUndefined();
        expect(text).toBe(answer.join(''));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

test.each(kinds.filter((kind) => kind !== 'Anthropic'))(
  '%s: usage that is not reported is null, never zero',
  async (kind) => {
    wires[kind].script({ answer: 'Yes.', usage: null });
    expect((await collect(generate(kind))).seen.at(-1)).toMatchObject({ type: 'finish', usage: null });
  },
);

test('a refused connection is unavailable', async () => {
  const wire = await startAnthropicWire();
  await wire.close();
  const providers = createChatProviders({
    config: { anthropicApiKey: 'k', anthropicBaseUrl: wire.url },
    clock: () => new Date(),
  });
  const { error } = await collect(
    providers.generate({
      provider: 'anthropic',
      turns: [{ role: 'user', content: 'Hi' }],
      signal: new AbortController().signal,
    }),
  );
  expect(error).toMatchObject({
    outcome: 'unavailable',
    message: 'Anthropic cannot be reached. Check the network, or ask another provider.',
  });
});

test('a key travels in the header that the provider expects, and a compatible server without a key gets none', async () => {
  for (const kind of kinds) {
    wires[kind].script({ answer: 'Yes.' });
    await collect(generate(kind));
  }
  const header = (kind: Kind, name: string) => wires[kind].asked.at(-1)?.headers[name];
  expect(header('OpenAI itself', 'authorization')).toBe('Bearer test-key');
  expect(header('Anthropic', 'x-api-key')).toBe('test-key');
  expect(header('Google', 'x-goog-api-key')).toBe('test-key');
  expect(header('an OpenAI-compatible server', 'authorization')).toBeUndefined();
  expect(header('Ollama', 'authorization')).toBeUndefined();
});

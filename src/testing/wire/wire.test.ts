import { afterEach, expect, test } from 'vitest';
import { startAnthropicWire } from './anthropic-wire.ts';
import { startGoogleWire } from './google-wire.ts';
import { startOllamaWire } from './ollama-wire.ts';
import { startOpenaiWire } from './openai-wire.ts';
import { piecesOf } from './script.ts';
import type { Wire } from './wire-server.ts';

const running: Wire[] = [];
const start = async (wire: Promise<Wire>) => {
  running.push(await wire);
  return wire;
};
afterEach(() => Promise.all(running.splice(0).map((wire) => wire.close())));

const post = (url: string, body: unknown, signal?: AbortSignal) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal });

const step = { answer: 'Good day to you.', usage: { input: 2, output: 4 } };
const whole = [
  [
    'openai',
    startOpenaiWire,
    '/chat/completions',
    { choices: [{ message: { content: 'Good day to you.' } }], usage: { prompt_tokens: 2, completion_tokens: 4 } },
  ],
  [
    'anthropic',
    startAnthropicWire,
    '/messages',
    { content: [{ type: 'text', text: 'Good day to you.' }], usage: { input_tokens: 2, output_tokens: 4 } },
  ],
  [
    'google',
    startGoogleWire,
    '/models/m:generateContent',
    { candidates: [{ content: { parts: [{ text: 'Good day to you.' }] } }], usageMetadata: { promptTokenCount: 2 } },
  ],
  ['ollama', startOllamaWire, '/v1/chat/completions', { choices: [{ message: { content: 'Good day to you.' } }] }],
] as const;

test.each(whole)(
  '%s answers whole when no stream is asked for, and records the request',
  async (_name, startIt, path, expected) => {
    const wire = await start(startIt(step));
    const response = await post(wire.url + path, { model: 'm', messages: [] });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(expected);
    expect(wire.asked).toMatchObject([
      { method: 'POST', body: { model: 'm' }, headers: { 'content-type': 'application/json' } },
    ]);
    expect(await wire.asked[0]?.ended).toEqual({ aborted: false });
  },
);

test('steps are used in order and the last one goes on; a new script replaces them', async () => {
  const wire = await start(startOpenaiWire([{ fail: 500 }, { fail: 429, retryAfter: 3 }, step]));
  const ask = () => post(`${wire.url}/chat/completions`, { model: 'm' });
  expect([(await ask()).status, (await ask()).status, (await ask()).status, (await ask()).status]).toEqual([
    500, 429, 200, 200,
  ]);
  wire.script([{ fail: 429, retryAfter: 3 }]);
  expect((await ask()).headers.get('retry-after')).toBe('3');
});

test('a client that leaves is seen', async () => {
  const wire = await start(startOpenaiWire({ fail: 'hang' }));
  const leave = new AbortController();
  const asked = wire.nextAsked();
  const gone = post(`${wire.url}/chat/completions`, { model: 'm', stream: true }, leave.signal).catch(
    (error: Error) => error.name,
  );
  const record = await asked;
  leave.abort();
  expect(await gone).toBe('AbortError');
  expect(await record.ended).toEqual({ aborted: true });
});

test('models are listed without using up a step, and unknown paths are 404', async () => {
  const openai = await start(startOpenaiWire(step, ['one', 'two']));
  expect(await (await fetch(`${openai.url}/models`)).json()).toMatchObject({ data: [{ id: 'one' }, { id: 'two' }] });
  const ollama = await start(startOllamaWire(step, ['three']));
  expect(await (await fetch(`${ollama.url}/api/tags`)).json()).toMatchObject({ models: [{ name: 'three' }] });
  expect(openai.asked).toEqual([]);
  expect((await fetch(`${openai.url}/nothing`)).status).toBe(404);
});

test('the pieces of an answer are the answer', () => {
  for (const answer of ['a b', '  two  spaces ', '\nline\n\nline', 'سلام دنیا', '', 'one'])
    expect(piecesOf({ answer }).join('')).toBe(answer);
});

test('falls silent after so many pieces, and goes on when it is told', async () => {
  let goOn = () => {};
  const until = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const wire = await start(startOpenaiWire({ answer: 'one two three', hold: { after: 2, until } }));
  const { body } = await post(`${wire.url}/chat/completions`, { model: 'm', stream: true, messages: [] });
  let text = '';
  let told = false;
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk;
    if (!text.includes('two') || told) continue;
    expect(text).not.toContain('three');
    goOn();
    told = true;
  }
  expect(text).toContain('three');
  const held = await start(
    startOpenaiWire({ answer: 'one two three', hold: { after: 2, until: new Promise(() => {}) } }),
  );
  const left = new AbortController();
  const answer = await post(`${held.url}/chat/completions`, { model: 'm', stream: true, messages: [] }, left.signal);
  left.abort();
  await expect(answer.text()).rejects.toThrow();
  expect(await held.asked[0]?.ended).toEqual({ aborted: true });
});

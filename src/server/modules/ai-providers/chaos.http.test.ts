import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AiProviderKind } from '#contract/ai-provider-shapes.ts';
import type { Message } from '#contract/chat.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startGoogleWire } from '#testing/wire/google-wire.ts';
import { startOllamaWire } from '#testing/wire/ollama-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { WireFailure } from '#testing/wire/script.ts';
import type { Wire } from '#testing/wire/wire-server.ts';

/** Every kind of provider × every fault × asked automatically or by name: what is recorded, stored and asked, exactly. */

const wires: Record<AiProviderKind, Wire> = {
  'openai-compatible': await startOpenaiWire(),
  anthropic: await startAnthropicWire(),
  google: await startGoogleWire(),
  ollama: await startOllamaWire(),
};
const sound = await startOpenaiWire({ answer: 'A sound answer.' });
const base = '/api/admin/ai-providers';

let server: TestServer;
let admin: TestUser;
beforeAll(async () => {
  server = await testServer({
    config: { safeFetchAllow: [sound, ...Object.values(wires)].map(({ url }) => new URL(url).host) },
    patience: { firstPieceMs: 600, betweenPiecesMs: 600 },
  });
  admin = await server.aUser();
  await add('sound', 'openai-compatible', sound.url);
});
afterAll(async () => {
  await server.close();
  await Promise.all([sound, ...Object.values(wires)].map((wire) => wire.close()));
});

const add = (id: string, kind: AiProviderKind, base_url: string) =>
  admin.call('POST', base, { id, name: 'Faulty', kind, base_url, api_key: 'sk-test' });

/** Before any text: the attempt, and the beginning of the sentence. */
const before: [WireFailure, string, RegExp][] = [
  [400, 'unavailable', /^Faulty refused this request \(status 400\)/],
  [401, 'unauthorized', /^Faulty refused the key/],
  [403, 'unauthorized', /^Faulty does not permit this/],
  [404, 'unavailable', /^Faulty does not offer the model/],
  ['too-long', 'unavailable', /^This conversation is too long for Faulty/],
  [429, 'rate_limited', /^Faulty is asked too often/],
  [500, 'unavailable', /^Faulty has a problem at the moment \(status 500\)/],
  [503, 'unavailable', /^Faulty has a problem at the moment \(status 503\)/],
  ['reset', 'unavailable', /^Faulty cannot be reached/],
  ['hang', 'timeout', /^Faulty did not answer within 1 second/],
  ['slow', 'timeout', /^Faulty did not answer within 1 second/],
  ['empty', 'invalid_answer', /^Faulty finished without an answer/],
  ['filtered', 'invalid_answer', /^Faulty declined to answer/],
  ['malformed', 'invalid_answer', /^Faulty sent an answer that cannot be read/],
  ['wrong-json', 'invalid_answer', /^Faulty sent an answer that cannot be read/],
];
/** No field of Gemini's format must be there, so JSON of another shape is an answer without text. */
const nothingSaid = /^Faulty finished without an answer/;
/** After half of the text. */
const after: WireFailure[] = ['half', 'cut', 'stall', 'garbled'];

let count = 0;
async function chat(kind: AiProviderKind, fail: WireFailure, automatically: boolean) {
  count += 1;
  const id = `case-${count}`;
  const wire = wires[kind];
  wire.script({ answer: ['One ', 'two ', 'three ', 'four'], fail });
  await add(id, kind, wire.url);
  await admin.call('PUT', `${base}/order`, { ids: [id, 'sound'] });
  const asked = [wire.asked.length, sound.asked.length] as const;
  const created = await admin.call('POST', '/api/core/conversations', {});
  const conversation = created.json<{ id: string }>().id;
  const answer = await admin.call('POST', '/api/core/chat', {
    message: `Question ${count}`,
    conversation_id: conversation,
    provider: automatically ? 'auto' : id,
  });
  const stored = await admin.call('GET', `/api/core/conversations/${conversation}/messages`);
  await admin.call('DELETE', `${base}/${id}`);
  const [question, message, ...more] = stored.json<{ items: Message[] }>().items;
  expect(more).toEqual([]);
  expect(question).toMatchObject({ role: 'user', content: `Question ${count}`, status: 'complete' });
  return {
    http: answer.statusCode,
    status: message?.status,
    text: message?.content,
    attempts: message?.attempts?.map(({ provider, outcome }) => `${provider === id ? 'faulty' : provider} ${outcome}`),
    calls: { faulty: wire.asked.length - asked[0], sound: sound.asked.length - asked[1] },
    error: message?.error,
  };
}

describe.each(Object.keys(wires) as AiProviderKind[])('%s', (kind) => {
  test.each(before)('%s, automatically: the next one answers, once', async (fail, outcome) => {
    expect(await chat(kind, fail, true)).toEqual({
      http: 200,
      status: 'complete',
      text: 'A sound answer.',
      attempts: [`faulty ${outcome}`, 'sound answered'],
      calls: { faulty: 1, sound: 1 },
      error: undefined,
    });
  });

  test.each(before)('%s, by name: it fails alone, with its sentence', async (fail, outcome, sentence) => {
    expect(await chat(kind, fail, false)).toEqual({
      http: 503,
      status: 'failed',
      text: '',
      attempts: [`faulty ${outcome}`],
      calls: { faulty: 1, sound: 0 },
      error: expect.stringMatching(kind === 'google' && fail === 'wrong-json' ? nothingSaid : sentence),
    });
  });

  test.each(after.flatMap((fail) => [[fail, true] as const, [fail, false] as const]))(
    '%s after text (automatically: %s): the text is kept, and nobody answers a second time',
    async (fail, automatically) => {
      expect(await chat(kind, fail, automatically)).toEqual({
        http: 503,
        status: 'failed',
        text: 'One two ',
        attempts: ['faulty interrupted'],
        calls: { faulty: 1, sound: 0 },
        error: expect.stringMatching(/^The answer of Faulty broke off/),
      });
    },
  );
});

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SearchPage, SearchStatus } from '#contract/search.ts';
import type { SearchEmbeddings } from '#contract/search-embeddings.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { type EmbeddingsWire, startEmbeddingsWire } from '#testing/wire/embeddings-wire.ts';

const path = '/api/core/search/embeddings';
const key = 'sk-embeddings-secret';

let wire: EmbeddingsWire;
let other: EmbeddingsWire;
let server: TestServer;
let admin: Learner;
beforeAll(async () => {
  [wire, other] = await Promise.all([startEmbeddingsWire(16), startEmbeddingsWire(40)]);
  server = await testServer({
    config: { safeFetchAllow: [wire, other].map(({ url }) => new URL(url).host) },
    embeddingPatience: { questionMs: 4_000, indexMs: 4_000 },
  });
  admin = await aLearner(server);
  await note('On the beach', 'She opened her parasol because the sun was hot.');
  await note('At night', 'They carried one torch and walked into the cave.');
});
beforeEach(() => {
  for (const one of [wire, other]) Object.assign(one, { fail: null, sparing: 0, requests: [] });
});
afterEach(async () => {
  // A rest of a provider ends with the next test.
  await later(60);
});
afterAll(async () => {
  await server.close();
  await Promise.all([wire.close(), other.close()]);
});

const note = (title: string, content: string) => admin.ask(201, 'POST', '/api/core/notes', { title, content });
const choose = (part: object = {}) =>
  admin.ask<SearchEmbeddings>(200, 'PUT', path, { base_url: wire.url, model: 'wire-embed', api_key: key, ...part });
const status = async () => (await admin.ask<SearchStatus>(200, 'GET', '/api/core/search/status')).embeddings;
const find = async (q: string) =>
  (await admin.ask<SearchPage>(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}`)).items;
const modelsInUse = async () => {
  const { rows } = await server.database.db.execute<{ model: string; bytes: number }>(
    'select distinct model, length(vector) as bytes from search_vectors order by bytes',
  );
  return rows;
};

async function later(seconds: number): Promise<void> {
  server.clock.now = new Date(server.clock.now.getTime() + seconds * 1_000);
  await admin.user.signInAgain();
}
async function untilComputed(): Promise<SearchEmbeddings> {
  for (;;) {
    const now = await status();
    if (now.total > 0 && now.computed === now.total) return now;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('without a choice it is the shipped model', async () => {
  expect(await status()).toMatchObject({ source: 'shipped', dimensions: 512, base_url: null, problem: null });
});

test.each([
  [401, 'base_url', /refused the key/],
  [404, 'base_url', /has no embeddings of the model “wire-embed”/],
  [429, 'base_url', /asked too often/],
  [500, 'base_url', /has a problem at the moment/],
  [400, 'base_url', /refused these texts/],
  ['hang', 'base_url', /did not answer within 4 s/],
  ['malformed', 'base_url', /cannot be read as embeddings/],
  ['short', 'base_url', /cannot be read as embeddings/],
] as const)('a provider that answers with %s is not taken', async (fail, field, sentence) => {
  wire.fail = fail;
  const answer = await admin.user.call('PUT', path, { base_url: wire.url, model: 'wire-embed', api_key: key });
  const { detail } = answer.json();
  expect([answer.statusCode, detail.error, detail.issues[0].path]).toEqual([400, 'validation_error', `body.${field}`]);
  expect(detail.message).toMatch(sentence);
  expect(answer.body).not.toContain(key);
  expect((await status()).source).toBe('shipped');
});

test('an address in a private network, and what is no address, are refused before anything is sent', async () => {
  for (const base_url of ['http://127.0.0.1:9/v1', 'ftp://example.org', 'https://user:word@example.org/v1']) {
    const answer = await admin.user.call('PUT', path, { base_url, model: 'wire-embed' });
    expect([base_url, answer.statusCode]).toEqual([base_url, 400]);
    expect(answer.json().detail.issues[0].path).toBe('body.base_url');
  }
});

test('it takes an administrator who signed in recently', async () => {
  const learner = await aLearner(server);
  const body = { base_url: wire.url, model: 'wire-embed' };
  expect((await learner.user.call('PUT', path, body)).statusCode).toBe(403);
  expect((await learner.user.call('DELETE', path)).statusCode).toBe(403);
  expect(wire.requests).toEqual([]);
});

test('what is chosen computes all meanings, and what is meant is found in other words', async () => {
  expect(await choose()).toMatchObject({ source: 'provider', model: 'wire-embed', dimensions: 16, has_key: true });
  const computed = await untilComputed();
  expect(computed).toMatchObject({ computed: 2, total: 2, problem: null });
  expect(JSON.stringify(computed)).not.toContain(key);
  for (const { authorization, model } of wire.requests)
    expect([authorization, model]).toEqual([`Bearer ${key}`, 'wire-embed']);
  expect(await modelsInUse()).toMatchObject([{ bytes: 16 }]);
  const [first] = await find('an umbrella');
  expect(first).toMatchObject({ title: 'On the beach', why: { keyword: 0, terms: [] } });
  expect(first?.why.semantic).toBeGreaterThan(0.5);
});

test.each([
  [429, /asked too often/],
  ['hang', /did not answer within 4 s/],
  ['wrong-dimension', /24 dimensions instead of 16/],
  ['malformed', /cannot be read/],
] as const)(
  'while it answers with %s, words alone are compared, the status says why, and it is left alone for a while',
  async (fail, sentence) => {
    wire.fail = fail;
    expect(await find('an umbrella')).toEqual([]);
    expect((await find('parasol')).map(({ title }) => title)).toEqual(['On the beach']);
    expect((await status()).problem).toMatch(sentence);
    expect(wire.requests).toHaveLength(1);
    wire.fail = null;
    await later(60);
    expect((await find('an umbrella')).map(({ title }) => title)).toEqual(['On the beach']);
    expect((await status()).problem).toBeNull();
  },
);

test('a new key of the same model computes nothing anew; without a key the stored one stays', async () => {
  await choose({ api_key: 'sk-another' });
  await choose({ api_key: undefined });
  expect(wire.requests.map(({ authorization }) => authorization)).toEqual(['Bearer sk-another', 'Bearer sk-another']);
  expect(await status()).toMatchObject({ computed: 2, total: 2, has_key: true });
  await choose({ api_key: null });
  expect(wire.requests.at(-1)?.authorization).toBeUndefined();
  expect(await status()).toMatchObject({ has_key: false, key_set_at: null });
});

test('another model takes over passage by passage: until then the old vectors are compared, and the two never with each other', async () => {
  await choose();
  Object.assign(other, { fail: 500, sparing: 1 });
  const begun = await choose({ base_url: other.url, api_key: undefined });
  expect(begun).toMatchObject({ dimensions: 40, computed: 0, total: 2, has_key: false });
  expect((await find('an umbrella')).map(({ title }) => title)).toEqual(['On the beach']);
  expect(await modelsInUse()).toMatchObject([{ bytes: 16 }]);
  other.fail = null;
  await later(120);
  await choose({ base_url: other.url });
  expect(await untilComputed()).toMatchObject({ computed: 2, total: 2 });
  expect(await modelsInUse()).toMatchObject([{ bytes: 40 }]);
  expect((await find('an umbrella')).map(({ title }) => title)).toEqual(['On the beach']);
});

test('the shipped model comes back, and what waits for it is still found by the old vectors', async () => {
  await admin.ask(204, 'DELETE', path);
  expect(await status()).toMatchObject({ source: 'shipped', computed: 0, total: 2 });
  expect((await find('an umbrella')).map(({ title }) => title)).toEqual(['On the beach']);
});

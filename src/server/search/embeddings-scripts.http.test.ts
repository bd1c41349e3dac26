import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { SearchPage, SearchStatus } from '#contract/search.ts';
import type { SearchEmbeddings } from '#contract/search-embeddings.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { type EmbeddingsWire, startEmbeddingsWire } from '#testing/wire/embeddings-wire.ts';

/** What of a text is compared by its meaning follows from what the model in use reads. */

let wire: EmbeddingsWire;
let english: EmbeddingsWire;
let server: TestServer;
let admin: Learner;
beforeAll(async () => {
  [wire, english] = await Promise.all([startEmbeddingsWire(16), startEmbeddingsWire(40)]);
  wire.multilingual = true;
  server = await testServer({
    config: { safeFetchAllow: [wire, english].map(({ url }) => new URL(url).host) },
    embeddingPatience: { questionMs: 4_000, indexMs: 4_000 },
  });
  admin = await aLearner(server);
  await note('Sea', 'She opened her parasol because the sun was hot.');
  await note('باران', 'او چترش را زیر باران باز کرد و به خانه رفت.');
  await note('雨の日', '彼女は日傘をさして駅まで歩いて行った。');
  await note('Short', 'چتر');
});
beforeEach(() => {
  for (const one of [wire, english]) one.requests = [];
});
afterAll(async () => {
  await server.close();
  await Promise.all([wire.close(), english.close()]);
});

const path = '/api/core/search/embeddings';
const note = (title: string, content: string) => admin.ask(201, 'POST', '/api/core/notes', { title, content });
const choose = ({ url }: EmbeddingsWire) =>
  admin.ask<SearchEmbeddings>(200, 'PUT', path, { base_url: url, model: 'wire-embed', api_key: null });
const status = async () => (await admin.ask<SearchStatus>(200, 'GET', '/api/core/search/status')).embeddings;
const titles = async (q: string) =>
  (await admin.ask<SearchPage>(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}`)).items.map(
    ({ title }) => title,
  );
async function untilComputed(total: number): Promise<SearchEmbeddings> {
  for (;;) {
    const now = await status();
    if (now.total === total && now.computed === total) return now;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const meanings = async () => {
  const { rows } = await server.database.db.execute<{ state: string }>(
    "select meaning as state from search_passages order by case when text like 'She%' then 1 when text like '%رفت%' then 2 when text like '彼女%' then 3 else 4 end",
  );
  return rows.map(({ state }) => state);
};
const sent = (to: EmbeddingsWire) => to.requests.flatMap(({ input }) => input);

test('a model that answers alike in every language reads every script: what is meant is found in Persian and Japanese, and across them', async () => {
  expect(await meanings()).toEqual(['waiting', 'foreign', 'foreign', 'none']);
  expect(await choose(wire)).toMatchObject({ scripts: 'all', total: 3 });
  await untilComputed(3);
  expect(await meanings()).toEqual(['ready', 'ready', 'ready', 'none']);
  const all = ['Sea', 'باران', '雨の日'].toSorted();
  for (const query of ['سایبان', '阳伞', 'an umbrella']) {
    expect((await titles(query)).toSorted(), query).toEqual(expect.arrayContaining(all));
    expect(sent(wire)).toContain(query);
  }
});

test('what is written meanwhile, too', async () => {
  await note('بعداً', 'آن روز هیچ‌کس سایبانی با خود نداشت.');
  await untilComputed(4);
  expect(await titles('an umbrella')).toContain('بعداً');
});

test('a model of Latin letters is shown nothing in another script, and what another read of those waits for the next', async () => {
  expect(await choose(english)).toMatchObject({ scripts: 'latin' });
  english.requests = [];
  await untilComputed(1);
  expect(await meanings()).toEqual(['ready', 'foreign', 'foreign', 'none', 'foreign']);
  expect(await titles('an umbrella')).toEqual(['Sea']);
  expect(await titles('阳伞')).toEqual([]);
  expect(sent(english)).toEqual([expect.stringContaining('parasol'), 'an umbrella']);
  // By their words they are found all the same.
  expect(await titles('چترش')).toContain('باران');
  expect(await choose(wire)).toMatchObject({ scripts: 'all', total: 4 });
  await untilComputed(4);
  expect(await titles('阳伞')).toContain('雨の日');
});

test('the one that comes along reads Latin letters', async () => {
  await admin.ask(204, 'DELETE', path);
  expect(await status()).toMatchObject({ source: 'shipped', scripts: 'latin' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { LiveSession, Transcript } from '#contract/live-shapes.ts';
import type { SearchPage, SearchStatus } from '#contract/search.ts';
import { exportOf, importInto } from '#server/modules/passport/testing/archives.ts';
import { createRebuild } from '#server/search/rebuild.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { liveClient } from '#testing/live-client.ts';
import { type TestServer, testServer } from '#testing/server.ts';

let server: TestServer;
/** Administers the server: the first one there. */
let admin: Learner;
let mina: Learner;
let talk: Transcript;

beforeAll(async () => {
  server = await testServer();
  admin = await aLearner(server);
  mina = await aLearner(server);
  talk = await saved(
    ['ai', 'Where do you live?', 1],
    ['user', 'I live in a lighthouse near the harbour.', 4],
    ['user', ' ', 9],
  );
});
afterAll(() => server.close());

const at = (second: number) => new Date(Date.UTC(2026, 4, 10, 7, 0, second)).toISOString();

function saved(...said: [role: 'user' | 'ai', text: string, second: number][]): Promise<Transcript> {
  return mina.ask(201, 'POST', '/api/live/transcripts', {
    ...{ session_started_at: at(0), session_ended_at: at(59) },
    transcripts: said.map(([role, text, second]) => ({ role, text, timestamp: at(second) })),
  });
}
const find = (q: string, who = mina): Promise<SearchPage> =>
  who.ask(200, 'GET', `/api/core/search?q=${encodeURIComponent(q)}`);
const status = (): Promise<SearchStatus> => admin.ask(200, 'GET', '/api/core/search/status');
const counted = async () => (await status()).types.find(({ type }) => type === 'transcript');

test('what was said is found with the turn that said it, and by nobody else', async () => {
  const { items, facets } = await find('lighthouse');
  expect(items).toMatchObject([
    {
      ...{ type: 'transcript', title: 'An open talk', created_at: at(4), why: { terms: ['lighthouse'] } },
      source: { transcript_id: talk.id, position: 1 },
    },
  ]);
  expect(facets?.types).toEqual([{ type: 'transcript', count: 1 }]);
  for (const q of ['lighthouse type:transcript', 'lighthouse in:"open talk"', 'lighthouse before:2026-06'])
    expect((await find(q)).items).toHaveLength(1);
  expect((await find('lighthouse type:note')).items).toEqual([]);
  expect((await find('lighthouse', admin)).items).toEqual([]);
  // What has no words cannot be found, and is not counted as missing.
  expect(await counted()).toMatchObject({ rows: 2, indexed: 2 });
});

test('a correction is found instead of what was heard', async () => {
  await mina.ask(200, 'PATCH', `/api/live/transcripts/${talk.id}/turns/1`, { text: 'I live in a windmill.' });
  expect((await find('lighthouse')).items).toEqual([]);
  expect((await find('windmill')).items[0]?.source).toEqual({ transcript_id: talk.id, position: 1 });
});

test('in a live talk each turn is found as soon as it is said, under its topic', async () => {
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const session = await mina.ask<LiveSession>(201, 'POST', '/api/live/session/start', {
    ...{ session_type: 'voice', topic: 'my-day' },
  });
  const client = await liveClient(`${address.replace('http', 'ws')}/api/live/realtime`);
  client.send({ type: 'hello', token: session.realtime_token ?? '', session_id: session.session_id });
  await client.next('ai_done');
  client.send({
    type: 'user_text',
    id: 'u-1',
    text: 'I get up with the cormorants',
    started_at: new Date().toISOString(),
  });
  await client.next('turn');
  const [hit] = (await find('cormorants')).items;
  expect(hit).toMatchObject({ type: 'transcript', source: { transcript_id: session.session_id, position: 1 } });
  expect((await find('what time do you get up in:"my day"')).items.map(({ source }) => source.position)).toContain(0);
  client.send({ type: 'bye' });
  await client.closed;
});

test('an index from before there were talks is made with the next start, and a rebuild changes nothing', async () => {
  const { db } = server.database;
  const all = await counted();
  await db.execute(`delete from search_passages where type = 'transcript'`);
  const next = createRebuild({ db, clock: () => server.clock.now, log: { warn: () => {}, info: () => {} } });
  await next.beginWhereMissing();
  await next.work();
  expect(await counted()).toEqual(all);
  expect((await find('windmill')).items[0]?.source).toEqual({ transcript_id: talk.id, position: 1 });
  const before = (await status()).reindex?.job_id;
  await next.beginWhereMissing();
  expect((await status()).reindex?.job_id).toBe(before);
  await next.close();
});

test('an imported passport is found; a deleted talk is not', async () => {
  const other = await aLearner(server);
  await importInto(other.user, await exportOf(mina.user));
  expect((await find('windmill', other)).items).toMatchObject([{ source: { transcript_id: talk.id, position: 1 } }]);
  await mina.ask(204, 'DELETE', `/api/live/transcripts/${talk.id}`);
  expect((await find('windmill')).items).toEqual([]);
  expect((await find('windmill', other)).items).toHaveLength(1);
  const all = await counted();
  expect(all?.indexed).toBe(all?.rows);
});

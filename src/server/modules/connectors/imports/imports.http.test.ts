import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConnectorImport } from '#contract/connector-import-shapes.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import type { LedgerEntry, XPProfile } from '#contract/xp.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { bring, connectXentree } from '../testing/bring.ts';

let there: TestServer;
let here: TestServer;
let remote: TestUser;
let mina: TestUser;
let connection: Connector;
let host: string;
beforeAll(async () => {
  const now = new Date('2026-05-10T08:00:00.000Z');
  there = await testServer({ now });
  const { port } = (await there.app
    .listen({ port: 0, host: '127.0.0.1' })
    .then(() => there.app.server.address())) as AddressInfo;
  host = `127.0.0.1:${port}`;
  here = await testServer({ now, config: { safeFetchAllow: [host] } });
  await there.aUser('somebody');
  remote = await there.aUser('mina-there');
  mina = await here.aUser('mina');
  await fill();
  const { username, password } = remote;
  connection = await connectXentree(mina, { base_url: `http://${host}`, username, password });
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const said = (n: number) => ({
  ...{ title: `Talk ${n}`, create_time: 1_770_000_000 + n, current_node: 'b' },
  mapping: {
    a: {
      id: 'a',
      parent: null,
      message: { id: 'a', author: { role: 'user' }, content: { content_type: 'text', parts: [`Question ${n}`] } },
    },
    b: {
      id: 'b',
      parent: 'a',
      message: { id: 'b', author: { role: 'assistant' }, content: { content_type: 'text', parts: [`Answer ${n}`] } },
    },
  },
});

const noteOne =
  'I learned that went is the past of go. It has nothing of the word go in it, because it once was another verb, to wend, whose past it was.';
const noteTwo =
  'She has lived by the harbour for two years, not since two years. For goes with a span of time, since goes with the moment at which it began.';

/** Three conversations, two talks and points of two days stand at the other server. */
async function fill(): Promise<void> {
  const brought = await remote.call('POST', '/api/core/conversations/import', [said(1), said(2), said(3)]);
  expect(brought.json()).toMatchObject({ imported: 3 });
  for (const word of ['lighthouse', 'harbour']) {
    const saved = await remote.call('POST', '/api/live/transcripts', {
      ...{ session_started_at: '2026-05-09T07:00:00.000Z', session_ended_at: '2026-05-09T07:05:00.000Z' },
      transcripts: [{ role: 'user', text: `I live in a ${word}`, timestamp: '2026-05-09T07:00:02.000Z' }],
    });
    expect(saved.statusCode).toBe(201);
  }
  await remote.call('POST', '/api/core/notes', { title: 'One', content: noteOne });
  there.clock.now = new Date('2026-05-11T08:00:00.000Z');
  here.clock.now = there.clock.now;
  await Promise.all([remote.signInAgain(), mina.signInAgain()]);
  await remote.call('POST', '/api/core/notes', {
    title: 'Two',
    content: noteTwo,
  });
}

const profile = async (person: TestUser): Promise<XPProfile> => (await person.call('GET', '/api/xp/profile')).json();
const ledger = async (person: TestUser): Promise<LedgerEntry[]> =>
  (await person.call('GET', '/api/xp/ledger')).json<{ items: LedgerEntry[] }>().items;
const titles = async (person: TestUser) =>
  (await person.call('GET', '/api/core/conversations'))
    .json<{ items: { title: string }[] }>()
    .items.map(({ title }) => title)
    .sort();
const zero = { new: 0, there: 0, failed: 0 };

test('what would come is told first and nothing is written; then it comes, with what it was and from where', async () => {
  const theirs = await ledger(remote);
  const { total_xp } = await profile(remote);
  expect(total_xp).toBeGreaterThan(9);
  const expected = {
    conversations: { ...zero, new: 3 },
    transcripts: { ...zero, new: 2 },
    progress: { ...zero, new: theirs.length },
  };
  const tried = await bring(mina, connection.id, { dry_run: true });
  expect(tried).toMatchObject({ status: 'done', dry_run: true, counts: expected });
  expect(tried.progress_before).toEqual({ total_xp: 0, level: 1, current_streak: 0 });
  expect(tried.progress_after).toEqual({ total_xp, level: 1, current_streak: 2 });
  expect(await titles(mina)).toEqual([]);
  expect(await ledger(mina)).toEqual([]);

  const done = await bring(mina, connection.id);
  expect(done).toMatchObject({ status: 'done', dry_run: false, counts: expected });
  expect(done.progress_after).toEqual(tried.progress_after);
  expect(
    done.items
      .filter(({ kind }) => kind === 'conversations')
      .map(({ title, outcome }) => [title, outcome])
      .sort(),
  ).toEqual([1, 2, 3].map((n) => [`Talk ${n}`, 'new']));
  expect(await titles(mina)).toEqual(['Talk 1', 'Talk 2', 'Talk 3']);
  const found = await mina.call('GET', '/api/live/transcripts?q=lighthouse');
  expect(found.json().items).toMatchObject([{ excerpt: 'I live in a lighthouse', duration_seconds: 300 }]);
  expect(await ledger(mina)).toEqual(
    theirs.map((entry) => ({
      ...entry,
      id: expect.any(String),
      reason: `${entry.reason} (from ${host})`,
      source: { kind: 'import', id: expect.any(String) },
    })),
  );
  expect(await profile(mina)).toMatchObject({ total_xp, current_streak: 2, token_balance: 0 });
});

test('a second time nothing is new, and what is new there comes alone', async () => {
  expect((await bring(mina, connection.id)).counts).toEqual({
    conversations: { ...zero, there: 3 },
    transcripts: { ...zero, there: 2 },
    progress: { ...zero, there: (await ledger(remote)).length },
  });
  await remote.call('POST', '/api/core/conversations/import', [said(4)]);
  const again = await bring(mina, connection.id, { what: ['conversations'] });
  expect(again.counts).toEqual({ conversations: { ...zero, new: 1, there: 3 } });
  expect(again.progress_before).toBeNull();
  expect((await profile(mina)).total_xp).toBe((await profile(remote)).total_xp);
});

test('what was brought to that server from a third one is not brought on', async () => {
  const { username, password } = mina;
  const { port } = (await here.app
    .listen({ port: 0, host: '127.0.0.1' })
    .then(() => here.app.server.address())) as AddressInfo;
  const third = await testServer({ now: here.clock.now, config: { safeFetchAllow: [`127.0.0.1:${port}`] } });
  const other = await third.aUser('mina');
  const { id } = await connectXentree(other, { base_url: `http://127.0.0.1:${port}`, username, password });
  const done = await bring(other, id, { what: ['progress'] });
  expect(done).toMatchObject({ status: 'done', progress_after: { total_xp: 0 } });
  await third.close();
});

test('whose connection it is not, and what is no Xentree server, brings nothing', async () => {
  const stranger = await here.aUser('stranger');
  const place = `/api/integrations/${connection.id}/imports`;
  const body = { what: ['conversations'] };
  expect((await stranger.call('POST', place, body)).statusCode).toBe(404);
  expect((await stranger.call('GET', place)).statusCode).toBe(404);
  const { items } = (await mina.call('GET', place)).json<{ items: ConnectorImport[] }>();
  expect(items.length).toBeGreaterThan(2);
  expect((await stranger.call('GET', `${place}/${items[0]?.id}`)).statusCode).toBe(404);
  expect((await mina.call('POST', '/api/integrations/nothing/imports', body)).statusCode).toBe(404);
  for (const wrong of [{ what: [] }, { what: ['progress', 'progress'] }, { what: ['money'] }])
    expect((await mina.call('POST', place, wrong)).statusCode).toBe(400);
});

test('the list has the newest first and without items, page by page; what was done is booked', async () => {
  const place = `/api/integrations/${connection.id}/imports`;
  const first = (await mina.call('GET', `${place}?limit=1`)).json<{ items: ConnectorImport[]; next_cursor: string }>();
  expect(first.items).toMatchObject([{ what: ['conversations'], status: 'done' }]);
  expect(first.items[0]).not.toHaveProperty('items');
  const second = (await mina.call('GET', `${place}?limit=1&cursor=${first.next_cursor}`)).json();
  expect(second.items[0].id).not.toBe(first.items[0]?.id);
  const uses = (await mina.call('GET', `/api/integrations/${connection.id}/uses`)).json();
  expect(uses.items[0]).toMatchObject({ use: 'brought_over', ok: true, by: 'mina' });
});

import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveSession, Transcript } from '#contract/live-shapes.ts';
import { testDatabase } from '#testing/database.ts';
import { type LiveClient, liveClient } from '#testing/live-client.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';

let server: TestServer;
let mina: TestUser;
let url: string;
const clients: LiveClient[] = [];

async function listening(one: TestServer): Promise<string> {
  const address = await one.app.listen({ port: 0, host: '127.0.0.1' });
  return `${address.replace('http', 'ws')}/api/live/realtime`;
}

beforeEach(async () => {
  server = await testServer();
  url = await listening(server);
  mina = await server.aUser('mina');
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.drop();
  await server.close();
});

async function connect(to = url): Promise<LiveClient> {
  const client = await liveClient(to);
  clients.push(client);
  return client;
}
async function start(topic = 'my-day'): Promise<LiveSession> {
  return (await mina.call('POST', '/api/live/session/start', { session_type: 'voice', topic })).json();
}
async function enter(session: LiveSession, after?: { turn: number; offset: number }, to = url): Promise<LiveClient> {
  const client = await connect(to);
  const token = session.realtime_token ?? '';
  client.send({ type: 'hello', token, session_id: session.session_id, ...(after && { after }) });
  await client.next('ready');
  return client;
}
const transcript = async (id: string): Promise<Transcript> =>
  (await mina.call('GET', `/api/live/transcripts/${id}`)).json();
const say = (client: LiveClient, id: string, text: string) =>
  client.send({ type: 'user_text', id, text, started_at: new Date().toISOString() });

test('the study guide opens, answers what was said, and each turn is kept at once', async () => {
  const session = await start();
  const client = await enter(session);
  expect(client.frames[0]).toMatchObject({ type: 'ready', partner: 'study_guide' });
  const opening = await client.next('ai_done');
  expect(opening.text).toContain('What time do you get up?');
  const heard = client.frames.flatMap((frame) => (frame.type === 'ai_delta' ? frame.text : [])).join('');
  expect(heard).toBe(opening.text);
  const { started_at: began } = await client.next('ai_delta');

  say(client, 'u-1', 'I get up at five');
  expect(await client.next('turn')).toMatchObject({ id: 'u-1', turn: 1, role: 'user' });
  expect((await client.next('ai_done')).text).toContain('That is early!');
  const kept = await transcript(session.session_id);
  expect(kept.transcripts.map(({ role, turn }) => [role, turn])).toEqual([
    ['ai', 0],
    ['user', 1],
    ['ai', 2],
  ]);
  expect(kept.transcripts[0]?.timestamp).toBe(began);

  client.send({ type: 'bye' });
  expect(await client.next('ended')).toMatchObject({ reason: 'bye', transcript_id: session.session_id });
  expect(await client.closed).toMatchObject({ code: 1000 });
});

test('after a break nothing is lost and nothing doubled', async () => {
  const session = await start();
  const first = await enter(session);
  const opening = await first.next('ai_done');
  say(first, 'u-1', 'I get up at five');
  await first.next('turn');
  first.drop();

  const second = await enter(session, { turn: opening.turn, offset: 10 });
  expect(await second.next('ai_delta')).toMatchObject({ turn: 0, offset: 10, text: opening.text.slice(10) });
  expect(await second.next('turn')).toMatchObject({ id: 'u-1' });
  // What was not acknowledged is sent again, and taken once.
  say(second, 'u-1', 'I get up at five');
  await second.next('turn', ({ id }) => id === 'u-1');
  say(second, 'u-2', 'I eat bread and cheese');
  await second.next('turn', ({ id }) => id === 'u-2');
  await second.next('ai_done', ({ turn }) => turn > 2);
  const { transcripts } = await transcript(session.session_id);
  expect(transcripts.filter(({ role }) => role === 'user').map(({ text }) => text)).toEqual([
    'I get up at five',
    'I eat bread and cheese',
  ]);
});

test('a late final transcript stands where it was said, a gap where words are missing', async () => {
  const session = await start();
  server.clock.now = new Date(server.clock.now.getTime() + 30_000);
  const client = await enter(session);
  const opening = await client.next('ai_done');
  const began = Date.parse(session.started_at);
  client.send({
    type: 'user_gap',
    id: 'u-gap',
    reason: 'not_recognised',
    started_at: new Date(began).toISOString(),
    ended_at: new Date(began + 1).toISOString(),
  });
  await client.next('turn', ({ id }) => id === 'u-gap');
  client.send({ type: 'user_text', id: 'u-late', text: 'Hello there', started_at: session.started_at });
  await client.next('turn', ({ id }) => id === 'u-late');
  client.send({ type: 'user_partial', id: 'u-lost', text: '', started_at: new Date(Date.now() + 1e9).toISOString() });
  client.send({ type: 'bye' });
  await client.next('ended');
  const { transcripts } = await transcript(session.session_id);
  const texts = transcripts.filter(({ role }) => role === 'user').map(({ text, gap }) => gap ?? text);
  expect(texts).toEqual(['not_recognised', 'Hello there', 'lost']);
  expect(transcripts.findIndex(({ text }) => text === 'Hello there')).toBeLessThan(
    transcripts.findIndex(({ turn }) => turn === opening.turn),
  );
  const times = transcripts.map(({ timestamp }) => timestamp);
  expect([...times].sort()).toEqual(times);
});

test('what was cut off is kept as far as it was heard', async () => {
  const session = await start();
  const client = await enter(session);
  const { turn, text } = await client.next('ai_done');
  client.send({ type: 'interrupt', turn, heard: 5 });
  expect(await client.next('ai_done')).toMatchObject({ turn, text: text.slice(0, 5), interrupted: true });
  const { transcripts } = await transcript(session.session_id);
  expect(transcripts[0]).toMatchObject({ text: text.slice(0, 5), interrupted: true });
});

test.each([
  ['no JSON', '{"type":', 4400],
  ['an unknown type', '{"type":"shout"}', 4400],
  ['a frame before hello', '{"type":"bye"}', 4400],
  ['an oversize frame', JSON.stringify({ type: 'user_partial', text: 'x'.repeat(70_000) }), 1009],
  ['a made-up token', JSON.stringify({ type: 'hello', token: 'e30.AAAA', session_id: 's' }), 4401],
])('%s closes the socket with a code and a sentence, and nothing else', async (_what, frame, code) => {
  const session = await start();
  const good = await enter(session);
  const bad = await connect();
  bad.sendRaw(frame);
  const closed = await bad.closed;
  expect(closed.code).toBe(code);
  expect(closed.reason).toMatch(/\.$/);
  await good.next('ai_done');
  say(good, 'u-1', 'I get up at five');
  await good.next('turn');
});

test('the session of somebody else, and one that is over, close it', async () => {
  const session = await start();
  const omid = await server.aUser('omid');
  const own = (await omid.call('POST', '/api/live/session/start', { session_type: 'voice' })).json() as LiveSession;
  const foreign = await connect();
  foreign.send({ type: 'hello', token: own.realtime_token ?? '', session_id: session.session_id });
  expect(await foreign.closed).toMatchObject({ code: 4404 });
  await mina.call('POST', '/api/live/session/end', {});
  const late = await connect();
  late.send({ type: 'hello', token: session.realtime_token ?? '', session_id: session.session_id });
  expect(await late.closed).toMatchObject({ code: 4404 });
});

test('a second socket of a session takes over, and ending it elsewhere tells the socket', async () => {
  const session = await start();
  const first = await enter(session);
  await first.next('ai_done');
  const second = await enter(session, { turn: 0, offset: 0 });
  expect(await first.closed).toMatchObject({ code: 4409 });
  await start();
  expect(await second.next('ended')).toMatchObject({ reason: 'replaced' });
});

test('the quota ends a talk with a warning and a reason', async () => {
  await server.database.db.execute("insert into live_plans (id, plan, quota_seconds) values ('everyone', 'tiny', 2)");
  const client = await enter(await start());
  expect(await client.next('quota')).toMatchObject({ warning: true });
  expect(await client.next('ended')).toMatchObject({ reason: 'quota', used_seconds: 2 });
  expect(await client.closed).toMatchObject({ code: 1000 });
});

test('a provider leads: greeting and first question are asked for apart, and fail-over is the script', async () => {
  const wire = await startOpenaiWire([{ answer: 'Hi there!' }, { answer: 'What do you like?' }, { fail: 500 }]);
  const config = { openaiApiKey: 'k', openaiBaseUrl: wire.url };
  const led = await testServer({ config });
  try {
    const to = await listening(led);
    mina = await led.aUser('leila');
    const client = await enter(await start('my-day'), undefined, to);
    const opening = await client.next('ai_done');
    expect(opening.text.split(' ').sort()).toEqual('Hi there! What do you like?'.split(' ').sort());
    expect(client.frames[0]).toMatchObject({ type: 'ready', partner: 'provider' });
    expect(wire.asked).toHaveLength(2);
    expect(JSON.stringify(wire.asked[0]?.body)).toContain('CEFR level A2');
    say(client, 'u-1', 'I like tea');
    expect((await client.next('ai_done')).text).not.toBe('');
    client.drop();
  } finally {
    await led.close();
    await wire.close();
  }
});

test('of two servers that have a socket of one talk the later one has the talk, and the other notices', async () => {
  const { database, close } = await testDatabase();
  const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
  const [one, other] = [await testServer({ database, masterKeys }), await testServer({ database, masterKeys })];
  mina = await one.aUser('leila');
  const session = await start();
  const [there, elsewhere] = [await listening(one), await listening(other)];
  const first = await enter(session, undefined, there);
  const opening = await first.next('ai_done');
  const read = { turn: opening.turn, offset: opening.text.length };
  const second = await enter(session, read, elsewhere);
  say(first, 'u-1', 'I get up at five');
  expect(await first.closed).toMatchObject({ code: 4409 });
  const { transcripts } = await transcript(session.session_id);
  expect(transcripts.map(({ text }) => text)).toContain('I get up at five');
  say(second, 'u-2', 'I get up at six');
  expect(await second.next('turn')).toMatchObject({ id: 'u-2' });
  expect((await second.next('ai_done')).text).not.toBe('');

  // Where nobody says anything, it is noticed when the time is counted: soon here, because the quota asks for a warning.
  await database.db.execute("insert into live_plans (id, plan, quota_seconds) values ('everyone', 'short', 63)");
  const third = await enter(session, read, there);
  const fourth = await enter(session, read, elsewhere);
  expect(await second.closed).toMatchObject({ code: 4409 });
  expect(await third.closed).toMatchObject({ code: 4409 });
  fourth.drop();
  await one.close();
  await other.close();
  await close();
});

test('a server that stops sends its talks away, and another one goes on with them', async () => {
  const { database, close } = await testDatabase();
  const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
  const before = await testServer({ database, masterKeys });
  const there = await listening(before);
  mina = await before.aUser('leila');
  const session = await start();
  const first = await enter(session, undefined, there);
  const opening = await first.next('ai_done');
  // It does not even answer that the socket is closed.
  first.pause();
  await before.close();
  first.resume();
  expect(await first.closed).toMatchObject({ code: 1012 });

  const after = await testServer({ database, masterKeys });
  const second = await enter(session, { turn: opening.turn, offset: opening.text.length }, await listening(after));
  say(second, 'u-1', 'I get up at five');
  expect(await second.next('turn')).toMatchObject({ id: 'u-1', turn: 1 });
  expect((await second.next('ai_done', ({ turn }) => turn > 1)).text).toContain('That is early!');
  second.drop();
  await second.closed;
  await after.close();
  await close();
});

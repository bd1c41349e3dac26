import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LiveQuota, LiveSession } from '#contract/live-shapes.ts';
import { liveTranscripts, liveTurns } from '#server/db/schema/live.ts';
import { testDatabase } from '#testing/database.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: TestUser;
/** The steady clock. Milliseconds. */
let steady = 0;

const begin = new Date('2026-05-10T08:00:00.000Z');

beforeEach(async () => {
  steady = 0;
  server = await testServer({ now: begin, steadyClock: () => steady });
  mina = await server.aUser('mina');
});
afterEach(() => server.close());

/** Both clocks run on. */
function pass(seconds: number): void {
  steady += seconds * 1_000;
  server.clock.now = new Date(server.clock.now.getTime() + seconds * 1_000);
}

/** Only the clock on the wall. */
function jump(seconds: number): void {
  server.clock.now = new Date(server.clock.now.getTime() + seconds * 1_000);
}

async function start(): Promise<LiveSession> {
  const answer = await mina.call('POST', '/api/live/session/start', { session_type: 'voice', topic: 'my-day' });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}
const beat = (session_id?: string) =>
  mina.call('POST', '/api/live/session/heartbeat', session_id ? { session_id } : {});
const end = (session_id?: string) => mina.call('POST', '/api/live/session/end', session_id ? { session_id } : {});
const quota = async (): Promise<LiveQuota> => (await mina.call('GET', '/api/live/quota')).json();

test('a session counts its seconds, and ending it twice is the same', async () => {
  const session = await start();
  expect(session).toMatchObject({ status: 'active', remaining_seconds: 1800, heartbeat_seconds: 15, level: 'A2' });
  expect(session.realtime_url).toMatch(/^ws:\/\/.*\/api\/live\/realtime$/);
  for (let n = 0; n < 4; n += 1) {
    pass(15);
    expect((await beat()).statusCode).toBe(200);
  }
  pass(7);
  const first = (await end(session.session_id)).json();
  expect(first).toMatchObject({ status: 'ended', used_seconds: 67, realtime_token: null, transcript_id: null });
  pass(30);
  expect((await end(session.session_id)).json()).toEqual(first);
  expect((await end()).json()).toEqual(first);
  expect(await quota()).toMatchObject({ plan: 'free', used_seconds: 67, resets_at: '2026-06-01T00:00:00.000Z' });
});

test('doubled, late and lost heartbeats change nothing', async () => {
  await start();
  pass(10);
  await Promise.all([beat(), beat(), beat()]);
  pass(55);
  await beat();
  await beat();
  expect((await quota()).used_seconds).toBe(65);
});

test('a minute without a heartbeat ends it, as of the last one', async () => {
  const { session_id } = await start();
  pass(20);
  await beat();
  pass(61);
  expect((await beat(session_id)).json()).toMatchObject({ status: 'ended' });
  expect((await beat()).statusCode).toBe(404);
  expect((await quota()).used_seconds).toBe(20);
});

test('a clock that jumps costs nobody anything', async () => {
  await start();
  for (const seconds of [300, -600, 300]) {
    pass(15);
    jump(seconds);
    expect((await beat()).json()).toMatchObject({ status: 'active' });
  }
  expect((await quota()).used_seconds).toBe(45);
});

test('a second session ends the first', async () => {
  const first = await start();
  pass(30);
  await start();
  expect((await beat(first.session_id)).json()).toMatchObject({ status: 'ended', end_reason: 'replaced' });
  expect((await end(first.session_id)).json()).toMatchObject({ used_seconds: 30, end_reason: 'replaced' });
});

test('with the last second it ends, and none can be begun until the month is over', async () => {
  await server.database.db.execute("insert into live_plans (id, plan, quota_seconds) values ('everyone', 'small', 50)");
  await start();
  pass(30);
  expect((await beat()).json()).toMatchObject({ remaining_seconds: 20 });
  pass(30);
  const refused = await beat();
  expect(refused.statusCode).toBe(429);
  expect(refused.json()).toMatchObject({ detail: { error: 'live_quota_exceeded' } });
  expect(await quota()).toMatchObject({ plan: 'small', used_seconds: 50, remaining_seconds: 0 });
  const again = await mina.call('POST', '/api/live/session/start', { session_type: 'voice' });
  expect(again.statusCode).toBe(429);
  jump(22 * 86_400);
  await mina.signInAgain();
  expect((await mina.call('POST', '/api/live/session/start', { session_type: 'voice' })).statusCode).toBe(201);
});

/** The learner says something now, for so many seconds. */
async function say(session_id: string, turn: number, seconds: number): Promise<void> {
  const { db } = server.database;
  const startedAt = server.clock.now;
  const when = { startedAt, endedAt: new Date(startedAt.getTime() + seconds * 1_000) };
  const talk = { tenantId: mina.id, id: session_id, sessionId: session_id, nickname: null, topic: null, level: null };
  await db
    .insert(liveTranscripts)
    .values({ ...talk, ...when, createdAt: startedAt })
    .onConflictDoNothing();
  const said = { open: false, typed: false, interrupted: false, role: 'user' as const, text: 'I was at the sea.' };
  await db.insert(liveTurns).values({ tenantId: mina.id, transcriptId: session_id, turn, ...said, ...when });
}

test('a line that is open with nobody there uses up the month, and earns nothing', async () => {
  const { session_id } = await start();
  await say(session_id, 0, 5);
  for (let n = 0; n < 20; n += 1) {
    pass(15);
    await beat();
  }
  await end(session_id);
  expect((await quota()).used_seconds).toBe(300);
  const { by_activity } = (await mina.call('GET', '/api/xp/analytics')).json();
  // Five seconds of speech, and a minute of listening.
  expect(by_activity.find((one: { activity: string }) => one.activity === 'live').seconds).toBe(65);
  expect((await mina.call('GET', '/api/xp/profile')).json().today.live).toBe(2);
});

test('points, learning time and quests know of the minutes', async () => {
  const { session_id } = await start();
  for (let n = 0; n < 9; n += 1) {
    if (n % 3 === 0) await say(session_id, n, 10);
    pass(15);
    // Two points at A2 for each whole minute, told by the request that completes it.
    expect((await beat()).json()).toMatchObject({ earned_xp: n % 4 === 3 ? 2 : 0 });
  }
  await end(session_id);
  const profile = (await mina.call('GET', '/api/xp/profile')).json();
  expect(profile.today.live).toBeGreaterThanOrEqual(4);
  const { by_activity } = (await mina.call('GET', '/api/xp/analytics')).json();
  expect(by_activity.find((one: { activity: string }) => one.activity === 'live').seconds).toBe(135);
});

test('a nickname is kept, and begins as the name', async () => {
  expect((await mina.call('GET', '/api/live/nickname')).json()).toEqual({ nickname: 'mina' });
  expect((await mina.call('PATCH', '/api/live/nickname', { nickname: 'Mimi' })).json()).toEqual({ nickname: 'Mimi' });
  expect((await mina.call('GET', '/api/live/nickname')).json()).toEqual({ nickname: 'Mimi' });
});

test("nobody beats or ends another one's session", async () => {
  const { session_id } = await start();
  const omid = await server.aUser('omid');
  for (const what of ['heartbeat', 'end'])
    expect((await omid.call('POST', `/api/live/session/${what}`, { session_id })).statusCode).toBe(404);
});

test('a session outlives the server, to the second', async () => {
  const { database, close } = await testDatabase();
  const masterKeys = [{ id: 'k1', key: Buffer.alloc(32, 7) }];
  const before = await testServer({ database, masterKeys, now: begin, steadyClock: () => 500_000 });
  const user = await before.aUser('leila');
  const { session_id } = (await user.call('POST', '/api/live/session/start', { session_type: 'voice' })).json();
  await before.close();
  const now = new Date(begin.getTime() + 40_000);
  const after = await testServer({ database, masterKeys, now, steadyClock: () => 3 });
  const answer = await after.app.inject({
    method: 'POST',
    url: '/api/live/session/end',
    headers: { authorization: `Bearer ${user.accessToken}` },
    payload: { session_id },
  });
  expect(answer.json()).toMatchObject({ status: 'ended', used_seconds: 40 });
  await after.close();
  await close();
});

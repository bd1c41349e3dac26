import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { xp } from '#contract/xp.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let mina: TestUser;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-14T11:00:00Z') });
  mina = await server.aUser('mina');
});
afterAll(() => server.close());

const get = async (path: string, user = mina) => (await user.call('GET', path)).json();

describe('the endpoints of progress', () => {
  test('answer a beginner with the shapes of the contract', async () => {
    const newcomer = await server.aUser();
    for (const { path, response } of [
      xp.profile,
      xp.streakStatus,
      xp.weeklyActivity,
      xp.learningPulse,
      xp.quests,
      xp.analytics,
    ]) {
      const answer = await newcomer.call('GET', path);
      expect([path, answer.statusCode]).toEqual([path, 200]);
      expect(response.safeParse(answer.json()).error).toBeUndefined();
    }
  });

  test('answer nobody without a token', async () => {
    for (const { path } of [
      xp.profile,
      xp.streakStatus,
      xp.weeklyActivity,
      xp.learningPulse,
      xp.quests,
      xp.analytics,
      xp.ledger,
    ]) {
      expect((await server.app.inject({ method: 'GET', url: path })).statusCode).toBe(401);
    }
  });

  test('a turn in a chat gives points that every one of them tells of', async () => {
    const { id } = (await mina.call('POST', '/api/core/conversations', {})).json<{ id: string }>();
    const sent = await mina.call('POST', '/api/core/chat', {
      message: 'When do I use the past perfect?',
      conversation_id: id,
    });
    expect(sent.statusCode).toBe(200);

    const { items } = await get('/api/xp/ledger');
    const turn = items.find((entry: { rule: string }) => entry.rule === 'conversation_turn');
    expect(turn).toMatchObject({ amount: 10, local_date: '2026-10-14', source: { kind: 'message' } });
    const total = items.reduce((sum: number, entry: { amount: number }) => sum + entry.amount, 0);

    expect(await get('/api/xp/profile')).toMatchObject({ total_xp: total, today_xp: total, current_streak: 1 });
    expect(await get('/api/xp/streak-status')).toMatchObject({ current_streak: 1, last_activity: '2026-10-14' });
    expect(await get('/api/xp/weekly-activity')).toMatchObject({ week_start: '2026-10-11', total_xp: total });
    const pulse = await get('/api/xp/learning-pulse');
    expect(pulse.entries.at(-1)).toMatchObject({ date: '2026-10-14', xp: total });
  });

  test('page through the ledger with a cursor and refuse a broken one', async () => {
    const all = (await get('/api/xp/ledger')).items.map((entry: { id: string }) => entry.id);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await get(`/api/xp/ledger?limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items.map((entry: { id: string }) => entry.id));
      cursor = page.next_cursor;
    }
    expect(paged).toEqual(all);
    expect((await mina.call('GET', '/api/xp/ledger?cursor=broken')).statusCode).toBe(400);
  });

  test('a profile is found by everybody once it is public, and by nobody before', async () => {
    const url = '/api/xp/public-profile/mina';
    await mina.call('PATCH', '/api/auth/me', { public_profile: false });
    expect((await server.app.inject({ method: 'GET', url })).statusCode).toBe(404);
    await mina.call('PATCH', '/api/auth/me', { public_profile: true });
    const answer = await server.app.inject({ method: 'GET', url });
    expect(answer.statusCode).toBe(200);
    expect(Object.keys(answer.json()).sort()).toEqual([
      'avatar_url',
      'current_streak',
      'display_name',
      'level',
      'longest_streak',
      'member_since',
      'total_xp',
      'username',
    ]);
  });

  test('rest days answer 201, 204, 400 and 404', async () => {
    const call = async (method: 'POST' | 'DELETE', path: string, body?: unknown) =>
      (await mina.call(method, path, body)).statusCode;
    expect(await call('POST', '/api/xp/rest-days', { date: '2026-10-20' })).toBe(201);
    expect(await call('POST', '/api/xp/rest-days', { date: '2026-10-20' })).toBe(201);
    expect(await call('POST', '/api/xp/rest-days', { date: '2026-10-13' })).toBe(400);
    expect(await call('POST', '/api/xp/rest-days', { date: '2026-10-14' })).toBe(400);
    expect(await call('POST', '/api/xp/rest-days', { date: '2026-02-30' })).toBe(400);
    expect(await call('DELETE', '/api/xp/rest-days/2026-10-20')).toBe(204);
    expect(await call('DELETE', '/api/xp/rest-days/2026-10-20')).toBe(404);
    expect(await call('DELETE', '/api/xp/rest-days/2026-10-14')).toBe(400);
  });

  test('analytics refuse an end before the start and say which field', async () => {
    const answer = await mina.call('GET', '/api/xp/analytics?start_date=2026-10-02&end_date=2026-10-01');
    expect(answer.statusCode).toBe(400);
    expect(answer.json().detail).toMatchObject({ error: 'validation_error', issues: [{ path: 'query.end_date' }] });
  });
});

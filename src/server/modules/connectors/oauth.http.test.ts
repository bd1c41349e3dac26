import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SessionPlan } from '#contract/connector-calendar.ts';
import type { Connector } from '#contract/connector-shapes.ts';
import { holidays } from '#server/db/schema/holidays.ts';
import { restDays } from '#server/db/schema/progress.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { callback, cookieOf } from './testing/connected.ts';
import { googleProvider } from './testing/google-provider.ts';

/** Where the browser comes back to; nothing listens there. */
const here = 'http://127.0.0.1:9';
let google: Awaited<ReturnType<typeof googleProvider>>;
let server: TestServer;
let mina: TestUser;
let omid: TestUser;
beforeAll(async () => {
  google = await googleProvider();
  const { clientId: googleClientId, clientSecret: googleClientSecret } = google.client;
  server = await testServer({
    googleCalendar: google.addresses,
    config: {
      ...{ googleClientId, googleClientSecret, publicUrl: here, safeFetchAllow: [google.host] },
    },
  });
  mina = await server.aUser('mina');
  omid = await server.aUser('omid');
});
afterAll(async () => {
  await server.close();
  await google.close();
});

async function start(person: TestUser) {
  const answer = await person.call('GET', '/api/integrations/google-calendar/auth');
  const { authorization_url, state } = answer.json<{ authorization_url: string; state: string }>();
  return {
    cookie: cookieOf(answer),
    setCookie: String(answer.headers['set-cookie']),
    url: new URL(authorization_url),
    state,
  };
}

/** What a browser does from the authorization request on, until it is sent back here: gives the query that comes with it. */
async function signIn(url: URL): Promise<Record<string, string>> {
  const jar = new Map<string, string>();
  for (let next = url; ; ) {
    if (next.origin === here) return Object.fromEntries(next.searchParams);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`No way on from ${next.pathname}: ${answer.status} ${await answer.text()}`);
    next = new URL(location, next);
  }
}

const connections = async (person: TestUser) =>
  (await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>().items;

describe('the flow at an OpenID provider', () => {
  test('asks for offline access with PKCE, and ties the browser to it with a cookie that scripts cannot read', async () => {
    const { url, setCookie, state } = await start(mina);
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ response_type: 'code', access_type: 'offline', prompt: 'consent', code_challenge_method: 'S256', state },
      redirect_uri: `${here}/api/integrations/google-calendar/callback`,
    });
    expect(setCookie).toMatch(/^xt_oauth_google-calendar=.+; Max-Age=600; .*HttpOnly.*SameSite=Lax/i);
  });

  test('comes back to a connection with the name of the account, and works once', async () => {
    const { url, cookie } = await start(mina);
    const query = await signIn(url);
    expect(await callback(server, query, cookie)).toBe('connected');
    const [made] = await connections(mina);
    expect(made).toMatchObject({ kind: 'google-calendar', status: 'active', account: 'mina@example.org' });
    expect((await mina.call('POST', `/api/integrations/${made?.id}/test`)).json()).toMatchObject({ ok: true });
    expect((await mina.call('POST', `/api/integrations/${made?.id}/refresh`)).json()).toMatchObject({
      status: 'active',
    });
    expect((await mina.call('POST', `/api/integrations/${made?.id}/test`)).json()).toMatchObject({ ok: true });
    expect(await callback(server, query, cookie)).toBe('stale');
  });

  test('is over in another browser, in another flow, without its session, too late, and with a mixed-up issuer', async () => {
    const wrong = async (
      change: (query: Record<string, string>, cookie: string) => [Record<string, string>, string],
    ) => {
      const { url, cookie } = await start(omid);
      return callback(server, ...change(await signIn(url), cookie));
    };
    expect(await wrong((query) => [query, ''])).toBe('stale');
    const other = await start(mina);
    expect(await wrong((query) => [query, other.cookie])).toBe('stale');
    expect(await wrong((query, cookie) => [{ ...query, state: 'x' }, cookie])).toBe('stale');
    expect(await wrong((query, cookie) => [{ ...query, iss: 'https://evil.example' }, cookie])).toBe('stale');
    expect(await wrong((query, cookie) => [{ ...query, code: 'x' }, cookie])).toBe('refused');
    const { cookie, state } = await start(omid);
    expect(await callback(server, { state, error: 'access_denied' }, cookie)).toBe('denied');
    const late = await start(omid);
    const query = await signIn(late.url);
    const now = server.clock.now;
    server.clock.now = new Date(now.getTime() + 600_000);
    expect(await callback(server, query, late.cookie)).toBe('stale');
    server.clock.now = now;
    const left = await start(omid);
    const afterwards = await signIn(left.url);
    await omid.call('POST', '/api/auth/logout');
    expect(await callback(server, afterwards, left.cookie)).toBe('stale');
    await omid.signInAgain();
    expect(await connections(omid)).toEqual([]);
  });

  test('leaves an address without code and state, which no page is told of', async () => {
    const { url, cookie } = await start(mina);
    const query = new URLSearchParams(await signIn(url));
    const answer = await server.app.inject({
      url: `/api/integrations/google-calendar/callback?${query}`,
      headers: { cookie },
    });
    expect(answer.headers).toMatchObject({
      location: '/connectors?service=google-calendar&end=connected',
      'referrer-policy': 'no-referrer',
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/^xt_oauth_google-calendar=;.*Max-Age=0/i);
  });

  test('made anew, and ended by somebody else who has the same account, it lives on', async () => {
    for (const person of [mina, omid]) {
      await person.signInAgain();
      const { url, cookie } = await start(person);
      expect(await callback(server, await signIn(url), cookie)).toBe('connected');
    }
    const again = await start(mina);
    expect(await callback(server, await signIn(again.url), again.cookie)).toBe('connected');
    const [of] = await connections(omid);
    expect((await omid.call('DELETE', `/api/integrations/${of?.id}`)).statusCode).toBe(204);
    const [made] = await connections(mina);
    const path = `/api/integrations/${made?.id}`;
    expect((await mina.call('POST', `${path}/refresh`)).json()).toMatchObject({ status: 'active' });
    expect((await mina.call('POST', `${path}/test`)).json()).toMatchObject({ ok: true });
    expect((await mina.call('DELETE', path)).statusCode).toBe(204);
    await expect.poll(() => google.counts.ended).toBe(1);
  });

  test('is nothing for API keys', async () => {
    const school = await aSchool(server, 'Harbour', [mina, 'owner']);
    const { key } = await aKey(mina, school, ['integrations:write']);
    const answer = await withKey(server, key, { url: '/api/integrations/google-calendar/auth' });
    expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
  });
});

describe('learning sessions in the calendar', () => {
  const wish = { from: '2026-10-14', days: 4, minutes: 30, earliest: '17:00', latest: '21:00' };
  const plan = async (change: object = {}, person = mina) =>
    person.call('POST', '/api/integrations/google-calendar/plan', { ...wish, ...change });
  let before: Date;
  beforeAll(async () => {
    before = server.clock.now;
    server.clock.now = new Date('2026-10-14T06:00:00Z');
    await mina.signInAgain();
    const { url, cookie } = await start(mina);
    await callback(server, await signIn(url), cookie);
    google.calendar.busy = [
      { start: '2026-10-14T16:45:00Z', end: '2026-10-14T17:40:00Z' },
      { start: '2026-10-15T00:00:00Z', end: '2026-10-16T00:00:00Z' },
    ];
    await server.database.db
      .insert(restDays)
      .values({ tenantId: mina.id, localDate: '2026-10-16', declaredAt: server.clock.now });
  });
  afterAll(() => {
    server.clock.now = before;
  });

  test('are proposed where it is free, not on rest days, and nothing is written', async () => {
    const answer = (await plan({ dry_run: true })).json<SessionPlan>();
    expect(answer.sessions.map(({ start, state }) => [start, state])).toEqual([
      ['2026-10-14T17:40:00.000Z', 'proposed'],
      ['2026-10-17T17:00:00.000Z', 'proposed'],
    ]);
    expect(answer.skipped).toEqual([
      { date: '2026-10-15', reason: 'busy' },
      { date: '2026-10-16', reason: 'rest_day' },
    ]);
    expect(google.calendar.events.size).toBe(0);
  });

  test('are written once, however often the plan is made', async () => {
    const first = (await plan({ title: 'English' })).json<SessionPlan>();
    expect(first.sessions.map(({ state }) => state)).toEqual(['written', 'written']);
    const again = (await plan({ title: 'English' })).json<SessionPlan>();
    expect(again.sessions).toEqual(first.sessions.map((session) => ({ ...session, state: 'there' })));
    expect([...google.calendar.events.values()].map(({ summary }) => summary)).toEqual(['English', 'English']);
  });

  test('come back where they were deleted in the calendar', async () => {
    for (const event of google.calendar.events.values()) event.status = 'cancelled';
    const answer = (await plan()).json<SessionPlan>();
    expect(answer.sessions.map(({ state }) => state)).toEqual(['written', 'written']);
    expect(google.calendar.events.size).toBe(2);
  });

  test('are left where they were moved to, on whichever page of the list they stand', async () => {
    const events = [...google.calendar.events.values()];
    const before = structuredClone(events);
    const [first, last] = events;
    if (!first || !last) throw new Error('There are no sessions.');
    // One was moved out of these days, one to another time of its day.
    first.start = { dateTime: '2026-11-20T09:00:00Z' };
    first.end = { dateTime: '2026-11-20T09:30:00Z' };
    last.end = { dateTime: '2026-10-17T19:30:00.000Z' };
    last.start = { dateTime: '2026-10-17T19:00:00.000Z' };
    const moved = structuredClone(events);
    google.calendar.pageSize = 1;
    const answer = (await plan()).json<SessionPlan>();
    google.calendar.pageSize = 250;
    expect(events).toEqual(moved);
    expect(answer.sessions.map(({ date, start, state }) => [date, start, state])).toEqual([
      ['2026-10-14', '2026-11-20T09:00:00.000Z', 'there'],
      ['2026-10-17', '2026-10-17T19:00:00.000Z', 'there'],
    ]);
    events.forEach((event, n) => {
      Object.assign(event, before[n]);
    });
  });

  test('stay free on holidays', async () => {
    const school = await aSchool(server, 'Resting', [mina, 'member']);
    const days = { startsOn: '2026-10-20', endsOn: '2026-10-20', declaredAt: server.clock.now };
    await server.database.db.insert(holidays).values({ tenantId: school, id: 'h1', name: 'Harvest', ...days });
    const answer = (await plan({ from: '2026-10-20', days: 1, dry_run: true })).json<SessionPlan>();
    expect(answer).toEqual({ sessions: [], skipped: [{ date: '2026-10-20', reason: 'rest_day' }] });
  });

  test('of which only some could be written: it is told which', async () => {
    google.calendar.room = google.calendar.events.size + 1;
    const answer = await plan({ from: '2026-10-21', days: 3 });
    expect(answer.statusCode).toBe(200);
    const { sessions, skipped } = answer.json<SessionPlan>();
    expect(sessions.map(({ date, state }) => [date, state])).toEqual([['2026-10-21', 'written']]);
    expect(skipped.map(({ date, reason }) => [date, reason])).toEqual([
      ['2026-10-22', 'failed'],
      ['2026-10-23', 'failed'],
    ]);
    expect((await plan({ from: '2026-10-22', days: 1 })).statusCode).toBe(503);
    google.calendar.room = Number.POSITIVE_INFINITY;
  });

  test('busy times are times and nothing else', async () => {
    const span = 'from=2026-10-14T00:00:00Z&to=2026-10-15T12:00:00Z';
    const answer = await mina.call('GET', `/api/integrations/google-calendar/busy?${span}`);
    expect(answer.json().items[0]).toEqual({ start: '2026-10-14T16:45:00.000Z', end: '2026-10-14T18:10:00.000Z' });
  });

  test('hours that end before they begin are refused, and so is a calendar that is not connected', async () => {
    expect((await plan({ latest: '16:00' })).json().detail.issues[0].path).toBe('body.latest');
    await omid.signInAgain();
    const answer = await plan({}, omid);
    expect([answer.statusCode, answer.json().detail.error]).toEqual([404, 'not_found']);
  });
});

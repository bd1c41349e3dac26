import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiKeyUsage } from '#contract/api-keys.ts';
import { apiKeys } from '#server/db/schema/access.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { keyOf, makeKey } from './key-format.ts';

/** Two servers on one database: what one does, the other knows with its next request. */
const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
let here: TestServer;
let there: TestServer;
let owner: TestUser;
let school: string;
beforeAll(async () => {
  here = await testServer({ masterKeys, trustedProxies: ['10.0.0.1'] });
  there = await testServer({ masterKeys, database: here.database });
  owner = await here.aUser('owner');
  school = await aSchool(here, 'Harbour', [owner, 'owner']);
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const usageOf = async (id: string) =>
  (await owner.call('GET', `/api/api-keys/${id}/usage`)).json<Required<ApiKeyUsage>>();

describe('a key that is not valid', () => {
  test('is refused with one sentence, whatever is wrong with it', async () => {
    const far = await aKey(owner, school, ['conversations:read'], { allowed_ips: ['203.0.113.0/24'] });
    const old = await aKey(owner, school, ['conversations:read'], {
      expires_at: new Date(here.clock.now.getTime() + 1).toISOString(),
    });
    const gone = await aKey(owner, school, ['conversations:read']);
    await owner.call('DELETE', `/api/api-keys/${gone.id}`);
    const time = here.clock.now;
    here.clock.now = new Date(time.getTime() + 1);
    const answers = await Promise.all(
      [far.key, old.key, gone.key, makeKey(), `${makeKey()}x`, 'xntr-', '', `${makeKey().slice(0, -1)}!`].map((key) =>
        withKey(here, key),
      ),
    );
    here.clock.now = time;
    for (const answer of answers) {
      expect([answer.statusCode, answer.headers['www-authenticate']]).toEqual([401, 'Bearer']);
      expect(answer.json().detail).toEqual(answers[0]?.json().detail);
      expect(answer.json().detail.error).toBe('invalid_token');
    }
  });

  test('in an address is refused with 400, also a right one and beside a session', async () => {
    const { key } = await aKey(owner, school, ['conversations:read']);
    for (const url of [`/api/xp/profile?api_key=${key}`, `/api/api-keys?cursor=${key}`, `/api/core/notes/${key}`]) {
      const answer = await owner.call('GET', url);
      expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'validation_error']);
    }
  });

  test('does not count beside an access token: that one decides', async () => {
    const { key } = await aKey(owner, school, ['conversations:read']);
    const wrongToken = await withKey(here, key, { headers: { authorization: 'Bearer nonsense' } });
    expect(wrongToken.statusCode).toBe(401);
    expect((await owner.call('GET', '/api/xp/profile', undefined, { 'x-api-key': 'nonsense' })).statusCode).toBe(200);
  });
});

describe('addresses', () => {
  test('that a key allows are those of the caller, by whatever name, and not those that a stranger claims', async () => {
    const { key } = await aKey(owner, school, ['conversations:read'], {
      allowed_ips: ['203.0.113.0/24', '2001:db8::/32'],
    });
    const status = async (from: string, forwarded?: string) =>
      (await withKey(here, key, { from, ...(forwarded && { headers: { 'x-forwarded-for': forwarded } }) })).statusCode;
    expect(await status('203.0.113.9')).toBe(200);
    expect(await status('::ffff:203.0.113.9')).toBe(200);
    expect(await status('2001:db8:1::7')).toBe(200);
    expect(await status('203.0.114.9')).toBe(401);
    expect(await status('2001:db9::7')).toBe(401);
    // A proxy of ours says who asks; anybody else may say what they like.
    expect(await status('10.0.0.1', '203.0.113.9')).toBe(200);
    expect(await status('10.0.0.1', '203.0.114.9')).toBe(401);
    expect(await status('10.0.0.2', '203.0.113.9')).toBe(401);
  });

  test.each(['203.0.113.0/33', '300.0.0.1', 'localhost', '::/129', '10.0.0.0/', ''])(
    'such as %j are refused when a key is made',
    async (entry) => {
      const answer = await owner.call('POST', '/api/api-keys', {
        ...{ name: 'x', organization_id: school, scopes: ['xel:read'], allowed_ips: [entry] },
      });
      expect(answer.statusCode).toBe(400);
    },
  );
});

describe('two processes', () => {
  test('a key that is deleted, made or rotated here acts on the next request there', async () => {
    const first = await aKey(owner, school, ['conversations:read']);
    expect((await withKey(there, first.key)).statusCode).toBe(200);
    const second = (await owner.call('POST', `/api/api-keys/${first.id}/rotate`, { overlap_hours: 0 })).json();
    expect((await withKey(there, first.key)).statusCode).toBe(401);
    expect((await withKey(there, second.key)).statusCode).toBe(200);
    await owner.call('DELETE', `/api/api-keys/${second.id}`);
    expect((await withKey(there, second.key)).statusCode).toBe(401);
  });

  test('count together: by day and by address, with what was refused, and when and from where it was last used', async () => {
    const { id, key } = await aKey(owner, school, ['conversations:read']);
    const time = here.clock.now;
    const at = (day: number) => {
      here.clock.now = there.clock.now = new Date(time.getTime() + day * 86_400_000);
    };
    const ask = async (server: TestServer, from: string, times: number, url = '/api/xp/profile') => {
      for (let n = 0; n < times; n += 1) await withKey(server, key, { from, url });
    };
    await ask(here, '198.51.100.1', 3);
    at(3);
    await ask(there, '198.51.100.2', 2, '/api/live/quota');
    at(10);
    await Promise.all([
      ask(here, '198.51.100.1', 4),
      ask(there, '::ffff:198.51.100.1', 5),
      ask(there, '2001:db8::9', 1),
    ]);
    await there.close();
    there = await testServer({ masterKeys, database: here.database });

    // The access token of ten days ago has long ended.
    const usage = await here.app
      .inject({ url: `/api/api-keys/${id}/usage`, headers: await bearerAgain() })
      .then((answer) => answer.json<Required<ApiKeyUsage>>());
    const day = (n: number) => new Date(time.getTime() + n * 86_400_000).toISOString().slice(0, 10);
    expect(usage).toMatchObject({ requests: 15, refused: 2, requests_7_days: 10, addresses_7_days: 2 });
    expect(usage.by_day).toHaveLength(30);
    expect(usage.by_day.filter(({ requests }) => requests > 0)).toEqual([
      { date: day(0), requests: 3, refused: 0 },
      { date: day(3), requests: 2, refused: 2 },
      { date: day(10), requests: 10, refused: 0 },
    ]);
    expect(usage.by_day.at(-1)?.date).toBe(day(10));
    expect(Object.fromEntries(usage.by_address.map(({ ip, requests }) => [ip, requests]))).toEqual({
      ...{ '198.51.100.1': 9, '2001:db8::9': 1 },
    });
    expect(usage.last_used_at).toBe(new Date(time.getTime() + 10 * 86_400_000).toISOString());
    expect(['198.51.100.1', '2001:db8::9']).toContain(usage.last_ip);
    here.clock.now = there.clock.now = time;
  });

  async function bearerAgain() {
    const answer = await here.app.inject({
      ...{ method: 'POST', url: '/api/auth/token' },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ username: owner.username, password: owner.password }).toString(),
    });
    return { authorization: `Bearer ${answer.json().access_token}` };
  }
});

test('addresses beyond a hundred of one key between two writes are counted under one name, none is lost', async () => {
  const { id, key } = await aKey(owner, school, ['conversations:read']);
  for (let n = 0; n < 130; n += 1) await withKey(here, key, { from: `198.51.100.${n}` });
  const usage = await usageOf(id);
  expect(usage.requests).toBe(130);
  expect(usage.addresses_7_days).toBeLessThanOrEqual(131);
  expect(usage.by_address.length).toBeLessThanOrEqual(100);
});

test('a key that was hashed under an older master key works on, and is hashed under the one in use', async () => {
  const { id, key } = await aKey(owner, school, ['conversations:read']);
  const hash = async () =>
    (await here.database.db.select({ hash: apiKeys.keyHash }).from(apiKeys).where(eq(apiKeys.id, id)))[0]?.hash;
  const before = await hash();
  const newer = { id: 'k2', key: randomBytes(32) };
  const renewed = await testServer({ masterKeys: [newer, ...masterKeys], database: here.database });
  expect((await withKey(renewed, key)).statusCode).toBe(200);
  expect(await hash()).not.toEqual(before);
  await renewed.close();
  const alone = await testServer({ masterKeys: [newer], database: here.database });
  expect((await withKey(alone, key)).statusCode).toBe(200);
  await alone.close();
});

describe('a flood of wrong keys', () => {
  test('is answered 429 with Retry-After before anything is looked up; a key that works goes on, other addresses too', async () => {
    const busy = await testServer({ masterKeys, database: here.database, rateLimitScale: 1 });
    const { key } = await aKey(owner, school, ['conversations:read']);
    const fresh = await aKey(owner, school, ['conversations:read']);
    expect((await withKey(busy, key, { from: '192.0.2.1' })).statusCode).toBe(200);
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const wrong = n % 2 === 0 ? makeKey() : 'nonsense';
      statuses.push((await withKey(busy, wrong, { from: '192.0.2.1' })).statusCode);
    }
    expect(statuses).toEqual([...Array(30).fill(401), ...Array(10).fill(429)]);
    const stopped = await withKey(busy, fresh.key, { from: '192.0.2.1' });
    expect([stopped.statusCode, stopped.json().detail.error]).toEqual([429, 'rate_limited']);
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(stopped.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await withKey(busy, key, { from: '192.0.2.1' })).statusCode).toBe(200);
    expect((await withKey(busy, fresh.key, { from: '192.0.2.2' })).statusCode).toBe(200);
    await busy.close();
  });

  test('does not reach the database: neither what is malformed nor what comes after the limit', async () => {
    const { statements, database } = counting(here);
    const busy = await testServer({ masterKeys, database, rateLimitScale: 1 });
    const ask = async (key: string) => {
      const before = statements.count;
      await withKey(busy, key, { from: '192.0.2.9' });
      return statements.count - before;
    };
    const typo = keyOf(randomBytes(60));
    expect(await ask(makeKey())).toBe(1);
    for (const key of ['', 'xntr-', `${typo.slice(0, -2)}AA`, 'x'.repeat(91)]) expect(await ask(key)).toBe(0);
    for (let n = 0; n < 30; n += 1) await ask('nonsense');
    expect(await ask(makeKey())).toBe(0);
    await busy.close();
  });
});

/** The database of a server, with the reads of keys counted. */
function counting(server: TestServer) {
  const statements = { count: 0 };
  const { db } = server.database;
  const counted = new Proxy(db, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        const fields = args[0] as { platformRole?: unknown } | undefined;
        if (name === 'select' && fields?.platformRole) statements.count += 1;
        return Reflect.apply(value, target, args);
      };
    },
  });
  return { statements, database: { ...server.database, db: counted } };
}

test('a key asks too often for itself: its creator and other keys are not stopped', async () => {
  const busy = await testServer({ masterKeys, database: here.database, rateLimitScale: 0.01 });
  const [greedy, quiet] = [await aKey(owner, school, ['xel:read']), await aKey(owner, school, ['conversations:read'])];
  const statuses: number[] = [];
  for (let n = 0; n < 8; n += 1)
    statuses.push((await withKey(busy, greedy.key, { url: '/api/core/usage' })).statusCode);
  expect(statuses.at(-1)).toBe(403);
  const used: number[] = [];
  for (let n = 0; n < 8; n += 1) used.push((await withKey(busy, quiet.key)).statusCode);
  expect(used).toEqual([...Array(6).fill(200), 429, 429]);
  const mine = { authorization: `Bearer ${owner.accessToken}` };
  expect((await busy.app.inject({ url: '/api/xp/profile', headers: mine })).statusCode).toBe(200);
  await busy.close();
});

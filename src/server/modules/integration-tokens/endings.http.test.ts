import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  IntegrationGrant,
  IntegrationRevocationItem,
  IntegrationVerification,
} from '#contract/integration-shapes.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { addDays } from '#server/platform/local-time.ts';
import { aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let member: TestUser;
let stranger: TestUser;
let school: string;
beforeAll(async () => {
  server = await testServer();
  // Administers the server.
  await server.aUser('operator');
  owner = await server.aUser('owner');
  member = await server.aUser('member');
  stranger = await server.aUser('stranger');
  school = await aSchool(server, 'Harbour', [owner, 'owner'], [member, 'member']);
  await aSchool(server, 'Elsewhere', [stranger, 'owner']);
});
afterAll(() => server.close());

const wish = {
  mode: 'api',
  origin: 'https://school.example.org',
  scopes: ['profile:read', 'quota:read'],
  ttlSeconds: 120,
};
const ask = (person: TestUser, change: object = {}) =>
  person.call('POST', '/api/integration/grant', { ...wish, ...change });
const grant = async (person = owner, change: object = {}) =>
  (await ask(person, { tenantId: school, ...change })).json<IntegrationGrant>();
const verify = async (token: string, person = owner, tenantId = school) =>
  (await person.call('POST', '/api/integration/verify', { token, tenantId })).json<IntegrationVerification>();
const revoke = (person: TestUser, what: object, reason = 'The site was retired.') =>
  person.call('POST', '/api/integration/revoke', { ...what, reason });
const rotate = (person: TestUser, integrationToken: string, change: object = {}) =>
  person.call('POST', '/api/integration/rotate', { ...wish, integrationToken, ...change });
const revocations = async (person: TestUser, query = '', tenantId = school) =>
  person.call('GET', `/api/admin/integration-token-revocations?tenantId=${tenantId}${query}`);

describe('revoking', () => {
  test('by token or by id ends it with the commit; again gives the first answer', async () => {
    const time = server.clock.now;
    const [one, two] = [await grant(), await grant()];
    for (const [granted, what] of [
      [one, { integrationToken: one.integrationToken }],
      [two, { tenantId: school, jti: two.jti }],
    ] as const) {
      const first = await revoke(owner, what);
      expect(first.json()).toEqual({
        ...{ revoked: true, jti: granted.jti, tenantId: school },
        revokedAt: time.toISOString(),
      });
      expect(await verify(granted.integrationToken)).toEqual({ valid: false, revoked: true, reason: 'revoked' });
      server.clock.now = new Date(time.getTime() + 1_000);
      expect((await revoke(owner, what, 'Another reason.')).json()).toEqual(first.json());
      server.clock.now = time;
    }
  });

  test('also works for a token that has expired', async () => {
    const time = server.clock.now;
    const { integrationToken } = await grant(owner, { ttlSeconds: 30 });
    server.clock.now = new Date(time.getTime() + 100_000);
    expect((await revoke(owner, { integrationToken })).statusCode).toBe(200);
    server.clock.now = time;
  });

  test('is for whoever asked for it and for administrators; to everybody else it is missing', async () => {
    const [mine, theirs] = [await grant(owner), await grant(member)];
    const missing = await revoke(member, { tenantId: school, jti: 'no-such' });
    for (const [person, what] of [
      [member, { tenantId: school, jti: mine.jti }],
      [member, { integrationToken: mine.integrationToken }],
      [stranger, { tenantId: school, jti: mine.jti }],
      [stranger, { integrationToken: mine.integrationToken }],
      [owner, { integrationToken: `${mine.integrationToken.slice(0, -8)}AAAAAAAA` }],
    ] as const) {
      const answer = await revoke(person, what);
      expect([answer.statusCode, answer.body]).toEqual([404, missing.body]);
    }
    expect(await verify(mine.integrationToken)).toMatchObject({ valid: true });
    expect((await revoke(owner, { tenantId: school, jti: theirs.jti })).statusCode).toBe(200);
  });
});

describe('rotating', () => {
  test('gives a new token and revokes the old one in one step', async () => {
    const old = await grant();
    const answer = await rotate(owner, old.integrationToken, { scopes: ['profile:read'] });
    expect(answer.json()).toMatchObject({ previousJti: old.jti, previousRevoked: true, scopes: ['profile:read'] });
    expect(await verify(old.integrationToken)).toMatchObject({ valid: false, revoked: true });
    expect(await verify(answer.json().integrationToken)).toMatchObject({ valid: true });
  });

  test('leaves the old one where it should stay', async () => {
    const old = await grant();
    const answer = await rotate(owner, old.integrationToken, { revokePrevious: false });
    expect(answer.json().previousRevoked).toBe(false);
    expect(await verify(old.integrationToken)).toMatchObject({ valid: true });
  });

  test('twice is a conflict, and takes down what the token was rotated into, however often', async () => {
    const old = await grant();
    const child = (await rotate(owner, old.integrationToken)).json<IntegrationGrant>();
    const grandchild = (await rotate(owner, child.integrationToken)).json<IntegrationGrant>();
    expect((await rotate(owner, old.integrationToken)).statusCode).toBe(409);
    for (const { integrationToken } of [old, child, grandchild])
      expect(await verify(integrationToken)).toMatchObject({ valid: false, revoked: true });
  });

  test('of one token at the same time succeeds at most once', async () => {
    const old = await grant();
    const answers = await Promise.all(Array.from({ length: 6 }, () => rotate(owner, old.integrationToken)));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  });

  test('never adds a scope, and needs a token that lives and is the own one', async () => {
    const old = await grant(owner, { scopes: ['profile:read'] });
    expect((await rotate(owner, old.integrationToken)).statusCode).toBe(403);
    expect(await verify(old.integrationToken)).toMatchObject({ valid: true });
    for (const person of [member, stranger])
      expect((await rotate(person, old.integrationToken, { scopes: ['profile:read'] })).statusCode).toBe(404);
    await revoke(owner, { integrationToken: old.integrationToken });
    expect((await rotate(owner, old.integrationToken, { scopes: ['profile:read'] })).statusCode).toBe(409);
  });
});

describe('the list of revocations', () => {
  test('tells administrators what was revoked, why, and how often it was shown since, page by page', async () => {
    const there = await aSchool(server, 'Watched', [owner, 'owner'], [member, 'member']);
    const time = server.clock.now;
    const jtis: string[] = [];
    for (const n of [0, 1, 2]) {
      const granted = await grant(owner, { tenantId: there });
      server.clock.now = new Date(time.getTime() + n);
      await revoke(owner, { tenantId: there, jti: granted.jti }, `Reason ${n}`);
      for (let use = 0; use < n; use += 1) await verify(granted.integrationToken, owner, there);
      jtis.push(granted.jti);
    }
    server.clock.now = time;
    const seen: IntegrationRevocationItem[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await revocations(owner, `&limit=2${cursor && `&cursor=${cursor}`}`, there);
      seen.push(...page.json().items);
      cursor = page.json().next_cursor;
    }
    expect(seen.map(({ jti, reason, usesAfterRevocation }) => [jti, reason, usesAfterRevocation])).toEqual([
      [jtis[2], 'Reason 2', 2],
      [jtis[1], 'Reason 1', 1],
      [jtis[0], 'Reason 0', 0],
    ]);
    expect(seen[0]).toMatchObject({ tenantId: there, revokedBy: owner.id, origin: wish.origin, mode: 'api' });

    const found = async (query: string) =>
      (await revocations(owner, query, there))
        .json<{ items: IntegrationRevocationItem[] }>()
        .items.map(({ jti }) => jti);
    const [first, second, third] = jtis;
    const all = [third, second, first];
    expect(await found('&q=rEASON%201')).toEqual([second]);
    expect(await found(`&q=${encodeURIComponent(wish.origin)}`)).toEqual(all);
    expect(await found(`&q=${first}`)).toEqual([first]);
    expect(await found('&q=%25')).toEqual([]);
    expect(await found('&used=true')).toEqual([third, second]);
    expect(await found('&used=false')).toEqual([first]);
    expect(await found(`&kid=${seen[0]?.kid}&revokedBy=${owner.id}`)).toEqual(all);
    expect(await found('&kid=another')).toEqual([]);
    expect(await found(`&revokedBy=${member.id}`)).toEqual([]);
    const day = time.toISOString().slice(0, 10);
    expect(await found(`&startDate=${day}&endDate=${day}`)).toEqual(all);
    expect(await found(`&endDate=${addDays(day, -1)}`)).toEqual([]);
    expect(await found(`&startDate=${addDays(day, 1)}`)).toEqual([]);
  });

  test('is closed to members, missing to strangers, and open to whoever administers the server', async () => {
    expect((await revocations(member)).statusCode).toBe(403);
    expect((await revocations(stranger)).statusCode).toBe(404);
    expect((await revocations(stranger)).body).toBe((await revocations(stranger, '', 'no-such')).body);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const operator = await server.app.inject({
      ...{ method: 'POST', url: '/api/auth/token', headers },
      payload: new URLSearchParams({ username: 'operator', password: owner.password }).toString(),
    });
    const authorization = `Bearer ${operator.json().access_token}`;
    const url = '/api/admin/integration-token-revocations?tenantId=';
    expect((await server.app.inject({ url: url + school, headers: { authorization } })).statusCode).toBe(200);
    expect((await server.app.inject({ url: `${url}no-such`, headers: { authorization } })).statusCode).toBe(404);
  });
});

test('every change is in the audit log of the tenant, without the texts of tokens', async () => {
  const there = await aSchool(server, 'Audited', [owner, 'owner']);
  const one = await grant(owner, { tenantId: there });
  const two = (await rotate(owner, one.integrationToken)).json<IntegrationGrant>();
  await rotate(owner, one.integrationToken);
  const three = await grant(owner, { tenantId: there });
  await revoke(owner, { integrationToken: three.integrationToken });
  await revoke(owner, { integrationToken: three.integrationToken });
  const entries = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, there));
  expect(entries.map(({ action, objectId }) => [action, objectId])).toEqual([
    ['integration_token_granted', one.jti],
    ['integration_token_rotated', one.jti],
    ['integration_token_reused', one.jti],
    ['integration_token_granted', three.jti],
    ['integration_token_revoked', three.jti],
  ]);
  for (const { integrationToken } of [one, two, three])
    expect(JSON.stringify(entries)).not.toContain(integrationToken.split('.')[2]);
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntegrationGrant, IntegrationVerification } from '#contract/integration-shapes.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { partsOf } from './testing/forge.ts';

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
const _revoke = (person: TestUser, what: object, reason = 'The site was retired.') =>
  person.call('POST', '/api/integration/revoke', { ...what, reason });
const _rotate = (person: TestUser, integrationToken: string, change: object = {}) =>
  person.call('POST', '/api/integration/rotate', { ...wish, integrationToken, ...change });
const _revocations = async (person: TestUser, query = '', tenantId = school) =>
  person.call('GET', `/api/admin/integration-token-revocations?tenantId=${tenantId}${query}`);

describe('a grant', () => {
  test('is a token of the asked mode, origin, scopes and life, and is valid at once', async () => {
    const granted = await grant();
    expect(granted).toMatchObject({ tenantId: school, mode: 'api', origin: wish.origin, scopes: wish.scopes });
    expect(granted.jti).toMatch(/^[0-9a-f]{32}$/);
    const [header, claims] = partsOf(granted.integrationToken);
    expect(header).toEqual({
      alg: 'RS256',
      typ: 'xt-integration+jwt',
      kid: expect.stringMatching(/^k-\d{4}-\d\d-[0-9a-f]{8}$/),
    });
    const { iat } = claims as { iat: number };
    expect(claims).toEqual({
      ...{ iss: `http://localhost/api/integration/t/${school}`, aud: wish.origin, sub: owner.id, tid: school },
      ...{ scopes: wish.scopes, mode: 'api', iat, nbf: iat, exp: iat + 120, jti: granted.jti, act: owner.id },
    });
    expect(new Date(granted.expiresAt).getTime()).toBe((iat + 120) * 1000);
    expect(await verify(granted.integrationToken)).toEqual({
      ...{ valid: true, revoked: false, claims, kid: header['kid'], expiresAt: granted.expiresAt },
    });
  });

  test('needs no tenantId from whoever is in one organization, and one from whoever is in none or several', async () => {
    expect((await ask(stranger)).json().tenantId).toBe('org-Elsewhere');
    const nobody = await server.aUser();
    const several = await server.aUser();
    for (const name of ['First', 'Second']) await aSchool(server, name, [several, 'owner']);
    for (const person of [nobody, several]) {
      const answer = await ask(person);
      expect([answer.statusCode, answer.json().detail.issues?.[0].path]).toEqual([400, 'body.tenantId']);
    }
  });

  test('of a key is for the organization of the key, permits what the key permits, and ends with the key', async () => {
    const several = await server.aUser('both');
    const [one, two] = [
      await aSchool(server, 'One', [several, 'owner']),
      await aSchool(server, 'Two', [several, 'owner']),
    ];
    const made = await aKey(several, one, ['integrations:write', 'integrations:read', 'live:read']);
    const byKey = (change: object) =>
      withKey(server, made.key, { method: 'POST', url: '/api/integration/grant', payload: { ...wish, ...change } });
    expect((await byKey({})).json().detail.message).toContain('profile:read');
    const granted = (await byKey({ scopes: ['quota:read'] })).json<IntegrationGrant>();
    expect(granted.tenantId).toBe(one);
    expect((await byKey({ scopes: ['quota:read'], tenantId: two })).statusCode).toBe(404);
    expect(partsOf(granted.integrationToken)[1]).toMatchObject({ sub: several.id, act: made.id });

    const payload = { token: granted.integrationToken, tenantId: one };
    const judged = await withKey(server, made.key, { method: 'POST', url: '/api/integration/verify', payload });
    expect(judged.json().valid).toBe(true);
    await several.call('DELETE', `/api/api-keys/${made.id}`);
    expect(await verify(granted.integrationToken, several, one)).toMatchObject({
      valid: false,
      reason: 'issuer_inactive',
    });
  });

  test('never permits what the caller may not do, or what there is not', async () => {
    expect((await ask(member, { scopes: ['xel:write'] })).statusCode).toBe(201);
    for (const [scopes, status] of [
      [['integrations:write'], 400],
      [['api:read'], 400],
      [['profile:write'], 400],
      [['constructor:read'], 400],
    ] as const)
      expect([scopes, (await ask(owner, { scopes, tenantId: school })).statusCode]).toEqual([scopes, status]);
    const narrow = await aKey(owner, school, ['integrations:write', 'conversations:read']);
    const answer = await withKey(server, narrow.key, {
      ...{ method: 'POST', url: '/api/integration/grant', payload: { ...wish, scopes: ['conversations:write'] } },
    });
    expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
  });

  test.each([
    ...[
      'http://school.example.org',
      'https://school.example.org/',
      'https://school.example.org/a',
      'https://*.example.org',
    ],
    ...['https://SCHOOL.example.org', 'https://school.example.org:443', 'https://user@school.example.org', 'null', '*'],
    ...['javascript:alert(1)', 'https://', 'file:///etc/passwd', 'https://school.example.org?x'],
  ])('is not for the origin %s', async (origin) => {
    expect((await ask(owner, { origin, tenantId: school })).statusCode).toBe(400);
  });

  test.each([29, 3601, 60.5, '120', -1])('does not live %j seconds', async (ttlSeconds) => {
    expect((await ask(owner, { ttlSeconds, tenantId: school })).statusCode).toBe(400);
  });

  test('that is asked for twice with one Idempotency-Key is made once, and its text is not kept', async () => {
    const again = () =>
      owner.call('POST', '/api/integration/grant', { ...wish, tenantId: school }, { 'idempotency-key': 'twice' });
    const [first, second] = [await again(), await again()];
    expect([second.statusCode, second.json().detail.id]).toEqual([409, first.json().jti]);
    expect(second.body).not.toContain(first.json().integrationToken);
  });
});

describe('verification', () => {
  test('says valid or not with 200; why not is for members of the tenant alone', async () => {
    const { integrationToken } = await grant();
    for (const token of [integrationToken, 'a.b.c', 'nonsense'])
      expect(await verify(token, stranger)).toEqual({ valid: false, revoked: false });
    expect(await verify('nonsense', owner, 'no-such')).toEqual({ valid: false, revoked: false });
    expect(await verify('nonsense', member)).toEqual({ valid: false, revoked: false, reason: 'malformed' });
  });

  test('follows the role of whoever asked for the token', async () => {
    const helper = await server.aUser('helper');
    const there = await aSchool(server, 'Helped', [owner, 'owner'], [helper, 'admin']);
    const key = await aKey(helper, there, ['api:admin']);
    const granted = await withKey(server, key.key, {
      ...{ method: 'POST', url: '/api/integration/grant', payload: { ...wish, scopes: ['xel:write'] } },
    });
    const { integrationToken } = granted.json<IntegrationGrant>();
    expect(await verify(integrationToken, owner, there)).toMatchObject({ valid: true });
    await server.database.db.update(memberships).set({ role: 'member' }).where(eq(memberships.userId, helper.id));
    expect(await verify(integrationToken, owner, there)).toMatchObject({ valid: false, reason: 'scopes_lost' });
  });

  test('ends with the life of the token', async () => {
    const time = server.clock.now;
    const { integrationToken } = await grant(owner, { ttlSeconds: 30 });
    server.clock.now = new Date(time.getTime() + 62_000);
    expect(await verify(integrationToken)).toMatchObject({ valid: false, revoked: false, reason: 'expired' });
    server.clock.now = time;
  });
});

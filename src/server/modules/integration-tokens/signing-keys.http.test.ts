import { createHash, createPublicKey, randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntegrationFingerprint, IntegrationGrant, IntegrationJwks } from '#contract/integration-shapes.ts';
import { integrationKeys } from '#server/db/schema/access.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createVault } from '#server/platform/vault.ts';
import { aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { createSigningKeys } from './signing-keys.ts';
import { createTenantKeysService } from './tenant-keys.service.ts';
import { partsOf } from './testing/forge.ts';

const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
let here: TestServer;
let there: TestServer;
let owner: TestUser;
let member: TestUser;
beforeAll(async () => {
  here = await testServer({ masterKeys });
  there = await testServer({ masterKeys, database: here.database });
  owner = await here.aUser('owner');
  member = await here.aUser('member');
});
afterAll(async () => {
  await there.close();
  await here.close();
});

const aTenant = (name: string) => aSchool(here, name, [owner, 'owner'], [member, 'member']);
const send = (server: TestServer, url: string, payload: object) =>
  server.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${owner.accessToken}` } });
const grant = async (tenantId: string, server = here) =>
  (
    await send(server, '/api/integration/grant', {
      ...{ mode: 'embed', origin: 'https://school.example.org', scopes: ['profile:read'], ttlSeconds: 600, tenantId },
    })
  ).json<IntegrationGrant>();
const verify = async (token: string, tenantId: string, server = here) =>
  (await send(server, '/api/integration/verify', { token, tenantId })).json();
const rotateKey = (tenantId: string, more: object = {}) =>
  send(here, '/api/integration/keys/rotate', { tenantId, ...more });
const jwksOf = (tenantId: string, headers: Record<string, string> = {}) =>
  here.app.inject({ url: `/api/integration/jwks?tenantId=${tenantId}`, headers });
const kidsOf = async (tenantId: string) => (await jwksOf(tenantId)).json<IntegrationJwks>().keys.map(({ kid }) => kid);
const kidOf = (token: string) => String(partsOf(token)[0]['kid']);
/** Both servers at this many seconds from now, while work runs. */
async function inSeconds<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const time = here.clock.now;
  here.clock.now = there.clock.now = new Date(time.getTime() + seconds * 1000);
  try {
    return await work();
  } finally {
    here.clock.now = there.clock.now = time;
  }
}

describe('the public keys', () => {
  test('are for everybody, may be kept for five minutes, and say nothing but what verifying needs', async () => {
    const school = await aTenant('Public');
    const { integrationToken } = await grant(school);
    const answer = await jwksOf(school);
    expect(answer.headers).toMatchObject({
      ...{ 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' },
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    const [key] = answer.json<IntegrationJwks>().keys;
    expect(Object.keys(key ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(key?.kid).toBe(kidOf(integrationToken));
    // RSA-3072.
    expect(Buffer.from(key?.n ?? '', 'base64url')).toHaveLength(384);
    const again = await jwksOf(school, { 'if-none-match': `"other", ${answer.headers.etag}` });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });

  test('have a fingerprint that anybody can work out from them', async () => {
    const school = await aTenant('Printed');
    await grant(school);
    const [jwk] = (await jwksOf(school)).json<IntegrationJwks>().keys;
    const spki = createPublicKey({ key: { ...jwk }, format: 'jwk' }).export({ format: 'der', type: 'spki' });
    const print = await here.app.inject(`/api/integration/fingerprint?tenantId=${school}`);
    expect(print.json()).toMatchObject({
      ...{ tenantId: school, kid: jwk?.kid, algorithm: 'SHA-256', next: null },
      fingerprint: createHash('sha256').update(spki).digest('hex'),
    });
  });

  test('of a tenant that never signed are missing, exactly as those of one that there is not; asking makes none', async () => {
    const school = await aTenant('Quiet');
    for (const path of ['jwks', 'fingerprint']) {
      const [quiet, missing] = await Promise.all(
        [school, 'no-such'].map((id) => here.app.inject(`/api/integration/${path}?tenantId=${id}`)),
      );
      expect([quiet?.statusCode, quiet?.body]).toEqual([404, missing?.body]);
      expect(quiet?.headers['cache-control']).toBe('no-store');
    }
    expect(await here.database.db.select().from(integrationKeys).where(eq(integrationKeys.tenantId, school))).toEqual(
      [],
    );
  });
});

test('ten first grants at once, on two servers, make one key', async () => {
  const school = await aTenant('First');
  const grants = await Promise.all(Array.from({ length: 10 }, (_, n) => grant(school, n % 2 ? here : there)));
  expect(new Set(grants.map(({ integrationToken }) => kidOf(integrationToken))).size).toBe(1);
  expect(await kidsOf(school)).toHaveLength(1);
});

describe('a new key', () => {
  test('follows by itself after 90 days, and the private half of the old one is forgotten', async () => {
    const school = await aTenant('Yearly');
    await grant(school);
    const [old = ''] = await kidsOf(school);
    const { db } = here.database;
    const vault = createVault(createKeyring(masterKeys));
    const sweepIn = (days: number) => {
      const clock = () => new Date(here.clock.now.getTime() + days * 86_400_000);
      return createTenantKeysService({ db, clock, keys: createSigningKeys({ db, clock, vault }) }).sweep();
    };
    const sealed = async () =>
      (await db.select().from(integrationKeys).where(eq(integrationKeys.tenantId, school)))
        .filter(({ sealedPrivateKey }) => sealedPrivateKey !== null)
        .map(({ kid }) => kid);
    await sweepIn(89);
    expect(await sealed()).toEqual([old]);
    await sweepIn(90.1);
    const both = await sealed();
    expect(both).toHaveLength(2);
    await inSeconds(90.1 * 86_400, async () =>
      expect(await kidsOf(school)).toEqual([old, both.find((kid) => kid !== old)]),
    );
    await sweepIn(91);
    expect(await sealed()).toEqual(both.filter((kid) => kid !== old));
  });

  test('is published at once and signs after ten minutes; the old one stays until its last token has expired', async () => {
    const school = await aTenant('Renewed');
    const before = await grant(school);
    const old = kidOf(before.integrationToken);
    const rotated = (await rotateKey(school)).json();
    expect(rotated).toEqual({
      ...{ tenantId: school, kid: expect.not.stringMatching(old), previousKid: old },
      activeFrom: new Date(here.clock.now.getTime() + 600_000).toISOString(),
    });
    expect(await kidsOf(school)).toEqual([old, rotated.kid]);
    const print = (
      await here.app.inject(`/api/integration/fingerprint?tenantId=${school}`)
    ).json<IntegrationFingerprint>();
    expect([print.kid, print.next?.kid]).toEqual([old, rotated.kid]);
    expect(kidOf((await grant(school)).integrationToken)).toBe(old);

    const last = await inSeconds(599, () => grant(school));
    expect(kidOf(last.integrationToken)).toBe(old);
    await inSeconds(600, async () => {
      expect(kidOf((await grant(school, there)).integrationToken)).toBe(rotated.kid);
      expect(await verify(last.integrationToken, school)).toMatchObject({ valid: true });
    });
    await inSeconds(600, async () => {
      const later = await here.app.inject(`/api/integration/fingerprint?tenantId=${school}`);
      expect(later.json()).toMatchObject({
        kid: rotated.kid,
        retiring: [{ kid: old, fingerprint: print.fingerprint, notBefore: print.notBefore }],
      });
    });
    await inSeconds(600 + 3_660, async () => expect(await kidsOf(school)).toEqual([old, rotated.kid]));
    await inSeconds(600 + 3_661, async () => expect(await kidsOf(school)).toEqual([rotated.kid]));
  });

  test('is a conflict while another one waits', async () => {
    const school = await aTenant('Waiting');
    await grant(school);
    expect((await rotateKey(school)).statusCode).toBe(201);
    expect((await rotateKey(school)).statusCode).toBe(409);
  });

  test('signs at once where there was none', async () => {
    const school = await aTenant('New');
    const made = (await rotateKey(school)).json();
    expect(made).toMatchObject({ previousKid: null, activeFrom: here.clock.now.toISOString() });
    expect(kidOf((await grant(school)).integrationToken)).toBe(made.kid);
  });

  test('is for administrators of the tenant alone', async () => {
    const school = await aTenant('Closed');
    const stranger = await here.aUser('stranger');
    const by = (person: TestUser) => person.call('POST', '/api/integration/keys/rotate', { tenantId: school });
    expect((await by(member)).statusCode).toBe(403);
    expect((await by(stranger)).statusCode).toBe(404);
    expect((await jwksOf(school)).statusCode).toBe(404);
  });
});

describe('a compromised key', () => {
  test('takes all its tokens down at once, everywhere, and another one signs at once', async () => {
    const school = await aTenant('Leaked');
    const tokens = [await grant(school), await grant(school)];
    const leaked = kidOf(tokens[0]?.integrationToken ?? '');
    expect(await verify(tokens[0]?.integrationToken ?? '', school, there)).toMatchObject({ valid: true });
    const answer = await rotateKey(school, { compromisedKid: leaked });
    expect(answer.json()).toMatchObject({ previousKid: leaked, activeFrom: here.clock.now.toISOString() });
    expect(await kidsOf(school)).toEqual([answer.json().kid]);
    for (const server of [here, there])
      for (const { integrationToken } of tokens)
        expect(await verify(integrationToken, school, server)).toEqual({
          ...{ valid: false, revoked: true, reason: 'key_compromised' },
        });
    const fresh = await grant(school, there);
    expect(await verify(fresh.integrationToken, school)).toMatchObject({ valid: true });
    const list = await owner.call('GET', `/api/admin/integration-token-revocations?tenantId=${school}`);
    expect(
      list
        .json()
        .items.map(({ jti, usesAfterRevocation }: { jti: string; usesAfterRevocation: number }) => [
          ...[jti, usesAfterRevocation],
        ])
        .sort(),
    ).toEqual(tokens.map(({ jti }) => [jti, 2]).sort());
    const [entry] = await here.database.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.tenantId, school), eq(auditEntries.action, 'integration_key_compromised')));
    expect(entry?.changes).toContainEqual({ field: 'revoked_tokens', before: null, after: '2' });
  });

  test('that was never one of the tenant is missing, and nothing is rotated', async () => {
    const [school, other] = [await aTenant('Mine'), await aTenant('Theirs')];
    await grant(school);
    const theirs = kidOf((await grant(other)).integrationToken);
    expect((await rotateKey(school, { compromisedKid: theirs })).statusCode).toBe(404);
    expect(await kidsOf(school)).toHaveLength(1);
  });
});

describe('a private key at rest', () => {
  test('is sealed for its tenant: in the row of another one it opens nothing', async () => {
    const [school, other] = [await aTenant('Sealed'), await aTenant('Copied')];
    await grant(school);
    const [row] = await here.database.db.select().from(integrationKeys).where(eq(integrationKeys.tenantId, school));
    const vault = createVault(createKeyring(masterKeys));
    const place = { table: 'integration_keys', row: row?.kid ?? '', field: 'sealed_private_key' };
    const sealed = row?.sealedPrivateKey ?? '';
    expect(vault.open(sealed, { ...place, tenant: school })).toMatch(/^MII/);
    expect(() => vault.open(sealed, { ...place, tenant: other })).toThrow();
    if (row) await here.database.db.insert(integrationKeys).values({ ...row, tenantId: other });
    expect(
      (
        await send(there, '/api/integration/grant', {
          ...{
            mode: 'embed',
            origin: 'https://school.example.org',
            scopes: ['profile:read'],
            ttlSeconds: 60,
            tenantId: other,
          },
        })
      ).statusCode,
    ).toBe(500);
  });

  test('is sealed by the newest master key after a start with it', async () => {
    const school = await aTenant('Rewrapped');
    const { integrationToken } = await grant(school);
    const newer = { id: 'k2', key: randomBytes(32) };
    await (await testServer({ masterKeys: [newer, ...masterKeys], database: here.database })).close();
    const [row] = await here.database.db.select().from(integrationKeys).where(eq(integrationKeys.tenantId, school));
    expect(row?.sealedPrivateKey).toMatch(/^v1\.k2\./);
    expect(await verify(integrationToken, school)).toMatchObject({ valid: true });
  });
});

import { constants, createHmac, type KeyObject, randomBytes, sign } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { IntegrationGrant, IntegrationJwks } from '#contract/integration-shapes.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { encoded, forged, partsOf, privateKeyOf } from './testing/forge.ts';

/** Every known way to make a token look right that is not, most of them signed with the true key: one test each. */

const masterKeys = [{ id: 'k1', key: randomBytes(32) }];
let server: TestServer;
let owner: TestUser;
let school: string;
let good: IntegrationGrant;
let header: Record<string, unknown>;
let claims: Record<string, unknown>;
let key: KeyObject;
beforeAll(async () => {
  server = await testServer({ masterKeys });
  owner = await server.aUser('owner');
  school = await aSchool(server, 'Harbour', [owner, 'owner']);
  good = await grant(school);
  [header, claims] = partsOf(good.integrationToken);
  key = await privateKeyOf(server, masterKeys, school, String(header['kid']));
});
afterAll(() => server.close());

async function grant(tenantId: string, by = owner): Promise<IntegrationGrant> {
  const answer = await by.call('POST', '/api/integration/grant', {
    ...{ mode: 'embed', origin: 'https://school.example.org', scopes: ['profile:read'], ttlSeconds: 600, tenantId },
  });
  expect(answer.statusCode).toBe(201);
  return answer.json();
}

async function verify(token: string, tenantId = school): Promise<string> {
  const answer = await owner.call('POST', '/api/integration/verify', { token, tenantId });
  if (answer.statusCode === 400) return 'refused by the contract';
  expect(answer.statusCode).toBe(200);
  const { valid, reason, claims: told } = answer.json();
  if (!valid) expect(told).toBeUndefined();
  return valid ? 'valid' : reason;
}

const now = () => Math.floor(server.clock.now.getTime() / 1000);
const withClaims = (change: Record<string, unknown>) => forged(header, { ...claims, ...change }, key);
const withHeader = (change: Record<string, unknown>) => forged({ ...header, ...change }, claims, key);
/** The claims with one member written as this text. */
const withText = (name: string, text: string) =>
  forged(header, JSON.stringify({ ...claims, [name]: '@@' }).replace('"@@"', text), key);

test('what is forged here is right where nothing is changed', async () => {
  expect(await verify(good.integrationToken)).toBe('valid');
  expect(await verify(forged(header, claims, key))).toBe('valid');
});

describe('a forgery is refused', () => {
  test.each(['none', 'None', 'NONE', 'nOnE', ''])('alg %j, without a signature', async (alg) => {
    expect(await verify(`${encoded({ ...header, alg })}.${encoded(claims)}.`)).toBe('malformed');
    expect(await verify(withHeader({ alg }))).toBe('malformed');
  });

  test('HS256 with the public key as the secret', async () => {
    const jwks = (await server.app.inject(`/api/integration/jwks?tenantId=${school}`)).json<IntegrationJwks>();
    const signed = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
    for (const secret of [jwks.keys[0]?.n ?? '', JSON.stringify(jwks.keys[0])]) {
      const mac = createHmac('sha256', secret).update(signed).digest('base64url');
      expect(await verify(`${signed}.${mac}`)).toBe('malformed');
    }
  });

  test('RS384 and RS512', async () => {
    expect(await verify(forged({ ...header, alg: 'RS384' }, claims, key, 'sha384'))).toBe('malformed');
    expect(await verify(forged(header, claims, key, 'sha512'))).toBe('bad_signature');
  });

  test('PS256, also where it says RS256', async () => {
    const pss = (head: object) => {
      const signed = `${encoded(head)}.${encoded(claims)}`;
      const signature = sign('sha256', Buffer.from(signed), { key, padding: constants.RSA_PKCS1_PSS_PADDING });
      return `${signed}.${signature.toString('base64url')}`;
    };
    expect(await verify(pss({ ...header, alg: 'PS256' }))).toBe('malformed');
    expect(await verify(pss(header))).toBe('bad_signature');
  });

  test('a missing kid', async () => {
    expect(await verify(withHeader({ kid: undefined }))).toBe('malformed');
  });

  test('a kid that is a list, an object or a number', async () => {
    for (const kid of [[header['kid']], { kid: header['kid'] }, 1, null])
      expect(await verify(withHeader({ kid }))).toBe('malformed');
  });

  test.each(['../../etc/passwd', "' or 1=1 --", 'k1\0', '', 'k'.repeat(65), '/dev/null'])(
    'kid %j: no path, no SQL',
    async (kid) => {
      expect(await verify(withHeader({ kid }))).toBe('malformed');
    },
  );

  test('a kid that the tenant never had', async () => {
    expect(await verify(withHeader({ kid: 'k-2026-01-00000000' }))).toBe('unknown_key');
  });

  test.each(['jku', 'x5u', 'x5c', 'jwk', 'zip', 'b64', 'cty', 'enc', 'anything'])('header %s', async (name) => {
    expect(await verify(withHeader({ [name]: 'https://evil.example.org/jwks.json' }))).toBe('malformed');
  });

  test('crit, with a name that is unknown or none', async () => {
    for (const crit of [['exp'], ['b64'], [], ['anything']])
      expect(await verify(withHeader({ crit }))).toBe('malformed');
    expect(await verify(withHeader({ crit: ['b64'], b64: false }))).toBe('malformed');
  });

  test('JSON serialisation with two signatures', async () => {
    const [, payload = '', signature = ''] = good.integrationToken.split('.');
    const one = { protected: encoded(header), signature };
    expect(await verify(JSON.stringify({ payload, signatures: [one, one] }))).toBe('malformed');
    expect(await verify(JSON.stringify({ ...one, payload }))).toBe('malformed');
  });

  test('a key twice in the header or in the claims', async () => {
    const twice = (value: object) => JSON.stringify(value).replace('{', '{"alg":"none","tid":"other",');
    expect(await verify(forged(twice(header), claims, key))).toBe('malformed');
    expect(await verify(forged(header, twice(claims), key))).toBe('malformed');
  });

  test('another spelling of the same bytes: padding, the other alphabet, bits that say nothing, white space', async () => {
    const [head = '', payload = '', signature = ''] = good.integrationToken.split('.');
    const last = signature.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const spellings = [
      `${head}.${payload}.${signature}=`,
      `${head}=.${payload}.${signature}`,
      `${good.integrationToken} `,
      `${head}.${payload}\n.${signature}`,
      `${head}.${payload}.${signature}.`,
      `${head}.${payload}`,
      `.${payload}.${signature}`,
    ];
    for (const token of spellings) expect([token, await verify(token)]).toEqual([token, 'malformed']);
    const other = alphabet[alphabet.indexOf(last) ^ 1] ?? '';
    expect(['malformed', 'bad_signature']).toContain(
      await verify(`${head}.${payload}.${signature.slice(0, -1)}${other}`),
    );
  });

  test('one bit of the signature or of the claims', async () => {
    const [head = '', payload = '', signature = ''] = good.integrationToken.split('.');
    const bytes = Buffer.from(signature, 'base64url');
    bytes.writeUInt8((bytes[7] ?? 0) ^ 1, 7);
    expect(await verify(`${head}.${payload}.${bytes.toString('base64url')}`)).toBe('bad_signature');
    const more = encoded({ ...claims, scopes: ['profile:read', 'quota:read'] });
    expect(await verify(`${head}.${more}.${signature}`)).toBe('bad_signature');
  });

  test('a huge header, and a token longer than any of ours', async () => {
    expect(await verify(withHeader({ kid: 'k'.repeat(2_000) }))).toBe('malformed');
    expect(await verify(withHeader({ kid: 'k'.repeat(5_000) }))).toBe('refused by the contract');
  });

  test('a nested JWE, or a token in a token', async () => {
    expect(await verify('a.b.c.d.e')).toBe('malformed');
    expect(await verify(forged({ ...header, cty: 'JWT' }, good.integrationToken, key))).toBe('malformed');
    expect(await verify(forged(header, good.integrationToken, key))).toBe('malformed');
  });

  test.each(['"9999999999"', '1e309', '-1', '1791964080.5', 'null', 'true', '[1791964080]', '9007199254740993'])(
    'exp %s',
    async (text) => {
      expect(await verify(withText('exp', text))).toBe('malformed');
    },
  );

  test('without exp, nbf, iat, iss, aud, sub, tid or jti', async () => {
    for (const name of ['exp', 'nbf', 'iat', 'iss', 'aud', 'sub', 'tid', 'jti'])
      expect([name, await verify(withClaims({ [name]: undefined }))]).toEqual([name, 'malformed']);
  });

  test('exp in the past, beyond the leeway of clocks', async () => {
    expect(await verify(withClaims({ iat: now() - 700, nbf: now() - 700, exp: now() - 29 }))).toBe('valid');
    expect(await verify(withClaims({ iat: now() - 700, nbf: now() - 700, exp: now() - 31 }))).toBe('expired');
  });

  test('nbf or iat in the future', async () => {
    expect(await verify(withClaims({ iat: now() + 32, exp: now() + 600 }))).toBe('not_yet_valid');
    expect(await verify(withClaims({ nbf: now() + 29 }))).toBe('valid');
    expect(await verify(withClaims({ nbf: now() + 32 }))).toBe('not_yet_valid');
  });

  test('a life that is longer than any, or ends before it begins', async () => {
    expect(await verify(withClaims({ exp: now() + 3_700 }))).toBe('too_long_lived');
    expect(await verify(withClaims({ iat: 0, nbf: 0, exp: now() + 600 }))).toBe('too_long_lived');
    expect(await verify(withClaims({ nbf: now() + 20, exp: now() + 10 }))).toBe('too_long_lived');
  });

  test.each(['JWT', 'at+jwt', 'xt-integration+JWT', '', undefined])('typ %j', async (typ) => {
    expect(await verify(withHeader({ typ }))).toBe('malformed');
  });

  test('an access token where an integration token belongs, and the reverse', async () => {
    expect(await verify(owner.accessToken)).toBe('malformed');
    for (const url of ['/api/auth/me', '/api/xp/profile', '/api/integration/grant']) {
      const headers = { authorization: `Bearer ${good.integrationToken}` };
      const method = url.endsWith('grant') ? 'POST' : 'GET';
      expect((await server.app.inject({ method, url, headers })).statusCode).toBe(401);
    }
    const refresh = { method: 'POST', url: '/api/auth/refresh' } as const;
    const headers = { authorization: `Bearer ${good.integrationToken}` };
    expect((await server.app.inject({ ...refresh, headers })).statusCode).toBe(401);
  });

  test("another tenant's valid token, and one that says to be ours", async () => {
    const other = await aSchool(server, 'Other', [owner, 'owner']);
    const theirs = await grant(other);
    expect(await verify(theirs.integrationToken, other)).toBe('valid');
    expect(await verify(theirs.integrationToken)).toBe('unknown_key');
    const [head, said] = partsOf(theirs.integrationToken);
    const theirKey = await privateKeyOf(server, masterKeys, other, String(head['kid']));
    expect(await verify(forged(head, { ...said, tid: school }, theirKey))).toBe('unknown_key');
    expect(await verify(forged({ ...head, kid: header['kid'] }, claims, theirKey))).toBe('bad_signature');
    expect(await verify(withClaims({ tid: other }))).toBe('wrong_tenant');
  });

  test('an issuer with a slash more, of another tenant, or of another host', async () => {
    const iss = String(claims['iss']);
    for (const other of [
      `${iss}/`,
      iss.replace(school, 'org-Other'),
      iss.replace('localhost', 'evil.example.org'),
      iss.toUpperCase(),
    ])
      expect([other, await verify(withClaims({ iss: other }))]).toEqual([other, 'wrong_issuer']);
  });

  test('an audience that is a list with ours in it', async () => {
    for (const aud of [['https://evil.example.org', claims['aud']], [claims['aud']]])
      expect(await verify(withClaims({ aud }))).toBe('malformed');
  });

  test('another audience', async () => {
    for (const aud of ['https://evil.example.org', 'https://school.example.org/', 'https://school.example.org:443'])
      expect(await verify(withClaims({ aud }))).toBe('wrong_audience');
  });

  test('a jti that was never issued', async () => {
    expect(await verify(withClaims({ jti: 'f'.repeat(32) }))).toBe('unknown_token');
    expect(await verify(withClaims({ jti: "' or true --" }))).toBe('unknown_token');
  });

  test('claims that we never write', async () => {
    expect(await verify(withClaims({ admin: true }))).toBe('malformed');
    expect(await verify(withClaims({ scopes: ['integrations:delete'] }))).toBe('malformed');
    expect(await verify(withClaims({ mode: 'admin' }))).toBe('malformed');
  });

  test('a tenant id in look-alike letters', async () => {
    const alike = school.replace('a', 'а');
    expect(alike).not.toBe(school);
    expect(await verify(withClaims({ tid: alike }))).toBe('wrong_tenant');
    const asked = await owner.call('POST', '/api/integration/verify', {
      token: good.integrationToken,
      tenantId: alike,
    });
    expect(asked.json()).toEqual({ valid: false, revoked: false });
  });
});

test('a token of a retired key is refused, however fresh it says to be', async () => {
  const time = server.clock.now;
  const there = await aSchool(server, 'Retired', [owner, 'owner']);
  const [head, said] = partsOf((await grant(there)).integrationToken);
  const old = await privateKeyOf(server, masterKeys, there, String(head['kid']));
  await owner.call('POST', '/api/integration/keys/rotate', { tenantId: there });
  const later = new Date(time.getTime() + (600 + 3600 + 61) * 1000);
  server.clock.now = later;
  const seconds = Math.floor(later.getTime() / 1000);
  const token = forged(head, { ...said, iat: seconds, nbf: seconds, exp: seconds + 60 }, old);
  const signedIn = await server.aUser('witness');
  await server.database.db
    .insert(memberships)
    .values({ tenantId: there, userId: signedIn.id, role: 'member', joinedAt: later });
  const answer = await signedIn.call('POST', '/api/integration/verify', { token, tenantId: there });
  expect(answer.json()).toEqual({ valid: false, revoked: false, reason: 'key_retired' });
  server.clock.now = time;
});

test('a token is refused once whoever asked for it is gone', async () => {
  const leaver = await server.aUser('leaver');
  const there = await aSchool(server, 'Left', [owner, 'owner'], [leaver, 'member']);
  const { integrationToken } = await grant(there, leaver);
  expect(await verify(integrationToken, there)).toBe('valid');
  await server.database.db.delete(memberships).where(eq(memberships.userId, leaver.id));
  expect(await verify(integrationToken, there)).toBe('issuer_inactive');
});

import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { IntegrationGrant } from '#contract/integration-shapes.ts';
import { aKey, aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

/** What the guide tells people to copy, taken from it and run against a server that listens. */

interface Copied {
  createVerifier(of: {
    xentree: string;
    tenantId: string;
    origin: string;
  }): (token: string, scope: string) => Promise<{ sub?: string }>;
  ask(
    of: { xentree: string; apiKey: string; tenantId: string },
    token: string,
  ): Promise<{ valid: boolean; reason?: string }>;
}

const guide = new URL('../../../docs/integration-tokens.md', import.meta.url);
// Where `jose` is found as it is by whoever copies it.
const folder = new URL('../../../../node_modules/.cache/xentree/', import.meta.url);
const file = new URL(`guide-${randomBytes(6).toString('hex')}.mjs`, folder);
const origin = 'https://school.example.org';

let server: TestServer;
let owner: TestUser;
let copied: Copied;
let xentree: string;
let tenantId: string;
let apiKey: string;
beforeAll(async () => {
  const [, code = ''] = /```js\n(.*?)```/s.exec(await readFile(guide, 'utf8')) ?? [];
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  copied = await import(/* @vite-ignore */ pathToFileURL(fileURLToPath(file)).href);
  server = await testServer();
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  xentree = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`;
  owner = await server.aUser();
  tenantId = await aSchool(server, 'Guided', [owner, 'owner']);
  const scopes = ['integrations:read', 'integrations:write', 'conversations:read', 'live:read'];
  apiKey = (await aKey(owner, tenantId, scopes)).key;
});
afterAll(async () => {
  await rm(file, { force: true });
  await server.close();
});

async function grant(change: object = {}): Promise<IntegrationGrant> {
  const response = await fetch(`${xentree}/api/integration/grant`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': apiKey },
    body: JSON.stringify({ mode: 'embed', origin, scopes: ['profile:read'], ttlSeconds: 120, ...change }),
  });
  expect(response.status).toBe(201);
  return response.json() as Promise<IntegrationGrant>;
}

test('the verifier of the guide takes a token for its origin and scope, and no other', async () => {
  const verify = copied.createVerifier({ xentree, tenantId, origin });
  const { integrationToken: token } = await grant();
  expect((await verify(token, 'profile:read')).sub).toBe(owner.id);
  await expect(verify(token, 'quota:read')).rejects.toThrow('does not permit');
  const elsewhere = await grant({ origin: 'https://evil.example.org' });
  await expect(verify(elsewhere.integrationToken, 'profile:read')).rejects.toThrow(/aud/);
  await expect(verify(`${token.slice(0, -8)}AAAAAAAA`, 'profile:read')).rejects.toThrow(/signature/);
  await expect(verify(owner.accessToken, 'profile:read')).rejects.toThrow();
  const other = copied.createVerifier({ xentree, tenantId: 'no-such', origin });
  await expect(other(token, 'profile:read')).rejects.toThrow();
});

test('a token of the key that follows is taken, too', async () => {
  const verify = copied.createVerifier({ xentree, tenantId, origin });
  const first = await grant();
  await verify(first.integrationToken, 'profile:read');
  const [header = ''] = first.integrationToken.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  await owner.call('POST', '/api/integration/keys/rotate', { tenantId, compromisedKid: kid });
  const again = copied.createVerifier({ xentree, tenantId, origin });
  const { integrationToken } = await grant();
  expect((await again(integrationToken, 'profile:read')).sub).toBe(owner.id);
  await expect(again(first.integrationToken, 'profile:read')).rejects.toThrow(/no applicable key/i);
});

test('asking as the guide does tells of a revocation, which no signature does', async () => {
  const verify = copied.createVerifier({ xentree, tenantId, origin });
  const { integrationToken, jti } = await grant();
  expect(await copied.ask({ xentree, apiKey, tenantId }, integrationToken)).toMatchObject({ valid: true });
  await owner.call('POST', '/api/integration/revoke', { tenantId, jti, reason: 'A test.' });
  expect((await verify(integrationToken, 'profile:read')).sub).toBe(owner.id);
  expect(await copied.ask({ xentree, apiKey, tenantId }, integrationToken)).toMatchObject({
    valid: false,
    reason: 'revoked',
  });
});

test('the scopes that the guide names are those that the server knows', async () => {
  expect((await grant({ scopes: ['profile:read', 'quota:read', 'live:read'] })).scopes).toHaveLength(3);
});

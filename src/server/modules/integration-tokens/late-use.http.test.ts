import { afterAll, beforeAll, expect, test } from 'vitest';
import type {
  IntegrationGrant,
  IntegrationRevocationItem,
  IntegrationVerification,
} from '#contract/integration-shapes.ts';
import { aSchool } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let school: string;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('owner');
  school = await aSchool(server, 'Harbour', [owner, 'owner']);
});
afterAll(() => server.close());

const post = (path: string, body: object) => owner.call('POST', `/api/integration/${path}`, body);
const grant = async () =>
  (
    await post('grant', {
      ...{ mode: 'api', origin: 'https://school.example.org', scopes: ['profile:read'] },
      ...{ ttlSeconds: 60, tenantId: school },
    })
  ).json<IntegrationGrant>();
const verify = async (token: string) =>
  (await post('verify', { token, tenantId: school })).json<IntegrationVerification>();
const uses = async (jti: string) =>
  (await owner.call('GET', `/api/admin/integration-token-revocations?tenantId=${school}&q=${jti}`))
    .json<{ items: IntegrationRevocationItem[] }>()
    .items.map(({ usesAfterRevocation }) => usesAfterRevocation);
const later = async (seconds: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + seconds * 1_000);
  await owner.signInAgain();
};

test('a revoked token stays revoked when it has expired too, and each look at it counts', async () => {
  const [revoked, left] = [await grant(), await grant()];
  await post('revoke', { tenantId: school, jti: revoked.jti, reason: 'The site was retired.' });
  await later(3_000);
  const answer = await verify(revoked.integrationToken);
  expect(answer).toEqual({ valid: false, revoked: true, reason: 'expired' });
  expect(await uses(revoked.jti)).toEqual([1]);
  expect(await verify(left.integrationToken)).toEqual({ valid: false, revoked: false, reason: 'expired' });
});

test('so it does when the key that signed it is retired', async () => {
  const { jti, integrationToken } = await grant();
  await post('revoke', { tenantId: school, jti, reason: 'The site was retired.' });
  expect((await post('keys/rotate', { tenantId: school })).statusCode).toBe(201);
  await later(3 * 3_600);
  expect(await verify(integrationToken)).toMatchObject({ valid: false, revoked: true });
  expect(await uses(jti)).toEqual([1]);
});

test('a forgery with the id of a revoked token counts as nothing', async () => {
  const { jti, integrationToken } = await grant();
  await post('revoke', { tenantId: school, jti, reason: 'The site was retired.' });
  const [header, claims] = integrationToken.split('.');
  const forgery = `${header}.${claims}.${'A'.repeat(512)}`;
  expect(await verify(forgery)).toEqual({ valid: false, revoked: false, reason: 'bad_signature' });
  expect(await uses(jti)).toEqual([0]);
});

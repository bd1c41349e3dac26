import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiKey, ApiKeyCreated } from '#contract/api-keys.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { createApiKeysService } from './api-keys.service.ts';
import { createUsageCounter } from './usage-counter.ts';

let server: TestServer;
let owner: TestUser;
let school: string;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('owner');
  school = await aSchool(server, 'Harbour', [owner, 'owner']);
});
afterAll(() => server.close());

const hour = 3_600_000;
const listed = async () => (await owner.call('GET', '/api/api-keys')).json<{ items: ApiKey[] }>().items;
const statusOf = async ({ key }: ApiKeyCreated) => (await withKey(server, key)).statusCode;

/** What the server does every hour, at an instant so many hours after another; what was counted is written down before. */
async function sweepAt(from: Date, hours: number): Promise<void> {
  await owner.signInAgain();
  await listed();
  const { db } = server.database;
  const clock = () => new Date(from.getTime() + hours * hour);
  const keyring = createKeyring([{ id: 'k1', key: randomBytes(32) }]);
  await createApiKeysService({ db, clock, keyring, usage: createUsageCounter(db, clock) }).sweep();
}

async function rotated(drained: boolean): Promise<{ old: ApiKeyCreated; fresh: ApiKeyCreated; from: Date }> {
  await owner.signInAgain();
  const old = await aKey(owner, school, ['conversations:read']);
  const body = { overlap_hours: 168, end_when_drained: drained };
  const answer = await owner.call('POST', `/api/api-keys/${old.id}/rotate`, body);
  return { old, fresh: answer.json<ApiKeyCreated>(), from: server.clock.now };
}

test('a key that was replaced ends two days after its last use, once the new one is in use, and the audit log says so', async () => {
  const { old, fresh, from } = await rotated(true);
  const start = server.clock.now;
  server.clock.now = new Date(from.getTime() + 10 * hour);
  expect([await statusOf(old), await statusOf(fresh)]).toEqual([200, 200]);
  await sweepAt(from, 57);
  expect(await statusOf(old)).toBe(200);
  server.clock.now = start;

  await sweepAt(from, 58.1 + 10);
  server.clock.now = new Date(from.getTime() + 69 * hour);
  await owner.signInAgain();
  expect([await statusOf(old), await statusOf(fresh)]).toEqual([401, 200]);
  const log = await owner.call('GET', `/api/organizations/${school}/audit-log?action=api_key_drained`);
  expect(log.json().items).toMatchObject([{ action: 'api_key_drained', actor: null, object: { id: old.id } }]);
  // Again, and nothing more is said.
  await sweepAt(from, 69);
  const again = await owner.call('GET', `/api/organizations/${school}/audit-log?action=api_key_drained`);
  expect(again.json().items).toHaveLength(1);
  server.clock.now = start;
});

test('it goes on while nothing uses the new one, and where that was not wished', async () => {
  const start = server.clock.now;
  const unused = await rotated(true);
  const kept = await rotated(false);
  expect(await statusOf(kept.fresh)).toBe(200);
  await sweepAt(start, 100);
  expect([await statusOf(unused.old), await statusOf(kept.old)]).toEqual([200, 200]);
});

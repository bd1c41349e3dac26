import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { connectors } from '#server/db/schema/connectors.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { createVault } from '#server/platform/vault.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { createSecrets } from './secrets.ts';
import { connect, connectedServer, everyKind, later, masterKeys } from './testing/connected.ts';
import { keepersOf } from './testing/keepers-of.ts';
import { canary, VendorServer } from './testing/vendor-server.ts';

let database: TestDatabase;
let vendor: VendorServer;
let one: TestServer;
let other: TestServer;
let person: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  vendor = await new VendorServer().start();
  one = await connectedServer(vendor, { database: database.database });
  other = await connectedServer(vendor, { database: database.database });
  person = await one.aUser();
});
afterAll(async () => {
  await one.close();
  await other.close();
  await vendor.close();
  await database.close();
});
beforeEach(async () => {
  // Those of other tests would be renewed as well, by the servers themselves, and counted.
  await database.database.db.delete(connectors);
  vendor.resetCounts();
});
afterEach(() => {
  vendor.gate = null;
  vendor.instead = null;
});

const rowOf = async ({ id }: Connector) =>
  (await database.database.db.select().from(connectors).where(eq(connectors.id, id)))[0];

/** Both servers live at the same time. */
async function pass(ms: number): Promise<void> {
  await later(one, person, ms);
  other.clock.now = one.clock.now;
}

describe.each(everyKind)('%s', (kind) => {
  test.each([1, 2])('a thousand calls at once, %s servers: one renewal', { timeout: 240_000 }, async (servers) => {
    const made = await connect(one, vendor, person, kind);
    const row = await rowOf(made);
    if (!row) throw new Error('The connection is gone.');
    vendor.resetCounts();
    const { db } = database.database;
    // For them alone the token is over: the two servers look for what is due by themselves, and would renew it before they are asked.
    const atItsEnd = new Date(one.clock.now.getTime() + 3_601_000);
    const sides = Array.from({ length: servers }, () => keepersOf(vendor, db, () => atItsEnd));
    const calls = Array.from({ length: 1_000 / servers }, () =>
      sides.map((side) => side.call(row, side.accountOf(row).probe())),
    );
    const called = await Promise.all(calls.flat());
    for (const side of sides) side.close();
    expect(called.filter(({ standing }) => standing !== 'ok')).toEqual([]);
    expect(called).toHaveLength(1_000);
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 0 });
  });
});

test('a token is renewed ahead of its end by the server itself', async () => {
  const made = await connect(one, vendor, person, 'xee');
  const before = await rowOf(made);
  await pass(3_000_000);
  await database.database.db.update(connectors).set({ renewsAt: one.clock.now }).where(eq(connectors.id, made.id));
  // What is due is looked for at the start, too.
  const third = await connectedServer(vendor, { database: database.database });
  third.clock.now = one.clock.now;
  await expect.poll(async () => (await rowOf(made))?.version, { timeout: 20_000 }).toBe((before?.version ?? 0) + 1);
  await third.close();
  expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0 });
});

test('what fails for a passing reason takes nothing away: the token before works on', async () => {
  const made = await connect(one, vendor, person, 'we360');
  vendor.instead = (_request, response) => void response.writeHead(503).end();
  const failed = await person.call('POST', `/api/integrations/${made.id}/refresh`);
  expect([failed.statusCode, failed.json().detail.error]).toEqual([503, 'provider_unavailable']);
  const [shown] = (await person.call('GET', '/api/integrations'))
    .json()
    .items.filter((c: Connector) => c.id === made.id);
  expect(shown).toMatchObject({
    status: 'active',
    next_step: 'wait',
    last_error: expect.stringContaining('did not answer'),
  });
  expect((await person.call('POST', `/api/integrations/${made.id}/test`)).json()).toMatchObject({ ok: true });
  vendor.instead = null;
  const again = await person.call('POST', `/api/integrations/${made.id}/refresh`);
  expect(again.json()).toMatchObject({ status: 'active', next_step: null });
});

test('a renewal that was cut off by the end of a process is done again once its lease is over', async () => {
  const made = await connect(one, vendor, person, 'xee');
  const { db } = database.database;
  await db
    .update(connectors)
    .set({ leaseUntil: sql`now() - interval '1 second'`, fence: 7 })
    .where(eq(connectors.id, made.id));
  expect((await person.call('POST', `/api/integrations/${made.id}/refresh`)).statusCode).toBe(200);
  expect(await rowOf(made)).toMatchObject({ fence: 8, leaseUntil: null });
});

test('who lost the lease stores nothing', async () => {
  const made = await connect(one, vendor, person, 'we360');
  const before = await rowOf(made);
  const arrived = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  vendor.instead = (_request, response) => {
    arrived.resolve();
    void gate.promise.then(() =>
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ access_token: 'late', refresh_token: 'late', expires_in: 60 })),
    );
  };
  const asked = person.call('POST', `/api/integrations/${made.id}/refresh`);
  await arrived.promise;
  // Somebody else took it over meanwhile and connected it anew.
  const change = { fence: sql`${connectors.fence} + 1`, version: sql`${connectors.version} + 1` };
  await database.database.db.update(connectors).set(change).where(eq(connectors.id, made.id));
  gate.resolve();
  expect((await asked).statusCode).toBe(200);
  expect(await rowOf(made)).toMatchObject({ sealedTokens: before?.sealedTokens });
});

test('a token that was handed out and could not be stored is kept, and stored by the next try', async () => {
  const made = await connect(one, vendor, person, 'xee');
  const { db } = database.database;
  await db.execute(sql`alter table connectors add constraint no_more check (last_refreshed_at is null) not valid`);
  const failed = await person.call('POST', `/api/integrations/${made.id}/refresh`);
  await db.execute(sql`alter table connectors drop constraint no_more`);
  expect(failed.statusCode).toBe(503);
  expect(vendor.counts.renewed).toBe(1);
  expect((await person.call('POST', `/api/integrations/${made.id}/refresh`)).json()).toMatchObject({
    status: 'active',
  });
  expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0 });
  expect((await person.call('POST', `/api/integrations/${made.id}/test`)).json()).toMatchObject({ ok: true });
});

test('a rotation of the master key that is cut off 50 times leaves every secret readable', async () => {
  for (const kind of everyKind) await connect(one, vendor, person, kind);
  const { db } = database.database;
  const next = { id: 'k2', key: randomBytes(32) };
  const both = createSecrets(createVault(createKeyring([next, ...masterKeys])));
  const rows = () => db.select().from(connectors);
  for (let cut = 0; cut < 50; cut += 1) {
    await both.rewrap(endsAfter(db, cut % 7)).catch(() => {});
    for (const row of await rows()) {
      expect(both.openTokens(row, { wall: 0, mono: 0 }).access).toContain(canary);
      both.openKept(row);
    }
  }
  await both.rewrap(db);
  const alone = createSecrets(createVault(createKeyring([next])));
  for (const row of await rows()) expect(alone.openTokens(row, { wall: 0, mono: 0 }).access).toContain(canary);
  expect(await both.rewrap(db)).toBe(0);
});

/** A database that a process reaches no more after so many changes. */
function endsAfter(db: Db, changes: number): Db {
  let left = changes;
  return new Proxy(db, {
    get(target, name, receiver) {
      if (name === 'update' && left-- <= 0) throw new Error('The process ended.');
      const value: unknown = Reflect.get(target, name, receiver);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Connector, ConnectorUse } from '#contract/connector-shapes.ts';
import { connectorRevocations, connectors } from '#server/db/schema/connectors.ts';
import { checkKeyring, RetiredKeyError } from '#server/platform/canary.ts';
import { createKeyring } from '#server/platform/master-key.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer, masterKeys } from './testing/connected.ts';
import { VendorServer } from './testing/vendor-server.ts';

let database: TestDatabase;
let vendor: VendorServer;
let server: TestServer;
let person: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor, { database: database.database });
  person = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await vendor.close();
  await database.close();
});

test('secrets that do not open: it says so, keeps nobody waiting, and lives again with the key', async () => {
  const made = await connect(server, vendor, person, 'we360');
  const { db } = database.database;
  const stored = async () => (await db.select().from(connectors).where(eq(connectors.id, made.id)))[0];
  const whole = await stored();
  const broken = { sealedCredentials: `${whole?.sealedCredentials.slice(0, -4)}AAAA`, renewsAt: server.clock.now };
  await db.update(connectors).set(broken).where(eq(connectors.id, made.id));
  vendor.resetCounts();
  const next = await connectedServer(vendor, { database: database.database, now: server.clock.now });
  // The server finds it due, and does not come back to it.
  await expect.poll(async () => (await stored())?.renewsAt, { timeout: 20_000 }).toBeNull();
  await next.close();
  const [shown] = (await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>().items;
  expect(shown).toMatchObject({ status: 'error', next_step: 'sign_in_again', renews_at: null });
  expect(shown?.last_error).toContain('cannot be opened');
  const fresh = await connectedServer(vendor, { database: database.database, now: server.clock.now });
  const answer = await fresh.app.inject({
    method: 'POST',
    url: `/api/integrations/${made.id}/test`,
    headers: { authorization: `Bearer ${person.accessToken}` },
  });
  expect([answer.statusCode, answer.json().ok]).toEqual([200, false]);
  await fresh.close();
  const uses = (await person.call('GET', `/api/integrations/${made.id}/uses`)).json<{ items: ConnectorUse[] }>().items;
  expect(uses.map(({ use }) => use)).toEqual(['tested', 'connected']);
  expect(vendor.counts).toMatchObject({ renewed: 0, refused: 0 });

  const mended = { sealedCredentials: whole?.sealedCredentials ?? '' };
  await db.update(connectors).set(mended).where(eq(connectors.id, made.id));
  const last = await connectedServer(vendor, { database: database.database, now: server.clock.now });
  await expect.poll(async () => (await stored())?.version, { timeout: 20_000 }).toBe(2);
  await last.close();
  expect(await stored()).toMatchObject({ status: 'active', trouble: null });
});

test('a server does not start without a master key that a connection, what ends one, or a provider needs', async () => {
  const { db } = database.database;
  const [k1] = masterKeys;
  if (!k1) throw new Error('There is no key.');
  const next = { id: 'k2', key: randomBytes(32) };
  await connect(server, vendor, person, 'we360');
  await checkKeyring(db, createKeyring([next, k1]));
  // Passwords have followed.
  await db.execute(`update users set password_hash = 'k2:' || split_part(password_hash, ':', 2)`);
  const without = () => checkKeyring(db, createKeyring([next]));
  await expect(without()).rejects.toThrow(RetiredKeyError);
  await expect(without()).rejects.toThrow(/2 stored secrets/);
  await db.delete(connectors);
  await without();
  const row = { id: 'r', kind: 'we360', sealedRequest: 'v1.k1.n.b', tries: 1 } as const;
  await db.insert(connectorRevocations).values({ ...row, nextTryAt: new Date(), endsAt: new Date() });
  await expect(without()).rejects.toThrow(/1 stored secret /);
});

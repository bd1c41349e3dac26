import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { connectorRevocations, connectors } from '#server/db/schema/connectors.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { aSchool } from '#testing/school-keys.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer } from './testing/connected.ts';
import { VendorServer } from './testing/vendor-server.ts';

const minute = 60_000;
const endable = ['xentree', 'we360', 'google-calendar'] as const;

let database: TestDatabase;
let vendor: VendorServer;
let server: TestServer;
let operator: TestUser;
beforeAll(async () => {
  database = await testDatabase();
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor, { database: database.database });
  operator = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await vendor.close();
  await database.close();
});
beforeEach(async () => {
  await database.database.db.delete(connectors);
  await database.database.db.delete(connectorRevocations);
  vendor.revokeAll();
  vendor.resetCounts();
});
afterEach(() => Object.assign(vendor, { ending: null, subject: null }));

const left = async () => (await database.database.db.select().from(connectorRevocations)).length;
const disconnect = async (person: TestUser, id: string) =>
  expect((await person.call('DELETE', `/api/integrations/${id}`)).statusCode).toBe(204);
const away = () => {
  vendor.ending = (_request, response) => void response.writeHead(503).end();
};

/** The services are back, and a server looks for what is due. */
async function back(): Promise<void> {
  vendor.ending = null;
  const now = new Date(server.clock.now.getTime() + 5 * minute);
  const next = await connectedServer(vendor, { database: database.database, now });
  await expect.poll(left, { timeout: 20_000 }).toBe(0);
  await next.close();
}

test('an account that is deleted takes its tokens with it, also at services that are away just then', async () => {
  const person = await server.aUser();
  await aSchool(server, 'Leaving', [operator, 'owner'], [person, 'admin']);
  for (const kind of endable) await connect(server, vendor, person, kind === 'xentree' ? 'xentree' : kind);
  away();
  expect((await person.call('DELETE', '/api/auth/me', { password: person.password })).statusCode).toBe(204);
  expect(await database.database.db.select().from(connectors)).toEqual([]);
  expect(await left()).toBe(3);
  expect(vendor.alive).toBe(3);
  await back();
  expect(vendor.alive).toBe(0);
});

test('an organization that is deleted does, too', async () => {
  const school = await aSchool(server, 'Harbour', [operator, 'owner']);
  await connect(server, vendor, operator, 'we360', school);
  away();
  expect((await operator.call('DELETE', `/api/organizations/${school}`)).statusCode).toBe(204);
  expect(vendor.alive).toBe(1);
  await back();
  expect(vendor.alive).toBe(0);
});

test('connected and disconnected twice within a day, both are ended', async () => {
  away();
  for (const _ of [1, 2]) await disconnect(operator, (await connect(server, vendor, operator, 'we360')).id);
  expect(await left()).toBe(2);
  await back();
  expect(vendor.alive).toBe(0);
});

test.each(['xentree', 'we360'] as const)('%s connected anew: the sign-in before is ended', async (kind) => {
  await connect(server, vendor, operator, kind);
  const { id } = await connect(server, vendor, operator, kind);
  await expect.poll(() => vendor.alive).toBe(1);
  expect((await operator.call('POST', `/api/integrations/${id}/test`)).json()).toMatchObject({ ok: true });
});

test('Google connected anew: only another account is ended, because all that one account grants ends at once', async () => {
  vendor.subject = 'mina';
  await connect(server, vendor, operator, 'google-calendar');
  await connect(server, vendor, operator, 'google-calendar');
  expect(vendor.counts.revoked).toBe(0);
  vendor.subject = 'omid';
  await connect(server, vendor, operator, 'google-calendar');
  await expect.poll(() => vendor.counts.revoked).toBe(1);
});

test('two who connect one account: the first to go takes nothing from the other, the last ends it', async () => {
  vendor.subject = 'mina';
  const person = await server.aUser();
  const one = await connect(server, vendor, operator, 'google-calendar');
  const two = await connect(server, vendor, person, 'google-calendar');
  await disconnect(operator, one.id);
  expect(await left()).toBe(0);
  expect((await person.call('POST', `/api/integrations/${two.id}/test`)).json()).toMatchObject({ ok: true });
  await disconnect(person, two.id);
  await expect.poll(() => vendor.counts.revoked).toBe(1);
});

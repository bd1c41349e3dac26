import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Connector } from '#contract/connector-shapes.ts';
import { connectorRevocations, connectors } from '#server/db/schema/connectors.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer, type everyKind, masterKeys } from './testing/connected.ts';
import { canary, VendorServer } from './testing/vendor-server.ts';

const minute = 60_000;
const hour = 60 * minute;
/** Services that have a way to end tokens. */
const endable = ['xentree', 'we360', 'google-calendar'] as const;

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
beforeEach(async () => {
  await database.database.db.delete(connectorRevocations);
  vendor.revokeAll();
  vendor.resetCounts();
});
afterEach(() => {
  vendor.ending = null;
});

const left = () => database.database.db.select().from(connectorRevocations);

/** Every request that ends tokens is answered so; gives how many came. */
function answeredBy(answer: (response: ServerResponse) => void): () => number {
  let came = 0;
  vendor.ending = (_request, response) => {
    came += 1;
    answer(response);
  };
  return () => came;
}

async function disconnectAll(kinds: readonly (typeof everyKind)[number][] = endable): Promise<void> {
  for (const kind of kinds) {
    const { id } = await connect(server, vendor, person, kind);
    expect((await person.call('DELETE', `/api/integrations/${id}`)).statusCode).toBe(204);
  }
}

/** A server that starts so much later looks for what is due, and ends when it has done that. */
async function serverAfter(ms: number, keys = masterKeys): Promise<TestServer> {
  const now = new Date(server.clock.now.getTime() + ms);
  return connectedServer(vendor, { database: database.database, keys, now });
}

test('a service that is away is asked again later, by any server, until its tokens are dead', async () => {
  const came = answeredBy((response) => void response.writeHead(503).end());
  await disconnectAll();
  await expect.poll(came).toBe(3);
  expect(vendor.alive).toBe(3);
  // The connections are gone, and what is kept of them is sealed.
  expect((await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>().items).toEqual([]);
  expect(await database.database.db.select().from(connectors)).toEqual([]);
  const kept = await left();
  expect(kept.map(({ kind, tries }) => [kind, tries]).sort()).toEqual([
    ['google-calendar', 1],
    ['we360', 1],
    ['xentree', 1],
  ]);
  expect(JSON.stringify(kept)).not.toContain(canary);

  vendor.ending = null;
  const next = await serverAfter(5 * minute);
  await expect.poll(async () => (await left()).length).toBe(0);
  await next.close();
  expect(vendor.counts.revoked).toBe(3);
  expect(vendor.alive).toBe(0);
});

test('what nobody hears is tried ever more rarely, and forgotten after a day', async () => {
  const came = answeredBy((response) => void response.destroy());
  await disconnectAll(['we360']);
  await expect.poll(came).toBe(1);
  let tries = 1;
  for (const ms of [30_000, 5 * minute, 13 * hour, 23 * hour]) {
    const due = (await left()).filter(({ nextTryAt }) => nextTryAt.getTime() <= server.clock.now.getTime() + ms);
    tries += due.length;
    const next = await serverAfter(ms);
    await expect.poll(came).toBe(tries);
    await next.close();
    expect(came()).toBe(tries);
    const [row] = await left();
    expect(row?.tries).toBe(tries);
    const wait = (row?.nextTryAt.getTime() ?? 0) - server.clock.now.getTime() - (due.length ? ms : 0);
    expect(wait).toBeGreaterThanOrEqual(minute);
    expect(wait).toBeLessThanOrEqual(Math.min(2 * minute * 2 ** (tries - 1), 4 * hour));
  }
  expect(tries).toBe(4);
  const last = await serverAfter(24 * hour + 1);
  await expect.poll(async () => (await left()).length).toBe(0);
  await last.close();
  expect(came()).toBe(4);
});

test('two servers that find the same one ask once', async () => {
  const came = answeredBy((response) => void response.writeHead(503).end());
  await disconnectAll(['google-calendar']);
  await expect.poll(came).toBe(1);
  const next = await Promise.all([serverAfter(5 * minute), serverAfter(5 * minute)]);
  await expect.poll(async () => (await left()).map(({ tries }) => tries), { timeout: 20_000 }).toEqual([2]);
  for (const one of next) await one.close();
  expect(came()).toBe(2);
});

test('a wait that the service asks for is kept', async () => {
  answeredBy((response) => void response.writeHead(429, { 'retry-after': '7200' }).end());
  await disconnectAll(['google-calendar']);
  const early = server.clock.now.getTime() + 7_200_000;
  await expect.poll(async () => (await left())[0]?.nextTryAt.getTime() ?? 0).toBeGreaterThanOrEqual(early);
});

test.each([200, 302, 400, 401, 404])('%s is an answer: the secret is gone at once', async (status) => {
  const came = answeredBy((response) => void response.writeHead(status, { location: 'http://10.0.0.1/' }).end());
  await disconnectAll();
  await expect.poll(async () => (await left()).length).toBe(0);
  expect(came()).toBe(3);
});

test('services without a way to end tokens leave nothing behind', async () => {
  await disconnectAll(['xee', 'xenioo']);
  expect(await left()).toEqual([]);
});

test('what a later server cannot open any more is forgotten', async () => {
  const came = answeredBy((response) => void response.writeHead(503).end());
  await disconnectAll(['we360']);
  await expect.poll(came).toBe(1);
  const next = await serverAfter(5 * minute, [{ id: 'k2', key: randomBytes(32) }]);
  await expect.poll(async () => (await left()).length).toBe(0);
  await next.close();
  expect(came()).toBe(1);
});

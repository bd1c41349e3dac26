import { eq, sql } from 'drizzle-orm';
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Connector, ConnectorUse } from '#contract/connector-shapes.ts';
import { connectorRevocations, connectors } from '#server/db/schema/connectors.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer, everyKind } from './testing/connected.ts';
import { partsOf } from './testing/keepers-of.ts';
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
beforeEach(async () => {
  await database.database.db.delete(connectors);
  await database.database.db.delete(connectorRevocations);
  vendor.revokeAll();
  vendor.resetCounts();
});
afterEach(() => Object.assign(vendor, { instead: null, outlet: null, scope: null, refreshLifetime: null }));

const rowOf = async ({ id }: Pick<Connector, 'id'>) => {
  const [row] = await database.database.db.select().from(connectors).where(eq(connectors.id, id));
  if (!row) throw new Error('The connection is gone.');
  return row;
};
const change = ({ id }: Connector, set: PgUpdateSetSource<typeof connectors>) =>
  database.database.db.update(connectors).set(set).where(eq(connectors.id, id));
const refresh = ({ id }: Connector) => person.call('POST', `/api/integrations/${id}/refresh`);
const tested = async ({ id }: Connector) => (await person.call('POST', `/api/integrations/${id}/test`)).json();
const usesOf = async ({ id }: Connector) => {
  const { items } = (await person.call('GET', `/api/integrations/${id}/uses`)).json<{ items: ConnectorUse[] }>();
  return items.map(({ use, ok, by }) => [use, ok, by]);
};

/** What the service hands out waits until this is called. */
function heldBack(): { release: () => void; handedOut: () => Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  vendor.outlet = promise;
  const handedOut = async () => {
    await expect.poll(() => vendor.counts.renewed, { timeout: 20_000 }).toBeGreaterThan(0);
  };
  return { release: resolve, handedOut };
}

describe('a process that ends', () => {
  test.each(['xentree', 'xee', 'we360'] as const)('%s: stores what was on its way to it', async (kind) => {
    const made = await connect(server, vendor, person, kind);
    const { keepers, renewal } = partsOf(vendor, database.database.db, () => server.clock.now);
    const { release, handedOut } = heldBack();
    const asked = keepers.refresh(await rowOf(made)).catch(() => null);
    await handedOut();
    const closed = renewal.close();
    keepers.close();
    release();
    await closed;
    await asked;
    expect((await rowOf(made)).version).toBe(2);
    expect(await tested(made)).toMatchObject({ ok: true });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0 });
  });

  test('waits for it as a whole server, too', async () => {
    const made = await connect(server, vendor, person, 'we360');
    const { release, handedOut } = heldBack();
    await change(made, { renewsAt: server.clock.now });
    // What is due is renewed at the start.
    const other = await connectedServer(vendor, { database: database.database, now: server.clock.now });
    await handedOut();
    const closed = other.close();
    release();
    await closed;
    expect((await rowOf(made)).version).toBe(2);
  });
});

test('disconnected while it is renewed: what comes afterwards is ended at the service as well', async () => {
  const made = await connect(server, vendor, person, 'we360');
  const { release, handedOut } = heldBack();
  const asked = refresh(made);
  await handedOut();
  expect((await person.call('DELETE', `/api/integrations/${made.id}`)).statusCode).toBe(204);
  expect(vendor.alive).toBe(1);
  release();
  await asked;
  await expect.poll(() => vendor.alive).toBe(0);
});

describe('the newest token is stored', () => {
  test('also where somebody who tried the one before has given up the connection', async () => {
    const made = await connect(server, vendor, person, 'we360');
    const { release, handedOut } = heldBack();
    const asked = refresh(made);
    await handedOut();
    await change(made, {
      ...{ status: 'expired', trouble: 'reauth', leaseUntil: null },
      fence: sql`${connectors.fence} + 1`,
    });
    release();
    expect((await asked).json()).toMatchObject({ status: 'active', next_step: null });
    expect(await tested(made)).toMatchObject({ ok: true });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0 });
  });

  test('once whoever tries the one before is done', async () => {
    const made = await connect(server, vendor, person, 'xee');
    const { release, handedOut } = heldBack();
    const asked = refresh(made);
    await handedOut();
    await change(made, {
      fence: sql`${connectors.fence} + 1`,
      leaseUntil: sql`now() + interval '1 minute'`,
    });
    release();
    expect((await asked).statusCode).toBe(503);
    await change(made, { status: 'expired', trouble: 'reauth', leaseUntil: null });
    expect((await refresh(made)).json()).toMatchObject({ status: 'active', next_step: null });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0, obtained: 1 });
    expect(await tested(made)).toMatchObject({ ok: true });
  });
});

test('an account that grants too little stays so, whatever is renewed and whether the answer names it', async () => {
  vendor.scope = 'openid email https://www.googleapis.com/auth/calendar.freebusy';
  const made = await connect(server, vendor, person, 'google-calendar');
  const little = { status: 'error', next_step: 'grant_more', scopes: vendor.scope.split(' ') };
  expect(made).toMatchObject(little);
  expect((await refresh(made)).json()).toMatchObject(little);
  vendor.scope = null;
  expect((await refresh(made)).json()).toMatchObject(little);
  vendor.scope = `${little.scopes.join(' ')} https://www.googleapis.com/auth/calendar.events.owned`;
  expect((await refresh(made)).json()).toMatchObject({ status: 'active', next_step: null });
  vendor.scope = null;
  expect((await refresh(made)).json()).toMatchObject({ status: 'active', next_step: null });
  expect((await rowOf(made)).scopes).toHaveLength(4);
});

test('a service that never tells what it grants is believed to grant all', async () => {
  const made = await connect(server, vendor, person, 'google-calendar');
  expect((await refresh(made)).json()).toMatchObject({ status: 'active', scopes: [] });
});

test('a refresh token that ends sooner than the token is renewed ahead of its own end', async () => {
  vendor.refreshLifetime = 1_800;
  const made = await connect(server, vendor, person, 'we360');
  const ahead = ({ renews_at, issued_at }: Connector) => Date.parse(renews_at ?? '') - Date.parse(issued_at ?? '');
  expect(ahead(made)).toBe(1_440_000);
  expect((await rowOf(made)).refreshEndsAt?.getTime()).toBe(Date.parse(made.issued_at ?? '') + 1_800_000);
  vendor.refreshLifetime = 600;
  expect(ahead((await refresh(made)).json())).toBe(480_000);
});

describe('what is booked', () => {
  test('is what the service was asked for, whoever asked and whatever it said', async () => {
    const made = await connect(server, vendor, person, 'we360');
    await change(made, { renewsAt: server.clock.now });
    // Both look for what is due, and one renews it.
    const both = await Promise.all(
      [1, 2].map(() => connectedServer(vendor, { database: database.database, now: server.clock.now })),
    );
    await expect.poll(async () => (await rowOf(made)).version, { timeout: 20_000 }).toBe(2);
    for (const one of both) await one.close();
    await refresh(made);
    vendor.instead = (_request, response) => void response.writeHead(503).end();
    await refresh(made);
    expect(await usesOf(made)).toEqual([
      ['renewed', false, person.username],
      ['renewed', true, person.username],
      ['renewed', true, null],
      ['connected', true, person.username],
    ]);
  });

  test('is not a renewal that nobody asked the service for', async () => {
    const made = await connect(server, vendor, person, 'xee');
    await change(made, { status: 'expired', trouble: 'reauth', renewsAt: null });
    expect((await refresh(made)).statusCode).toBe(400);
    expect(await usesOf(made)).toEqual([['connected', true, person.username]]);
  });

  test.each(everyKind)('%s: a token that was lost with a process', async (kind) => {
    const made = await connect(server, vendor, person, kind);
    const lost = kind !== 'xenioo';
    await change(made, { leaseUntil: sql`now() - interval '1 second'` });
    vendor.revokeAll();
    await refresh(made);
    expect(await rowOf(made)).toMatchObject({ rotationLosses: lost ? 1 : 0, interrupted: false });
    expect((await usesOf(made))[0]).toEqual([lost ? 'rotation_lost' : 'renewed', !lost, person.username]);
    const again = await connect(server, vendor, person, kind);
    expect(again.lost_rotations).toBe(lost ? 1 : 0);
    // Withdrawn at the service it is no loss of ours.
    vendor.revokeAll();
    await refresh(made);
    expect((await rowOf(made)).rotationLosses).toBe(lost ? 1 : 0);
  });
});

test('a wait that the service asks for holds for every server', async () => {
  const made = await connect(server, vendor, person, 'xee');
  let asked = 0;
  vendor.instead = (_request, response) => {
    asked += 1;
    response.writeHead(429, { 'retry-after': '600' }).end();
  };
  expect((await refresh(made)).statusCode).toBe(503);
  const { keepers } = partsOf(vendor, database.database.db, () => server.clock.now);
  const row = await rowOf(made);
  await expect(keepers.refresh(row)).rejects.toMatchObject({ trouble: 'throttled' });
  await expect(keepers.refresh(row)).rejects.toMatchObject({ trouble: 'throttled' });
  keepers.close();
  expect(asked).toBe(1);
  const { keepers: later } = partsOf(vendor, database.database.db, () => row.renewsAt ?? new Date());
  await expect(later.refresh(row)).rejects.toMatchObject({ trouble: 'throttled' });
  later.close();
  expect(asked).toBe(2);
});

import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CatalogEntry, Connector, ConnectorUse } from '#contract/connector-shapes.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { connectors, connectorUses } from '#server/db/schema/connectors.ts';
import { idempotencyKeys } from '#server/db/schema/identity.ts';
import { aKey, aSchool, withKey } from '#testing/school-keys.ts';
import type { TestServer, TestUser } from '#testing/server.ts';
import { connect, connectedServer, everyKind, later } from './testing/connected.ts';
import { canary, VendorServer } from './testing/vendor-server.ts';

let vendor: VendorServer;
let server: TestServer;
let operator: TestUser;
let admin: TestUser;
let member: TestUser;
let stranger: TestUser;
let school: string;
beforeAll(async () => {
  vendor = await new VendorServer().start();
  server = await connectedServer(vendor);
  operator = await server.aUser('operator');
  admin = await server.aUser('admin');
  member = await server.aUser('member');
  stranger = await server.aUser('stranger');
  school = await aSchool(server, 'Harbour', [admin, 'owner'], [member, 'member']);
});
afterAll(async () => {
  await server.close();
  await vendor.close();
});
beforeEach(() => vendor.resetCounts());

const list = async (person: TestUser) =>
  (await person.call('GET', '/api/integrations')).json<{ items: Connector[] }>().items;
const post = (person: TestUser, id: string, what: 'refresh' | 'test') =>
  person.call('POST', `/api/integrations/${id}/${what}`);

describe.each(everyKind)('%s', (kind) => {
  let made: Connector;

  test('is connected, and shown without a secret', async () => {
    made = await connect(server, vendor, operator, kind);
    expect(made).toMatchObject({ kind, status: 'active', next_step: null, organization: null, can_manage: true });
    expect(Date.parse(made.expires_at ?? '') - Date.parse(made.issued_at ?? '')).toBe(3_600_000);
    expect(Date.parse(made.renews_at ?? '')).toBeLessThan(Date.parse(made.expires_at ?? ''));
    expect(await list(operator)).toContainEqual(made);
    expect(JSON.stringify(made)).not.toContain(canary);
  });

  test('answers a test, and is renewed when asked', async () => {
    expect((await post(operator, made.id, 'test')).json()).toMatchObject({
      ok: true,
      message: `${made.name} answered.`,
    });
    const renewed = await post(operator, made.id, 'refresh');
    expect(renewed.json()).toMatchObject({ status: 'active', last_refreshed_at: server.clock.now.toISOString() });
    expect(vendor.counts).toMatchObject({ renewed: 1, refused: 0 });
    expect((await post(operator, made.id, 'test')).json()).toMatchObject({ ok: true });
  });

  test('connected again it keeps its id', async () => {
    expect(await connect(server, vendor, operator, kind)).toMatchObject({ id: made.id, status: 'active' });
  });

  test('tells what it was used for', async () => {
    const { items } = (await operator.call('GET', `/api/integrations/${made.id}/uses`)).json<{
      items: ConnectorUse[];
    }>();
    expect(items.map(({ use, ok, by }) => [use, ok, by])).toEqual([
      ['connected', true, 'operator'],
      ['tested', true, 'operator'],
      ['renewed', true, 'operator'],
      ['tested', true, 'operator'],
      ['connected', true, 'operator'],
    ]);
  });

  test('withdrawn at the service, it says what to do, and works again once connected anew', async () => {
    vendor.revokeAll();
    const refused = await post(operator, made.id, 'refresh');
    if (kind === 'xenioo') {
      // Its keys are the renewal.
      expect(refused.json()).toMatchObject({ status: 'active' });
      return;
    }
    expect([refused.statusCode, refused.json().detail.error]).toEqual([400, 'connector_refused']);
    const [shown] = (await list(operator)).filter(({ id }) => id === made.id);
    expect(shown).toMatchObject({ status: 'expired', next_step: 'sign_in_again', renews_at: null });
    expect(shown?.last_error).toContain('Sign in again');
    vendor.resetCounts();
    expect((await post(operator, made.id, 'refresh')).statusCode).toBe(400);
    expect((await post(operator, made.id, 'test')).json()).toMatchObject({ ok: false });
    expect(vendor.counts).toMatchObject({ renewed: 0, refused: 0 });
    await connect(server, vendor, operator, kind);
    expect((await post(operator, made.id, 'test')).json()).toMatchObject({ ok: true });
  });

  test('disconnected it is gone with its secrets', async () => {
    expect((await operator.call('DELETE', `/api/integrations/${made.id}`)).statusCode).toBe(204);
    expect((await list(operator)).map(({ id }) => id)).not.toContain(made.id);
    expect((await post(operator, made.id, 'test')).statusCode).toBe(404);
    expect(await server.database.db.select().from(connectors).where(eq(connectors.id, made.id))).toEqual([]);
  });
});

test('disconnecting ends the tokens where the service has a way to', { timeout: 120_000 }, async () => {
  const own = await connectedServer(vendor);
  const person = await own.aUser();
  for (const kind of ['xentree', 'we360', 'google-calendar'] as const) {
    const { id } = await connect(own, vendor, person, kind);
    await person.call('DELETE', `/api/integrations/${id}`);
  }
  // A server that ends waits for what it still has to revoke.
  await own.close();
  expect(vendor.counts.revoked).toBe(3);
});

describe('refusals', () => {
  test('a wrong password is told once and never tried again', async () => {
    const body = { ...vendor.bodies().we360, password: 'another' };
    const answer = await operator.call('POST', '/api/integrations/we360/connect', body);
    expect([answer.statusCode, answer.json().detail]).toEqual([
      400,
      { error: 'connector_refused', message: 'We360.ai does not accept these credentials. Check them and try again.' },
    ]);
    expect(vendor.counts.obtained).toBe(0);
    expect((await list(operator)).filter(({ kind }) => kind === 'we360')).toEqual([]);
  });

  test('the body of another kind is refused with what is wrong', async () => {
    const answer = await operator.call('POST', '/api/integrations/xee/connect', vendor.bodies().xentree);
    expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'validation_error']);
    expect(answer.json().detail.issues.map(({ path }: { path: string }) => path)).toContain('body.client_id');
  });

  test('another host takes an administrator', async () => {
    const body = vendor.bodies().xentree;
    const answer = await stranger.call('POST', '/api/integrations/xentree/connect', body);
    expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
    expect(vendor.counts.obtained).toBe(0);
  });

  test.each(['http://169.254.169.254', 'https://10.0.0.7', 'http://[::1]:1', 'https://127.0.0.1:9'])(
    'a private address is refused also to administrators: %s',
    async (base_url) => {
      const body = { ...vendor.bodies().xentree, base_url };
      const answer = await operator.call('POST', '/api/integrations/xentree/connect', body);
      expect([answer.statusCode, answer.json().detail.issues?.[0].path]).toEqual([400, 'body.base_url']);
    },
  );

  test('a service that answers with a page is none', async () => {
    vendor.instead = (_request, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<p>');
    const answer = await operator.call('POST', '/api/integrations/xentree/connect', vendor.bodies().xentree);
    vendor.instead = null;
    expect([answer.statusCode, answer.json().detail.error]).toEqual([400, 'connector_refused']);
  });

  test('a service that is down is no refusal', async () => {
    vendor.instead = (request) => void request.socket.destroy();
    const answer = await operator.call('POST', '/api/integrations/xentree/connect', vendor.bodies().xentree);
    vendor.instead = null;
    expect([answer.statusCode, answer.json().detail.error]).toEqual([503, 'provider_unavailable']);
  });
});

describe('for an organization', () => {
  let shared: Connector;

  test('an administrator connects it for all members, who use it and do not change it', async () => {
    shared = await connect(server, vendor, admin, 'xenioo', school);
    expect(shared).toMatchObject({ organization: { id: school, name: 'Harbour' }, can_manage: true });
    const [seen] = await list(member);
    expect(seen).toMatchObject({ id: shared.id, can_manage: false });
    expect((await post(member, shared.id, 'test')).json()).toMatchObject({ ok: true });
    for (const answer of [
      await post(member, shared.id, 'refresh'),
      await member.call('DELETE', `/api/integrations/${shared.id}`),
      await member.call('POST', `/api/integrations/xenioo/connect?organization_id=${school}`, vendor.bodies().xenioo),
    ])
      expect([answer.statusCode, answer.json().detail.error]).toEqual([403, 'forbidden']);
  });

  test('to everybody else it is missing', async () => {
    const missing = await post(stranger, 'no-such', 'test');
    for (const answer of [
      await post(stranger, shared.id, 'test'),
      await post(stranger, shared.id, 'refresh'),
      await stranger.call('GET', `/api/integrations/${shared.id}/uses`),
      await stranger.call('DELETE', `/api/integrations/${shared.id}`),
      // Whoever runs the server is no member either.
      await post(operator, shared.id, 'test'),
    ])
      expect([answer.statusCode, answer.json().detail]).toEqual([404, missing.json().detail]);
    expect(await list(stranger)).toEqual([]);
  });

  test('a key finds what is of its person and its organization, with the scope for it', async () => {
    const elsewhere = await aSchool(server, 'Elsewhere', [admin, 'owner']);
    const here = await aKey(admin, school, ['integrations:read']);
    const there = await aKey(admin, elsewhere, ['integrations:read']);
    const ids = async (key: string) =>
      (await withKey(server, key, { url: '/api/integrations' }))
        .json<{ items: Connector[] }>()
        .items.map(({ id }) => id);
    expect(await ids(here.key)).toContain(shared.id);
    expect(await ids(there.key)).not.toContain(shared.id);
    const refused = await withKey(server, here.key, { method: 'DELETE', url: `/api/integrations/${shared.id}` });
    expect(refused.json().detail.error).toBe('INSUFFICIENT_API_KEY_SCOPE');
  });

  test('what administrators change is in the audit log', async () => {
    await admin.call('DELETE', `/api/integrations/${shared.id}`);
    const entries = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, school));
    const told = entries.filter(({ objectId }) => objectId === shared.id);
    expect(told.map(({ action, actorUsername }) => [action, actorUsername])).toEqual([
      ['connector_connected', 'admin'],
      ['connector_disconnected', 'admin'],
    ]);
  });
});

test('the catalogue says what is asked for, and marks the password grant that is obsolete', async () => {
  const { items } = (await stranger.call('GET', '/api/integrations/catalog')).json<{ items: CatalogEntry[] }>();
  expect(items.map(({ kind }) => kind).sort()).toEqual([...everyKind].sort());
  expect(items.filter((entry) => entry.legacy_password_grant).map(({ kind }) => kind)).toEqual(['we360']);
  for (const { kind, fields } of items) {
    const secrets = fields.filter(({ secret }) => secret).map(({ name }) => name);
    if (kind !== 'google-calendar') expect(secrets.length).toBeGreaterThan(0);
  }
});

test('We360 keeps the password only where that is wished, and logs in again with it', async () => {
  const body = { ...vendor.bodies().we360, keep_password: true };
  const kept = (await operator.call('POST', '/api/integrations/we360/connect', body)).json<Connector>();
  expect(kept.keeps_password).toBe(true);
  vendor.revokeAll();
  vendor.resetCounts();
  expect((await post(operator, kept.id, 'refresh')).json()).toMatchObject({ status: 'active' });
  expect(vendor.counts).toMatchObject({ refused: 1, obtained: 1 });
  const without = await connect(server, vendor, operator, 'we360');
  expect(without).toMatchObject({ id: kept.id, keeps_password: false });
});

test('no secret is in any table in the clear, nor in an archive of the account', async () => {
  for (const kind of everyKind) await connect(server, vendor, operator, kind);
  const { db } = server.database;
  const kept = await db.select().from(connectors);
  expect(kept.length).toBeGreaterThanOrEqual(everyKind.length);
  const stored = [
    kept,
    await db.select().from(connectorUses),
    await db.select().from(auditEntries),
    await db.select().from(idempotencyKeys),
  ];
  expect(JSON.stringify(stored)).not.toContain(canary);
  const archive = Object.values(unzipSync((await operator.call('GET', '/api/passport')).rawPayload));
  expect(archive.length).toBeGreaterThan(1);
  for (const file of archive) expect(Buffer.from(file).toString('latin1')).not.toMatch(/c4n4ry|sealed_tokens/);
});

test('a secret of one connection does not open in the place of another', async () => {
  const { db } = server.database;
  const [one, two] = await Promise.all([
    connect(server, vendor, operator, 'xee'),
    connect(server, vendor, operator, 'we360'),
  ]);
  await later(server, operator, 7_200_000);
  const [row] = await db.select().from(connectors).where(eq(connectors.id, one.id));
  const change = { sealedTokens: row?.sealedTokens ?? '', version: 99 };
  await db.update(connectors).set(change).where(eq(connectors.id, two.id));
  vendor.resetCounts();
  const refused = await post(operator, two.id, 'refresh');
  expect([refused.statusCode, refused.json().detail.error]).toEqual([400, 'connector_refused']);
  expect(refused.json().detail.message).toContain('cannot be opened on this server');
  expect(vendor.counts).toMatchObject({ renewed: 0, refused: 0 });
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { Organization } from '#contract/organizations.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships, teams, tenants } from '#server/db/schema/identity.ts';
import { verifyAudit } from '#server/tenancy/verify-audit.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from './testing/an-organization.ts';

let server: TestServer;
let mina: TestUser;
let omid: TestUser;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  [mina, omid] = [await server.aUser(), await server.aUser()];
});

const place = '/api/organizations';
let slugs = 0;
const aSlug = () => {
  slugs += 1;
  return `school-${slugs}`;
};

test('a member sees the own organizations alone, by name and page by page, with role and number of members', async () => {
  await anOrganization(
    server,
    [
      [mina, 'owner'],
      [omid, 'member'],
    ],
    { name: 'Harbour' },
  );
  await anOrganization(server, [[mina, 'member']], { name: 'Atlas' });
  await anOrganization(server, [[omid, 'owner']], { name: 'Closed' });
  const list = (user: TestUser, query = '') =>
    ask<{ items: Organization[]; next_cursor: string | null }>(user, 200, 'GET', `${place}${query}`);
  const first = await list(mina, '?limit=1');
  expect(first.items).toMatchObject([{ name: 'Atlas', role: 'member', member_count: 1 }]);
  const second = await list(mina, `?limit=1&cursor=${first.next_cursor}`);
  expect(second.items).toMatchObject([{ name: 'Harbour', role: 'owner', member_count: 2 }]);
  expect(second.next_cursor).toBeNull();
  expect((await list(await server.aUser())).items).toEqual([]);
});

test('whoever makes an organization owns it, and making it again with the same key gives the same one', async () => {
  const body = { name: ' Harbour ', slug: aSlug(), description: 'Evenings' };
  const key = { 'idempotency-key': 'once' };
  const [one, two] = [await mina.call('POST', place, body, key), await mina.call('POST', place, body, key)];
  expect([one.statusCode, two.statusCode]).toEqual([201, 201]);
  expect(two.json()).toEqual(one.json());
  const made = one.json<Organization>();
  expect(made).toMatchObject({ name: 'Harbour', role: 'owner', member_count: 1, roster_visible: false });
  expect(await ask(mina, 200, 'GET', `${place}/${made.id}`)).toEqual(made);
});

test('a short name is one organization, also when several people want it at once', async () => {
  const slug = aSlug();
  const answers = await Promise.all(
    [mina, omid, mina].map((user, n) => user.call('POST', place, { name: `School ${n}`, slug })),
  );
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  const other = await ask<Organization>(mina, 201, 'POST', place, { name: 'Other', slug: aSlug() });
  expect(await refusal(mina, 'PATCH', `${place}/${other.id}`, { slug })).toBe('slug_taken');
  expect(await ask(mina, 200, 'PATCH', `${place}/${other.id}`, { slug: other.slug })).toMatchObject(other);
});

test('owners and administrators change it, owners alone delete it, and nobody else knows of it', async () => {
  const [admin, manager, stranger] = [await server.aUser(), await server.aUser(), await server.aUser()];
  const { at } = await anOrganization(
    server,
    [
      [mina, 'owner'],
      [admin, 'admin'],
      [manager, 'team_manager', 'A'],
      [omid, 'member'],
    ],
    { teams: ['A'] },
  );
  const changed = await ask<Organization>(admin, 200, 'PATCH', at, { name: 'New', description: null });
  expect(changed).toMatchObject({ name: 'New', description: null, role: 'admin' });
  for (const user of [manager, omid]) {
    expect(await refusal(user, 'PATCH', at, { name: 'x' })).toBe('forbidden');
    expect(await refusal(user, 'DELETE', at)).toBe('forbidden');
    expect(await ask(user, 200, 'GET', at)).toMatchObject({ name: 'New' });
  }
  expect(await refusal(admin, 'DELETE', at)).toBe('forbidden');
  for (const method of ['GET', 'DELETE'] as const) expect(await refusal(stranger, method, at)).toBe('not_found');
  await ask(mina, 204, 'DELETE', at);
  expect(await refusal(mina, 'GET', at)).toBe('not_found');
});

test('what belongs to a deleted organization is gone but for its audit log', async () => {
  const { db } = server.database;
  const { id, at } = await anOrganization(
    server,
    [
      [mina, 'owner', 'A'],
      [omid, 'member', 'A'],
    ],
    { teams: ['A'] },
  );
  await ask(mina, 204, 'DELETE', at);
  expect(await db.select().from(tenants).where(eq(tenants.id, id))).toEqual([]);
  expect(await db.select().from(memberships).where(eq(memberships.tenantId, id))).toEqual([]);
  expect(await db.select().from(teams).where(eq(teams.tenantId, id))).toEqual([]);
  const log = await db.select().from(auditEntries).where(eq(auditEntries.tenantId, id));
  expect(log).toMatchObject([{ action: 'organization_deleted', actorUsername: mina.username }]);
});

test('administrators read who changed what, newest first, by action, person and day; reading is an entry, too', async () => {
  server.clock.now = new Date('2026-11-20T23:59:00Z');
  const made = await ask<Organization>(mina, 201, 'POST', place, { name: 'Log', slug: aSlug() });
  const at = `${place}/${made.id}`;
  await ask(mina, 201, 'POST', `${at}/members`, { user_id: omid.id, role: 'admin' });
  server.clock.now = new Date('2026-11-21T00:00:00Z');
  await ask(omid, 200, 'PATCH', at, { name: 'Logbook' }, { 'x-request-id': 'renaming-1' });
  const read = async (query: string, user = omid) =>
    (await ask<{ items: AuditEntry[] }>(user, 200, 'GET', `${at}/audit-log?${query}`)).items;
  const all = await read('');
  expect(all.map(({ action }) => action)).toEqual(['organization_updated', 'member_added', 'organization_created']);
  expect(all[0]).toMatchObject({
    actor: { user_id: omid.id, username: omid.username },
    object: { kind: 'organization', id: made.id },
    changes: [{ field: 'name', before: 'Log', after: 'Logbook' }],
    request_id: 'renaming-1',
    at: '2026-11-21T00:00:00.000Z',
  });
  const actions = async (query: string) => (await read(query)).map(({ action }) => action);
  expect(await actions('')).toEqual(['audit_log_read', ...all.map(({ action }) => action)]);
  expect(await actions(`actor_id=${mina.id}`)).toEqual(['member_added', 'organization_created']);
  expect(await actions('action=member_added')).toEqual(['member_added']);
  expect(await actions('end_date=2026-11-20')).toEqual(['member_added', 'organization_created']);
  expect(await actions('start_date=2026-11-21')).toEqual(['audit_log_read', 'organization_updated']);
  const page = await ask<{ next_cursor: string }>(omid, 200, 'GET', `${at}/audit-log?limit=2`);
  expect(await actions(`limit=2&cursor=${page.next_cursor}`)).toEqual(['member_added', 'organization_created']);
  expect((await verifyAudit(server.database.db)).broken).toEqual([]);
});

test('a change that changes nothing leaves no entry', async () => {
  const { id, at } = await anOrganization(server, [[mina, 'owner']]);
  await ask(mina, 200, 'PATCH', at, { name: 'Harbour School' });
  const log = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, id));
  expect(log).toEqual([]);
});

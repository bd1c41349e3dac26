import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Invitation } from '#contract/memberships.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { aKey, withKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage } from '../testing/an-organization.ts';

let server: TestServer;
let admin: TestUser;
let member: TestUser;
let guest: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  [admin, member, guest] = [
    await server.aUser('admin-u'),
    await server.aUser('member-u'),
    await server.aUser('guest-u'),
  ];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(server, [
    [admin, 'admin'],
    [member, 'member'],
  ]);
  later(1_000);
});

const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
};
async function bring(csv: string): Promise<RosterImport> {
  const place = `${school.at}/roster-imports`;
  const { id } = await ask<RosterImport>(admin, 202, 'POST', place, csv, { 'content-type': 'text/csv' });
  for (;;) {
    const job = await ask<RosterImport>(admin, 200, 'GET', `${place}/${id}`);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
const undo = (id: string) => ask<RosterImport>(admin, 200, 'POST', `${school.at}/roster-imports/${id}/undo`);
const codeIn = (job: RosterImport) => job.rows[0]?.link?.split('/').at(-1) ?? '';
const accept = (user: TestUser, code: string) => ask(user, 200, 'POST', `/api/invitations/${code}/accept`);
const isMember = async (user: TestUser) => {
  const where = and(eq(memberships.tenantId, school.id), eq(memberships.userId, user.id));
  return (await server.database.db.select().from(memberships).where(where)).length === 1;
};
const logOf = async (user: TestUser) => {
  const entries = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, school.id));
  return entries.filter(({ objectId }) => objectId === user.id).map(({ action }) => action);
};

test('somebody who was a member before does not use up a link, and an undo leaves them', async () => {
  const job = await bring('email\nsomebody@example.net\n');
  await accept(member, codeIn(job));
  const [listed] = await everyPage<Invitation>(admin, `${school.at}/invitations?limit=9`);
  expect(listed?.status).toBe('pending');
  await accept(guest, codeIn(job));
  await undo(job.id);
  expect([await isMember(member), await isMember(guest)]).toEqual([true, false]);
  expect(await logOf(guest)).toEqual(['member_import_undone']);
});

test('an undo leaves whoever came back another way since', async () => {
  const job = await bring('email\nguest-u@example.org\n');
  await ask(admin, 204, 'DELETE', `${school.at}/members/${guest.id}`);
  later(1_000);
  await ask(admin, 201, 'POST', `${school.at}/members`, { user_id: guest.id });
  const undone = await undo(job.id);
  expect(undone.rows[0]?.message).toBe('Somebody changed this since. It was left as it is.');
  expect(await isMember(guest)).toBe(true);
});

test('each person that an undo takes out has an entry of the log', async () => {
  const job = await bring('email\nguest-u@example.org\n');
  await undo(job.id);
  expect(await logOf(guest)).toEqual(['member_added', 'member_import_undone']);
});

test('a membership that was over and is begun anew has its end in the log', async () => {
  const end = new Date(server.clock.now.getTime() + 1_000);
  await ask(admin, 201, 'POST', `${school.at}/members`, { user_id: guest.id, expires_at: end.toISOString() });
  later(1_000);
  await bring('email\nguest-u@example.org\n');
  expect(await logOf(guest)).toEqual(['member_added', 'member_expired', 'member_added']);
});

test('links of invitations are for sessions and for keys that may invite', async () => {
  const job = await bring('email\nsomebody@example.net\n');
  const url = `${school.at}/roster-imports/${job.id}`;
  const linkFor = async (...scopes: string[]) => {
    const { key } = await aKey(admin, school.id, scopes);
    return (await withKey(server, key, { url })).json<RosterImport>().rows[0]?.link;
  };
  expect(job.rows[0]?.link).toMatch(/^\/join\//);
  expect(await linkFor('organizations:read')).toBeUndefined();
  expect(await linkFor('api:read')).toBeUndefined();
  expect(await linkFor('organizations:read', 'organizations:write')).toBe(job.rows[0]?.link);
});

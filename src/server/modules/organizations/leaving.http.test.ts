import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Document } from '#contract/knowledge.ts';
import type { SearchPage } from '#contract/search.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { aDocument } from '#server/modules/knowledge/testing/uploads.ts';
import { createUnshare } from '#server/modules/knowledge/unshare.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { byTime, endMembership } from './end-membership.ts';
import { createMembers } from './members.service.ts';
import { lockOrganizations } from './organizations.repository.ts';
import { anOrganization, ask } from './testing/an-organization.ts';

const word = 'Quagmirella';
let server: TestServer;
let owner: TestUser;
let teacher: TestUser;
let member: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
let documentId: string;

beforeAll(async () => {
  server = await testServer();
  [owner, teacher, member] = [await server.aUser(), await server.aUser(), await server.aUser()];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(server, [
    [owner, 'owner'],
    [teacher, 'team_manager'],
    [member, 'member'],
  ]);
  const shared = { visibility: 'organization', organization_id: school.id };
  documentId = await aDocument(teacher, 'swamp.txt', `The ${word} of ${school.id} lives in the swamp.`, shared);
  expect(await finds(member)).toBe(true);
});

const at = (user: TestUser) => `${school.at}/members/${user.id}`;
async function finds(user: TestUser): Promise<boolean> {
  const found = await ask<SearchPage>(user, 200, 'GET', `/api/core/search?q=${word} ${school.id}`);
  return found.items.length > 0;
}
async function expectPrivate(): Promise<void> {
  const document = await ask<Document>(teacher, 200, 'GET', `/api/rag/documents/${documentId}`);
  expect(document.visibility).toBe('private');
  expect([await finds(teacher), await finds(member)]).toEqual([true, false]);
  expect((await member.call('GET', `/api/rag/documents/${documentId}`)).statusCode).toBe(404);
  await ask(teacher, 204, 'DELETE', `/api/rag/documents/${documentId}`);
}

test('who leaves takes along what they shared: nobody else finds it, they still do', async () => {
  await ask(teacher, 204, 'DELETE', at(teacher));
  await expectPrivate();
});

test('so does whoever is removed', async () => {
  await ask(owner, 204, 'DELETE', at(teacher));
  await expectPrivate();
});

test('so does whoever is moved to another organization', async () => {
  const there = await anOrganization(server, [[owner, 'owner']]);
  await ask(owner, 200, 'PUT', at(teacher), { role: 'admin', organization_id: there.id, team_id: null });
  await expectPrivate();
});

test('and everybody, when the organization is deleted', async () => {
  await ask(owner, 204, 'DELETE', school.at);
  await expectPrivate();
});

test('a membership that is over is swept away with what was shared, and the log says so', async () => {
  const { db } = server.database;
  const end = new Date(server.clock.now.getTime() + 60_000);
  await ask(owner, 200, 'PATCH', at(teacher), { role: 'team_manager', expires_at: end.toISOString() });
  const members = createMembers({ db, unshare: createUnshare({ db, clock: () => server.clock.now }) });
  await members.sweep(new Date(end.getTime() - 1));
  expect(await db.select().from(memberships).where(eq(memberships.tenantId, school.id))).toHaveLength(3);
  server.clock.now = end;
  await members.sweep(end);
  expect(await db.select().from(memberships).where(eq(memberships.tenantId, school.id))).toHaveLength(2);
  const log = await db.select().from(auditEntries).where(eq(auditEntries.tenantId, school.id));
  expect(log.at(-1)).toMatchObject({ action: 'member_expired', actorId: null, objectId: teacher.id });
  await expectPrivate();
});

test('one membership that cannot be swept away keeps no other waiting, and is told of', async () => {
  const { db } = server.database;
  const end = new Date(server.clock.now.getTime() + 60_000);
  for (const [user, role] of [
    [teacher, 'team_manager'],
    [member, 'member'],
  ] as const)
    await ask(owner, 200, 'PATCH', at(user), { role, expires_at: end.toISOString() });
  const unshare = createUnshare({ db, clock: () => server.clock.now });
  const members = createMembers({
    db,
    unshare: (tx, whose) =>
      whose.userIds?.includes(teacher.id) ? Promise.reject(new Error('stuck')) : unshare(tx, whose),
  });
  server.clock.now = end;
  await expect(members.sweep(end)).rejects.toThrow('could not be ended');
  const left = await db.select().from(memberships).where(eq(memberships.tenantId, school.id));
  expect(left.map(({ userId }) => userId).sort()).toEqual([owner.id, teacher.id].sort());
});

const share = () =>
  teacher.call('PATCH', `/api/rag/documents/${documentId}`, {
    ...{ visibility: 'organization', organization_id: school.id },
  });
const keepPrivate = () => ask(teacher, 200, 'PATCH', `/api/rag/documents/${documentId}`, { visibility: 'private' });

test.runIf(process.env.TEST_DATABASE_URL)(
  'what would be shared while its owner leaves waits, and stays private',
  async () => {
    await keepPrivate();
    const { db } = server.database;
    const unshare = createUnshare({ db, clock: () => server.clock.now });
    const { sharing, after } = await db.transaction(async (tx) => {
      await lockOrganizations(tx, school.id);
      const sharing = share();
      await vi.waitFor(async () => {
        const { rows } = await db.execute(sql`
        select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
        expect(rows).not.toEqual([]);
      }, 15_000);
      const whose = { tenantId: school.id, userId: teacher.id };
      const { after } = await endMembership(tx, whose, unshare, byTime(server.clock.now));
      // In an object: a promise by itself would be waited for here.
      return { sharing: () => sharing, after };
    });
    await after();
    expect((await sharing()).statusCode).toBe(404);
    await expectPrivate();
  },
);

test('whichever comes first, sharing or leaving, nothing stays with the organization', async () => {
  await keepPrivate();
  const [shared, left] = await Promise.all([share(), teacher.call('DELETE', at(teacher))]);
  expect([200, 404]).toContain(shared.statusCode);
  expect(left.statusCode).toBe(204);
  await expectPrivate();
});

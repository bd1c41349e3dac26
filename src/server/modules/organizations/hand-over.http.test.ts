import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { Member } from '#contract/organizations.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let member: TestUser;
let outsider: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  server = await testServer();
  const people = await Promise.all([1, 2, 3, 4].map((n) => server.aUser(`heir-${n}`)));
  [owner, admin, member, outsider] = people as [TestUser, TestUser, TestUser, TestUser];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(server, [
    [owner, 'owner'],
    [admin, 'admin'],
    [member, 'member', undefined, new Date(server.clock.now.getTime() + 60_000)],
  ]);
});

const to = ({ id }: { id: string }) => `${school.at}/members/${id}/make-owner`;
const rolesOf = async () => {
  const rows = await server.database.db.select().from(memberships).where(eq(memberships.tenantId, school.id));
  return Object.fromEntries(rows.map(({ userId, role, expiresAt }) => [userId, expiresAt ? `${role} for now` : role]));
};

test('a member becomes owner, without an end, and the owner administrator; both changes are in the audit log', async () => {
  expect(await ask<Member>(owner, 200, 'POST', to(member))).toMatchObject({
    ...{ user_id: member.id, role: 'owner', expires_at: null },
  });
  expect(await rolesOf()).toEqual({
    [owner.id]: 'admin',
    [admin.id]: 'admin',
    [member.id]: 'owner',
  });
  const entries = await everyPage<AuditEntry>(member, `${school.at}/audit-log?action=member_role_changed&limit=9`);
  const told = entries.map(({ actor, object, changes }) => [
    ...[actor?.user_id, object?.id],
    changes.find(({ field }) => field === 'role')?.after,
  ]);
  expect(told).toEqual([
    [owner.id, owner.id, 'admin'],
    [owner.id, member.id, 'owner'],
  ]);
  expect(await refusal(owner, 'DELETE', school.at)).toBe('forbidden');
  await ask(member, 204, 'DELETE', school.at);
});

test('nobody but an owner hands over, and only to somebody else who is there', async () => {
  const before = await rolesOf();
  expect(await refusal(admin, 'POST', to(member))).toBe('forbidden');
  expect(await refusal(admin, 'POST', to(admin))).toBe('forbidden');
  expect(await refusal(member, 'POST', to(admin))).toBe('forbidden');
  expect(await refusal(outsider, 'POST', to(admin))).toBe('not_found');
  expect(await refusal(owner, 'POST', to(owner))).toBe('conflict');
  expect(await refusal(owner, 'POST', to(outsider))).toBe('not_found');
  expect(await rolesOf()).toEqual(before);
});

test('a membership that is over inherits nothing, and the owner stays one', async () => {
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  expect(await refusal(owner, 'POST', to(member))).toBe('not_found');
  expect((await rolesOf())[owner.id]).toBe('owner');
});

test('when the second half cannot be saved, the first is not either', async () => {
  const { db } = server.database;
  await db.execute(`create or replace function stay_owner() returns trigger language plpgsql as
    $$ begin if new.role = 'admin' then raise exception 'stays'; end if; return new; end $$`);
  await db.execute(`create trigger stay_owner before update on memberships for each row execute function stay_owner()`);
  try {
    const before = await rolesOf();
    expect((await owner.call('POST', to(member))).statusCode).toBe(500);
    expect(await rolesOf()).toEqual(before);
  } finally {
    await db.execute('drop trigger stay_owner on memberships');
    await db.execute('drop function stay_owner()');
  }
});

test('raced by another hand-over, a leaving and a removal of the heir, there is always an owner', async () => {
  const races: (() => ReturnType<TestUser['call']>)[][] = [
    [() => owner.call('POST', to(member)), () => owner.call('POST', to(admin))],
    [() => owner.call('POST', to(member)), () => admin.call('DELETE', `${school.at}/members/${member.id}`)],
    [() => owner.call('POST', to(admin)), () => admin.call('DELETE', `${school.at}/members/${admin.id}`)],
    [
      () => owner.call('POST', to(admin)),
      () =>
        owner.call('PATCH', `${school.at}/members/${owner.id}`, {
          role: 'member',
        }),
    ],
  ];
  for (const acts of races) {
    school = await anOrganization(server, [
      [owner, 'owner'],
      [admin, 'admin'],
      [member, 'member'],
    ]);
    const answers = await Promise.all(acts.map((act) => act()));
    expect(answers.every(({ statusCode }) => statusCode < 500)).toBe(true);
    expect(Object.values(await rolesOf()).filter((role) => role === 'owner')).toHaveLength(1);
  }
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Member } from '#contract/organizations.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from './testing/an-organization.ts';

let server: TestServer;
let people: TestUser[];
let owner: TestUser;
let admin: TestUser;
let manager: TestUser;
let member: TestUser;
let other: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  server = await testServer();
  people = await Promise.all([1, 2, 3, 4, 5].map((n) => server.aUser(`person-${n}`)));
  [owner, admin, manager, member, other] = people as [TestUser, TestUser, TestUser, TestUser, TestUser];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [admin, 'admin'],
      [manager, 'team_manager', 'A'],
      [member, 'member', 'A'],
    ],
    { teams: ['A', 'B'] },
  );
});

const at = (user: { id: string }) => `${school.at}/members/${user.id}`;
const roleOf = async (user: TestUser, organizationId = school.id): Promise<Role | null> => {
  const rows = await server.database.db.select().from(memberships).where(eq(memberships.userId, user.id));
  return rows.find(({ tenantId }) => tenantId === organizationId)?.role ?? null;
};

describe('adding somebody', () => {
  test.each(['user_id', 'email', 'username'] as const)('by %s makes a member', async (by) => {
    const name = { user_id: other.id, email: `${other.username}@EXAMPLE.org`, username: other.username.toUpperCase() }[
      by
    ];
    const body = { [by]: name, team_id: school.teams['A'] };
    const made = await ask<Member>(admin, 201, 'POST', `${school.at}/members`, body);
    expect(made).toMatchObject({ user_id: other.id, role: 'member', team_name: 'A', expires_at: null });
    expect(await ask(admin, 201, 'POST', `${school.at}/members`, body)).toEqual(made);
    expect(await refusal(admin, 'POST', `${school.at}/members`, { [by]: name, role: 'admin' })).toBe('conflict');
  });

  test('nobody gives a role above the own one', async () => {
    for (const [user, role, expected] of [
      [admin, 'owner', 'forbidden'],
      [manager, 'admin', 'forbidden'],
      [manager, 'team_manager', 'forbidden'],
      [member, 'member', 'forbidden'],
    ] as const)
      expect(await refusal(user, 'POST', `${school.at}/members`, { user_id: other.id, role })).toBe(expected);
    expect(await roleOf(other)).toBeNull();
  });

  test('a team manager brings plain members into the own team alone', async () => {
    const body = { user_id: other.id, team_id: school.teams['B'] };
    expect(await refusal(manager, 'POST', `${school.at}/members`, body)).toBe('forbidden');
    expect(await ask(manager, 201, 'POST', `${school.at}/members`, { user_id: other.id })).toMatchObject({
      team_name: 'A',
    });
  });

  test('who is not there is not found, nor is a team of another organization', async () => {
    const elsewhere = await anOrganization(server, [[admin, 'owner']], { teams: ['C'] });
    const body = { user_id: other.id, team_id: elsewhere.teams['C'] };
    expect(await refusal(admin, 'POST', `${school.at}/members`, body)).toBe('not_found');
    expect(await refusal(admin, 'POST', `${school.at}/members`, { username: 'nobody-here' })).toBe('not_found');
  });
});

describe('a role', () => {
  test('is changed by administrators, up to their own', async () => {
    expect(await ask(admin, 200, 'PATCH', at(member), { role: 'admin' })).toMatchObject({ role: 'admin' });
    expect(await refusal(admin, 'PATCH', at(member), { role: 'owner' })).toBe('forbidden');
    expect(await refusal(admin, 'PATCH', at(owner), { role: 'member' })).toBe('forbidden');
    expect(await refusal(manager, 'PATCH', at(member), { role: 'member' })).toBe('forbidden');
    expect(await ask(owner, 200, 'PATCH', at(member), { role: 'owner' })).toMatchObject({ role: 'owner' });
  });

  test('of the last owner stays: not lowered, not removed, not left, not moved', async () => {
    const elsewhere = await anOrganization(server, [[owner, 'owner']]);
    const moved = { role: 'member', organization_id: elsewhere.id, team_id: null };
    expect(await refusal(owner, 'PATCH', at(owner), { role: 'admin' })).toBe('last_owner');
    expect(await refusal(owner, 'DELETE', at(owner))).toBe('last_owner');
    const same = { role: 'member', organization_id: school.id, team_id: null };
    expect(await refusal(owner, 'PUT', at(owner), same)).toBe('last_owner');
    const there = await anOrganization(server, [
      [admin, 'owner'],
      [owner, 'admin'],
    ]);
    expect(await refusal(owner, 'PUT', at(owner), { ...moved, organization_id: there.id })).toBe('conflict');
  });

  test('that changed meanwhile is not written over by who saw another one', async () => {
    const seen = { role: 'member', organization_id: school.id, team_id: null, expected_role: 'member' };
    await ask(owner, 200, 'PUT', at(member), seen);
    await ask(owner, 200, 'PATCH', at(member), { role: 'admin' });
    expect(await refusal(owner, 'PUT', at(member), seen)).toBe('conflict');
    expect(await roleOf(member)).toBe('admin');
  });

  test('of owner is handed over: another one is made owner, and the first one leaves', async () => {
    await ask(owner, 200, 'PATCH', at(admin), { role: 'owner' });
    await ask(owner, 204, 'DELETE', at(owner));
    expect(await refusal(owner, 'GET', school.at)).toBe('not_found');
    expect(await roleOf(admin)).toBe('owner');
  });

  test('of two owners who lower each other, or both leave, at once: one stays', async () => {
    for (const acts of [
      [
        () => owner.call('PATCH', at(admin), { role: 'member' }),
        () => admin.call('PATCH', at(owner), { role: 'member' }),
      ],
      [() => owner.call('DELETE', at(owner)), () => admin.call('DELETE', at(admin))],
      [() => owner.call('PATCH', at(owner), { role: 'admin' }), () => admin.call('DELETE', at(admin))],
    ]) {
      school = await anOrganization(server, [
        [owner, 'owner'],
        [admin, 'owner'],
      ]);
      const answers = await Promise.all(acts.map((act) => act()));
      expect(answers.filter(({ statusCode }) => statusCode < 300)).toHaveLength(1);
      const left = await server.database.db.select().from(memberships).where(eq(memberships.tenantId, school.id));
      expect(left.filter(({ role }) => role === 'owner')).toHaveLength(1);
    }
  });

  test('that is taken away opens nothing from the next request on', async () => {
    expect(await refusal(admin, 'PATCH', school.at, { name: 'A' })).toBe('none');
    await ask(owner, 200, 'PATCH', at(admin), { role: 'member' });
    expect(await refusal(admin, 'PATCH', school.at, { name: 'B' })).toBe('forbidden');
  });
});

describe('a comprehensive change', () => {
  test('sets role, team and end, and moves somebody between organizations of the same administrator', async () => {
    const there = await anOrganization(server, [[admin, 'admin']], { teams: ['C'] });
    const here = { role: 'team_manager', organization_id: school.id, team_id: school.teams['B'] };
    expect(await ask(admin, 200, 'PUT', at(member), here)).toMatchObject({ role: 'team_manager', team_name: 'B' });
    const moved = { role: 'member', organization_id: there.id, team_id: there.teams['C'] };
    expect(await ask(admin, 200, 'PUT', at(member), moved)).toMatchObject({ role: 'member', team_name: 'C' });
    expect([await roleOf(member), await roleOf(member, there.id)]).toEqual([null, 'member']);
    expect(await refusal(admin, 'PUT', at(member), moved)).toBe('not_found');
  });

  test('needs an administrator of both organizations, and a team of that one', async () => {
    const there = await anOrganization(server, [
      [owner, 'owner'],
      [admin, 'member'],
    ]);
    const foreign = await anOrganization(server, [[other, 'owner']]);
    const body = { role: 'member', organization_id: there.id, team_id: null };
    expect(await refusal(admin, 'PUT', at(member), body)).toBe('forbidden');
    const unknown = (id: string) => admin.call('PUT', at(member), { ...body, organization_id: id });
    expect((await unknown(foreign.id)).body).toBe((await unknown('missing')).body);
    expect(await refusal(owner, 'PUT', at(member), { ...body, team_id: school.teams['A'] })).toBe('not_found');
    expect(await roleOf(member)).toBe('member');
  });

  test('by a team manager puts plain members in the own team and takes them out, nothing else', async () => {
    const body = { role: 'member', organization_id: school.id, team_id: null };
    expect(await ask(manager, 200, 'PUT', at(member), body)).toMatchObject({ team_id: null });
    // Out of the team, and the roster is not visible: no longer a person that the manager knows of.
    expect(await refusal(manager, 'PUT', at(member), { ...body, team_id: school.teams['A'] })).toBe('not_found');
    await ask(admin, 200, 'PATCH', school.at, { roster_visible: true });
    await ask(manager, 200, 'PUT', at(member), { ...body, team_id: school.teams['A'] });
    expect(await refusal(manager, 'PUT', at(member), { ...body, team_id: school.teams['B'] })).toBe('forbidden');
    expect(await refusal(manager, 'PUT', at(member), { ...body, role: 'admin' })).toBe('forbidden');
    expect(await refusal(manager, 'PUT', at(admin), { ...body, role: 'member' })).toBe('forbidden');
    expect(await refusal(manager, 'DELETE', at(member))).toBe('forbidden');
  });
});

describe('a membership with an end', () => {
  const minute = 60_000;

  test('opens everything until then and nothing from then on, before any sweeper comes', async () => {
    const end = new Date(server.clock.now.getTime() + minute);
    const body = { user_id: other.id, role: 'admin', expires_at: end.toISOString() };
    await ask(owner, 201, 'POST', `${school.at}/members`, body);
    expect(await ask(other, 200, 'GET', school.at)).toMatchObject({ role: 'admin', member_count: 5 });
    server.clock.now = end;
    expect(await refusal(other, 'GET', school.at)).toBe('not_found');
    expect((await ask<{ items: unknown[] }>(other, 200, 'GET', '/api/organizations')).items).not.toContainEqual(
      expect.objectContaining({ id: school.id }),
    );
    expect(await ask(owner, 200, 'GET', school.at)).toMatchObject({ member_count: 4 });
    expect(await refusal(owner, 'DELETE', at(other))).toBe('not_found');
    const held = await server.database.db.select().from(memberships).where(holdsAt(server.clock.now));
    expect(held.some(({ tenantId, userId }) => tenantId === school.id && userId === other.id)).toBe(false);
  });

  test('that is over does not stand in the way of a new one', async () => {
    const end = new Date(server.clock.now.getTime() + minute);
    await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: other.id, expires_at: end.toISOString() });
    server.clock.now = end;
    const again = await ask<Member>(owner, 201, 'POST', `${school.at}/members`, { user_id: other.id, role: 'admin' });
    expect(again).toMatchObject({ role: 'admin', expires_at: null, joined_at: end.toISOString() });
  });

  test('is none of an owner, and none that is over', async () => {
    const soon = new Date(server.clock.now.getTime() + minute).toISOString();
    const body = { user_id: other.id, role: 'owner', expires_at: soon };
    expect(await refusal(owner, 'POST', `${school.at}/members`, body)).toBe('validation_error');
    expect(await refusal(owner, 'PATCH', at(owner), { role: 'owner', expires_at: soon })).toBe('validation_error');
    const past = server.clock.now.toISOString();
    expect(await refusal(owner, 'PATCH', at(member), { role: 'member', expires_at: past })).toBe('validation_error');
    await ask(owner, 200, 'PATCH', at(member), { role: 'member', expires_at: soon });
    expect(await ask(owner, 200, 'PATCH', at(member), { role: 'owner' })).toMatchObject({ expires_at: null });
  });
});

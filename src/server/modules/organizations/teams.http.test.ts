import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Team } from '#contract/memberships.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from './testing/an-organization.ts';

let server: TestServer;
let admin: TestUser;
let manager: TestUser;
let member: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  [admin, manager, member] = [await server.aUser(), await server.aUser(), await server.aUser()];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(
    server,
    [
      [admin, 'admin'],
      [manager, 'team_manager', 'A'],
      [member, 'member', 'A'],
    ],
    {
      teams: ['A', 'B'],
    },
  );
});

const place = () => `${school.at}/teams`;

test('administrators see all teams, a manager the own one, others none', async () => {
  const names = async (user: TestUser) => (await everyPage<Team>(user, `${place()}?limit=1`)).map(({ name }) => name);
  expect(await names(admin)).toEqual(['A', 'B']);
  expect(await names(manager)).toEqual(['A']);
  expect(await refusal(member, 'GET', place())).toBe('forbidden');
  expect(await refusal(await server.aUser(), 'GET', place())).toBe('not_found');
  expect(await everyPage<Team>(admin, `${place()}?limit=200`)).toMatchObject([
    { member_count: 2 },
    { member_count: 0 },
  ]);
});

test('a team is made, renamed and described by administrators alone', async () => {
  const made = await ask<Team>(admin, 201, 'POST', place(), { name: 'Tuesday B1', description: 'At 18:30' });
  expect(made).toMatchObject({ name: 'Tuesday B1', description: 'At 18:30', member_count: 0 });
  const at = `${place()}/${made.id}`;
  expect(await ask(admin, 200, 'PATCH', at, { description: null })).toMatchObject({ description: null });
  for (const user of [manager, member]) {
    expect(await refusal(user, 'POST', place(), { name: 'Mine' })).toBe('forbidden');
    expect(await refusal(user, 'PATCH', at, { name: 'Mine' })).toBe('forbidden');
    expect(await refusal(user, 'DELETE', at)).toBe('forbidden');
  }
});

test('a name is one team, in whatever case, also when it is asked for at once', async () => {
  const answers = await Promise.all(['C', 'c', 'C'].map((name) => admin.call('POST', place(), { name })));
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409]);
  expect(await refusal(admin, 'PATCH', `${place()}/${school.teams['A']}`, { name: 'b' })).toBe('conflict');
  const other = await anOrganization(server, [[admin, 'admin']]);
  await ask(admin, 201, 'POST', `${other.at}/teams`, { name: 'A' });
});

test('a deleted team leaves its members in the organization, without a team and the manager without one to manage', async () => {
  await ask(admin, 204, 'DELETE', `${place()}/${school.teams['A']}`);
  const rows = await server.database.db.select().from(memberships).where(eq(memberships.tenantId, school.id));
  expect(rows.map(({ teamId }) => teamId)).toEqual([null, null, null]);
  expect(await refusal(manager, 'GET', place())).toBe('forbidden');
  expect(await refusal(admin, 'DELETE', `${place()}/${school.teams['A']}`)).toBe('not_found');
});

test('a team of another organization is a missing one', async () => {
  const other = await anOrganization(server, [[await server.aUser(), 'owner']], { teams: ['X'] });
  for (const method of ['PATCH', 'DELETE'] as const) {
    const body = method === 'PATCH' ? { name: 'x' } : undefined;
    const [foreign, missing] = await Promise.all(
      [other.teams['X'], 'missing'].map((id) => admin.call(method, `${place()}/${id}`, body)),
    );
    expect([foreign?.statusCode, foreign?.body]).toEqual([404, missing?.body]);
  }
});

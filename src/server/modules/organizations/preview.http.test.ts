import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangePreview } from '#contract/change-preview.ts';
import type { Member } from '#contract/organizations.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let admin: TestUser;
let member: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  [owner, admin, member] = [await server.aUser(), await server.aUser(), await server.aUser()];
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [admin, 'admin'],
      [member, 'member'],
    ],
    { teams: ['A'] },
  );
});
afterAll(() => server.close());

const preview = (user: TestUser, ...changes: object[]) =>
  ask<ChangePreview>(user, 200, 'POST', `${school.at}/members/preview-change`, { changes });
const change = (user: TestUser, what: object) => ({ target_user_id: user.id, ...what });

test('says who would gain and lose what, the caller too, and changes nothing', async () => {
  const before = await everyPage<Member>(owner, `${school.at}/members?limit=9`);
  const seen = await preview(
    owner,
    change(member, { role: 'team_manager', team_id: school.teams['A'] }),
    change(admin, { remove: true }),
  );
  expect(seen).toMatchObject({ removes_last_owner: false, affects_caller: false });
  const of = (user: TestUser) => seen.members.find(({ user_id }) => user_id === user.id);
  expect(of(member)).toMatchObject({ username: member.username, loses: [] });
  expect(of(member)?.gains).toContain(`stats:read@team:${school.teams['A']}`);
  expect(of(admin)?.gains).toEqual([]);
  expect(of(admin)?.loses).toContain('audit:read');
  expect(of(owner)).toBeUndefined();
  expect(await everyPage<Member>(owner, `${school.at}/members?limit=9`)).toEqual(before);
});

test('says that the last owner would disappear, which saving refuses', async () => {
  const seen = await preview(owner, change(owner, { role: 'admin' }));
  expect(seen).toMatchObject({ removes_last_owner: true, affects_caller: true });
  expect(seen.members[0]?.loses).toEqual(['domains:write', 'organization:delete']);
  expect(await refusal(owner, 'PATCH', `${school.at}/members/${owner.id}`, { role: 'admin' })).toBe('last_owner');
  const handed = await preview(owner, change(owner, { role: 'admin' }), change(admin, { role: 'owner' }));
  expect(handed.removes_last_owner).toBe(false);
});

test('says what goes with a team: a manager of it may nothing more there, and nobody else changes', async () => {
  const [manager, pupil, elsewhere] = [await server.aUser(), await server.aUser(), await server.aUser()];
  const club = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
      [pupil, 'member', 'A'],
      [elsewhere, 'team_manager', 'B'],
    ],
    { teams: ['A', 'B'] },
  );
  const url = `${club.at}/members/preview-change`;
  const body = { removed_team_id: club.teams['A'] };
  const seen = await ask<ChangePreview>(owner, 200, 'POST', url, body);
  expect(seen).toMatchObject({ removes_last_owner: false, affects_caller: false });
  expect(seen.members.map(({ username }) => username)).toEqual([manager.username]);
  expect(seen.members[0]?.loses).toContain(`members:write@team:${club.teams['A']}`);

  expect(await refusal(manager, 'POST', url, body)).toBe('forbidden');
  expect(await refusal(owner, 'POST', url, { removed_team_id: 'none' })).toBe('not_found');
  expect(await refusal(owner, 'POST', url, {})).toBe('validation_error');
  expect(await refusal(owner, 'POST', url, { changes: [] })).toBe('validation_error');

  const letGo = { changes: [change(pupil, { team_id: null })] };
  await ask(manager, 200, 'POST', url, letGo);
  await ask(owner, 204, 'DELETE', `${club.at}/teams/${club.teams['A']}`);
  expect(await refusal(manager, 'POST', url, letGo)).toBe('forbidden');
});

test('refuses what saving would refuse', async () => {
  const url = `${school.at}/members/preview-change`;
  const ask403 = (user: TestUser, ...changes: object[]) => refusal(user, 'POST', url, { changes });
  expect(await ask403(member, change(member, { role: 'owner' }))).toBe('forbidden');
  expect(await ask403(admin, change(owner, { role: 'member' }))).toBe('forbidden');
  expect(await ask403(admin, change(member, { role: 'owner' }))).toBe('forbidden');
  expect(await ask403(owner, change(await server.aUser(), { role: 'member' }))).toBe('not_found');
  expect(await ask403(owner, change(member, { team_id: 'none' }))).toBe('not_found');
});

test('a manager previews what they may save: plain members into the own team, or out of it', async () => {
  const [manager, mine, free, theirs] = [
    await server.aUser(),
    await server.aUser(),
    await server.aUser(),
    await server.aUser(),
  ];
  const club = await anOrganization(
    server,
    [
      [manager, 'team_manager', 'A'],
      [mine, 'member', 'A'],
      [free, 'member'],
      [theirs, 'member', 'B'],
    ],
    { teams: ['A', 'B'], rosterVisible: true },
  );
  const url = `${club.at}/members/preview-change`;
  const previewed = (...changes: object[]) => manager.call('POST', url, { changes });
  for (const what of [change(mine, { team_id: null }), change(free, { team_id: club.teams['A'] })]) {
    const answer = await previewed(what);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        members: [],
        removes_last_owner: false,
        affects_caller: false,
        keys: [],
        ended_tokens: 0,
        token: expect.any(String),
      },
    ]);
    const { team_id } = what as { team_id?: string | null };
    const body = { role: 'member', organization_id: club.id, team_id };
    await ask(manager, 200, 'PUT', `${club.at}/members/${what.target_user_id}`, body);
  }
  for (const what of [
    change(theirs, { team_id: club.teams['A'] }),
    change(free, { team_id: club.teams['B'] }),
    change(free, { role: 'team_manager' }),
    change(free, { remove: true }),
    change(manager, { role: 'member' }),
    change(manager, { team_id: null }),
  ]) {
    const answer = await previewed(what);
    expect([what, answer.statusCode]).toEqual([what, 403]);
  }
});

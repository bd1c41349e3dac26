import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MemberActivity } from '#contract/member-filter.ts';
import type { Member } from '#contract/organizations.ts';
import { lastActivity } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from './testing/an-organization.ts';

interface Page {
  items: Member[];
  next_cursor: string | null;
  matched?: number;
}

/** Days since each of them was here; null for never. */
const visits = { owner: 0, manager: 0, today: 0, week: 7, month: 30, older: 31, ages: 91, never: null, hidden: 1 };
type Name = keyof typeof visits;
const choices: Record<MemberActivity, (days: number | null) => boolean> = {
  within_7_days: (days) => days !== null && days <= 7,
  within_30_days: (days) => days !== null && days <= 30,
  within_90_days: (days) => days !== null && days <= 90,
  not_for_30_days: (days) => days === null || days > 30,
  not_for_90_days: (days) => days === null || days > 90,
  never: (days) => days === null,
};
const each = Object.keys(choices) as MemberActivity[];

let server: TestServer;
let people: Record<Name, TestUser>;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  people = Object.fromEntries(
    await Promise.all(Object.keys(visits).map(async (name) => [name, await server.aUser(name)])),
  );
  const { owner, manager, today, week, month, older, ages, never, hidden } = people;
  school = await anOrganization(
    server,
    [
      ...([owner, today, never].map((user) => [user, user === owner ? 'owner' : 'member']) as [TestUser, 'member'][]),
      [manager, 'team_manager', 'A'],
      ...([week, older, hidden].map((user) => [user, 'member', 'A']) as [TestUser, 'member', string][]),
      ...([month, ages].map((user) => [user, 'member', 'B']) as [TestUser, 'member', string][]),
    ],
    { teams: ['A', 'B'] },
  );
  const choice = { progress: 'private', conversations: 'private', english: 'private' };
  await ask(hidden, 200, 'PUT', `${school.at}/sharing`, choice);
  await visited();
});
afterAll(() => server.close());

/** Each was here when `visits` says: asking for something is a visit, too. */
async function visited(): Promise<void> {
  const { db } = server.database;
  for (const [name, days] of Object.entries(visits)) {
    const whose = eq(lastActivity.userId, people[name as Name].id);
    const at = new Date(server.clock.now.getTime() - (days ?? 0) * 86_400_000);
    if (days === null) await db.delete(lastActivity).where(whose);
    else await db.update(lastActivity).set({ at }).where(whose);
  }
}
async function found(as: TestUser, query: string): Promise<{ names: string[]; matched: number | undefined }> {
  const url = `${school.at}/members?limit=200&${query}`;
  const { items, matched } = await ask<Page>(as, 200, 'GET', url);
  await visited();
  return { names: items.map(({ username }) => username).sort(), matched };
}
const all = Object.keys(visits) as Name[];
const fitting = (active: MemberActivity, among: readonly Name[]) =>
  among.filter((name) => name !== 'hidden' && choices[active](visits[name])).sort();

describe('by last activity', () => {
  test.each(each)('administrators find who was here: %s, but nobody who keeps that private', async (active) => {
    const wanted = fitting(active, all);
    expect(await found(people.owner, `active=${active}`)).toEqual({ names: wanted, matched: wanted.length });
  });

  test.each(each)('a team manager finds those of the own team alone: %s', async (active) => {
    const team: Name[] = ['manager', 'week', 'older'];
    const wanted = fitting(active, team);
    expect(await found(people.manager, `active=${active}`)).toEqual({ names: wanted, matched: wanted.length });
    await ask(people.owner, 200, 'PATCH', school.at, { roster_visible: true });
    expect(await found(people.manager, `active=${active}`)).toEqual({ names: wanted, matched: wanted.length });
    await ask(people.owner, 200, 'PATCH', school.at, { roster_visible: false });
  });

  test('a plain member who sees names finds nobody by it, not even in the count', async () => {
    await ask(people.owner, 200, 'PATCH', school.at, { roster_visible: true });
    expect((await found(people.today, '')).matched).toBe(all.length);
    for (const active of each) expect(await found(people.today, `active=${active}`)).toEqual({ names: [], matched: 0 });
    await ask(people.owner, 200, 'PATCH', school.at, { roster_visible: false });
  });

  test('another choice is refused', async () => {
    const url = `${school.at}/members?active=yesterday`;
    expect(await refusal(people.owner, 'GET', url)).toBe('validation_error');
  });
});

test('by several teams, and by no team', async () => {
  const { A, B } = school.teams;
  const names = async (query: string) => (await found(people.owner, query)).names;
  expect(await names(`team_id=${A}`)).toEqual(['hidden', 'manager', 'older', 'week']);
  expect(await names(`team_id=${A},${B}`)).toEqual(['ages', 'hidden', 'manager', 'month', 'older', 'week']);
  expect(await names('team_id=none')).toEqual(['never', 'owner', 'today']);
  expect(await names(`team_id=none,${B}&active=within_30_days`)).toEqual(['month', 'owner', 'today']);
  expect(await names('team_id=no-such')).toEqual([]);
  expect(await refusal(people.owner, 'GET', `${school.at}/members?team_id=`)).toBe('validation_error');
  expect(await refusal(people.owner, 'GET', `${school.at}/members?team_id=${A},`)).toBe('validation_error');
});

test.each([
  ['', 9],
  ['role=member', 7],
  ['q=EXAMPLE.org', 9],
  ['team_id=none', 3],
  ['active=not_for_30_days', 3],
  ['q=example&active=within_90_days&role=member', 4],
])('the first page of “%s” says that %i fit, and the pages after it do not', async (query, matched) => {
  const url = `${school.at}/members?limit=2&${query}`;
  const first = await ask<Page>(people.owner, 200, 'GET', url);
  await visited();
  expect([first.matched, first.items.length]).toEqual([matched, 2]);
  const second = await ask<Page>(people.owner, 200, 'GET', `${url}&cursor=${first.next_cursor}`);
  expect(second).not.toHaveProperty('matched');
});

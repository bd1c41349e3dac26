import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Member } from '#contract/organizations.ts';
import { lastActivity, sessions, users } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage, refusal } from './testing/an-organization.ts';

let server: TestServer;
let people: Record<'owner' | 'manager' | 'reza' | 'sara' | 'percent', TestUser>;
let school: Awaited<ReturnType<typeof anOrganization>>;
const names = { owner: 'Ava', manager: 'Babak', reza: 'Reza Karimi', sara: 'Sara', percent: 'Zed 100%_' };

beforeAll(async () => {
  server = await testServer();
  people = Object.fromEntries(
    await Promise.all(Object.keys(names).map(async (name) => [name, await server.aUser(`${name}-x`)])),
  );
  const { db } = server.database;
  for (const [name, fullName] of Object.entries(names))
    await db
      .update(users)
      .set({ fullName })
      .where(eq(users.id, people[name as keyof typeof names].id));
  // Somebody who was invited by a list and never came.
  await db.delete(lastActivity).where(eq(lastActivity.userId, people.percent.id));
  const { owner, manager, reza, sara, percent } = people;
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
      [reza, 'member', 'A'],
      [sara, 'member', 'B'],
      [percent, 'member'],
    ],
    { teams: ['A', 'B'] },
  );
});
afterAll(() => server.close());

const list = (user: TestUser, query = '') => everyPage<Member>(user, `${school.at}/members?limit=200${query}`);
const namesOf = (members: Member[]) => members.map(({ full_name }) => full_name);

describe('administrators', () => {
  test.each(['name', 'role', 'joined_at', 'last_active_at'])(
    'see everybody once by %s, page by page, in both orders',
    async (sort) => {
      const orders = await Promise.all(
        ['asc', 'desc'].map((order) =>
          everyPage<Member>(people.owner, `${school.at}/members?limit=2&sort=${sort}&order=${order}`),
        ),
      );
      expect(namesOf(orders[0] ?? []).sort()).toEqual(Object.values(names).sort());
      expect(orders[1]?.toReversed()).toEqual(orders[0]);
    },
  );

  test('see them in the order that they ask for', async () => {
    expect(namesOf(await list(people.owner))).toEqual(Object.values(names));
    expect((await list(people.owner, '&sort=role'))[0]).toMatchObject({ role: 'owner' });
    expect((await list(people.owner, '&sort=last_active_at'))[0]).toMatchObject({ last_active_at: null });
  });

  test('find by parts of a name, username or address, whatever signs are in it, and by role and team', async () => {
    const found = async (query: string) => namesOf(await list(people.owner, `&${query}`));
    expect(await found('q=karimi')).toEqual(['Reza Karimi']);
    expect(await found('q=SARA-X')).toEqual(['Sara']);
    expect(await found('q=reza-x%40example')).toEqual(['Reza Karimi']);
    expect(await found('q=0%25_')).toEqual(['Zed 100%_']);
    expect(await found('q=%25')).toEqual(['Zed 100%_']);
    expect(await found('role=member')).toEqual(['Reza Karimi', 'Sara', 'Zed 100%_']);
    expect(await found(`team_id=${school.teams['B']}`)).toEqual(['Sara']);
    expect(await found('q=nobody')).toEqual([]);
  });

  test('learn when somebody was there last, from the session', async () => {
    const [sara] = await list(people.owner, '&q=sara');
    expect(sara?.last_active_at).toBe(server.clock.now.toISOString());
    // A session is forgotten a month after it has ended; that somebody was here is not.
    await server.database.db.delete(sessions).where(eq(sessions.userId, people.sara.id));
    expect((await list(people.owner, '&q=sara'))[0]?.last_active_at).toBe(sara?.last_active_at);
  });

  test('are told when a cursor is none of this order', async () => {
    const first = await ask<{ next_cursor: string }>(people.owner, 200, 'GET', `${school.at}/members?limit=1`);
    const other = `${school.at}/members?sort=joined_at&cursor=${first.next_cursor}`;
    expect(await refusal(people.owner, 'GET', other)).toBe('validation_error');
    const crafted = Buffer.from(JSON.stringify(['joined_at asc', '2026-99-99T00:00:00Z', 'x'])).toString('base64url');
    const url = `${school.at}/members?sort=joined_at&cursor=${crafted}`;
    expect(await refusal(people.owner, 'GET', url)).toBe('validation_error');
  });
});

describe('where the roster is not visible', () => {
  test('a team manager sees the own team in full and nobody else', async () => {
    const members = await list(people.manager);
    expect(namesOf(members)).toEqual(['Babak', 'Reza Karimi']);
    expect(members.every(({ email }) => email !== null)).toBe(true);
  });

  test('a plain member sees nobody, a stranger nothing', async () => {
    expect(await refusal(people.reza, 'GET', `${school.at}/members`)).toBe('forbidden');
    expect(await refusal(await server.aUser(), 'GET', `${school.at}/members`)).toBe('not_found');
  });
});

describe('where it is visible', () => {
  beforeAll(() => ask(people.owner, 200, 'PATCH', school.at, { roster_visible: true }));

  test('a plain member sees names alone: no address, no visit, no end, and learns none by searching or sorting', async () => {
    const members = await list(people.reza);
    expect(namesOf(members)).toEqual(Object.values(names));
    for (const { email, last_active_at, ...rest } of members) {
      expect([email, last_active_at]).toEqual([null, null]);
      expect(rest).not.toHaveProperty('expires_at');
    }
    expect(await list(people.reza, '&q=example.org')).toEqual([]);
    const byVisit = await list(people.reza, '&sort=last_active_at');
    expect(byVisit.map(({ user_id }) => user_id)).toEqual(members.map(({ user_id }) => user_id).sort());
  });

  test('a team manager sees the own team in full and of the others the names', async () => {
    const members = await list(people.manager);
    expect(namesOf(members)).toEqual(Object.values(names));
    expect(members.filter(({ email }) => email !== null).map(({ team_name }) => team_name)).toEqual(['A', 'A']);
    expect(namesOf(await list(people.manager, '&q=example.org'))).toEqual(['Babak', 'Reza Karimi']);
  });
});

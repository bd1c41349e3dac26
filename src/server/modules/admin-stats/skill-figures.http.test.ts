import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AdminStats } from '#contract/admin-stats.ts';
import { xelSubmissions } from '#server/db/schema/english.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let pupils: TestUser[];
let loner: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-29T12:00:00Z') });
  const people = await Promise.all(Array.from({ length: 11 }, (_, n) => server.aUser(`pupil-${n}`)));
  [owner, loner, ...pupils] = people as [TestUser, TestUser, ...TestUser[]];
  const placed = pupils.map((user, n): [TestUser, 'member', string] => [user, 'member', n < 5 ? 'A' : 'Few']);
  school = await anOrganization(server, [[owner, 'owner'], [loner, 'member'], ...placed], { teams: ['A', 'Few'] });
});
afterAll(() => server.close());

const answers = (user: TestUser, at: string, skill: 'reading' | 'listening', score: number) =>
  server.database.db.insert(xelSubmissions).values({
    ...{ tenantId: user.id, id: newId(), taskId: 't', moduleId: 'm', title: 'x', type: 'mcq_single', skill, score },
    ...{ level: 'A1', response: {}, feedback: {}, targets: {}, hints: 0, attempt: 1, xp: 0, timeSeconds: 1 },
    ...{ at: new Date(at), localDate: at.slice(0, 10) },
  });

async function skills(team?: string) {
  const range = 'start_date=2026-10-01&end_date=2026-10-14';
  const url = `/api/v1/admin/stats/?organization_id=${school.id}&${range}${team ? `&team_id=${school.teams[team]}` : ''}`;
  return (await ask<AdminStats>(owner, 200, 'GET', url)).by_skill;
}

test('skills have the answers of the period, and a mean score from five people who answered on', async () => {
  expect(await skills()).toEqual([]);
  for (const [n, user] of pupils.slice(0, 5).entries())
    await answers(user, '2026-10-05T10:00:00Z', 'reading', 60 + n * 10);
  await answers(pupils[0] as TestUser, '2026-10-15T00:00:00Z', 'reading', 0);
  for (const user of pupils.slice(0, 4)) await answers(user, '2026-10-14T23:59:59.999Z', 'listening', 50);
  const figures = [
    { skill: 'reading', tasks: 5, score: 80 },
    { skill: 'listening', tasks: 4, score: null },
  ];
  expect(await skills()).toEqual(figures);
  expect(await skills('A')).toEqual(figures);
  expect(await skills('Few')).toEqual([]);
});

test('a mean that less another one would be that of a single person is kept back', async () => {
  await answers(loner, '2026-10-05T10:00:00Z', 'reading', 10);
  expect((await skills('A'))[0]).toEqual({ skill: 'reading', tasks: 5, score: null });
  expect((await skills())[0]).toEqual({ skill: 'reading', tasks: 6, score: 68.3 });
});

test('whoever keeps progress private answers for nobody to see', async () => {
  await ask(loner, 200, 'PUT', `${school.at}/sharing`, { progress: 'private' });
  expect((await skills())[0]).toEqual({ skill: 'reading', tasks: 5, score: 80 });
});

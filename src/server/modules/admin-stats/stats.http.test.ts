import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdminStats, MemberStats, UserStats } from '#contract/admin-stats.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { learningTime, xpEvents } from '#server/db/schema/progress.ts';
import { anOrganization, ask, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let manager: TestUser;
let pupils: TestUser[];
let school: Awaited<ReturnType<typeof anOrganization>>;
const now = new Date('2026-11-29T12:00:00Z');

beforeAll(async () => {
  server = await testServer({ now });
  const people = await Promise.all(Array.from({ length: 12 }, (_, n) => server.aUser(`pupil-${n}`)));
  [owner, manager, ...pupils] = people as [TestUser, TestUser, ...TestUser[]];
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
      ...pupils.slice(0, 5).map((user): [TestUser, 'member', string] => [user, 'member', 'A']),
      ...pupils.slice(5, 9).map((user): [TestUser, 'member', string] => [user, 'member', 'Few']),
      [pupils[9] as TestUser, 'member'],
    ],
    { teams: ['A', 'Few'], name: 'Harbour' },
  );
  const [one, two] = pupils as [TestUser, TestUser];
  await earns(one, '2026-10-01T00:00:00.000Z', 10);
  await earns(one, '2026-10-14T23:59:59.999Z', 20);
  await earns(one, '2026-09-30T23:59:59.999Z', 1000);
  await earns(one, '2026-10-15T00:00:00.000Z', 2000);
  await earns(two, '2026-10-02T10:00:00.000Z', 5, 'english');
  await learns(one, '2026-10-02T10:00:00.000Z', 600);
  await learns(two, '2026-10-15T00:00:00.000Z', 900);
  await talks(one, '2026-10-03T10:00:00.000Z');
  await talks(one, '2026-11-03T10:00:00.000Z');
});
afterAll(() => server.close());

const { db } = { db: () => server.database.db };
const row = (user: TestUser, at: string) => ({
  tenantId: user.id,
  id: newId(),
  at: new Date(at),
  // A learner far east: the local date is not the UTC day.
  localDate: new Date(Date.parse(at) + 10 * 3_600_000).toISOString().slice(0, 10),
  utcOffsetMinutes: 600,
});
const earns = (user: TestUser, at: string, amount: number, activity: 'conversations' | 'english' = 'conversations') =>
  db()
    .insert(xpEvents)
    .values({ ...row(user, at), rule: 'test', activity, amount, reason: 'test', idempotencyKey: newId() });
const learns = (user: TestUser, at: string, seconds: number) =>
  db()
    .insert(learningTime)
    .values({ ...row(user, at), activity: 'conversations', seconds, sessionId: newId(), localHour: 0 });
async function talks(user: TestUser, at: string): Promise<void> {
  const [id, when] = [newId(), new Date(at)];
  const times = { createdAt: when, updatedAt: when };
  await db()
    .insert(conversations)
    .values({ tenantId: user.id, id, title: 'x', titleSource: 'auto', ...times });
  const text = { role: 'user' as const, content: 'x', status: 'complete' as const };
  await db()
    .insert(messages)
    .values({ tenantId: user.id, id: newId(), conversationId: id, ...text, createdAt: when });
}

const range = 'start_date=2026-10-01&end_date=2026-10-14';
const place = '/api/v1/admin/stats';
const overview = (query = '', user = owner) =>
  ask<AdminStats>(user, 200, 'GET', `${place}/?organization_id=${school.id}&${range}${query}`);
const progress = (query = '', user = owner) =>
  ask<{ items: MemberStats[]; total: number }>(
    user,
    200,
    'GET',
    `${place}/progress/members?org_id=${school.id}&${range}${query}`,
  );

describe('the figures of an organization', () => {
  test('count UTC days from the start of the first until the end of the last, and nothing beside', async () => {
    const stats = await overview();
    expect(stats).toMatchObject({
      ...{ members: 12, active_members: 2, xp: 35, learning_seconds: 600, conversations: 1, tasks_completed: 1 },
      organizations: [{ id: school.id, name: 'Harbour' }],
      by_activity: [{ activity: 'conversations', seconds: 600 }],
    });
    expect(stats.by_day).toHaveLength(14);
    expect(stats.by_day[0]).toEqual({ date: '2026-10-01', active_members: 1, xp: 10, learning_seconds: 0 });
    expect(stats.by_day[1]).toEqual({ date: '2026-10-02', active_members: 2, xp: 5, learning_seconds: 600 });
    expect(stats.by_day[13]).toEqual({ date: '2026-10-14', active_members: 1, xp: 20, learning_seconds: 0 });
    expect(stats).not.toHaveProperty('suppressed');
  });

  test('stand beside each other by team, each the figures that the team has alone', async () => {
    const { by_team: byTeam, teams } = await overview();
    expect(byTeam.map(({ team_id }) => team_id)).toEqual(teams.map(({ id }) => id));
    for (const { team_id, ...row } of byTeam) {
      const alone = await overview(`&team_id=${team_id}`);
      const { members, active_members, xp, learning_seconds, tasks_completed, suppressed = false } = alone;
      expect(row).toEqual({ members, active_members, xp, learning_seconds, tasks_completed, suppressed });
    }
    expect(byTeam.find(({ team_id }) => team_id === school.teams['A'])).toMatchObject({ xp: 35, suppressed: false });
    expect(byTeam.find(({ team_id }) => team_id === school.teams['Few'])).toMatchObject({ xp: 0, suppressed: true });
  });

  test('of a team of fewer than five are hidden, and so is whatever tells them by subtraction', async () => {
    // Few has four, and one is in no team: five together, so team A may be shown.
    expect(await overview(`&team_id=${school.teams['Few']}`)).toMatchObject({ suppressed: true, members: 4, xp: 0 });
    expect(await overview(`&team_id=${school.teams['A']}`)).toMatchObject({ members: 6, xp: 35 });
    // Here all but team A would be the owner alone.
    const small = await anOrganization(
      server,
      [[owner, 'owner', 'B'], ...pupils.slice(0, 5).map((user): [TestUser, 'member', string] => [user, 'member', 'A'])],
      { teams: ['A', 'B'] },
    );
    const url = `${place}/?organization_id=${small.id}&${range}`;
    expect(await ask(owner, 200, 'GET', url)).toMatchObject({ xp: 35 });
    for (const team of ['A', 'B'])
      expect(await ask(owner, 200, 'GET', `${url}&team_id=${small.teams[team]}`)).toMatchObject({
        suppressed: true,
        xp: 0,
      });
    const tiny = await anOrganization(server, [
      [owner, 'owner'],
      [pupils[0] as TestUser, 'member'],
    ]);
    const hidden = await ask<AdminStats>(owner, 200, 'GET', `${place}/?organization_id=${tiny.id}&${range}`);
    expect(hidden).toMatchObject({ suppressed: true, members: 2, xp: 0, active_members: 0, by_activity: [] });
    expect(hidden.by_day.every(({ xp }) => xp === 0)).toBe(true);
  });

  test('are refused for a period that is none, or longer than a year', async () => {
    for (const [start, end] of [
      ['2026-10-02', '2026-10-01'],
      ['2025-01-01', '2026-01-02'],
    ])
      expect(
        await refusal(owner, 'GET', `${place}/?organization_id=${school.id}&start_date=${start}&end_date=${end}`),
      ).toBe('validation_error');
  });
});

describe('the progress of members', () => {
  test('is paged by number, sorted and searched, with the total of all that match', async () => {
    const first = await progress('&sort=xp&order=desc&limit=2');
    expect(first.total).toBe(12);
    expect(first.items.map(({ username, xp }) => [username, xp])).toEqual([
      ['pupil-2', 3030],
      ['pupil-3', 5],
    ]);
    expect(first.items[0]).toMatchObject({
      ...{ total_xp: 3030, level: 8, learning_seconds: 600, active_days: 5, conversations: 1, tasks_completed: 0 },
      teams: [{ id: school.teams['A'], name: 'A' }],
      affiliations: [{ organization_id: school.id, team_id: school.teams['A'], role: 'member' }],
    });
    for (const sort of ['name', 'total_xp', 'learning_seconds', 'active_days', 'current_streak', 'last_active_at']) {
      const pages = [1, 2, 3].map((page) => progress(`&sort=${sort}&limit=5&page=${page}`));
      const seen = (await Promise.all(pages)).flatMap(({ items }) => items.map(({ user_id }) => user_id));
      expect(new Set(seen).size).toBe(12);
    }
    expect(await progress('&q=PUPIL-1')).toMatchObject({ total: 3 });
    expect(await progress('&page=9')).toMatchObject({ items: [], total: 12 });
  });

  test('is that of one team where one is asked for, in the CSV too', async () => {
    const few = pupils
      .slice(5, 9)
      .map(({ username }) => username)
      .sort();
    const page = await progress(`&team_id=${school.teams['Few']}`);
    expect([page.total, page.items.map(({ username }) => username).sort()]).toEqual([4, few]);
    const url = `${place}/progress/members?org_id=${school.id}&${range}&format=csv&team_id=${school.teams['Few']}`;
    const { data } = Papa.parse<{ team: string }>((await owner.call('GET', url)).body, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ team }) => team)).toEqual(['Few', 'Few', 'Few', 'Few']);
    const asked = (user: TestUser, team: string) =>
      refusal(user, 'GET', `${place}/progress/members?org_id=${school.id}&${range}&team_id=${team}`);
    expect(await asked(manager, school.teams['Few'] ?? '')).toBe('forbidden');
    expect(await asked(manager, school.teams['A'] ?? '')).toBe('none');
    expect(await asked(owner, 'missing')).toBe('not_found');
  });

  test('of whoever shows no days is the same for periods that differ by days of the same weeks', async () => {
    const figuresOf = async (start: string, end: string) => {
      const url = `${place}/progress/members?org_id=${school.id}&start_date=${start}&end_date=${end}`;
      return (await ask<{ items: MemberStats[] }>(owner, 200, 'GET', url)).items;
    };
    const weeks = { start_date: '2026-09-28', end_date: '2026-10-18' };
    const figures = await figuresOf('2026-10-01', '2026-10-14');
    expect(figures.every((one) => one.weeks?.start_date === weeks.start_date)).toBe(true);
    for (const [start, end] of [
      ['2026-10-02', '2026-10-14'],
      ['2026-10-01', '2026-10-13'],
      ['2026-10-04', '2026-10-12'],
    ] as const)
      expect(await figuresOf(start, end)).toEqual(figures);
    const [one] = pupils as [TestUser];
    await ask(one, 200, 'PUT', `${school.at}/sharing`, { progress: 'rubric', conversations: 'rubric' });
    const shown = (await figuresOf('2026-10-01', '2026-10-14')).find(({ user_id }) => user_id === one.id);
    expect(shown).toMatchObject({ xp: 30, active_days: 3 });
    expect(shown).not.toHaveProperty('weeks');
    await ask(one, 200, 'PUT', `${school.at}/sharing`, { progress: 'totals', conversations: 'totals' });
  });

  test('comes as CSV with every member, in which no cell is a formula', async () => {
    await ask(pupils[9] as TestUser, 200, 'PATCH', '/api/auth/me', { full_name: '=HYPERLINK("http://x")' });
    const answer = await owner.call('GET', `${place}/progress/members?org_id=${school.id}&${range}&format=csv&limit=1`);
    expect(answer.headers['content-type']).toContain('text/csv');
    const { data } = Papa.parse<Record<string, string>>(answer.body, { header: true, skipEmptyLines: true });
    expect(data).toHaveLength(12);
    expect(data.find(({ username }) => username === 'pupil-2')).toMatchObject({
      xp: '3030',
      role: 'member',
      team: 'A',
    });
    for (const line of data) for (const cell of Object.values(line)) expect(cell).not.toMatch(/^[=+@-]/);
  });
});

describe('one member', () => {
  const of = (user: TestUser, reader = owner) =>
    reader.call('GET', `${place}/users/${user.id}?organization_id=${school.id}&${range}`);

  test('has the figures that the progress of all has, and the look is in the audit log', async () => {
    const [one] = pupils as [TestUser];
    const stats = (await of(one)).json<UserStats>();
    expect(stats.member).toEqual((await progress('&sort=xp&order=desc&limit=1')).items[0]);
    expect(stats.by_day).toEqual([]);
    const log = await ask<{ items: { action: string; object: { id: string } }[] }>(
      owner,
      200,
      'GET',
      `${school.at}/audit-log?action=member_stats_read`,
    );
    expect(log.items.map(({ object }) => object.id)).toEqual([one.id]);
  });

  test('of another organization is a missing one', async () => {
    const stranger = await server.aUser();
    const missing = await of({ ...stranger, id: 'missing' });
    expect([(await of(stranger)).body, missing.statusCode]).toEqual([missing.body, 404]);
  });
});

describe('who may see them', () => {
  test('a manager sees the own team alone, in every list', async () => {
    expect(await overview('', manager)).toMatchObject({ members: 6, teams: [{ name: 'A' }] });
    expect((await progress('', manager)).total).toBe(6);
    const url = `${place}/?organization_id=${school.id}&${range}`;
    expect(await refusal(manager, 'GET', `${url}&team_id=${school.teams['Few']}`)).toBe('forbidden');
    const other = `${place}/users/${pupils[5]?.id}?organization_id=${school.id}&${range}`;
    expect(await refusal(manager, 'GET', other)).toBe('not_found');
    expect(await refusal(manager, 'GET', `${other}&team_id=${school.teams['Few']}`)).toBe('forbidden');
  });

  test('a plain member sees none, a stranger no organization', async () => {
    const stranger = await server.aUser();
    for (const url of [
      `${place}/?organization_id=${school.id}&${range}`,
      `${place}/users/${pupils[0]?.id}?organization_id=${school.id}&${range}`,
      `${place}/progress/members?org_id=${school.id}&${range}`,
    ])
      for (const format of ['', '&format=csv']) {
        expect(await refusal(pupils[0] as TestUser, 'GET', url + format)).toBe('forbidden');
        expect(await refusal(stranger, 'GET', url + format)).toBe('not_found');
      }
  });
});

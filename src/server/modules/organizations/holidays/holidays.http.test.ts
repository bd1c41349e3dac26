import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { Holiday, HolidayPreview } from '#contract/holidays.ts';
import type { DayReceipt } from '#contract/progress.ts';
import type { StreakStatus } from '#contract/streak.ts';
import type { RestDay } from '#contract/xp.ts';
import { plainXp } from '#server/modules/xp/testing/plain-xp.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from '../testing/an-organization.ts';
import { createHolidays } from './holidays.service.ts';

let server: TestServer;
let owner: TestUser;
let manager: TestUser;
let mina: TestUser;
let bo: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
const start = new Date('2026-10-14T11:00:00Z');

beforeAll(async () => {
  server = await testServer({ now: start });
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.now = new Date('2026-10-01T11:00:00Z');
  [owner, manager, mina, bo] = [
    await server.aUser(),
    await server.aUser(),
    await server.aUser(),
    await server.aUser(),
  ] as const;
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [manager, 'team_manager', 'A'],
      [mina, 'member', 'A'],
      [bo, 'member', 'B'],
    ],
    { teams: ['A', 'B'] },
  );
  await at('2026-10-14T11:00:00Z');
});

/** Sets the clock; access tokens live ten minutes. */
async function at(instant: string): Promise<void> {
  server.clock.now = new Date(instant);
  for (const user of [owner, manager, mina, bo]) await user.signInAgain();
}
/** Ten active minutes on each of these days: what makes a day count. */
async function studies(user: TestUser, ...dates: string[]): Promise<void> {
  const xp = plainXp({ db: server.database.db, clock: () => server.clock.now });
  for (const date of dates)
    await server.database.db.transaction((tx) =>
      xp.recordTime(tx, {
        ...{ userId: user.id, activity: 'english', seconds: 600, sessionId: `s-${date}` },
        at: new Date(`${date}T10:00:00Z`),
      }),
    );
}
const begin = () => createHolidays({ db: server.database.db }).sweep(server.clock.now);
const declare = (user: TestUser, name: string, starts_on: string, ends_on: string, team: string | null = null) =>
  ask<Holiday>(user, 201, 'POST', `${school.at}/holidays`, { name, starts_on, ends_on, team_id: team });
const list = async (user: TestUser) =>
  (await ask<{ items: Holiday[] }>(user, 200, 'GET', `${school.at}/holidays`)).items.map(({ name }) => name);
const streakOf = async (user: TestUser) =>
  (await ask<StreakStatus>(user, 200, 'GET', '/api/xp/streak-status')).current_streak;
const rests = async (user: TestUser) => (await ask<{ items: RestDay[] }>(user, 200, 'GET', '/api/xp/rest-days')).items;

test('streaks of the members rest on a holiday, and the receipt of each day names it', async () => {
  await studies(mina, '2026-10-12', '2026-10-13');
  await declare(owner, 'Autumn break', '2026-10-16', '2026-10-18');
  expect(await rests(mina)).toEqual(
    ['2026-10-16', '2026-10-17', '2026-10-18'].map((date) => ({ date, holiday: 'Autumn break' })),
  );
  await studies(mina, '2026-10-14', '2026-10-15');
  for (const day of ['16', '17', '18', '19']) {
    await at(`2026-10-${day}T09:00:00Z`);
    await begin();
    expect(await streakOf(mina)).toBe(4);
  }
  const { explanation } = await ask<StreakStatus>(mina, 200, 'GET', '/api/xp/streak-status');
  expect(explanation.map(({ kind, holiday }) => holiday ?? kind)).toEqual([
    ...['active', 'active', 'active', 'active'],
    ...['Autumn break', 'Autumn break', 'Autumn break'],
  ]);
  const receipt = await ask<DayReceipt>(mina, 200, 'GET', '/api/xp/days/2026-10-17');
  expect(receipt).toMatchObject({ kind: 'rest', holiday: 'Autumn break' });
  await at('2026-10-21T09:00:00Z');
  expect(await streakOf(mina)).toBe(0);
});

test('one that is declared afterwards takes up every streak that it would have held', async () => {
  for (const user of [mina, bo]) await studies(user, '2026-10-08', '2026-10-09', '2026-10-13');
  expect([await streakOf(mina), await streakOf(bo)]).toEqual([1, 1]);
  await declare(owner, 'Snow', '2026-10-10', '2026-10-12');
  expect([await streakOf(mina), await streakOf(bo)]).toEqual([3, 3]);
  for (const user of [mina, bo])
    expect(await ask<DayReceipt>(user, 200, 'GET', '/api/xp/days/2026-10-11')).toMatchObject({
      ...{ kind: 'rest', holiday: 'Snow' },
    });
});

test('days that have begun stay whatever happens: withdrawn, out of the team, out of the organization, deleted', async () => {
  const ways: (() => Promise<() => Promise<unknown>>)[] = [
    async () => {
      const { id } = await declare(owner, 'Break', '2026-10-15', '2026-10-30');
      return () => ask(owner, 204, 'DELETE', `${school.at}/holidays/${id}`);
    },
    async () => {
      await declare(owner, 'Break of A', '2026-10-15', '2026-10-30', school.teams['A'] ?? '');
      const body = { role: 'member', organization_id: school.id, team_id: school.teams['B'] };
      return () => ask(owner, 200, 'PUT', `${school.at}/members/${mina.id}`, body);
    },
    async () => {
      await declare(owner, 'Break', '2026-10-15', '2026-10-30');
      return () => ask(mina, 204, 'DELETE', `${school.at}/members/${mina.id}`);
    },
    async () => {
      await declare(owner, 'Break', '2026-10-15', '2026-10-30');
      return () => ask(owner, 204, 'DELETE', school.at);
    },
  ];
  // Each of the ways with another organization and another learner.
  for (const prepare of ways) {
    server.clock.now = new Date('2026-10-01T11:00:00Z');
    mina = await server.aUser();
    await studies(mina, '2026-10-12', '2026-10-13', '2026-10-14');
    school = await anOrganization(
      server,
      [
        [owner, 'owner'],
        [mina, 'member', 'A'],
      ],
      { teams: ['A', 'B'] },
    );
    await at('2026-10-14T11:00:00Z');
    const end = await prepare();
    await at('2026-10-16T11:00:00Z');
    await begin();
    await end();
    expect(await streakOf(mina)).toBe(3);
    // What has not begun anywhere is an ordinary day again.
    expect((await rests(mina)).map(({ date }) => date)).toEqual(['2026-10-16', '2026-10-17']);
    await at('2026-10-17T11:00:00Z');
    expect(await streakOf(mina)).toBe(3);
    await at('2026-10-19T11:00:00Z');
    expect(await streakOf(mina)).toBe(0);
  }
});

test('the preview counts whom it affects, by team, and what can no longer be taken back', async () => {
  const preview = (user: TestUser, body: object) =>
    ask<HolidayPreview>(user, 200, 'POST', `${school.at}/holidays/preview`, body);
  const days = { starts_on: '2026-10-12', ends_on: '2026-10-20' };
  expect(await preview(owner, days)).toEqual({
    ...{ members: 4, days: 9, begun_days: 4 },
    teams: [
      { team_id: school.teams['A'], name: 'A', members: 2 },
      { team_id: school.teams['B'], name: 'B', members: 1 },
      { team_id: null, name: null, members: 1 },
    ],
  });
  expect(await preview(manager, { ...days, team_id: school.teams['A'] })).toMatchObject({ members: 2 });
  expect(await list(owner)).toEqual([]);
});

test('a manager declares for the own team alone, and everybody sees what is theirs', async () => {
  const of = (user: TestUser, team_id: string | null) =>
    refusal(user, 'POST', `${school.at}/holidays`, {
      ...{ name: 'Trip', starts_on: '2026-10-20', ends_on: '2026-10-20', team_id },
    });
  expect(await of(manager, null)).toBe('forbidden');
  expect(await of(manager, school.teams['B'] ?? '')).toBe('not_found');
  expect(await of(mina, school.teams['A'] ?? '')).toBe('forbidden');
  const all = await declare(owner, 'Break', '2026-11-01', '2026-11-02');
  await declare(manager, 'Trip of A', '2026-10-20', '2026-10-20', school.teams['A']);
  const other = await declare(owner, 'Trip of B', '2026-10-21', '2026-10-21', school.teams['B']);
  expect(await list(owner)).toEqual(['Trip of A', 'Trip of B', 'Break']);
  expect(await list(mina)).toEqual(['Trip of A', 'Break']);
  expect(await list(bo)).toEqual(['Trip of B', 'Break']);
  expect((await rests(bo)).map(({ holiday }) => holiday)).toEqual(['Trip of B', 'Break', 'Break']);
  expect(await refusal(manager, 'DELETE', `${school.at}/holidays/${all.id}`)).toBe('forbidden');
  expect(await refusal(manager, 'DELETE', `${school.at}/holidays/${other.id}`)).toBe('not_found');
});

test('days that cannot be are refused with what can be; a repeated request declares once; the log tells of both', async () => {
  const wrong = (starts_on: string, ends_on: string) =>
    refusal(owner, 'POST', `${school.at}/holidays`, { name: 'X', starts_on, ends_on });
  expect(await wrong('2026-10-20', '2026-10-19')).toBe('validation_error');
  expect(await wrong('2026-09-29', '2026-09-30')).toBe('validation_error');
  expect(await wrong('2027-12-01', '2027-12-02')).toBe('validation_error');
  expect(await wrong('2026-11-01', '2027-03-01')).toBe('validation_error');
  const body = { name: 'Once', starts_on: '2026-10-20', ends_on: '2026-10-21' };
  const key = { 'idempotency-key': 'holiday-0001' };
  for (const _ of [1, 2]) expect((await owner.call('POST', `${school.at}/holidays`, body, key)).statusCode).toBe(201);
  expect(await list(owner)).toEqual(['Once']);
  const [one] = (await ask<{ items: Holiday[] }>(owner, 200, 'GET', `${school.at}/holidays`)).items;
  await ask(owner, 204, 'DELETE', `${school.at}/holidays/${one?.id}`);
  const { items } = await ask<{ items: AuditEntry[] }>(owner, 200, 'GET', `${school.at}/audit-log`);
  expect(items.map(({ action }) => action).filter((action) => action.startsWith('holiday'))).toEqual([
    'holiday_withdrawn',
    'holiday_declared',
  ]);
});

test('whoever joins later rests from then on, and a holiday is not taken back like a rest of the own', async () => {
  await declare(owner, 'Break', '2026-10-13', '2026-10-17');
  const late = await server.aUser();
  await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: late.id });
  await begin();
  const declared = await ask<{ items: RestDay[] }>(late, 200, 'GET', '/api/xp/rest-days');
  expect(declared.items.map(({ date }) => date)).toEqual(['2026-10-14', '2026-10-15', '2026-10-16', '2026-10-17']);
  expect(await ask<DayReceipt>(late, 200, 'GET', '/api/xp/days/2026-10-13')).toMatchObject({ holiday: null });
  expect(await refusal(mina, 'DELETE', '/api/xp/rest-days/2026-10-15')).toBe('not_found');
});

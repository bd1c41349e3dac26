import { and, eq } from 'drizzle-orm';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AdminStats, MemberStats } from '#contract/admin-stats.ts';
import { accessReceipts } from '#server/db/schema/privacy.ts';
import { xpEvents } from '#server/db/schema/progress.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
let owner: TestUser;
let pupils: TestUser[];
let school: Awaited<ReturnType<typeof anOrganization>>;

beforeAll(async () => {
  server = await testServer({ now: new Date('2026-11-29T12:00:00Z') });
  owner = await server.aUser('owner');
  pupils = [];
  for (let n = 0; n < 6; n += 1) pupils.push(await server.aUser(`pupil-${n}`));
  const people = pupils.map((user): [TestUser, 'member'] => [user, 'member']);
  school = await anOrganization(server, [[owner, 'owner'], ...people]);
  await earns(pupils[3] as TestUser, '2026-11-28T10:00:00.000Z', 10);
});
afterAll(() => server.close());

const earns = (user: TestUser, at: string, amount: number) =>
  server.database.db.insert(xpEvents).values({
    ...{ tenantId: user.id, id: newId(), at: new Date(at), localDate: at.slice(0, 10), utcOffsetMinutes: 0 },
    ...{ rule: 'test', activity: 'conversations', amount, reason: 'test', idempotencyKey: newId() },
  });
const place = '/api/v1/admin/stats';
const days = (start: string, end: string) => `start_date=${start}&end_date=${end}`;
const csv = async (url: string) =>
  Papa.parse<Record<string, string>>((await owner.call('GET', `${url}&format=csv`)).body, {
    header: true,
    skipEmptyLines: true,
  }).data;
const members = (range: string, orgId = school.id) => `${place}/progress/members?org_id=${orgId}&${range}`;
const receipts = async (viewer: TestUser, orgId: string) =>
  (
    await server.database.db
      .select({ userId: accessReceipts.tenantId })
      .from(accessReceipts)
      .where(and(eq(accessReceipts.viewerId, viewer.id), eq(accessReceipts.organizationId, orgId)))
  ).map(({ userId }) => userId);

test('the days of a group that is kept back are empty and say so', async () => {
  const tiny = await anOrganization(server, [
    [owner, 'owner'],
    [pupils[0] as TestUser, 'member'],
  ]);
  const range = days('2026-11-27', '2026-11-28');
  const url = (id: string) => `${place}/?organization_id=${id}&${range}`;
  expect(await csv(url(tiny.id))).toEqual(
    ['2026-11-27', '2026-11-28'].map((date) => ({
      ...{ date, active_members: '', xp: '', learning_seconds: '', suppressed: 'true' },
    })),
  );
  const days2 = await csv(url(school.id));
  expect(days2.map(({ xp, suppressed }) => [xp, suppressed])).toEqual([
    ['0', 'false'],
    ['10', 'false'],
  ]);
});

test('a row of a member says of which days its sums are, and leaves empty what is not shown', async () => {
  const [open, closed, quiet] = [pupils[0], pupils[1], pupils[2]] as [TestUser, TestUser, TestUser];
  const share = (user: TestUser, progress: string, conversations: string) =>
    ask(user, 200, 'PUT', `${school.at}/sharing`, { progress, conversations });
  await share(open, 'rubric', 'totals');
  await share(closed, 'private', 'rubric');
  await share(quiet, 'totals', 'private');
  const rows = await csv(members(days('2026-11-04', '2026-11-12')));
  const of = (user: TestUser) => rows.find(({ user_id }) => user_id === user.id);
  const period = { from: '2026-11-04', to: '2026-11-12' };
  const weeks = { from: '2026-11-02', to: '2026-11-15' };
  expect(of(open)).toMatchObject({
    ...period,
    ...{ xp: '0', shares: 'rubric', shares_conversations: 'totals' },
    ...{ conversations: '0', conversations_from: weeks.from, conversations_to: weeks.to },
  });
  expect(of(closed)).toMatchObject({
    ...{ level: '', total_xp: '', xp: '', learning_seconds: '', active_days: '', tasks_completed: '' },
    ...{ current_streak: '', last_active_at: '', from: '', to: '', shares: 'private' },
    ...{ conversations: '0', conversations_from: period.from, conversations_to: period.to },
  });
  expect(of(quiet)).toMatchObject({
    ...{ ...weeks, xp: '0', conversations: '', conversations_from: '', conversations_to: '' },
    shares_conversations: 'private',
  });
  // Too short to be summed up for whoever shows no days.
  const short = (await csv(members(days('2026-11-04', '2026-11-05')))).find(({ user_id }) => user_id === quiet.id);
  expect(short).toMatchObject({ level: '1', total_xp: '0', xp: '', learning_seconds: '', from: '', to: '' });
  for (const user of [open, closed, quiet]) await share(user, 'totals', 'totals');
});

test('sorted by the streak, whoever is not on the page was not looked at', async () => {
  const fresh = await anOrganization(server, [
    [owner, 'owner'],
    ...pupils.map((user): [TestUser, 'member'] => [user, 'member']),
  ]);
  const url = `${members(days('2026-11-01', '2026-11-28'), fresh.id)}&sort=current_streak&order=desc&limit=2`;
  const page = await ask<{ items: MemberStats[]; total: number }>(owner, 200, 'GET', url);
  expect([page.total, page.items.length, page.items[0]?.user_id]).toEqual([7, 2, pupils[3]?.id]);
  expect(page.items[0]?.current_streak).toBeGreaterThan(0);
  const shown = page.items.map(({ user_id }) => user_id).filter((id) => id !== owner.id);
  expect((await receipts(owner, fresh.id)).sort()).toEqual(shown.sort());
});

test('the file of all members has everybody once in the order that was asked for, and each was looked at', async () => {
  const fresh = await anOrganization(server, [
    [owner, 'owner'],
    ...pupils.map((user): [TestUser, 'member'] => [user, 'member']),
  ]);
  const url = members(days('2026-11-01', '2026-11-28'), fresh.id);
  for (const sort of ['name', 'current_streak', 'xp']) {
    const asked = `${url}&sort=${sort}&order=desc`;
    const page = await ask<{ items: MemberStats[] }>(owner, 200, 'GET', `${asked}&limit=200`);
    expect((await csv(asked)).map(({ user_id }) => user_id)).toEqual(page.items.map(({ user_id }) => user_id));
  }
  expect((await receipts(owner, fresh.id)).sort()).toEqual(pupils.map(({ id }) => id).sort());
});

test('the sums of an overview are those of its days, whatever is earned meanwhile', async () => {
  const url = `${place}/?organization_id=${school.id}&${days('2026-11-20', '2026-11-28')}`;
  let asking = true;
  const earning = (async () => {
    while (asking) await earns(pupils[4] as TestUser, '2026-11-21T10:00:00.000Z', 1);
  })();
  const answers: AdminStats[] = [];
  for (let round = 0; round < 8; round += 1) answers.push(await ask<AdminStats>(owner, 200, 'GET', url));
  asking = false;
  await earning;
  for (const { xp, by_day: byDay } of answers) expect(byDay.reduce((sum, day) => sum + day.xp, 0)).toBe(xp);
  expect(new Set(answers.map(({ xp }) => xp)).size).toBeGreaterThan(1);
});

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AccessReceipt, MemberProgress, Sharing } from '#contract/member-privacy.ts';
import { anOrganization, ask, everyPage, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { aKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { didThings, firstDay, period, secondDay } from './testing/a-learner-who-did.ts';

let server: TestServer;
let owner: TestUser;
let learner: TestUser;
let at: string;
let orgId: string;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-20T12:00:00Z') });
  owner = await server.aUser('ava');
  learner = await server.aUser('omid');
  await didThings(server, learner);
});
afterAll(() => server.close());
beforeEach(async () => {
  ({ at, id: orgId } = await anOrganization(server, [
    [owner, 'owner'],
    [learner, 'member'],
  ]));
});

const choose = (body: unknown, user = learner) => ask<Sharing>(user, 200, 'PUT', `${at}/sharing`, body);
const look = (user = owner, reason = 'Appeal', whom = learner) =>
  ask<MemberProgress>(user, 200, 'GET', `${at}/members/${whom.id}/progress?${period}&reason=${reason}`);
const receipts = (user = learner) => ask<{ items: AccessReceipt[] }>(user, 200, 'GET', `${at}/access-receipts`);

test('whoever has chosen nothing shares sums; a choice holds at once, and what is not named stays', async () => {
  const first = await ask<Sharing>(learner, 200, 'GET', `${at}/sharing`);
  const start = { progress: 'totals', conversations: 'totals', english: 'totals' };
  expect(first).toEqual({ organization_id: orgId, ...start, changed_at: null });
  expect(await choose({ conversations: 'private' })).toMatchObject({ progress: 'totals', conversations: 'private' });
  const both = await choose({ progress: 'rubric' });
  expect(both).toMatchObject({ progress: 'rubric', conversations: 'private', changed_at: '2026-10-20T12:00:00.000Z' });
  expect((await look()).sharing).toEqual({ progress: 'rubric', conversations: 'private' });
  // It is towards one organization, and nobody else's.
  const elsewhere = await anOrganization(server, [[learner, 'owner']]);
  expect(await ask(learner, 200, 'GET', `${elsewhere.at}/sharing`)).toMatchObject({ conversations: 'totals' });
  expect(await ask(owner, 200, 'GET', `${at}/sharing`)).toMatchObject({ progress: 'totals', changed_at: null });
});

test('a rung that nothing reads by cannot be chosen, and neither can nothing', async () => {
  for (const body of [{ conversations: 'transcript' }, { progress: 'audio' }, {}])
    expect(await refusal(learner, 'PUT', `${at}/sharing`, body)).toBe('validation_error');
});

test('no API key chooses, not even one of the learner with every scope', async () => {
  const { key } = await aKey(owner, orgId, ['api:admin']);
  const answer = await server.app.inject({
    ...{ method: 'PUT', url: `${at}/sharing`, payload: { progress: 'rubric' } },
    headers: { 'x-api-key': key },
  });
  expect(answer.statusCode).toBe(401);
});

test('who is removed and added again is as private as before', async () => {
  await choose({ progress: 'private', conversations: 'private' });
  expect((await owner.call('DELETE', `${at}/members/${learner.id}`)).statusCode).toBe(204);
  await ask(owner, 201, 'POST', `${at}/members`, { user_id: learner.id });
  expect(await look()).toMatchObject({ progress: null, conversations: null });
});

test('each rung shows what it says: sums of whole weeks, then days, never more', async () => {
  expect(await look()).toMatchObject({
    ...{ start_date: '2026-10-05', end_date: '2026-10-18' },
    progress: { total_xp: 70_131, xp: 70_131, learning_seconds: 6_664, active_days: 2, days: null },
    conversations: { count: 1, days: null },
  });
  const oneDay = `${at}/members/${learner.id}/progress?start_date=${firstDay}&end_date=${firstDay}&reason=Appeal`;
  expect(await ask(owner, 200, 'GET', oneDay)).toMatchObject({
    ...{ start_date: '2026-10-05', end_date: '2026-10-11' },
    progress: { xp: 70_131 },
  });
  await choose({ progress: 'rubric', conversations: 'rubric' });
  expect(await ask(owner, 200, 'GET', oneDay)).toMatchObject({ start_date: firstDay, progress: { xp: 40_061 } });
  expect(await look()).toMatchObject({
    progress: {
      days: [
        { date: firstDay, xp: 40_061, learning_seconds: 4_443 },
        { date: secondDay, xp: 30_070, learning_seconds: 2_221 },
      ],
    },
    conversations: { count: 1, days: [{ date: firstDay, messages: 1 }] },
  });
});

test('each look is a receipt that the learner reads, with who, what, when and why; newest first, page by page', async () => {
  const first = await look();
  await choose({ progress: 'private' });
  server.clock.now = new Date(server.clock.now.getTime() + 60_000);
  await look(owner, 'Parents%27%20evening');
  const stats = `/api/v1/admin/stats/users/${learner.id}?organization_id=${orgId}&${period}`;
  await ask(owner, 200, 'GET', stats);
  const { items } = await receipts();
  expect(items.map(({ view, reason, progress, viewer }) => [view, reason, progress, viewer.username])).toEqual(
    expect.arrayContaining([
      ['figures', null, 'private', 'ava'],
      ['member', "Parents' evening", 'private', 'ava'],
      ['member', 'Appeal', 'totals', 'ava'],
    ]),
  );
  expect(items.at(-1)?.id).toBe(first.receipt_id);
  expect(await everyPage<AccessReceipt>(learner, `${at}/access-receipts?limit=1`)).toEqual(items);
  expect((await receipts(owner)).items).toEqual([]);
  expect(await refusal(owner, 'GET', `${at}/members/${learner.id}/progress?${period}`)).toBe('validation_error');
});

test('a list is one receipt an hour for each reader; who looks at themselves writes none', async () => {
  const list = `/api/v1/admin/stats/progress/members?org_id=${orgId}&${period}`;
  await ask(owner, 200, 'GET', list);
  await ask(owner, 200, 'GET', `${list}&sort=xp`);
  expect((await receipts()).items.map(({ view }) => view)).toEqual(['list']);
  server.clock.now = new Date(server.clock.now.getTime() + 3_600_001);
  await owner.signInAgain();
  await ask(owner, 200, 'GET', list);
  expect((await receipts(await again(learner))).items).toHaveLength(2);
  expect((await look(owner, 'Appeal', owner)).receipt_id).toBeNull();
  expect((await receipts(owner)).items).toEqual([]);
});

async function again(user: TestUser): Promise<TestUser> {
  await user.signInAgain();
  return user;
}

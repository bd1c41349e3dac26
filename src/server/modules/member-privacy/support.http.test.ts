import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AccessReceipt, MemberProgress } from '#contract/member-privacy.ts';
import type { SupportHint } from '#contract/progress.ts';
import { anOrganization, ask } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { didThings, period } from './testing/a-learner-who-did.ts';

let server: TestServer;
let teacher: TestUser;
let learner: TestUser;
let at: string;
beforeAll(async () => {
  server = await testServer({ now: new Date('2026-10-20T12:00:00Z') });
  teacher = await server.aUser('ava');
  learner = await server.aUser('omid');
  await didThings(server, learner);
  ({ at } = await anOrganization(server, [
    [teacher, 'owner'],
    [learner, 'member'],
  ]));
});
afterAll(() => server.close());

const look = () =>
  ask<MemberProgress>(teacher, 200, 'GET', `${at}/members/${learner.id}/progress?${period}&reason=Appeal`);
const newestReceipt = async () =>
  (await ask<{ items: AccessReceipt[] }>(learner, 200, 'GET', `${at}/access-receipts`)).items[0];
const ownHint = async () => (await ask<{ hint: SupportHint | null }>(learner, 200, 'GET', '/api/xp/support-hint')).hint;

test.each([
  ['private', false],
  ['totals', false],
  ['rubric', true],
  ['transcript', true],
] as const)(
  'who shares %s has the hint shown to staff: %s; either way the look is a receipt',
  async (progress, shown) => {
    await ask(learner, 200, 'PUT', `${at}/sharing`, { progress });
    const own = await ownHint();
    expect(own).toMatchObject({ kind: 'quiet', recent_days: 0, quiet_days: 11, weeks: [4, 4, 1, 2], weight: 0.3 });
    const seen = await look();
    expect(seen.progress?.support ?? null).toEqual(shown ? own : null);
    expect(await newestReceipt()).toMatchObject({
      ...{ id: seen.receipt_id, view: 'member', progress, reason: 'Appeal' },
      viewer: { username: 'ava' },
    });
  },
);

test('it follows what the learner does now, whatever period staff ask for', async () => {
  await ask(learner, 200, 'PUT', `${at}/sharing`, { progress: 'rubric' });
  const visit = { activity: 'english', visit_id: 'visit-1', active_seconds: 300 };
  await ask(learner, 200, 'POST', '/api/xp/learning-time', { ...visit, active_seconds: 0 });
  server.clock.now = new Date(server.clock.now.getTime() + 300_000);
  await ask(learner, 200, 'POST', '/api/xp/learning-time', visit);
  expect(await ownHint()).toBeNull();
  expect((await look()).progress?.support).toBeNull();
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aiOrganizationUsage } from '#server/db/schema/ai-providers.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { anOrganization, ask, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';

/** What an organization may use in a month: who counts for it, when it refuses, and who sees that. */

const wire = await startOpenaiWire();
const base = '/api/admin/ai-providers/budgets';
const start = new Date('2026-11-20T10:00:00Z');

let server: TestServer;
let platform: TestUser;
let owner: TestUser;
let learner: TestUser;
beforeAll(async () => {
  server = await testServer({
    now: start,
    config: { openaiBaseUrl: wire.url },
  });
  platform = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await wire.close();
});
beforeEach(async () => {
  server.clock.now = start;
  wire.script({ answer: 'An answer.', usage: { input: 600, output: 400 } });
  owner = await server.aUser();
  learner = await server.aUser();
});

const school = (
  people: readonly [TestUser, 'owner' | 'admin' | 'team_manager' | 'member', null?, Date?][],
  name?: string,
) => anOrganization(server, people, name === undefined ? {} : { name });
const limit = (organization: string, monthly_tokens: number | null) =>
  ask<object>(platform, 200, 'PUT', `${base}/organizations/${organization}`, {
    monthly_tokens,
  });
const say = (who: TestUser, provider = 'openai') => who.call('POST', '/api/core/chat', { message: 'Hello', provider });
async function sayStored(who: TestUser) {
  const { id } = await ask<{ id: string }>(who, 201, 'POST', '/api/core/conversations', {});
  return who.call('POST', '/api/core/chat', {
    message: 'Hello',
    provider: 'openai',
    conversation_id: id,
  });
}
const mine = (who: TestUser) =>
  ask<{ organization: object | null; exhausted: boolean }>(who, 200, 'GET', '/api/core/usage');

test('what members use together counts, and the next question is refused before a provider is asked', async () => {
  const { id, at } = await school([
    [owner, 'owner'],
    [learner, 'member'],
  ]);
  await limit(id, 2000);
  expect((await sayStored(owner)).statusCode).toBe(200);
  expect((await say(learner)).statusCode).toBe(200);
  const asked = wire.asked.length;
  for (const who of [owner, learner]) {
    for (const refused of [await say(who), await sayStored(who)]) {
      expect([refused.statusCode, refused.json().detail]).toEqual([
        429,
        {
          error: 'token_budget_exceeded',
          message:
            'The tokens of Harbour School for this month are used up. They begin anew on 1 December 2026; until then the study guide still answers.',
          renews_at: '2026-12-01T00:00:00.000Z',
          organization_id: id,
        },
      ]);
    }
    expect((await say(who, 'auto')).json()).toMatchObject({
      provider: 'study-guide',
    });
  }
  expect(wire.asked).toHaveLength(asked);
  expect(await mine(learner)).toMatchObject({
    used_tokens: 1000,
    budget_tokens: null,
    exhausted: true,
    organization: {
      organization_id: id,
      name: 'Harbour School',
      used_tokens: 2000,
      budget_tokens: 2000,
      exhausted: true,
    },
  });
  expect(await ask(owner, 200, 'GET', `${at}/ai-usage`)).toEqual({
    month: '2026-11',
    answers: 2,
    input_tokens: 1200,
    output_tokens: 800,
    used_tokens: 2000,
    budget_tokens: 2000,
    remaining_tokens: 0,
    exhausted: true,
    renews_at: '2026-12-01T00:00:00.000Z',
  });
});

test('answers of several members that end at the same time are each counted once', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => server.aUser()));
  const { id, at } = await school([[owner, 'owner'], ...people.map((user): [TestUser, 'member'] => [user, 'member'])]);
  await limit(id, null);
  const answers = await Promise.all([...people, ...people].map((who, n) => (n % 2 === 0 ? say(who) : sayStored(who))));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200));
  expect(await ask(owner, 200, 'GET', `${at}/ai-usage`)).toMatchObject({
    answers: 8,
    used_tokens: 8000,
    budget_tokens: null,
    remaining_tokens: null,
    exhausted: false,
  });
});

test('whoever is in several counts for the one with a budget that they joined first, and for no other', async () => {
  const own = await school([[learner, 'owner']], 'Without a budget');
  server.clock.now = new Date('2026-11-20T10:01:00Z');
  const first = await school(
    [
      [learner, 'member'],
      [owner, 'owner'],
    ],
    'First',
  );
  server.clock.now = new Date('2026-11-20T10:02:00Z');
  const second = await school(
    [
      [learner, 'member'],
      [owner, 'owner'],
    ],
    'Second',
  );
  await limit(second.id, 5000);
  await limit(first.id, 1000);
  await say(learner);
  expect(await mine(learner)).toMatchObject({
    organization: { name: 'First', exhausted: true },
  });
  expect((await say(learner)).json().detail.message).toMatch(/^The tokens of First for this month/);
  expect(await ask(owner, 200, 'GET', `${second.at}/ai-usage`)).toMatchObject({
    used_tokens: 0,
  });
  expect(await refusal(learner, 'GET', `${own.at}/ai-usage`)).toBe('not_found');

  await server.database.db.delete(memberships).where(eq(memberships.tenantId, first.id));
  expect((await say(learner)).statusCode).toBe(200);
  expect(await ask(owner, 200, 'GET', `${second.at}/ai-usage`)).toMatchObject({
    used_tokens: 1000,
  });
});

test('a membership that is over counts no more, and one who leaves takes nothing along', async () => {
  const end = new Date('2026-11-20T10:05:00Z');
  const { id, at } = await school([
    [owner, 'owner'],
    [learner, 'member', null, end],
  ]);
  await limit(id, 1000);
  await say(learner);
  expect((await say(learner)).statusCode).toBe(429);
  server.clock.now = end;
  expect((await say(learner)).statusCode).toBe(200);
  expect((await mine(learner)).organization).toBeNull();
  expect(await ask(owner, 200, 'GET', `${at}/ai-usage`)).toMatchObject({
    used_tokens: 1000,
    exhausted: true,
  });
});

test('a new month begins with nothing used', async () => {
  const { id } = await school([[learner, 'owner']]);
  await limit(id, 1000);
  await say(learner);
  expect((await say(learner)).statusCode).toBe(429);
  server.clock.now = new Date('2026-12-01T00:00:00Z');
  const next = await server.aUser();
  await server.database.db.insert(memberships).values({
    tenantId: id,
    userId: next.id,
    role: 'member',
    teamId: null,
    joinedAt: server.clock.now,
    expiresAt: null,
  });
  expect((await say(next)).statusCode).toBe(200);
});

test('the own budget is looked at first, and says that it is the own', async () => {
  const { id } = await school([[learner, 'owner']]);
  await limit(id, 0);
  await platform.call('PUT', `${base}/${learner.id}`, { monthly_tokens: 0 });
  const detail = (await say(learner)).json().detail;
  expect(detail.message).toMatch(/^Your tokens for this month/);
  expect(detail).not.toHaveProperty('organization_id');
});

test('a budget is set by id or short name, listed with what is used, and taken away', async () => {
  const slug = `school-${owner.username}`;
  const made = await ask<{ id: string }>(owner, 201, 'POST', '/api/organizations', { name: 'A School', slug });
  const view = {
    organization_id: made.id,
    name: 'A School',
    slug,
    monthly_tokens: 700,
    used_tokens: 0,
  };
  expect(await limit(slug, 700)).toEqual(view);
  expect(await limit(made.id, 800)).toEqual({ ...view, monthly_tokens: 800 });
  const listed = await ask<{ organizations: object[] }>(platform, 200, 'GET', base);
  expect(listed.organizations).toContainEqual({ ...view, monthly_tokens: 800 });

  await say(owner);
  await ask(platform, 204, 'DELETE', `${base}/organizations/${slug}`);
  expect(await refusal(platform, 'DELETE', `${base}/organizations/${slug}`)).toBe('not_found');
  expect((await say(owner)).statusCode).toBe(200);
  expect(await limit(slug, 800)).toMatchObject({ used_tokens: 1000 });

  await ask(owner, 204, 'DELETE', `/api/organizations/${made.id}`);
  expect(
    await refusal(platform, 'PUT', `${base}/organizations/${slug}`, {
      monthly_tokens: 1,
    }),
  ).toBe('not_found');
  const { db } = server.database;
  expect(await db.select().from(aiOrganizationUsage).where(eq(aiOrganizationUsage.tenantId, made.id))).toEqual([]);
});

test('only administrators of the server set it, and only those of the organization see it', async () => {
  const [admin, manager] = [await server.aUser(), await server.aUser()];
  const { id, at } = await school([
    [owner, 'owner'],
    [admin, 'admin'],
    [manager, 'team_manager'],
    [learner, 'member'],
  ]);
  await limit(id, 5);
  const outsider = await server.aUser();
  const seen = async (who: TestUser) => (await who.call('GET', `${at}/ai-usage`)).statusCode;
  expect([
    await seen(owner),
    await seen(admin),
    await seen(manager),
    await seen(learner),
    await seen(outsider),
  ]).toEqual([200, 200, 403, 403, 404]);
  for (const who of [owner, learner]) {
    expect(
      await refusal(who, 'PUT', `${base}/organizations/${id}`, {
        monthly_tokens: 9,
      }),
    ).toBe('forbidden');
    expect(await refusal(who, 'DELETE', `${base}/organizations/${id}`)).toBe('forbidden');
  }
  const wrong = await platform.call('PUT', `${base}/organizations/${id}`, {
    monthly_tokens: -1,
  });
  expect(wrong.statusCode).toBe(400);
});

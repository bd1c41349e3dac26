import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startAnthropicWire } from '#testing/wire/anthropic-wire.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';

const first = await startOpenaiWire();
const second = await startAnthropicWire();
const base = '/api/admin/ai-providers';
const usage = { input: 600, output: 400 };

let server: TestServer;
let admin: TestUser;
let learner: TestUser;
beforeAll(async () => {
  server = await testServer({
    now: new Date('2026-11-20T10:00:00Z'),
    config: { openaiBaseUrl: first.url, anthropicApiKey: 'k', anthropicBaseUrl: second.url },
  });
  admin = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await Promise.all([first.close(), second.close()]);
});
beforeEach(async () => {
  first.script({ answer: 'From the first.', usage });
  second.script({ answer: 'From the second.', usage });
  await admin.call('PUT', `${base}/budgets`, { user_monthly_tokens: null, server_monthly_tokens: null });
  learner = await server.aUser();
});

const limit = (user_monthly_tokens: number | null, server_monthly_tokens: number | null = null) =>
  admin.call('PUT', `${base}/budgets`, { user_monthly_tokens, server_monthly_tokens });
const mine = async () => (await learner.call('GET', '/api/core/usage')).json();
async function ask(provider: string, stored = true) {
  const conversation = await learner.call('POST', '/api/core/conversations', {});
  return learner.call('POST', '/api/core/chat', {
    message: 'Hello',
    provider,
    ...(stored && { conversation_id: conversation.json<{ id: string }>().id }),
  });
}

test('every answer is counted once, stored or not, and the study guide is not', async () => {
  await ask('openai');
  await ask('anthropic', false);
  await ask('study-guide');
  expect(await mine()).toEqual({
    month: '2026-11',
    answers: 2,
    input_tokens: 1200,
    output_tokens: 800,
    used_tokens: 2000,
    budget_tokens: null,
    remaining_tokens: null,
    exhausted: false,
    organization: null,
    renews_at: '2026-12-01T00:00:00.000Z',
  });
});

test('beyond the budget a named provider is refused before anything is stored, and automatic answers from the study guide', async () => {
  await limit(1000);
  expect((await ask('openai')).statusCode).toBe(200);
  expect(await mine()).toMatchObject({ remaining_tokens: 0, exhausted: true, budget_tokens: 1000 });
  const [before, asked] = [first.asked.length, second.asked.length];
  for (const stored of [true, false]) {
    const refused = await ask('openai', stored);
    expect([refused.statusCode, refused.json().detail]).toEqual([
      429,
      {
        error: 'token_budget_exceeded',
        message:
          'Your tokens for this month are used up. They begin anew on 1 December 2026; until then the study guide still answers.',
        renews_at: '2026-12-01T00:00:00.000Z',
      },
    ]);
    expect((await ask('auto', stored)).json()).toMatchObject({ provider: 'study-guide' });
    expect((await ask('study-guide', stored)).statusCode).toBe(200);
  }
  expect([first.asked.length, second.asked.length]).toEqual([before, asked]);
});

test('beyond the budget the provider that a conversation is set to is refused as well, but an answer that was begun is given again', async () => {
  await limit(1000);
  const path = '/api/core/conversations';
  const { id } = (await learner.call('POST', path, {})).json<{ id: string }>();
  await learner.call('PATCH', `${path}/${id}`, { settings: { provider: 'openai' } });
  const say = (client_message_id: string) =>
    learner.call('POST', '/api/core/chat', { message: 'Hello', conversation_id: id, client_message_id });
  expect((await say('first-message')).json()).toMatchObject({ provider: 'openai' });
  expect((await say('second-message')).json().detail).toMatchObject({ error: 'token_budget_exceeded' });
  expect((await say('first-message')).json()).toMatchObject({ content: 'From the first.' });
  const { items } = (await learner.call('GET', `${path}/${id}/messages`)).json();
  expect(items).toHaveLength(2);
});

test('a budget of one person goes before that of all, in both directions, and can be taken back', async () => {
  await limit(1000);
  await ask('openai');
  const own = (monthly_tokens: number | null) => admin.call('PUT', `${base}/budgets/${learner.id}`, { monthly_tokens });
  expect((await own(null)).json()).toEqual({ user_id: learner.id, username: learner.username, monthly_tokens: null });
  expect((await ask('openai')).statusCode).toBe(200);
  await own(0);
  expect((await ask('openai')).statusCode).toBe(429);
  const { users } = (await admin.call('GET', `${base}/budgets`)).json();
  expect(users).toContainEqual({ user_id: learner.id, username: learner.username, monthly_tokens: 0 });
  await limit(5000);
  expect((await admin.call('DELETE', `${base}/budgets/${learner.id}`)).statusCode).toBe(204);
  expect((await ask('openai')).statusCode).toBe(200);
  expect((await admin.call('DELETE', `${base}/budgets/${learner.id}`)).statusCode).toBe(404);
  expect((await admin.call('PUT', `${base}/budgets/nobody`, { monthly_tokens: 1 })).statusCode).toBe(404);
});

test('the budget of the server stops everybody, and says whose it is', async () => {
  await limit(null, 1);
  const refused = await ask('openai');
  expect(refused.json().detail.message).toMatch(/^The tokens of this server for this month are used up\./);
  expect(await mine()).toMatchObject({ answers: 0, exhausted: true, budget_tokens: null });
});

test('a new month, by UTC, begins with nothing used', async () => {
  await limit(1000);
  const { now } = server.clock;
  server.clock.now = new Date('2026-11-30T23:57:00Z');
  learner = await server.aUser();
  await ask('openai');
  expect((await ask('openai')).statusCode).toBe(429);
  expect(await mine()).toMatchObject({ used_tokens: 1000, month: '2026-11' });
  server.clock.now = new Date('2026-12-01T00:00:00Z');
  expect(await mine()).toMatchObject({ used_tokens: 0, month: '2026-12', renews_at: '2027-01-01T00:00:00.000Z' });
  expect((await ask('openai')).statusCode).toBe(200);
  server.clock.now = now;
});

test('what a provider did not count is counted from the text, also of an answer that broke off', async () => {
  first.script({ answer: 'x'.repeat(400), usage: null });
  await ask('openai');
  expect(await mine()).toMatchObject({ answers: 1, output_tokens: 100 });
  first.script({ answer: ['x'.repeat(400), 'y'.repeat(400)], fail: 'half' });
  expect((await ask('openai')).statusCode).toBe(503);
  expect(await mine()).toMatchObject({ answers: 2, output_tokens: 200 });
});

test('an answer that failed over is booked under who gave it', async () => {
  first.script({ fail: 500 });
  await ask('auto');
  const report = (await admin.call('GET', `${base}/usage?month=2026-11`)).json();
  const of = report.by_user.find((row: { user_id: string }) => row.user_id === learner.id);
  expect(of).toMatchObject({ answers: 1, input_tokens: 600, output_tokens: 400 });
});

test('cost is that of the price which stood when the answer ended, by currency, to the billionth', async () => {
  const price = (provider: string, cost: object | null) => admin.call('PATCH', `${base}/${provider}`, { cost });
  const costs = async () =>
    (await admin.call('GET', `${base}/usage`))
      .json()
      .by_user.find((row: { user_id: string }) => row.user_id === learner.id)?.costs;
  await price('openai', { input_per_million: 0.6, output_per_million: 3.1, currency: 'USD' });
  await ask('openai');
  expect(await costs()).toEqual([{ currency: 'USD', amount: 0.0016 }]);
  await price('openai', { input_per_million: 1000, output_per_million: 1000, currency: 'USD' });
  await price('anthropic', { input_per_million: 1, output_per_million: 1, currency: 'EUR' });
  await ask('openai');
  await ask('anthropic');
  expect(await costs()).toEqual([
    { currency: 'EUR', amount: 0.001 },
    { currency: 'USD', amount: 1.0016 },
  ]);
  for (const id of ['openai', 'anthropic']) await price(id, null);
});

test('a report adds up: providers, models and people each make the total', async () => {
  await ask('openai');
  await ask('anthropic');
  const report = (await admin.call('GET', `${base}/usage`)).json();
  const sum = (rows: { input_tokens: number; answers: number }[]) =>
    rows.reduce((all, row) => [(all[0] ?? 0) + row.input_tokens, (all[1] ?? 0) + row.answers], [0, 0]);
  for (const rows of [report.by_provider, report.by_model, report.by_user]) {
    expect(sum(rows)).toEqual([report.total.input_tokens, report.total.answers]);
  }
  expect(report.by_provider.map((row: { provider: string }) => row.provider)).not.toContain('study-guide');
  expect((await admin.call('GET', `${base}/usage?month=2026-13`)).statusCode).toBe(400);
  expect((await learner.call('GET', `${base}/usage`)).statusCode).toBe(403);
});

test('answers that end at the same time are all counted', async () => {
  await Promise.all(Array.from({ length: 4 }, () => ask('openai')));
  expect(await mine()).toMatchObject({ answers: 4, used_tokens: 4000 });
});

test('a price comes with a provider and leaves with null', async () => {
  const cost = { input_per_million: 0.6, output_per_million: 3.25, currency: 'EUR' };
  const added = await admin.call('POST', base, { id: 'priced', name: 'Priced', kind: 'google', api_key: 'k', cost });
  expect(added.json()).toMatchObject({ cost, base_url: null });
  expect((await admin.call('PATCH', `${base}/priced`, { cost: null })).json().cost).toBeNull();
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { catalogue } from '#content/catalogue.ts';
import type { Evaluation } from '#contract/evaluation.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import type { WireStep } from '#testing/wire/script.ts';

/** Writing with a provider, over its wire. */

const wire = await startOpenaiWire();
let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer({
    now: new Date('2026-03-10T12:00:00Z'),
    config: { openaiApiKey: 'sk-test', openaiBaseUrl: wire.url },
    patience: { firstPieceMs: 400, betweenPiecesMs: 400 },
  });
  learner = await aLearner(server);
});
afterAll(async () => {
  await server.close();
  await wire.close();
});
beforeEach(async () => {
  wire.asked.length = 0;
  // Beyond any rest that a provider takes after a failure.
  server.clock.now = new Date(server.clock.now.getTime() + 3_600_000);
  await learner.user.signInAgain();
});

const text =
  'Last summer I visited my aunt in Lisbon. We went to the beach every day and we eated fresh fish. My aunt live near the sea, so we could swim in the morning. I want to go back because the people was very friendly.';
const names = ['Task', 'Coherence', 'Vocabulary', 'Grammar', 'Conventions'];

/** What a provider answers; every criterion has this score. */
const answer = (score: number, quote = 'we eated fresh fish') =>
  JSON.stringify({
    overall: { score, cefr: 'A2' },
    criteria: names.map((name) => ({
      ...{ name, score, descriptor: 'A story that is easy to follow.', advice: 'Say how you felt.' },
      evidence: [{ quote, start: 0, end: 5 }],
    })),
    corrections: [
      {
        ...{ original: 'to the beach', suggestion: 'to a beach', rule: 'article', start: 50, end: 62 },
        explanation: 'It was not named before.',
      },
    ],
  });
const judge = (given = text) =>
  learner.ask<Evaluation>(200, 'POST', '/api/xel/evaluate', { type: 'writing', text: given });
const judgedWith = (steps: WireStep | WireStep[], given = text) => {
  wire.script(steps);
  return judge(given);
};
const asked = () => wire.asked.map(({ body }) => (body as { messages: { role: string; content: string }[] }).messages);
const kept = () => server.database.db.select().from(evaluations).where(eq(evaluations.tenantId, learner.user.id));
const usedTokens = async () => (await learner.ask<{ used_tokens: number }>(200, 'GET', '/api/core/usage')).used_tokens;

test('a good answer is a second judgement beside the first: kept, booked, and true to the text', async () => {
  const before = await usedTokens();
  const judged = await judgedWith({ answer: answer(45), usage: { input: 900, output: 300 } });
  expect(judged.second_reading).toMatchObject({ provider: 'openai', model: 'wire-large', overall: { score: 45 } });
  for (const { evidence } of judged.second_reading?.criteria ?? [])
    for (const { quote, start, end } of evidence) expect(text.slice(start, end)).toBe(quote);
  for (const { original, start, end } of judged.corrections) expect(text.slice(start, end)).toBe(original);
  expect(judged.corrections.map(({ suggestion }) => suggestion)).toEqual(['to a beach', 'ate', 'lives', 'were']);
  expect(wire.asked).toHaveLength(1);
  expect((await usedTokens()) - before).toBe(1_200);
  const { id, ...result } = judged;
  expect((await kept()).find((row) => row.id === id)).toMatchObject({ result, evaluator: 'embedded+openai' });
}, 120_000);

test('beyond the budget nobody is asked', async () => {
  const admin = await server.aUser('budget-keeper');
  expect(admin.id).toBeTruthy();
  const budgets = '/api/admin/ai-providers/budgets';
  const set = (user_monthly_tokens: number | null) =>
    learner.user.call('PUT', budgets, { user_monthly_tokens, server_monthly_tokens: null });
  expect((await set(1)).statusCode).toBe(200);
  const judged = await judgedWith({ answer: answer(45) });
  expect(judged).not.toHaveProperty('second_reading');
  expect(wire.asked).toHaveLength(0);
  await set(null);
}, 120_000);

test('an answer to a task is read with its task, and kept with the submission', async () => {
  const home = catalogue.find(
    ({ level, tasks }) => level === 'A1' && tasks.some(({ type }) => type === 'write_message'),
  );
  const place = home?.tasks.findIndex(({ type }) => type === 'write_message') ?? 0;
  const task = home?.tasks[place];
  wire.script({ answer: answer(45) });
  const sent = await learner.ask<{ submission_id: string; evaluation: Evaluation }>(
    ...([200, 'POST', `/api/xel/tasks/${home?.id}-${place + 1}/submit`] as const),
    { response: text, time_spent_seconds: 60 },
  );
  expect(sent.evaluation.second_reading).toMatchObject({ provider: 'openai' });
  expect(asked()[0]?.at(-1)?.content).toContain(task?.prompt);
  const again = await learner.ask<object>(200, 'GET', `/api/xel/submissions/${sent.submission_id}`);
  expect(again).toMatchObject({ evaluation: sent.evaluation });
}, 120_000);

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import type { KnowledgeAnswer } from '#contract/knowledge.ts';
import { notInDocuments } from '#server/ai/grounding.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';
import { aDocument } from './testing/uploads.ts';

const wire = await startOpenaiWire();
const usage = { input: 600, output: 400 };
let server: TestServer;
let mina: TestUser;
let id: string;
beforeAll(async () => {
  server = await testServer({ config: { openaiBaseUrl: wire.url } });
  mina = await server.aUser();
  id = await aDocument(mina, 'leaves.txt', 'Chlorophyll absorbs mainly red and blue light.');
});
afterAll(async () => {
  await server.close();
  await wire.close();
});
beforeEach(() => wire.script({ answer: 'Red and blue light [1].', usage }));

const ask = (body: object, who = mina) =>
  who.call('POST', '/api/rag/query', { query: 'What light does chlorophyll absorb?', provider: 'openai', ...body });
const points = async (who: TestUser) => (await who.call('GET', '/api/xp/profile')).json().total_xp;
const used = async (who: TestUser) => (await who.call('GET', '/api/core/usage')).json().used_tokens;

test('the answer cites its sources by number, and what it used is booked', async () => {
  const before = await used(mina);
  const answer = (await ask({})).json<z.infer<typeof KnowledgeAnswer>>();
  expect(answer).toMatchObject({ answer: 'Red and blue light [1].', provider: 'openai', found: true });
  expect(answer.sources.map(({ document_id }) => document_id)).toEqual([id]);
  expect((await used(mina)) - before).toBe(1000);
});

test('a number that no source has is taken out', async () => {
  wire.script({ answer: 'Red [1][7] and blue [12], in a list[0] [3].' });
  expect((await ask({})).json().answer).toBe('Red [1] and blue, in a list.');
});

test('where nothing is found nobody is asked and nothing is booked', async () => {
  const [asked, before] = [wire.asked.length, await used(mina)];
  const nothing = { answer: notInDocuments, found: false, sources: [], provider: 'study-guide' };
  expect((await ask({ query: 'Who won the chess championship?' })).json()).toMatchObject(nothing);
  const omid = await server.aUser();
  expect((await ask({}, omid)).json()).toMatchObject(nothing);
  expect([wire.asked.length, await used(mina)]).toEqual([asked, before]);
});

test.each([
  ['says so', notInDocuments],
  ['says so and adds something', `${notInDocuments.slice(0, -1)}, but plants are green [1].`],
  ['says nothing', ' '],
  ['names no source', 'Red and blue light.'],
  ['says in Persian that it is not there', 'در اسناد شما پاسخی نیست.'],
  ['cites a source that is not there', 'Green light [7].'],
])('a model that %s has found nothing, and nothing is earned', async (_, answer) => {
  const learner = await server.aUser();
  await aDocument(learner, 'leaves.txt', 'Chlorophyll absorbs mainly red and blue light.');
  const before = await points(learner);
  wire.script({ answer });
  expect((await ask({}, learner)).json()).toEqual({
    ...{ answer: notInDocuments, found: false, sources: [] },
    ...{ provider: 'openai', model: expect.any(String) },
  });
  expect(await points(learner)).toBe(before);
  wire.script({ answer: 'Red and blue light [1].' });
  expect((await ask({}, learner)).json()).toMatchObject({ found: true });
  expect(await points(learner)).toBeGreaterThan(before);
});

test.each(['سرخ و آبی [۱].', 'أحمر وأزرق [١].', 'Red and blue [1, 7].'])(
  'numbers that are written otherwise are citations: %s',
  async (answer) => {
    wire.script({ answer });
    const given = (await ask({})).json();
    expect(given).toMatchObject({ found: true, sources: [{ document_id: id }] });
    expect(given.answer).toMatch(/ \[1\]\.$/);
  },
);

test('a provider that fails is unavailable; what it gave before is booked', async () => {
  wire.script({ fail: 500 });
  const failed = await ask({});
  expect([failed.statusCode, failed.json().detail.error]).toEqual([503, 'provider_unavailable']);
  const before = await used(mina);
  wire.script({ answer: 'Red and blue and some more words of it', fail: 'half' });
  expect((await ask({})).statusCode).toBe(503);
  expect(await used(mina)).toBeGreaterThan(before);
});

test('beyond the budget a named provider is refused, and the guide still quotes', async () => {
  const learner = await server.aUser();
  await aDocument(learner, 'leaves.txt', 'Chlorophyll absorbs mainly red and blue light.');
  const base = '/api/admin/ai-providers/budgets';
  await mina.call('PUT', `${base}/${learner.id}`, { monthly_tokens: 1 });
  expect((await ask({}, learner)).statusCode).toBe(200);
  const refused = await ask({}, learner);
  expect([refused.statusCode, refused.json().detail.error]).toEqual([429, 'token_budget_exceeded']);
  const guide = (await ask({ provider: 'auto' }, learner)).json();
  expect(guide).toMatchObject({ provider: 'study-guide', found: true });
  expect(guide.answer).toContain('Chlorophyll absorbs mainly red and blue light. [1]');
});

test('an unknown provider is named in the refusal', async () => {
  expect((await ask({ provider: 'nobody' })).json().detail.issues[0].path).toBe('body.provider');
});

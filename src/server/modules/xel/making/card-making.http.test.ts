import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CardDraft, CardProposals } from '#contract/card-making.ts';
import type { ReviewCard } from '#contract/review-card.ts';
import { ask, refusal } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { startOpenaiWire } from '#testing/wire/openai-wire.ts';

/** Cards from a message: with the study guide, with a provider, and what becomes of them. */

const wire = await startOpenaiWire();
const usage = { input: 600, output: 400 };
const said = 'She was **reluctant** to leave. The reply was ambiguous.';
const budgets = '/api/admin/ai-providers/budgets';

let server: TestServer;
let platform: TestUser;
let who: TestUser;
let at: { conversation_id: string; message_id: string };
beforeAll(async () => {
  server = await testServer({ config: { openaiBaseUrl: wire.url } });
  platform = await server.aUser();
});
afterAll(async () => {
  await server.close();
  await wire.close();
});
beforeEach(async () => {
  who = await server.aUser();
  at = await aMessage(who);
});

async function aMessage(by: TestUser) {
  const { id } = await ask<{ id: string }>(by, 201, 'POST', '/api/core/conversations', {});
  wire.script({ answer: said, usage });
  const body = { message: 'Tell me.', conversation_id: id, provider: 'openai' };
  const { message_id } = await ask<{ message_id: string }>(by, 200, 'POST', '/api/core/chat', body);
  return { conversation_id: id, message_id };
}
const propose = (body: object = {}, by = who) =>
  ask<CardProposals>(by, 200, 'POST', '/api/xel/cards/proposals', { ...at, provider: 'study-guide', ...body });
const save = async (cards: CardDraft[], by = who) =>
  (await ask<{ items: ReviewCard[] }>(by, 200, 'POST', '/api/xel/cards/from-message', { ...at, cards })).items;
const due = async () => (await ask<{ items: ReviewCard[] }>(who, 200, 'GET', '/api/xel/reviews')).items;
const used = async () => (await ask<{ used_tokens: number }>(who, 200, 'GET', '/api/core/usage')).used_tokens;

test('the study guide proposes words of the message, or of what was selected, and asks nobody', async () => {
  const asked = wire.asked.length;
  const { items, provider } = await propose();
  expect(provider).toBe('study-guide');
  expect(items.map(({ front, known }) => [front, known]).sort()).toEqual([
    ['ambiguous', false],
    ['reluctant', false],
  ]);
  expect((await propose({ selection: 'The reply was ambiguous.' })).items.map(({ front }) => front)).toEqual([
    'ambiguous',
  ]);
  expect(wire.asked).toHaveLength(asked);
});

test('a provider is asked for cards, what it says is checked and booked', async () => {
  const before = await used();
  const card = { front: 'be reluctant to', back: 'not want to', example: 'She was reluctant to leave.' };
  wire.script({ answer: `\`\`\`json\n${JSON.stringify({ cards: [card, { front: 'half' }] })}\n\`\`\``, usage });
  expect(await propose({ provider: 'auto' })).toEqual({ items: [{ ...card, known: false }], provider: 'openai' });
  expect(JSON.stringify(wire.asked.at(-1)?.body)).toContain('She was **reluctant** to leave.');
  expect((await used()) - before).toBe(1000);
});

test('where a provider answers nothing of use the study guide proposes, and a failure of a named one is told', async () => {
  wire.script({ answer: 'Sure! Here are your cards.', usage });
  expect(await propose({ provider: 'openai' })).toMatchObject({ provider: 'study-guide', items: [{}, {}] });
  wire.script({ fail: 500 });
  expect((await propose({ provider: 'auto' })).provider).toBe('study-guide');
  const failed = await refusal(who, 'POST', '/api/xel/cards/proposals', { ...at, provider: 'openai' });
  expect(failed).toBe('provider_unavailable');
});

test('beyond the budget a named provider is refused, and automatic proposes from the study guide', async () => {
  await platform.call('PUT', `${budgets}/${who.id}`, { monthly_tokens: 1 });
  const asked = wire.asked.length;
  expect(await refusal(who, 'POST', '/api/xel/cards/proposals', { ...at, provider: 'openai' })).toBe(
    'token_budget_exceeded',
  );
  expect((await propose({ provider: 'auto' })).provider).toBe('study-guide');
  expect(wire.asked).toHaveLength(asked);
});

test('cards are due at once, lead back to the message, and are there once however often they are saved', async () => {
  const { items } = await propose();
  const cards = items.map(({ known, ...card }) => card);
  const own = { front: 'When do we say “reluctant”?', back: 'When we do not want to.' };
  const first = await save([...cards, own]);
  expect(first.map(({ origin, state, reviews }) => [origin, state, reviews])).toEqual(first.map(() => [at, 'new', 0]));
  const again = await save([...cards, { ...own, front: 'when do we say  “Reluctant”?', back: 'Changed.' }]);
  expect(again.map(({ id }) => id)).toEqual(first.map(({ id }) => id));
  expect((await due()).map(({ id }) => id).sort()).toEqual(first.map(({ id }) => id).sort());
  expect((await due()).find(({ id }) => id === first.at(-1)?.id)?.back).toBe('Changed.');
  expect((await propose()).items.every(({ known }) => known)).toBe(true);
});

test('a card that is known keeps its dates when it is saved again, also one that was saved as a word', async () => {
  const word = await ask<ReviewCard>(who, 200, 'POST', '/api/xel/cards', { word: 'reluctant' });
  const rated = await ask<ReviewCard>(who, 200, 'POST', `/api/xel/reviews/${word.id}`, { rating: 4 });
  const [card] = await save([{ word: 'reluctant', front: 'reluctant', back: 'My own words.' }]);
  expect(card).toMatchObject({ id: word.id, back: 'My own words.', due_at: rated.due_at, reviews: 1 });
});

test('a card outlives its message, and then leads nowhere', async () => {
  await save([{ front: 'front', back: 'back' }]);
  await ask(who, 204, 'DELETE', `/api/core/conversations/${at.conversation_id}`);
  const [card] = await due();
  expect(card).toMatchObject({ front: 'front' });
  expect(card).not.toHaveProperty('origin');
});

test('a message of somebody else, or of another conversation, does not exist', async () => {
  const other = await server.aUser();
  const elsewhere = await aMessage(who);
  for (const [by, where] of [
    [other, at],
    [who, { ...at, conversation_id: elsewhere.conversation_id }],
    [who, { ...at, message_id: 'nothing' }],
  ] as const) {
    expect(await refusal(by, 'POST', '/api/xel/cards/proposals', where)).toBe('not_found');
    const cards = [{ front: 'a', back: 'b' }];
    expect(await refusal(by, 'POST', '/api/xel/cards/from-message', { ...where, cards })).toBe('not_found');
  }
  for (const cards of [[], [{ front: '', back: 'b' }], [{ front: 'a', back: 'b'.repeat(1001) }]])
    expect(await refusal(who, 'POST', '/api/xel/cards/from-message', { ...at, cards })).toBe('validation_error');
});

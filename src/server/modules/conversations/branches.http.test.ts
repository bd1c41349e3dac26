import { afterAll, beforeAll, expect, test } from 'vitest';
import { messages } from '#server/db/schema/conversations.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { recordingProviders, talk } from './testing/recording-providers.ts';

const providers = recordingProviders();
let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer({ providers });
  learner = await aLearner(server);
});
afterAll(() => server.close());

const lastAsked = () => talk(providers.asked.at(-1));

async function said(id: string) {
  return (await learner.messages(id)).map(({ content, status }) =>
    status === 'complete' ? content : `${content}(${status})`,
  );
}

test('an edited question begins a branch at the parent of the old one, which is kept', async () => {
  const { id } = await learner.conversation();
  const first = await learner.chat(id, { message: 'One?' });
  await learner.chat(id, { message: 'Two?' });
  const edited = await learner.chat(id, { message: 'Other two?', parent_message_id: first.body.message_id });
  expect(lastAsked()).toEqual(['user: One?', `assistant: ${first.body.content}`, 'user: Other two?']);
  const all = await learner.messages(id);
  expect(all).toHaveLength(6);
  expect(all.map(({ content }) => content)).toContain('Two?');
  expect(all[4]).toMatchObject({ content: 'Other two?', parent_message_id: first.body.message_id });
  expect((await learner.detail(id)).current_leaf_id).toBe(edited.body.message_id);
});

test('the first question can be edited, too: null is the beginning of the conversation', async () => {
  const { id } = await learner.conversation();
  await learner.chat(id, { message: 'One?' });
  await learner.chat(id, { message: 'Other one?', parent_message_id: null });
  expect(lastAsked()).toEqual(['user: Other one?']);
  const all = await learner.messages(id);
  expect(all.filter(({ parent_message_id }) => parent_message_id === null).map(({ content }) => content)).toEqual([
    'One?',
    'Other one?',
  ]);
});

test('another answer hangs under the same question, asks the same, and leaves the old one', async () => {
  const { id } = await learner.conversation();
  await learner.chat(id, { message: 'One?' });
  const second = await learner.chat(id, { message: 'Two?' });
  const asked = lastAsked();
  const again = await learner.chat(id, { regenerate_message_id: second.body.message_id });
  expect(again.status).toBe(200);
  expect(lastAsked()).toEqual(asked);
  const all = await learner.messages(id);
  expect(all.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant', 'assistant']);
  expect(all[4]?.parent_message_id).toBe(all[3]?.parent_message_id);
  const fromQuestion = await learner.chat(id, { regenerate_message_id: all[2]?.id });
  expect((await learner.messages(id)).find((one) => one.id === fromQuestion.body.message_id)).toMatchObject({
    parent_message_id: all[2]?.id,
  });
});

test.each(['regenerate_message_id', 'continue_message_id'] as const)(
  'the same client_message_id never makes two answers with %s, however often it is sent',
  async (field) => {
    const { id } = await learner.conversation();
    const { body } = await learner.chat(id, { message: 'break?' });
    const target = body.detail.message_id;
    const before = providers.asked.length;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => learner.chat(id, { [field]: target, client_message_id: `same-id-${field}` })),
    );
    const ids = answers.map(({ body: one }) => one.message_id ?? one.detail.message_id);
    expect(new Set(ids).size).toBe(1);
    expect(providers.asked.length - before).toBe(1);
    expect(await learner.messages(id)).toHaveLength(3);
  },
);

test('a broken answer goes on in a message of its own, and both are one turn from then on', async () => {
  const { id } = await learner.conversation();
  const broken = await learner.chat(id, { message: 'break?' });
  expect(broken.status).toBe(503);
  const partial = broken.body.detail.message_id;
  const rest = await learner.chat(id, { continue_message_id: partial });
  expect(lastAsked().slice(0, 2)).toEqual(['user: break?', 'assistant: Half an ']);
  expect(lastAsked()).toHaveLength(3);
  expect(lastAsked()[2]).toMatch(/^user: Your answer broke off/);
  expect((await learner.messages(id)).at(-1)).toMatchObject({
    id: rest.body.message_id,
    parent_message_id: partial,
    continues_message_id: partial,
  });
  expect(await said(id)).toEqual(['break?', 'Half an (failed)', rest.body.content]);
  await learner.chat(id, { message: 'Next?' });
  expect(lastAsked()).toEqual(['user: break?', `assistant: Half an ${rest.body.content}`, 'user: Next?']);

  const anew = await learner.chat(id, { regenerate_message_id: rest.body.message_id });
  const [question] = await learner.messages(id);
  expect((await learner.messages(id)).find((one) => one.id === anew.body.detail.message_id)).toMatchObject({
    parent_message_id: question?.id,
  });
  expect(lastAsked()).toEqual(['user: break?']);
});

test('what has no text cannot be continued, nor can a question', async () => {
  const { id } = await learner.conversation();
  const failed = await learner.chat(id, { message: 'fail?' });
  const [question] = await learner.messages(id);
  for (const target of [failed.body.detail.message_id, question?.id]) {
    expect((await learner.chat(id, { continue_message_id: target })).body.detail.error).toBe('conflict');
  }
  expect(await learner.messages(id)).toHaveLength(2);
});

test.each([
  [{ regenerate_message_id: 'a', continue_message_id: 'b' }, 'body.continue_message_id'],
  [{ regenerate_message_id: 'a', message: 'Hi' }, 'body.message'],
  [{ continue_message_id: 'a', parent_message_id: null }, 'body.parent_message_id'],
  [{}, 'body.message'],
])('a request that says two things, or nothing, is refused: %j', async (body, path) => {
  const { id } = await learner.conversation();
  const refused = await learner.chat(id, body);
  expect([refused.status, refused.body.detail.issues?.[0]?.path]).toEqual([400, path]);
  const unstored = await learner.user.call('POST', '/api/core/chat', { regenerate_message_id: 'a' });
  expect(unstored.statusCode).toBe(400);
});

test('a message of another conversation is no place to go on from', async () => {
  const { id } = await learner.conversation();
  const other = await learner.conversation();
  const { body } = await learner.chat(other.id, { message: 'Here?' });
  for (const field of ['parent_message_id', 'regenerate_message_id', 'continue_message_id']) {
    const message = field === 'parent_message_id' ? { message: 'There?' } : {};
    expect((await learner.chat(id, { ...message, [field]: body.message_id })).status).toBe(404);
  }
  await learner.ask(404, 'PATCH', `/api/core/conversations/${id}`, { current_leaf_id: body.message_id });
  expect(await learner.messages(id)).toEqual([]);
});

test('the branch that was chosen on one device is the one that the next message follows', async () => {
  const { id } = await learner.conversation();
  const one = await learner.chat(id, { message: 'One?' });
  await learner.chat(id, { message: 'Other?', parent_message_id: null });
  const chosen = { current_leaf_id: one.body.message_id };
  expect(await learner.ask(200, 'PATCH', `/api/core/conversations/${id}`, chosen)).toMatchObject(chosen);
  expect(await learner.detail(id)).toMatchObject(chosen);
  await learner.chat(id, { message: 'Then?' });
  expect(lastAsked()).toEqual(['user: One?', `assistant: ${one.body.content}`, 'user: Then?']);
});

test('a branch keeps its whole history, however much was written in another one since', async () => {
  const { id } = await learner.conversation();
  const one = await learner.chat(id, { message: 'Long ago?' });
  const at = (n: number) => new Date(server.clock.now.getTime() + 1_000 + n);
  const rows = Array.from({ length: 1_000 }, (_, n) => ({
    tenantId: learner.user.id,
    id: `other-${n}`,
    conversationId: id,
    role: n % 2 ? ('assistant' as const) : ('user' as const),
    content: `Line ${n}`,
    status: 'complete' as const,
    parentMessageId: n === 0 ? null : `other-${n - 1}`,
    createdAt: at(n),
  }));
  await server.database.db.insert(messages).values(rows);
  await learner.chat(id, { message: 'And now?', parent_message_id: one.body.message_id });
  expect(lastAsked()).toEqual(['user: Long ago?', `assistant: ${one.body.content}`, 'user: And now?']);
  await learner.chat(id, { message: 'Beside?', parent_message_id: 'other-999' });
  expect(lastAsked()).toHaveLength(401);
  expect(lastAsked().at(-2)).toBe('assistant: Line 999');
});

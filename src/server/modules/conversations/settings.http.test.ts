import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ConversationDetail } from '#contract/conversations.ts';
import { fitWindow } from '#server/ai/fit-window.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { recordingProviders, told } from './testing/recording-providers.ts';

const providers = recordingProviders();
let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer({ providers });
  learner = await aLearner(server);
});
afterAll(() => server.close());

const patch = (id: string, body: object, status = 200) =>
  learner.ask<ConversationDetail>(status, 'PATCH', `/api/core/conversations/${id}`, body);
const asked = () => providers.asked.at(-1);

test('a conversation that nobody set up asks as it always did', async () => {
  const { id, settings } = await learner.conversation();
  const none = { system_instruction: null, temperature: null, provider: null, model: null, tutor_mode: false };
  expect(settings).toEqual(none);
  await learner.chat(id, { message: 'Plain?' });
  expect(asked()).toMatchObject({ provider: 'auto' });
  expect(asked()).not.toHaveProperty('temperature');
  expect(asked()).not.toHaveProperty('model');
});

test('settings are kept, changed one by one, and used by each answer that does not say otherwise', async () => {
  const { id } = await learner.conversation();
  await patch(id, { settings: { system_instruction: 'Rhyme.', temperature: 0.2, provider: 'one', model: 'm-1' } });
  expect((await patch(id, { settings: { tutor_mode: true } })).settings).toEqual({
    system_instruction: 'Rhyme.',
    temperature: 0.2,
    provider: 'one',
    model: 'm-1',
    tutor_mode: true,
  });
  await learner.chat(id, { message: 'Set up?' });
  expect(asked()).toMatchObject({ provider: 'one', model: 'm-1', temperature: 0.2 });
  expect(told(asked())).toMatch(/patient tutor[\s\S]*Ask before you tell[\s\S]*Rhyme\.$/);

  await learner.chat(id, { message: 'Otherwise?', provider: 'two', temperature: 0 });
  expect(asked()).toMatchObject({ provider: 'two', temperature: 0 });
  expect(asked()).not.toHaveProperty('model');

  await patch(id, { settings: { system_instruction: ' ', temperature: null, provider: null, tutor_mode: false } });
  await learner.chat(id, { message: 'Back?' });
  expect(told(asked())).not.toMatch(/Rhyme|Ask before/);
  expect(asked()).not.toHaveProperty('temperature');
});

test('settings that a conversation begins with count for its first answer, and a repetition changes nothing', async () => {
  const set = { system_instruction: 'Rhyme.', temperature: 0.2, tutor_mode: true };
  const begun = await learner.conversation({ settings: set });
  expect(begun.settings).toEqual({ ...set, provider: null, model: null });
  await learner.chat(begun.id, { message: 'First?' });
  expect(asked()).toMatchObject({ provider: 'auto', temperature: 0.2 });
  expect(told(asked())).toMatch(/patient tutor[\s\S]*Ask before you tell[\s\S]*Rhyme\.$/);

  const id = '0192d1f0-0000-7000-8000-00000000c0de';
  await learner.conversation({ id, settings: { provider: 'one', model: 'm-1' } });
  expect((await learner.conversation({ id, settings: { provider: 'two' } })).settings).toMatchObject({
    provider: 'one',
  });
  await learner.chat(id, { message: 'Whom?' });
  expect(asked()).toMatchObject({ provider: 'one', model: 'm-1' });
});

test.each([
  [{ temperature: 2.1 }, 'body.settings.temperature'],
  [{ temperature: -0.1 }, 'body.settings.temperature'],
  [{ system_instruction: 'x'.repeat(4_001) }, 'body.settings.system_instruction'],
  [{ provider: 'nobody' }, 'body.settings.provider'],
])('settings that cannot be are refused: %j', async (settings, path) => {
  const { id } = await learner.conversation();
  const refused = await learner.user.call('PATCH', `/api/core/conversations/${id}`, { settings });
  expect([refused.statusCode, refused.json().detail.issues[0].path]).toEqual([400, path]);
  const unbegun = await learner.user.call('POST', '/api/core/conversations', { settings });
  expect([unbegun.statusCode, unbegun.json().detail.issues[0].path]).toEqual([400, path]);
});

test('tokens are summed over every branch, and the context is what the next message would send', async () => {
  const { id } = await learner.conversation();
  const empty = await learner.detail(id);
  expect(empty).toMatchObject({ usage: { input_tokens: 0, output_tokens: 0 }, current_leaf_id: null });
  const { body } = await learner.chat(id, { message: 'سلام' });
  await learner.chat(id, { regenerate_message_id: body.message_id });
  const after = await learner.detail(id);
  expect(after.usage).toEqual({ input_tokens: 20, output_tokens: 4 });
  // Eight bytes of Persian make two tokens, the nine or ten of the answer three, and each turn four.
  const turns = 2 + 4 + 3 + 4;
  expect(after.context.used_tokens_estimate - empty.context.used_tokens_estimate).toBe(turns);
  expect(after.context).toMatchObject({ window: 8_000, truncated: false });

  await patch(id, { settings: { provider: 'two' } });
  expect((await learner.detail(id)).context.window).toBeNull();
  const long = 'x'.repeat(50_000);
  await learner.chat(id, { message: long });
  await learner.chat(id, { message: long });
  const full = (await learner.detail(id)).context;
  expect(full.truncated).toBe(true);
  expect(full.used_tokens_estimate).toBeLessThan(50_000 / 2);
  await learner.chat(id, { message: 'Next?' });
  const bytes = fitWindow(asked()?.turns ?? [], null)
    .slice(0, -1)
    .map(({ content }) => Buffer.byteLength(content));
  expect(full.used_tokens_estimate).toBe(bytes.reduce((sum, size) => sum + Math.ceil(size / 4) + 4, 0));
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProviderError } from '#server/ai/provider-error.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { attempt, delta, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  request,
  storedMessages,
} from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

test('when nobody can answer, a stored stream is one error, JSON is 503, and the learner’s turn is kept', async () => {
  const user = await base.user();
  const failure = new ProviderError({ provider: 'scripted', outcome: 'unavailable', message: 'Nobody answers now.' });
  const { conversationId, stream, call } = await beginAnswer(bench, user);
  call.say(attempt('scripted', 'unavailable'));
  call.fail(failure);
  expect(await collect(stream)).toEqual([
    { id: 1, event: 'error', data: { error: 'provider_unavailable', message: 'Nobody answers now.' } },
  ]);

  const answer = bench.service.chat.answer(asPerson(user), request({ conversation_id: conversationId }), connected);
  (await bench.providers.nextCall()).fail(failure);
  await expect(answer).rejects.toMatchObject({
    code: 'provider_unavailable',
    message: 'Nobody answers now.',
    status: 503,
  });
  const stored = await storedMessages(bench, user, conversationId);
  expect(stored.map((message) => message.status)).toEqual(['complete', 'failed', 'complete', 'failed']);
  expect(stored[1]).toMatchObject({
    content: '',
    error: 'Nobody answers now.',
    attempts: [{ outcome: 'unavailable' }],
  });
  expect(bench.earned.filter((turn) => turn.userId === user)).toEqual([]);
});

test('an answer that breaks midway keeps its text', async () => {
  const user = await base.user();
  const { conversationId, stream, call } = await beginAnswer(bench, user);
  call.say(start, delta('Half of '));
  call.fail(new ProviderError({ provider: 'scripted', outcome: 'interrupted', message: 'It broke off.' }));
  const events = await collect(stream);
  expect(events.map((event) => event.event)).toEqual(['start', 'delta', 'error']);
  expect((await storedMessages(bench, user, conversationId))[1]).toMatchObject({
    content: 'Half of ',
    status: 'failed',
    error: 'It broke off.',
  });
});

test('an unexpected failure is logged and told without its details', async () => {
  const user = await base.user();
  const { stream, call } = await beginAnswer(bench, user);
  call.fail(new Error('secret details'));
  const events = await collect(stream);
  expect(events).toMatchObject([{ event: 'error', data: { error: 'internal_error' } }]);
  expect(JSON.stringify(events)).not.toContain('secret');
  expect(bench.errors).toMatchObject([{ err: { message: 'secret details' } }]);
});

test('an answer that takes too long is ended and keeps its text', async () => {
  async function* endless() {
    yield start;
    yield delta('So far');
    await new Promise<never>(() => {});
  }
  const hasty = base.process({ timing: { limit: 1, tick: 500 }, providers: { ...bench.providers, generate: endless } });
  const user = await base.user();
  const { id } = await bench.service.list.create(user, {});
  const events = await collect(
    await hasty.service.chat.stream(asPerson(user), request({ conversation_id: id }), connected),
  );
  expect(events.at(-1)).toMatchObject({ event: 'error', data: { error: 'provider_unavailable' } });
  expect((await storedMessages(bench, user, id))[1]).toMatchObject({ content: 'So far', status: 'failed' });
});

test('what cannot be done is refused before anything is stored', async () => {
  const user = await base.user();
  const { id } = await bench.service.list.create(user, {});
  const other = await bench.service.list.create(user, {});
  const done = await beginAnswer(bench, user, { conversation_id: other.id });
  done.call.answer('Done.');
  await collect(done.stream);
  const [foreign] = await storedMessages(bench, user, other.id);
  const ask = (body: Parameters<typeof request>[0]) =>
    bench.service.chat.answer(asPerson(user), request(body), connected);
  await expect(ask({ conversation_id: id, attachments: ['d1'] })).rejects.toMatchObject({
    code: 'validation_error',
    extra: { issues: [{ path: 'body.attachments' }] },
  });
  await expect(ask({ conversation_id: id, provider: 'nobody' })).rejects.toMatchObject({
    code: 'validation_error',
    extra: { issues: [{ path: 'body.provider' }] },
  });
  await expect(ask({ conversation_id: id, parent_message_id: foreign?.id })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(ask({ conversation_id: 'missing' })).rejects.toMatchObject({ code: 'not_found' });
  expect(await storedMessages(bench, user, id)).toEqual([]);
  expect(await base.db.select().from(messages).where(eq(messages.tenantId, user))).toHaveLength(2);
});

import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { xpEvents } from '#server/db/schema/progress.ts';
import { newId } from '#server/platform/ids.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { attempt, delta, finish, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  request,
  storedMessages,
  textOf,
} from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

test('a stream begins with start, keeps the order of what was said and ends with one done; both turns are stored', async () => {
  const user = await base.user();
  const { conversationId, stream, call, generationId } = await beginAnswer(bench, user);
  call.say(attempt('first', 'unavailable'), start, delta('Light '), delta('does.'));
  call.say(
    { type: 'citations', items: [{ n: 1, title: 'Leaves', quote: 'Light' }] },
    attempt('scripted', 'answered'),
    finish,
  );

  const events = await collect(stream);
  expect(events.map((event) => event.event)).toEqual(['start', 'attempt', 'delta', 'citations', 'attempt', 'done']);
  expect(events.map((event) => event.id)).toEqual([1, 2, 3, 4, 5, 6]);
  const [question, answer] = await storedMessages(bench, user, conversationId);
  expect(events[0]?.data).toEqual({
    generation_id: generationId,
    message_id: answer?.id,
    conversation_id: conversationId,
    provider: 'scripted',
    model: 'script-1',
  });
  expect(events[5]?.data).toEqual({ usage: { input_tokens: 3, output_tokens: 5 }, status: 'complete' });
  expect(question).toMatchObject({
    role: 'user',
    content: 'How do plants make sugar?',
    status: 'complete',
    parent_message_id: null,
  });
  expect(answer).toMatchObject({
    role: 'assistant',
    content: 'Light does.',
    status: 'complete',
    provider: 'scripted',
    model: 'script-1',
    usage: { input_tokens: 3, output_tokens: 5 },
    attempts: [{ provider: 'first' }, { provider: 'scripted' }],
    citations: [{ n: 1 }],
    parent_message_id: question?.id,
    generation_id: generationId,
  });
});

test('the whole answer is answered as JSON, and names the conversation by its first message alone', async () => {
  const user = await base.user();
  const { id } = await bench.service.list.create(user, {});
  const answers = [];
  for (const message of ['How do plants make sugar?', 'And at night?']) {
    const answer = bench.service.chat.answer(asPerson(user), request({ message, conversation_id: id }), connected);
    (await bench.providers.nextCall()).answer('With ', 'light.');
    answers.push(await answer);
  }
  expect(answers[0]).toMatchObject({ content: 'With light.', provider: 'scripted', conversation_id: id });
  const [conversation] = (await bench.service.list.list(user, { limit: 10 })).items;
  expect(conversation).toMatchObject({
    title: 'How do plants make sugar',
    message_count: 4,
    last_message: 'With light.',
  });
});

test('a provider is told the instruction, the earlier turns and the new one, in the language asked for', async () => {
  const user = await base.user();
  const { conversationId, stream, call } = await beginAnswer(bench, user, { message: 'One?' });
  call.answer('First.');
  await collect(stream);
  const second = await beginAnswer(bench, user, {
    message: 'Two?',
    conversation_id: conversationId,
    user_language: 'fa',
    provider: 'scripted',
    model: 'm',
  });
  expect(second.call.request).toMatchObject({ provider: 'scripted', model: 'm', userLanguage: 'fa' });
  expect(second.call.request.turns.map((turn) => turn.role)).toEqual(['system', 'user', 'assistant', 'user']);
  expect(second.call.request.turns.slice(1).map((turn) => turn.content)).toEqual(['One?', 'First.', 'Two?']);
  second.call.answer('Second.');
  await collect(second.stream);
});

test('fifty equal requests at once make one message and ask a provider once, also from two processes', async () => {
  const user = await base.user();
  const [one, two] = [base.process(), base.process()];
  const { id } = await bench.service.list.create(user, {});
  const body = request({ conversation_id: id, client_message_id: newId() });
  const asked = Array.from({ length: 50 }, (_, at) =>
    (at % 2 ? one : two).service.chat.answer(asPerson(user), body, connected),
  );
  const call = await Promise.race([one.providers.nextCall(), two.providers.nextCall()]);
  call.answer('Once.');
  const answers = await Promise.all(asked);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ content: 'Once.' });
  expect([...one.providers.calls, ...two.providers.calls]).toHaveLength(1);
  expect(await storedMessages(bench, user, id)).toHaveLength(2);
  expect([...one.earned, ...two.earned]).toHaveLength(1);

  const later = await bench.service.chat.stream(asPerson(user), body, connected);
  expect(textOf(await collect(later))).toBe('Once.');
  expect(await storedMessages(bench, user, id)).toHaveLength(2);
});

test('a second question while an answer is being written is a conflict that names the generation', async () => {
  const user = await base.user();
  const { conversationId, stream, call, generationId } = await beginAnswer(bench, user);
  await expect(
    bench.service.chat.stream(asPerson(user), request({ conversation_id: conversationId }), connected),
  ).rejects.toMatchObject({
    code: 'conflict',
    extra: { generation_id: generationId },
  });
  expect(await storedMessages(bench, user, conversationId)).toHaveLength(2);
  call.answer('Done.');
  await collect(stream);
});

test('a fifth answer at a time is refused until one of the four has ended', async () => {
  const user = await base.user();
  const running = [];
  for (let n = 0; n < 4; n++) running.push(await beginAnswer(bench, user));
  const { id } = await bench.service.list.create(user, {});
  const refused = { code: 'rate_limited', extra: { retryAfter: 5 } };
  await expect(
    bench.service.chat.stream(asPerson(user), request({ conversation_id: id }), connected),
  ).rejects.toMatchObject(refused);
  await expect(bench.service.chat.answer(asPerson(user), request({}), connected)).rejects.toMatchObject(refused);
  running[0]?.call.answer('Room.');
  if (running[0]) await collect(running[0].stream);
  const fifth = await beginAnswer(bench, user, { conversation_id: id });
  for (const { call, stream } of [...running.slice(1), fifth]) {
    call.answer('Done.');
    await collect(stream);
  }
});

test('of eight answers that are asked for at once in eight conversations, four are begun', async () => {
  const user = await base.user();
  const made = await Promise.all(Array.from({ length: 8 }, () => bench.service.list.create(user, {})));
  const begun = await Promise.allSettled(
    made.map(({ id }) => bench.service.chat.stream(asPerson(user), request({ conversation_id: id }), connected)),
  );
  const streams = begun.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(streams).toHaveLength(4);
  for (const stream of streams) {
    (await bench.providers.nextCall()).answer('Done.');
    await stream[Symbol.asyncIterator]().return?.();
  }
});

test('a complete answer is rewarded once, in the transaction that stores it; a failing reward does not cost the answer', async () => {
  const user = await base.user();
  const broken = base.process({
    earn: async (tx, { userId, messageId, at }) => {
      await tx.insert(xpEvents).values({
        tenantId: userId,
        id: messageId,
        rule: 'r',
        activity: 'conversations',
        amount: 1,
        reason: 'r',
        idempotencyKey: messageId,
        at,
        localDate: '2026-10-14',
        utcOffsetMinutes: 0,
      });
      throw new Error('no reward');
    },
  });
  const { conversationId, stream, call } = await beginAnswer(broken, user);
  call.answer('Kept.');
  expect((await collect(stream)).at(-1)).toMatchObject({ event: 'done', data: { status: 'complete' } });
  expect((await storedMessages(bench, user, conversationId))[1]).toMatchObject({
    content: 'Kept.',
    status: 'complete',
  });
  expect(await base.db.select().from(xpEvents).where(eq(xpEvents.tenantId, user))).toEqual([]);
  expect(broken.errors).toMatchObject([{ err: { message: 'no reward' } }]);

  const next = await beginAnswer(bench, user, { conversation_id: conversationId, message: 'More?' });
  next.call.answer('More.');
  await collect(next.stream);
  const question = (await storedMessages(bench, user, conversationId))[2];
  expect(bench.earned.filter((turn) => turn.userId === user)).toEqual([
    { userId: user, conversationId, messageId: question?.id, text: 'More?', at: base.now() },
  ]);
});

test('text that a database cannot hold is cleaned, and a pair of surrogates that was cut is put together', async () => {
  const user = await base.user();
  const { conversationId, stream, call } = await beginAnswer(bench, user, { message: 'a\0b \ud800?' });
  call.say({ type: 'citations', items: [] }, start, delta('x\0y \ud83d'), delta('\ude00 \ud83d'), finish);
  expect(textOf(await collect(stream))).toBe('xy 😀 \ufffd');
  expect((await storedMessages(bench, user, conversationId)).map((message) => message.content)).toEqual([
    'ab \ufffd?',
    'xy 😀 \ufffd',
  ]);
});

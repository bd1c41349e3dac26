import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversations } from '#server/db/schema/conversations.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { restorable } from './deletion.service.ts';
import { delta, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  next,
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

test('an answer that was being written when its conversation was deleted comes back stopped, with its text', async () => {
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(bench, user);
  const events = stream[Symbol.asyncIterator]();
  call.say(start, delta('As far as '));
  await next(events, 'delta');
  await bench.service.deletion.remove(user, conversationId);
  await call.stopped;
  expect(await next(events, 'error')).toMatchObject({ data: { error: 'not_found' } });
  await bench.service.deletion.restore(user, conversationId);
  expect((await storedMessages(bench, user, conversationId)).at(-1)).toMatchObject({
    content: 'As far as ',
    status: 'stopped',
  });
  expect((await collect(await bench.service.chat.resume(ref, 0, connected))).at(-1)).toMatchObject({
    event: 'done',
    data: { status: 'stopped' },
  });
});

test('answers of deleted conversations do not count among those that may be written at a time', async () => {
  const user = await base.user();
  for (let n = 0; n < 4; n++) {
    const { conversationId } = await beginAnswer(bench, user);
    await bench.service.deletion.remove(user, conversationId);
  }
  const { call, stream } = await beginAnswer(bench, user);
  call.answer('Room.');
  await collect(stream);
});

test('what can no longer be restored is removed from the database, and nothing else', async () => {
  const user = await base.user();
  const { list, deletion } = bench.service;
  const [kept, fresh, old] = [await list.create(user, {}), await list.create(user, {}), await list.create(user, {})];
  await deletion.remove(user, old.id);
  base.advance(restorable / 1_000);
  await deletion.remove(user, fresh.id);
  expect(await deletion.purge()).toBeGreaterThan(0);
  const rows = await base.db.select().from(conversations).where(eq(conversations.tenantId, user));
  expect(rows.map(({ id }) => id).sort()).toEqual([kept.id, fresh.id].sort());
  expect((await deletion.restore(user, fresh.id)).id).toBe(fresh.id);
});

test('two answers to one question may be written side by side, and nothing else beside them', async () => {
  const user = await base.user();
  const first = await beginAnswer(bench, user);
  const [question, answer] = await storedMessages(bench, user, first.conversationId);
  const ask = (body: Parameters<typeof request>[0]) =>
    bench.service.chat.stream(
      asPerson(user),
      request({ message: '', conversation_id: first.conversationId, ...body }),
      connected,
    );
  const second = await ask({ regenerate_message_id: answer?.id ?? '', provider: 'scripted' });
  const otherCall = await bench.providers.nextCall();
  await expect(ask({ message: 'Another?' })).rejects.toMatchObject({ code: 'conflict' });
  first.call.answer('From one.');
  otherCall.answer('From two.');
  await Promise.all([collect(first.stream), collect(second)]);
  const answers = (await storedMessages(bench, user, first.conversationId)).filter(({ role }) => role === 'assistant');
  expect(answers.map(({ content }) => content)).toEqual(['From one.', 'From two.']);
  expect(new Set(answers.map((one) => one.parent_message_id))).toEqual(new Set([question?.id]));
});

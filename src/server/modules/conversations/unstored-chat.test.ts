import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProviderError } from '#server/ai/provider-error.ts';
import { generations, messages } from '#server/db/schema/conversations.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  benchDatabase,
  collect,
  connected,
  next,
  request,
  textOf,
} from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

const failure = new ProviderError({
  provider: 'scripted',
  outcome: 'rate_limited',
  message: 'Too much is asked.',
  retryAfter: 30,
});

test('without a conversation nothing is stored, and the history that was sent is told', async () => {
  const user = await base.user();
  const conversation_history = [
    { role: 'user' as const, content: 'One?' },
    { role: 'assistant' as const, content: 'First.' },
  ];
  const answer = bench.service.chat.answer(
    asPerson(user),
    request({ message: 'Two?', conversation_history }),
    connected,
  );
  const call = await bench.providers.nextCall();
  expect(call.request.turns.slice(1).map((turn) => turn.content)).toEqual(['One?', 'First.', 'Two?']);
  call.answer('Sec', 'ond.');
  expect(await answer).toEqual({
    content: 'Second.',
    provider: 'scripted',
    model: 'script-1',
    usage: { input_tokens: 3, output_tokens: 5 },
  });
  expect(await base.db.select().from(messages).where(eq(messages.tenantId, user))).toEqual([]);
  expect(await base.db.select().from(generations).where(eq(generations.tenantId, user))).toEqual([]);
});

test('its stream has the same events; its generation can be neither resumed nor stopped', async () => {
  const user = await base.user();
  const stream = await bench.service.chat.stream(asPerson(user), request({}), connected);
  const events = collect(stream);
  (await bench.providers.nextCall()).answer('Ephe', 'meral.');
  const all = await events;
  expect(all.map(({ event }) => event)).toEqual(['start', 'delta', 'delta', 'done']);
  expect(all.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(textOf(all)).toBe('Ephemeral.');
  expect(all[0]?.data).toMatchObject({ conversation_id: null });
  const ref = {
    userId: user,
    generationId: (all[0]?.data as { generation_id: string } | undefined)?.generation_id ?? '',
  };
  await expect(bench.service.chat.resume(ref, 0, connected)).rejects.toMatchObject({ code: 'not_found' });
  await expect(bench.service.chat.stop(ref)).rejects.toMatchObject({ code: 'not_found' });
});

test('a failure before the first event is the answer of the request, a later one is the last event', async () => {
  const user = await base.user();
  const refused = { code: 'provider_unavailable', message: 'Too much is asked.', extra: { retryAfter: 30 } };
  const first = collect(await bench.service.chat.stream(asPerson(user), request({}), connected));
  (await bench.providers.nextCall()).fail(failure);
  await expect(first).rejects.toMatchObject(refused);
  const json = bench.service.chat.answer(asPerson(user), request({}), connected);
  (await bench.providers.nextCall()).fail(failure);
  await expect(json).rejects.toMatchObject(refused);

  const later = collect(await bench.service.chat.stream(asPerson(user), request({}), connected));
  const call = await bench.providers.nextCall();
  call.say(start, delta('Half'));
  call.fail(failure);
  expect((await later).at(-1)).toMatchObject({ event: 'error', data: { error: 'provider_unavailable' } });
});

test('when the connection ends the provider is told, and the place is free again', async () => {
  const user = await base.user();
  const connection = new AbortController();
  const waiting = bench.service.chat.answer(asPerson(user), request({}), connection.signal);
  const call = await bench.providers.nextCall();
  connection.abort('stopped');
  await call.stopped;
  await expect(waiting).rejects.toBeDefined();

  for (let n = 0; n < 5; n++) {
    const events = (await bench.service.chat.stream(asPerson(user), request({}), connected))[Symbol.asyncIterator]();
    const first = next(events, 'start');
    const asked = await bench.providers.nextCall();
    asked.say(start);
    await first;
    const pending = events.next();
    await events.return?.();
    await asked.stopped;
    await pending.catch(() => {});
  }
});

test('at most four are written for one user at a time', async () => {
  const user = await base.user();
  const running = [1, 2, 3, 4].map(() => bench.service.chat.answer(asPerson(user), request({}), connected));
  const calls = [];
  for (const _ of running) calls.push(await bench.providers.nextCall());
  await expect(bench.service.chat.answer(asPerson(user), request({}), connected)).rejects.toMatchObject({
    code: 'rate_limited',
  });
  for (const call of calls) call.say(start, finish);
  await Promise.all(running);
  const next = bench.service.chat.answer(asPerson(user), request({}), connected);
  (await bench.providers.nextCall()).answer('Room.');
  expect(await next).toMatchObject({ content: 'Room.' });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamEvent } from '#server/http/sse.ts';
import { testDatabase } from '#testing/database.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  next,
  textOf,
} from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
let other: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process({ timing: { limit: 600_000, tick: 10 } });
  other = base.process();
});
afterAll(() => base.close());

const iterate = (events: AsyncIterable<StreamEvent>) => events[Symbol.asyncIterator]();
const ids = (events: StreamEvent[]) => events.map((event) => event.id ?? 0);

async function lastMessage(userId: string, conversationId: string) {
  return (await bench.service.list.messages(userId, conversationId, { limit: 1, order: 'desc' })).items[0];
}

test('resuming after any event, in any process, live or later, gives the rest of the same stream: nothing twice, nothing lost', async () => {
  const user = await base.user();
  const { stream, call, ref } = await beginAnswer(bench, user);
  // Each piece fills a batch, so each is an event of its own.
  const pieces = Array.from({ length: 40 }, (_, n) => `${n}:`.padEnd(1024, '.'));
  const first = iterate(stream);
  call.say(start, ...pieces.slice(0, 20).map(delta));
  const seen: StreamEvent[] = [];
  while (seen.length < 11) seen.push((await first.next()).value as StreamEvent);

  const live = [bench, other].flatMap((process) =>
    Array.from({ length: 42 }, async (_, after) => collect(await process.service.chat.resume(ref, after, connected))),
  );
  call.say(...pieces.slice(20).map(delta), finish);
  const all = [...seen, ...(await collect({ [Symbol.asyncIterator]: () => first }))];
  expect(ids(all)).toEqual(Array.from({ length: 42 }, (_, n) => n + 1));
  expect(textOf(all)).toBe(pieces.join(''));
  expect(all.filter(({ event }) => event === 'done' || event === 'error')).toHaveLength(1);

  const followed = await Promise.all(live);
  for (const [n, events] of followed.entries()) expect(events).toEqual(all.slice(n % 42));
  for (let after = 0; after <= 42; after++) {
    expect(await collect(await other.service.chat.resume(ref, after, connected))).toEqual(all.slice(after));
  }
});

test('a reader that falls far behind is not lost: it reads on from the log', async () => {
  const user = await base.user();
  const { stream, call, ref } = await beginAnswer(bench, user);
  const slow = iterate(stream);
  call.say(start);
  await next(slow, 'start');
  // One more than a follower's queue holds, each an event of its own.
  const pieces = Array.from({ length: 501 }, (_, n) => `${n}:`.padEnd(1024, '.'));
  call.say(...pieces.map(delta));
  const fast = iterate(await bench.service.chat.resume(ref, 501, connected));
  await next(fast, 'delta');
  const caughtUp: StreamEvent[] = [];
  while (caughtUp.length < pieces.length) caughtUp.push((await slow.next()).value as StreamEvent);
  expect(ids(caughtUp)).toEqual(pieces.map((_, n) => n + 2));
  expect(textOf(caughtUp)).toBe(pieces.join(''));
  call.say(finish);
  expect(await next(slow, 'done')).toMatchObject({ id: 503 });
});

test('a follower that is ahead of the log, or has all of it, is let go when the answer ends', async () => {
  const user = await base.user();
  const { stream, call, ref } = await beginAnswer(bench, user);
  const ahead = [bench, other].map(async (process) => collect(await process.service.chat.resume(ref, 1000, connected)));
  call.answer('Done.');
  await collect(stream);
  expect(await Promise.all(ahead)).toEqual([[], []]);
});

test('an answer whose log has been forgotten is still told, whole to whoever has heard nothing', async () => {
  const user = await base.user();
  const { stream, call, ref } = await beginAnswer(bench, user);
  call.answer('So ', 'it is.');
  await collect(stream);
  await bench.service.forgetLogs();
  const resume = async (after: number) => collect(await other.service.chat.resume(ref, after, connected));
  const logged = await resume(0);
  base.advance(86_401);
  await bench.service.forgetLogs();
  const told = await resume(0);
  expect(told.map(({ event }) => event)).toEqual(['start', 'delta', 'done']);
  expect([told[0]?.data, textOf(told), told.at(-1)?.data]).toEqual([
    logged[0]?.data,
    textOf(logged),
    logged.at(-1)?.data,
  ]);
  expect((await resume(2)).map(({ id, event }) => [id, event])).toEqual([[3, 'done']]);
});

test('text that comes in small pieces is sent in few events, and none is lost', async () => {
  const user = await base.user();
  const { stream, call } = await beginAnswer(bench, user);
  const pieces = Array.from({ length: 500 }, (_, n) => `${n} `);
  call.answer(...pieces);
  const events = await collect(stream);
  expect(textOf(events)).toBe(pieces.join(''));
  expect(events.length).toBeLessThan(20);
});

test('stopping keeps the text, tells the provider, ends the stream with done, and is the same when repeated', async () => {
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(bench, user);
  const events = iterate(stream);
  call.say(start, delta('As far as '));
  await next(events, 'delta');
  await bench.service.chat.stop(ref);
  await bench.service.chat.stop(ref);
  await call.stopped;
  const rest = await collect({ [Symbol.asyncIterator]: () => events });
  expect(rest.filter(({ event }) => event !== 'attempt')).toMatchObject([
    { event: 'done', data: { status: 'stopped' } },
  ]);
  await bench.service.chat.stop(ref);
  expect(await lastMessage(user, conversationId)).toMatchObject({
    content: 'As far as ',
    status: 'stopped',
    attempts: [{ provider: 'scripted', outcome: 'stopped' }],
  });
  expect(bench.earned.filter((turn) => turn.userId === user)).toEqual([]);
  const again = await beginAnswer(bench, user, { conversation_id: conversationId, message: 'Go on.' });
  expect(again.call.request.turns.map((turn) => turn.content)).toContain('As far as ');
  again.call.answer('Rest.');
  await collect(again.stream);
});

test('a stop that another process takes reaches the one that writes', async () => {
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(bench, user);
  call.say(start, delta('Some'));
  await other.service.chat.stop(ref);
  await call.stopped;
  expect((await collect(stream)).at(-1)).toMatchObject({ event: 'done', data: { status: 'stopped' } });
  expect((await lastMessage(user, conversationId))?.status).toBe('stopped');
});

test('a provider that does not listen is left behind, and what it says later is not heard', async () => {
  const deaf = base.process({ deaf: true });
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(deaf, user);
  call.say(start, delta('Heard.'));
  const events = iterate(stream);
  await next(events, 'delta');
  await deaf.service.chat.stop(ref);
  expect(await next(events, 'done')).toMatchObject({ data: { status: 'stopped' } });
  call.say(delta(' Unheard.'), finish);
  expect(await lastMessage(user, conversationId)).toMatchObject({ content: 'Heard.', status: 'stopped' });
});

test('leaving a stream is not stopping: the answer is written to its end', async () => {
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(bench, user);
  const events = iterate(stream);
  call.say(start, delta('Before '));
  await next(events, 'delta');
  const waiting = events.next();
  await events.return?.();
  expect(await waiting).toMatchObject({ done: true });
  call.say(delta('and after.'), finish);
  const rest = await collect(await bench.service.chat.resume(ref, 2, connected));
  expect(textOf(rest)).toBe('and after.');
  expect(await lastMessage(user, conversationId)).toMatchObject({ content: 'Before and after.', status: 'complete' });
});

test('a connection that ends lets its stream go at once', async () => {
  const user = await base.user();
  const { stream, call, ref } = await beginAnswer(bench, user);
  const connection = new AbortController();
  const streams = [bench, other].map(async (process) =>
    collect(await process.service.chat.resume(ref, 0, connection.signal)),
  );
  connection.abort();
  expect(await Promise.all(streams)).toEqual([[], []]);
  call.answer('Done.');
  expect((await collect(stream)).at(-1)?.event).toBe('done');
});

test('deleting a conversation ends its answer: the provider is told, every follower hears an error', async () => {
  const user = await base.user();
  const { conversationId, stream, call, ref } = await beginAnswer(bench, user);
  call.say(start, delta('Gone'));
  const remote = iterate(await other.service.chat.resume(ref, 0, connected));
  await next(remote, 'delta');
  await other.service.deletion.remove(user, conversationId);
  await call.stopped;
  const last = { event: 'error', data: { error: 'not_found' } };
  expect((await collect(stream)).at(-1)).toMatchObject(last);
  expect(await next(remote, 'error')).toMatchObject(last);
  await expect(bench.service.chat.resume(ref, 0, connected)).rejects.toMatchObject({ code: 'not_found' });
});

test('the text is stored while it is being written', async () => {
  const user = await base.user();
  const { conversationId, stream, call } = await beginAnswer(bench, user);
  call.say(start, delta('In progress'));
  await expect
    .poll(() => lastMessage(user, conversationId))
    .toMatchObject({ content: 'In progress', status: 'streaming' });
  call.say(finish);
  await collect(stream);
});

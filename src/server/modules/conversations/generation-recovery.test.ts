import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generationEvents } from '#server/db/schema/conversations.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import {
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  next,
  request,
  textOf,
} from './testing/workbench.ts';

let base: BenchDatabase;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
});
afterAll(() => base.close());

/** A process that says something and is never heard of again. */
async function silentProcess() {
  const bench = base.process({ timing: { limit: 600_000, tick: 1_000_000 } });
  const user = await base.user();
  const begun = await beginAnswer(bench, user);
  begun.call.say(
    { type: 'attempt', attempt: { provider: 'first', outcome: 'timeout', ms: 9 } },
    start,
    delta('As far as it came.'),
  );
  const events = begun.stream[Symbol.asyncIterator]();
  await next(events, 'delta');
  return { ...begun, bench, user, events };
}

test('what a dead process left behind is failed at the next start, with its text, without asking a provider', async () => {
  const dead = await silentProcess();
  const heir = base.process({ alone: true });
  expect(await heir.service.recover()).toBe(1);
  expect(await heir.service.recover()).toBe(0);
  const { items } = await heir.service.list.messages(dead.user, dead.conversationId, { limit: 9, order: 'asc' });
  expect(items[1]).toMatchObject({
    status: 'failed',
    content: 'As far as it came.',
    provider: 'scripted',
    model: 'script-1',
    attempts: [{ provider: 'first' }],
    error: expect.stringContaining('restarted'),
  });
  const events = await collect(await heir.service.chat.resume(dead.ref, 0, connected));
  expect(events.map(({ event }) => event)).toEqual(['start', 'attempt', 'delta', 'error']);
  expect(events.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(heir.providers.calls).toEqual([]);

  dead.call.say(delta(' And more.'), finish);
  const own = await collect({ [Symbol.asyncIterator]: () => dead.events });
  await dead.bench.service.close();
  expect(own).toMatchObject([{ id: 4, event: 'error' }]);
  const { items: after } = await heir.service.list.messages(dead.user, dead.conversationId, { limit: 9, order: 'asc' });
  expect(after).toEqual(items);
  const log = await base.db.select().from(generationEvents).where(eq(generationEvents.generationId, dead.generationId));
  expect(log).toHaveLength(4);
  expect(dead.bench.earned).toEqual([]);
});

test('one that cannot be ended keeps no other from its end, and nobody from a new answer', async () => {
  const broken = await silentProcess();
  const dead = await silentProcess();
  const ofBroken = eq(generationEvents.generationId, broken.generationId);
  await base.db.update(generationEvents).set({ data: sql`'null'::jsonb` }).where(ofBroken);
  const heir = base.process({ alone: true });
  expect(await heir.service.recover()).toBe(1);
  const events = await collect(await heir.service.chat.resume(dead.ref, 0, connected));
  expect(events.at(-1)).toMatchObject({ event: 'error' });
  await beginAnswer(heir, await base.user());
  await base.db.delete(generationEvents).where(ofBroken);
  expect(await base.process({ alone: true }).service.recover()).toBe(2);
});

test('an answer that was to be stopped when its process died is stopped, not failed', async () => {
  const dead = await silentProcess();
  const heir = base.process({ alone: true });
  await heir.service.chat.stop(dead.ref);
  await heir.service.recover();
  const events = await collect(await heir.service.chat.resume(dead.ref, 0, connected));
  expect(events.at(-1)).toMatchObject({ event: 'done', data: { status: 'stopped' } });
  expect(textOf(events)).toBe('As far as it came.');
});

test('beside other processes, only a minute of silence means death', async () => {
  const silent = await silentProcess();
  const heir = base.process();
  base.advance(60);
  expect(await heir.service.recover()).toBe(0);
  base.advance(1);
  expect(await heir.service.recover()).toBe(1);
  const events = await collect(await heir.service.chat.resume(silent.ref, 0, connected));
  expect(events.at(-1)).toMatchObject({ event: 'error', data: { error: 'service_unavailable' } });
});

test('a follower notices that the writer has died, and a new question in the conversation may be asked', async () => {
  const silent = await silentProcess();
  const heir = base.process();
  const followed = (await heir.service.chat.resume(silent.ref, 0, connected))[Symbol.asyncIterator]();
  await next(followed, 'delta');
  base.advance(61);
  expect(await next(followed, 'error')).toMatchObject({ data: { error: 'service_unavailable' } });

  const later = await silentProcess();
  base.advance(61);
  const stream = await heir.service.chat.stream(
    asPerson(later.user),
    request({ conversation_id: later.conversationId }),
    connected,
  );
  (await heir.providers.nextCall()).answer('New.');
  expect(textOf(await collect(stream))).toBe('New.');
});

test('closing ends what is being written as interrupted, and that is stored when it returns', async () => {
  const bench = base.process();
  const user = await base.user();
  const { conversationId, stream, call } = await beginAnswer(bench, user);
  call.say(start, delta('Until now'));
  const events = stream[Symbol.asyncIterator]();
  await next(events, 'delta');
  await bench.service.close();
  const { items } = await base.process().service.list.messages(user, conversationId, { limit: 1, order: 'desc' });
  expect(items[0]).toMatchObject({ status: 'failed', content: 'Until now' });
  expect(await next(events, 'error')).toMatchObject({ data: { error: 'service_unavailable' } });
});

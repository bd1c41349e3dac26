import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#server/db/database.ts';
import { generations } from '#server/db/schema/conversations.ts';
import { testDatabase } from '#testing/database.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  next,
  storedMessages,
  textOf,
} from './testing/workbench.ts';

let base: BenchDatabase;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
});
afterAll(() => base.close());

/** A database whose next transactions fail, `failing` of them. */
function unsteady(): { db: Db; fail(times: number): void; failed: () => number } {
  let [failing, failed] = [0, 0];
  const db = new Proxy(base.db, {
    get(target, name, receiver) {
      if (name !== 'transaction' || failing === 0) return Reflect.get(target, name, receiver);
      failing -= 1;
      failed += 1;
      return async () => {
        throw new Error('The database is away.');
      };
    },
  });
  return {
    db,
    fail: (times) => {
      failing = times;
    },
    failed: () => failed,
  };
}

const statusOf = async (generationId: string) =>
  (await base.db.select().from(generations).where(eq(generations.id, generationId)))[0];

/** An answer whose end cannot be stored, now or ever by the process that wrote it. */
async function leftBehind(timing: { tick?: number } = {}) {
  const { db, fail } = unsteady();
  const bench = base.process({ db, timing: { endAgain: [], ...timing } });
  const user = await base.user();
  const begun = await beginAnswer(bench, user);
  const events = begun.stream[Symbol.asyncIterator]();
  begun.call.say(start, delta('All that was said.'));
  await next(events, 'delta');
  fail(2);
  begun.call.say(finish);
  await expect.poll(() => bench.errors).toMatchObject([{ generationId: begun.generationId }]);
  return { ...begun, bench, user, rest: { [Symbol.asyncIterator]: () => events } };
}

async function asksAnew({ bench, user, conversationId }: { bench: Bench; user: string; conversationId: string }) {
  const { stream, call } = await beginAnswer(bench, user, { conversation_id: conversationId });
  call.answer('New.');
  expect(textOf(await collect(stream))).toBe('New.');
}

test('an end that cannot be stored is stored when the database is back: the answer is whole and may be followed by others', async () => {
  const { db, fail, failed } = unsteady();
  const bench = base.process({ db, timing: { endAgain: [1, 1, 1] } });
  const user = await base.user();
  const { conversationId, stream, call, generationId } = await beginAnswer(bench, user);
  call.say(start, delta('All that was said.'));
  const events = stream[Symbol.asyncIterator]();
  await next(events, 'delta');
  fail(6);
  call.say(finish);
  expect(await next(events, 'done')).toMatchObject({ data: { status: 'complete' } });
  expect(failed()).toBe(6);
  expect(await statusOf(generationId)).toMatchObject({ status: 'complete' });
  expect((await storedMessages(bench, user, conversationId))[1]).toMatchObject({
    content: 'All that was said.',
    status: 'complete',
  });
  expect(bench.earned).toHaveLength(1);
  expect(bench.errors).toEqual([]);
  await asksAnew({ bench, user, conversationId });
});

test.each([{ alone: true }, { alone: false }])(
  'an end that is given up is told by the same process after a minute, with the text: $alone',
  async ({ alone }) => {
    const left = await leftBehind();
    expect(await left.bench.service.recover()).toBe(0);
    base.advance(61);
    if (alone) expect(await left.bench.service.recover()).toBe(1);
    expect((await collect(left.rest)).at(-1)).toMatchObject({ event: 'error', data: { error: 'service_unavailable' } });
    expect((await storedMessages(left.bench, left.user, left.conversationId))[1]).toMatchObject({
      content: 'All that was said.',
      status: 'failed',
    });
    await asksAnew(left);
  },
);

test('what a process does not hold is not kept alive by what it does hold', async () => {
  const left = await leftBehind({ tick: 1 });
  const held = await beginAnswer(left.bench, await base.user());
  base.advance(61);
  await expect.poll(async () => (await statusOf(held.generationId))?.heartbeatAt).toEqual(base.now());
  const other = base.process();
  expect(await other.service.recover()).toBe(1);
  expect(await statusOf(left.generationId)).toMatchObject({ status: 'failed' });
  expect(await statusOf(held.generationId)).toMatchObject({ status: 'streaming' });
  held.call.answer('Still here.');
  expect(textOf(await collect(held.stream))).toBe('Still here.');
});

test('what is being written is not taken for left behind, however long its process was held up', async () => {
  const bench = base.process({ timing: { tick: 1_000_000 } });
  const { stream, call } = await beginAnswer(bench, await base.user());
  base.advance(3_600);
  expect(await bench.service.recover()).toBe(0);
  call.answer('Here.');
  expect((await collect(stream)).at(-1)).toMatchObject({ event: 'done' });
});

test('a process that closes while the database is away does not wait for it', async () => {
  const { db, fail } = unsteady();
  const bench = base.process({ db, timing: { endAgain: [1_000_000] } });
  const { stream, call, generationId } = await beginAnswer(bench, await base.user());
  const events = stream[Symbol.asyncIterator]();
  call.say(start, delta('Said.'));
  await next(events, 'delta');
  fail(2);
  await bench.service.close();
  expect(await statusOf(generationId)).toMatchObject({ status: 'streaming' });
  expect(await base.process({ alone: true }).service.recover()).toBe(1);
});

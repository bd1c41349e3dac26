import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#server/platform/ids.ts';
import { testDatabase } from '#testing/database.ts';
import { type Bench, type BenchDatabase, beginAnswer, benchDatabase, collect } from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

async function titles(userId: string, query: { q?: string; archived?: boolean; limit?: number } = {}) {
  const { list } = bench.service;
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await list.list(userId, { limit: 50, ...query, cursor });
    seen.push(...page.items.map((item) => item.title));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return seen;
}

/** Conversations of these titles, each a second after the one before; gives their ids. */
async function withTitles(userId: string, ...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of names) {
    base.advance(1);
    ids.push((await bench.service.list.create(userId, { title })).id);
  }
  return ids;
}

test('pinned ones come first, then the newest activity, on whatever pages', async () => {
  const user = await base.user();
  const [a, b] = await withTitles(user, 'a', 'b', 'c', 'd', 'e');
  await bench.service.list.update(user, b ?? '', { pinned: true });
  base.advance(1);
  const { call, stream } = await beginAnswer(bench, user, { conversation_id: a });
  call.answer('Activity.');
  await collect(stream);
  for (const limit of [1, 2, 3, 50]) expect(await titles(user, { limit })).toEqual(['b', 'a', 'e', 'd', 'c']);
});

test('conversations of the same instant are each listed once', async () => {
  const user = await base.user();
  await Promise.all(['a', 'b', 'c', 'd', 'e'].map((title) => bench.service.list.create(user, { title })));
  expect((await titles(user, { limit: 2 })).sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('searching finds all words of a title in any case and takes every sign literally', async () => {
  const user = await base.user();
  await withTitles(user, 'Photosynthesis at night', 'Night sky', '100% sure', 'snake_case', 'back\\slash', '写真と光');
  expect(await titles(user, { q: 'NIGHT' })).toEqual(['Night sky', 'Photosynthesis at night']);
  expect(await titles(user, { q: ' night  photo ' })).toEqual(['Photosynthesis at night']);
  expect(await titles(user, { q: '%' })).toEqual(['100% sure']);
  expect(await titles(user, { q: '_' })).toEqual(['snake_case']);
  expect(await titles(user, { q: '\\' })).toEqual(['back\\slash']);
  expect(await titles(user, { q: '光' })).toEqual(['写真と光']);
  expect(await titles(user, { q: "'; drop table" })).toEqual([]);
  expect(await titles(user, { q: 'a\0' })).not.toEqual([]);
});

test('archived ones are listed apart and come back', async () => {
  const user = await base.user();
  const [a] = await withTitles(user, 'a', 'b');
  expect(await bench.service.list.update(user, a ?? '', { archived: true })).toMatchObject({ archived: true });
  expect([await titles(user), await titles(user, { archived: true })]).toEqual([['b'], ['a']]);
  await bench.service.list.update(user, a ?? '', { archived: false });
  expect(await titles(user)).toEqual(['b', 'a']);
});

test('creating with an id of one’s own twice, or at once, makes one conversation and changes nothing', async () => {
  const user = await base.user();
  const id = newId();
  const made = await Promise.all(['a', 'b', 'c'].map((title) => bench.service.list.create(user, { id, title })));
  expect(new Set(made.map((conversation) => conversation.title)).size).toBe(1);
  expect(await titles(user)).toHaveLength(1);
  const stranger = await base.user();
  expect(await bench.service.list.create(stranger, { id, title: 'Mine' })).toMatchObject({ id, title: 'Mine' });
  expect(await titles(user)).toEqual([made[0]?.title]);
});

test('a title that a person gave stays; without one the first message names the conversation', async () => {
  const user = await base.user();
  const unnamed = await bench.service.list.create(user, {});
  expect(unnamed.title).toBe('New conversation');
  const renamed = await bench.service.list.create(user, {});
  await bench.service.list.update(user, renamed.id, { title: 'My own' });
  for (const { id } of [unnamed, renamed]) {
    const { call, stream } = await beginAnswer(bench, user, {
      conversation_id: id,
      message: '**Why** is the sky blue?',
    });
    call.answer('Light.');
    await collect(stream);
  }
  expect((await titles(user)).sort()).toEqual(['My own', 'Why is the sky blue']);
});

test('the newest words are shown shortened and without markdown', async () => {
  const user = await base.user();
  const { call, stream } = await beginAnswer(bench, user);
  call.answer(`# Light\n\n**Plants** ${'grow '.repeat(200)}`);
  await collect(stream);
  const [shown] = (await bench.service.list.list(user, { limit: 1 })).items;
  expect(shown?.last_message).toMatch(/^Light Plants grow .*grow…$/);
  expect(shown?.last_message?.length).toBeLessThanOrEqual(120);
});

test('messages are paged in both directions without gap or repetition', async () => {
  const user = await base.user();
  const { id } = await bench.service.list.create(user, {});
  for (const message of ['1', '3', '5']) {
    const { call, stream } = await beginAnswer(bench, user, { conversation_id: id, message });
    call.answer(String(Number(message) + 1));
    await collect(stream);
  }
  for (const order of ['asc', 'desc'] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await bench.service.list.messages(user, id, { limit: 4, order, cursor });
      seen.push(...page.items.map((message) => message.content));
      cursor = page.next_cursor ?? undefined;
    } while (cursor);
    expect(order === 'asc' ? seen : seen.reverse()).toEqual(['1', '2', '3', '4', '5', '6']);
  }
});

test('a cursor of another list is refused', async () => {
  const user = await base.user();
  await expect(bench.service.list.list(user, { limit: 1, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
    code: 'validation_error',
  });
});

test('deleting takes the messages along and cannot be repeated', async () => {
  const user = await base.user();
  const { conversationId, call, stream, ref } = await beginAnswer(bench, user);
  call.answer('Gone soon.');
  await collect(stream);
  await bench.service.deletion.remove(user, conversationId);
  const missing = { code: 'not_found' };
  await expect(bench.service.deletion.remove(user, conversationId)).rejects.toMatchObject(missing);
  await expect(bench.service.list.messages(user, conversationId, { limit: 1, order: 'asc' })).rejects.toMatchObject(
    missing,
  );
  await expect(bench.service.chat.stop(ref)).rejects.toMatchObject(missing);
});

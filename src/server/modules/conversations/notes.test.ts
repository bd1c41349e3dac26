import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { type Bench, type BenchDatabase, beginAnswer, benchDatabase, collect } from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

const missing = { code: 'not_found' };

test('notes are listed newest change first, each once on whatever pages', async () => {
  const { notes } = bench.service;
  const user = await base.user();
  const made = [];
  for (const title of ['a', 'b', 'c']) {
    made.push(await notes.create(user, { title, content: '' }));
    base.advance(1);
  }
  await notes.replace(user, made[0]?.id ?? '', { title: 'a2', content: 'new' });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await notes.list(user, { limit: 2, cursor });
    seen.push(...page.items.map((note) => note.title));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(['a2', 'c', 'b']);
});

test('a note outlives the answer that it was taken from, and can still be edited', async () => {
  const { notes, list, deletion } = bench.service;
  const user = await base.user();
  const { conversationId, call, stream } = await beginAnswer(bench, user);
  call.answer('Noteworthy.');
  await collect(stream);
  const { items } = await list.messages(user, conversationId, { limit: 1, order: 'desc' });
  const source = { conversation_id: conversationId, message_id: items[0]?.id };
  const note = await notes.create(user, { title: 'Note', content: 'Text', ...source });
  expect(note).toMatchObject(source);
  await deletion.remove(user, conversationId);
  expect(await notes.replace(user, note.id, { title: 'Edited', content: 'Text', ...source })).toMatchObject({
    title: 'Edited',
    ...source,
  });
  expect(await notes.replace(user, note.id, { title: 'Edited', content: '' })).toMatchObject({
    conversation_id: null,
    message_id: null,
  });
  await expect(notes.replace(user, note.id, { title: 'Edited', content: '', ...source })).rejects.toMatchObject(
    missing,
  );
});

test('a message of another conversation is no source', async () => {
  const user = await base.user();
  const one = await beginAnswer(bench, user);
  one.call.answer('One.');
  await collect(one.stream);
  const { items } = await bench.service.list.messages(user, one.conversationId, { limit: 1, order: 'desc' });
  const other = await bench.service.list.create(user, {});
  const body = { title: 'Note', content: '', conversation_id: other.id, message_id: items[0]?.id };
  await expect(bench.service.notes.create(user, body)).rejects.toMatchObject(missing);
});

test('a note that is sent again under an id of its own is made once, and is answered as it stands', async () => {
  const { notes } = bench.service;
  const user = await base.user();
  const id = 'note-of-the-client';
  const made = await notes.create(user, { title: 'Note', content: 'One' }, id);
  await notes.replace(user, id, { title: 'Note', content: 'Two' });
  expect(await notes.create(user, { title: 'Note', content: 'One' }, id)).toMatchObject({ id, content: 'Two' });
  expect((await notes.list(user, { limit: 5 })).items).toHaveLength(1);
  const other = await base.user();
  expect(await notes.create(other, { title: 'Mine', content: '' }, id)).toMatchObject({ title: 'Mine' });
  expect((await notes.get(user, id)).created_at).toBe(made.created_at);
});

test('a note that is sent again after its source was deleted is answered all the same', async () => {
  const { notes, deletion } = bench.service;
  const user = await base.user();
  const { conversationId } = await beginAnswer(bench, user);
  const body = { title: 'From afar', content: '', conversation_id: conversationId };
  const made = await notes.create(user, body, 'note-of-mine');
  await deletion.remove(user, conversationId);
  expect(await notes.create(user, body, 'note-of-mine')).toEqual(made);
  await expect(notes.create(user, body, 'another-note')).rejects.toMatchObject(missing);
});

test('a deleted note is gone', async () => {
  const { notes } = bench.service;
  const user = await base.user();
  const { id } = await notes.create(user, { title: 'Note', content: '' });
  await notes.remove(user, id);
  await expect(notes.remove(user, id)).rejects.toMatchObject(missing);
  expect((await notes.list(user, { limit: 5 })).items).toEqual([]);
});

test('a note is found by words of title and text, and by the conversation that it was taken from', async () => {
  const { notes, list } = bench.service;
  const user = await base.user();
  const { id } = await list.create(user, {});
  await notes.create(user, { title: 'Leaves', content: '100% green' });
  await notes.create(user, { title: 'Verbs', content: 'went', conversation_id: id });
  const titles = async (query: { q?: string; conversation_id?: string }) =>
    (await notes.list(user, { limit: 5, ...query })).items.map(({ title }) => title);
  expect(await titles({ q: 'GREEN leaves' })).toEqual(['Leaves']);
  expect(await titles({ q: '%' })).toEqual(['Leaves']);
  expect(await titles({ conversation_id: id })).toEqual(['Verbs']);
  expect(await titles({ q: 'green', conversation_id: id })).toEqual([]);
});

test('of two devices that save the same version, the second is told what changed in the meantime, and nothing is lost', async () => {
  const { notes } = bench.service;
  const user = await base.user();
  const made = await notes.create(user, { title: 'Note', content: 'One' });
  const version = { title: 'Note', updated_at: made.updated_at };
  const saved = await notes.replace(user, made.id, { ...version, content: 'Two' });
  expect(saved.updated_at > made.updated_at).toBe(true);
  await expect(notes.replace(user, made.id, { ...version, content: 'Three' })).rejects.toMatchObject({
    code: 'conflict',
    extra: { note: saved },
  });
  // The answer to the first saving was lost, so it is sent again.
  expect(await notes.replace(user, made.id, { ...version, content: 'Two' })).toEqual(saved);
  expect(await notes.get(user, made.id)).toEqual(saved);
  const third = { title: 'Note', content: 'Three', updated_at: saved.updated_at };
  expect(await notes.replace(user, made.id, third)).toMatchObject({ content: 'Three' });
});

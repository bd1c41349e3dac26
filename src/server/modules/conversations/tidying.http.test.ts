import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Conversation } from '#contract/conversations.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { restorable } from './deletion.service.ts';
import { recordingProviders, talk } from './testing/recording-providers.ts';

const providers = recordingProviders();
let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer({ providers });
});
afterAll(() => server.close());

const at = (id: string, rest = '') => `/api/core/conversations/${id}${rest}`;

async function titles(query = '') {
  const { items } = await learner.ask<{ items: Conversation[] }>(200, 'GET', `/api/core/conversations${query}`);
  return items.map(({ title }) => title);
}

const bulk = async (action: string, ids: string[]) =>
  (await learner.ask<{ items: { id: string; outcome: string }[] }>(200, 'POST', at('bulk'), { action, ids })).items.map(
    ({ outcome }) => outcome,
  );

test('a deleted conversation is gone everywhere at once, and comes back whole for ten minutes', async () => {
  learner = await aLearner(server);
  const { id } = await learner.conversation({ title: 'Slip' });
  const { body } = await learner.chat(id, { message: 'Here?' });
  const [, answer] = await learner.messages(id);
  await learner.ask(200, 'PATCH', at(id), { tags: ['Biology'] });
  const before = await learner.detail(id);
  await learner.ask(204, 'DELETE', at(id));

  expect(await titles()).toEqual([]);
  expect(await learner.ask(200, 'GET', at('tags'))).toMatchObject({ items: [] });
  await learner.ask(404, 'DELETE', at(id));
  await learner.ask(404, 'GET', at(id));
  await learner.ask(404, 'GET', at(id, '/messages'));
  await learner.ask(404, 'PATCH', at(id), { pinned: true });
  await learner.ask(404, 'POST', at(id, '/fork'), { message_id: body.message_id });
  await learner.ask(404, 'POST', at(id, '/session/start'));
  await learner.ask(404, 'GET', `/api/core/generations/${answer?.generation_id}/events`);
  await learner.ask(404, 'POST', `/api/core/generations/${answer?.generation_id}/stop`);
  await learner.ask(404, 'POST', '/api/core/notes', { title: 'n', content: '', message_id: body.message_id });
  await learner.ask(409, 'POST', '/api/core/conversations', { id });
  expect((await learner.chat(id, { message: 'Still?' })).status).toBe(404);

  await learner.ask(200, 'POST', at(id, '/restore'));
  expect(await learner.detail(id)).toEqual(before);
  expect(await learner.messages(id)).toHaveLength(2);
  await learner.ask(200, 'POST', at(id, '/restore'));

  await learner.ask(204, 'DELETE', at(id));
  server.clock.now = new Date(server.clock.now.getTime() + restorable);
  await learner.ask(404, 'POST', at(id, '/restore'));
});

test('many are deleted and restored in one request, each with its outcome, also a second time', async () => {
  learner = await aLearner(server);
  const stranger = await aLearner(server);
  const foreign = await stranger.conversation();
  const made = await Promise.all(['a', 'b', 'c'].map((title) => learner.conversation({ title })));
  const ids = [...made.map(({ id }) => id), foreign.id, 'missing'];
  const outcomes = ['done', 'done', 'done', 'not_found', 'not_found'];
  expect(await bulk('delete', ids)).toEqual(outcomes);
  expect(await bulk('delete', ids)).toEqual(outcomes);
  expect(await titles()).toEqual([]);
  expect(await bulk('archive', ids)).toEqual(Array(5).fill('not_found'));
  expect(await bulk('restore', ids)).toEqual(outcomes);
  expect(await bulk('restore', ids)).toEqual(outcomes);
  expect(await bulk('archive', ids)).toEqual(outcomes);
  expect([await titles(), (await titles('?archived=true')).sort()]).toEqual([[], ['a', 'b', 'c']]);
  expect(await bulk('unarchive', [made[0]?.id ?? '', made[0]?.id ?? ''])).toEqual(['done']);
  expect(await bulk('pin', [made[0]?.id ?? ''])).toEqual(['done']);
  expect(await titles()).toEqual(['a']);
  await stranger.detail(foreign.id);
  await learner.ask(400, 'POST', at('bulk'), { action: 'delete', ids: Array.from({ length: 201 }, (_, n) => `${n}`) });
});

test('tags are unique without regard to case, filter the list, and are counted as it shows them', async () => {
  learner = await aLearner(server);
  const a = await learner.conversation({ title: 'a' });
  const b = await learner.conversation({ title: 'b' });
  const c = await learner.conversation({ title: 'c' });
  await learner.ask(200, 'PATCH', at(a.id), { tags: ['İstanbul', 'Biology'] });
  await learner.ask(200, 'PATCH', at(b.id), { tags: [' biology ', 'زیست'] });
  await learner.ask(200, 'PATCH', at(c.id), { tags: ['Biology'], archived: true });
  expect((await learner.detail(b.id)).tags).toEqual(['biology', 'زیست']);
  expect(await titles('?tag=BIOLOGY')).toEqual(['b', 'a']);
  expect(await titles(`?tag=${encodeURIComponent('زیست')}`)).toEqual(['b']);
  expect(await titles('?tag=BIOLOGY&archived=true')).toEqual(['c']);
  expect(await titles('?tag=chemistry')).toEqual([]);
  const counted = await learner.ask<{ items: object[] }>(200, 'GET', at('tags'));
  expect(counted.items).toHaveLength(3);
  expect(counted.items).toContainEqual({ tag: 'Biology', count: 2 });
  const paged = await learner.ask<{ items: object[]; next_cursor: string }>(200, 'GET', at('tags', '?limit=2'));
  const rest = await learner.ask<{ items: object[] }>(200, 'GET', at('tags', `?cursor=${paged.next_cursor}`));
  expect([...paged.items, ...rest.items]).toEqual(counted.items);
  for (const tags of [['x', 'X'], ['x'.repeat(41)], [' '], Array.from({ length: 11 }, (_, n) => `t${n}`)])
    await learner.ask(400, 'PATCH', at(a.id), { tags });
  await learner.ask(200, 'PATCH', at(a.id), { tags: [] });
  expect((await learner.detail(a.id)).tags).toEqual([]);
});

test('a fork is the line up to a message, with tags and settings, and goes its own way', async () => {
  learner = await aLearner(server);
  const { id } = await learner.conversation({ title: 'Roots' });
  await learner.ask(200, 'PATCH', at(id), { tags: ['Biology'], settings: { temperature: 0.5, tutor_mode: true } });
  const one = await learner.chat(id, { message: 'One?' });
  const broken = await learner.chat(id, { message: 'break?' });
  const rest = await learner.chat(id, { continue_message_id: broken.body.detail.message_id });
  await learner.chat(id, { message: 'Elsewhere?', parent_message_id: one.body.message_id });
  const body = { message_id: rest.body.message_id, id: 'a-fork-of-mine' };
  const copies = await Promise.all([1, 2, 3].map(() => learner.ask<Conversation>(201, 'POST', at(id, '/fork'), body)));
  expect(new Set(copies.map((copy) => copy.id))).toEqual(new Set(['a-fork-of-mine']));
  const fork = await learner.detail('a-fork-of-mine');
  expect(fork).toMatchObject({ title: 'Roots', tags: ['Biology'], settings: { temperature: 0.5, tutor_mode: true } });
  expect(fork.usage).toEqual({ input_tokens: 0, output_tokens: 0 });

  const copied = await learner.messages(fork.id);
  const original = await learner.messages(id);
  expect(copied.map(({ content }) => content)).toEqual(original.slice(0, 5).map(({ content }) => content));
  expect(copied.map(({ parent_message_id }) => parent_message_id)).toEqual([
    null,
    ...copied.slice(0, -1).map((message) => message.id),
  ]);
  expect(copied.at(-1)).toMatchObject({ id: fork.current_leaf_id, continues_message_id: copied.at(-2)?.id });
  expect(copied.filter((copy) => original.some((message) => message.id === copy.id))).toEqual([]);
  await learner.chat(fork.id, { message: 'Here?' });
  expect(talk(providers.asked.at(-1)).slice(0, 2)).toEqual(['user: One?', `assistant: ${one.body.content}`]);
  expect(await learner.messages(id)).toHaveLength(original.length);
  await learner.ask(404, 'POST', at(fork.id, '/fork'), { message_id: one.body.message_id });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChatRequest } from '#contract/chat.ts';
import type { AppError } from '#server/platform/app-error.ts';
import { asPerson } from '#testing/as-person.ts';
import { testDatabase } from '#testing/database.ts';
import { delta, finish, start } from './testing/scripted-providers.ts';
import {
  type Bench,
  type BenchDatabase,
  beginAnswer,
  benchDatabase,
  collect,
  connected,
  request,
} from './testing/workbench.ts';

let base: BenchDatabase;
let bench: Bench;
beforeAll(async () => {
  base = benchDatabase(await testDatabase());
  bench = base.process();
});
afterAll(() => base.close());

const page = { limit: 50 };

test('no operation tells, changes or stops what belongs to somebody else; it answers as if it did not exist', async () => {
  const { list, deletion, get, fork, exportOne, chat, notes, sessions } = bench.service;
  const owner = await base.user();
  const stranger = await base.user();
  const { conversationId, generationId, stream, call } = await beginAnswer(bench, owner);
  call.say(start, delta('Mine'));
  const note = await notes.create(owner, { title: 'Mine', content: '' });
  await sessions.start(owner, conversationId);
  const { items } = await list.messages(owner, conversationId, { ...page, order: 'asc' });
  const messageId = items[0]?.id ?? '';
  const own = await list.create(stranger, {});

  const again = (body: Partial<ChatRequest>) => request({ message: '', ...body });

  const asked = (conversation: string, generation: string, noteId: string, message: string) => [
    () => list.update(stranger, conversation, { title: 'Yours' }),
    () => deletion.remove(stranger, conversation),
    () => deletion.restore(stranger, conversation),
    () => get(stranger, conversation),
    () => list.update(stranger, own.id, { current_leaf_id: message }),
    () => list.messages(stranger, conversation, { ...page, order: 'asc' }),
    () => chat.answer(asPerson(stranger), request({ conversation_id: conversation }), connected),
    () => chat.stream(asPerson(stranger), request({ conversation_id: conversation }), connected),
    () => chat.answer(asPerson(stranger), request({ conversation_id: own.id, parent_message_id: message }), connected),
    () =>
      chat.answer(asPerson(stranger), again({ conversation_id: own.id, regenerate_message_id: message }), connected),
    () => chat.answer(asPerson(stranger), again({ conversation_id: own.id, continue_message_id: message }), connected),
    () => chat.resume({ userId: stranger, generationId: generation }, 0, connected),
    () => chat.stop({ userId: stranger, generationId: generation }),
    () => sessions.start(stranger, conversation),
    () => sessions.activity(stranger, conversation, { active: 5 }),
    () => sessions.end(stranger, conversation),
    () => sessions.status(stranger, conversation),
    () => notes.create(stranger, { title: 'n', content: '', conversation_id: conversation }),
    () => notes.create(stranger, { title: 'n', content: '', message_id: message }),
    () => notes.get(stranger, noteId),
    () => fork(stranger, conversation, { messageId: message, id: 'a-fork-of-theirs' }),
    () => fork(stranger, own.id, { messageId: message, id: 'a-fork-of-theirs' }),
    () => exportOne(stranger, conversation, 'json'),
    () => notes.replace(stranger, noteId, { title: 'n', content: '' }),
    () => notes.remove(stranger, noteId),
  ];
  const refusals = (calls: (() => Promise<unknown>)[]) =>
    Promise.all(
      calls.map((ask) =>
        ask().then(
          () => 'answered',
          (error: AppError) => [error.code, error.message, error.extra],
        ),
      ),
    );
  const foreign = await refusals(asked(conversationId, generationId, note.id, messageId));
  expect(foreign).toEqual(await refusals(asked('missing', 'missing', 'missing', 'missing')));
  expect(foreign.every((refusal) => refusal[0] === 'not_found')).toBe(true);

  expect(await deletion.bulk(stranger, 'delete', [conversationId])).toEqual([
    { id: conversationId, outcome: 'not_found' },
  ]);
  expect((await list.list(stranger, page)).items.map(({ id }) => id)).toEqual([own.id]);
  expect((await notes.list(stranger, page)).items).toEqual([]);
  call.say(finish);
  expect((await collect(stream)).at(-1)).toMatchObject({ data: { status: 'complete' } });
  expect((await list.list(owner, page)).items).toHaveLength(1);
  expect((await sessions.status(owner, conversationId)).is_active).toBe(true);
});

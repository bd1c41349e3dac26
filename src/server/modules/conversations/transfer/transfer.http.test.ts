import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  ConversationExport,
  type ExportedConversation,
  type ExportedMessage,
  type ImportResult,
  importLimit,
} from '#contract/conversation-transfer.ts';
import type { Conversation } from '#contract/conversations.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import {
  chatGptBroken,
  chatGptConversation,
  chatGptEmpty,
  claudeConversation,
  claudeTree,
} from '../testing/foreign-files.ts';
import { recordingProviders, talk } from '../testing/recording-providers.ts';

const providers = recordingProviders();
let server: TestServer;
let learner: Learner;
beforeAll(async () => {
  server = await testServer({ providers });
});
beforeEach(async () => {
  learner = await aLearner(server);
});
afterAll(() => server.close());

const bring = (file: unknown, status = 200, who = learner) =>
  who.ask<ImportResult>(status, 'POST', '/api/core/conversations/import', file);
const exported = async (id: string, who = learner) =>
  ConversationExport.parse(await who.ask(200, 'GET', `/api/core/conversations/${id}/export`));
const listed = async () =>
  (await learner.ask<{ items: Conversation[] }>(200, 'GET', '/api/core/conversations?limit=200')).items;
/** Each message with the words of its parent. */
async function tree(id = '') {
  const all = await learner.messages(id);
  const words = new Map(all.map((message) => [message.id, message.content]));
  return all.map(({ role, content, parent_message_id }) => [role, content, words.get(parent_message_id ?? '') ?? null]);
}

test('a conversation of ChatGPT comes with its branches, its times and what was shown, and without what was hidden', async () => {
  const result = await bring([chatGptConversation]);
  const id = result.items[0]?.conversation_id ?? '';
  expect(result).toEqual({
    items: [{ title: 'Leaves and light', outcome: 'imported', conversation_id: id }],
    imported: 1,
    duplicates: 0,
    failed: 0,
  });
  const question = '*(an image, which is not in the file)*\n\nWhy is this leaf green?';
  expect(await tree(id)).toEqual([
    ['user', question, null],
    ['assistant', 'Because of **chlorophyll**.', question],
    ['assistant', 'Its pigment reflects green light.', question],
    ['user', 'And in autumn? 🍂', 'Its pigment reflects green light.'],
    ['assistant', 'Then it fades\n\n```js\nleaf.color = "red"\n```', 'And in autumn? 🍂'],
  ]);
  const all = await learner.messages(id);
  expect(all[4]).toMatchObject({ model: 'o3', status: 'stopped', created_at: '2025-04-30T08:01:45.000Z' });
  const detail = await learner.detail(id);
  expect(detail).toMatchObject({ current_leaf_id: all[4]?.id, created_at: '2025-04-30T08:00:00.123Z' });
  expect(detail.updated_at).toBe('2025-04-30T08:08:20.500Z');
  await learner.chat(id, { message: 'Go on' });
  expect(talk(providers.asked.at(-1)).at(0)).toBe(`user: ${question}`);
  expect(talk(providers.asked.at(-1))).toHaveLength(5);
});

test('conversations of Claude come as a list and as a tree, with their attachments', async () => {
  const result = await bring([claudeConversation, claudeTree]);
  expect(result.items.map(({ title }) => title)).toEqual(['Verbs', 'First try']);
  const asked =
    'Explain this list.\n\n**verbs.txt**\n\n````\ngo ``` went\n````\n\n*(verbs.png, which is not in the export)*';
  expect(await tree(result.items[0]?.conversation_id)).toEqual([
    ['user', asked, null],
    ['assistant', 'These are irregular verbs.', asked],
    ['assistant', 'Ask me more.', 'These are irregular verbs.'],
  ]);
  expect(await tree(result.items[1]?.conversation_id)).toEqual([
    ['user', 'First try', null],
    ['assistant', 'First answer', 'First try'],
    ['user', 'Second try', null],
    ['assistant', 'Second answer', 'Second try'],
  ]);
});

test('each conversation of a file has its own outcome; sent again, also at once, nothing is doubled', async () => {
  const file = [
    chatGptConversation,
    chatGptBroken,
    chatGptEmpty,
    { hello: 1 },
    claudeConversation,
    chatGptConversation,
  ];
  const first = await bring(file);
  expect(first.items.map(({ title, outcome }) => [title, outcome])).toEqual([
    ['Leaves and light', 'imported'],
    ['Torn', 'failed'],
    ['Nothing said', 'failed'],
    ['', 'failed'],
    ['Verbs', 'imported'],
    ['Leaves and light', 'duplicate'],
  ]);
  expect(first.items.filter(({ outcome }) => outcome === 'failed').every(({ reason }) => reason?.endsWith('.'))).toBe(
    true,
  );
  expect(first.items[5]?.conversation_id).toBe(first.items[0]?.conversation_id);
  for (const again of await Promise.all([bring(file), bring(file), bring(file)]))
    expect(again).toMatchObject({ imported: 0, duplicates: 3, failed: 3 });
  expect(await listed()).toHaveLength(2);
});

test('what was deleted can be imported again, and what has grown since is imported beside it', async () => {
  const id = (await bring([claudeConversation])).items[0]?.conversation_id ?? '';
  await learner.ask(204, 'DELETE', `/api/core/conversations/${id}`);
  expect(await bring([claudeConversation])).toMatchObject({ imported: 1 });
  const more = { ...claudeConversation.chat_messages[3], uuid: 'm-5', text: 'More', content: [] };
  const grown = { ...claudeConversation, chat_messages: [...claudeConversation.chat_messages, more] };
  expect(await bring([grown])).toMatchObject({ imported: 1 });
  await learner.ask(200, 'POST', `/api/core/conversations/${id}/restore`);
});

test.each([
  ['an empty list', []],
  ['an object of something else', { conversations: [chatGptConversation] }],
  ['our own form without conversations', { schema: 'xentree-conversations', version: 1, conversations: [] }],
  ['a version that is not known', { schema: 'xentree-conversations', version: 2, conversations: [{}] }],
  ['a list in which nothing can be read', [chatGptBroken, 7, null].filter((one) => typeof one === 'object' && one)],
])('a file that holds nothing to import is refused, never a success: %s', async (_name, file) => {
  const refused = await learner.user.call('POST', '/api/core/conversations/import', file);
  expect([refused.statusCode, refused.json().detail.error]).toEqual([400, 'validation_error']);
  expect(refused.json().detail.issues.length).toBeGreaterThan(0);
  expect(await listed()).toEqual([]);
});

test('names and kinds that are no text, or mean something to JavaScript, are no fault of the server', async () => {
  const parts = [{ content_type: 'constructor' }, { content_type: { toString: 1, valueOf: 1 } }, 'Seen'];
  const node = { message: { author: { role: 'user' }, content: { content_type: 'text', parts } } };
  const odd = { title: { toString: 1, valueOf: 1 }, mapping: {} };
  const result = await bring([odd, { title: 'Odd parts', mapping: { a: node } }]);
  expect(result.items).toMatchObject([
    { title: '', outcome: 'failed' },
    { title: 'Odd parts', outcome: 'imported' },
  ]);
  expect(await tree(result.items[1]?.conversation_id)).toEqual([['user', 'Seen', null]]);
});

test('messages that go round in a circle fail, and the others of the file do not', async () => {
  const { id } = await learner.conversation();
  await learner.chat(id, { message: 'One?' });
  const file = await exported(id);
  const [one] = file.conversations as [ExportedConversation];
  const round = one.messages.map((message, at) => ({
    ...message,
    parent_message_id: one.messages[1 - at]?.id ?? null,
  }));
  const result = await bring({ ...file, conversations: [{ ...one, id: 'round', messages: round }, one] });
  expect(result.items.map(({ outcome }) => outcome)).toEqual(['failed', 'duplicate']);
  expect(result.items[1]?.conversation_id).toBe(id);
});

test('Markdown holds the branch that was shown, with the parts of an answer joined, under a safe name', async () => {
  const { id } = await learner.conversation({ title: 'Light / "Leaves" \u202e\u00fc' });
  await learner.chat(id, { message: 'Other branch?' });
  const broken = await learner.chat(id, { message: 'break?', parent_message_id: null });
  const rest = await learner.chat(id, { continue_message_id: broken.body.detail.message_id });
  const answer = await learner.user.call('GET', `/api/core/conversations/${id}/export?format=markdown`);
  expect(answer.headers['content-type']).toBe('text/markdown; charset=utf-8');
  expect(answer.headers['content-disposition']).toBe(
    'attachment; filename="Light Leaves _.md"; filename*=UTF-8\'\'Light%20Leaves%20%C3%BC.md',
  );
  expect(answer.body).toContain(`Half an ${rest.body.content}`);
  expect(answer.body).not.toContain('Other branch?');
  expect(answer.body.match(/^## /gm)).toHaveLength(2);
  await learner.ask(400, 'GET', `/api/core/conversations/${id}/export?format=pdf`);
  const stranger = await aLearner(server);
  await stranger.ask(404, 'GET', `/api/core/conversations/${id}/export`);
});

const status = fc.constantFrom('complete' as const, 'stopped' as const, 'failed' as const);
const words = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replaceAll('\0', ''));
const usage = fc.option(fc.record({ input_tokens: fc.nat(), output_tokens: fc.nat() }));

/** Any tree of messages, in the order of time. */
const aTree = fc
  .array(
    fc.record({ parent: fc.nat(), content: words, status, usage, continues: fc.boolean(), model: fc.option(words) }),
    { minLength: 1, maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(
      (one, at): ExportedMessage => ({
        id: `m-${at}`,
        parent_message_id: one.parent % (at + 1) === at ? null : `m-${one.parent % (at + 1)}`,
        role: at % 2 ? 'assistant' : 'user',
        content: one.content,
        status: one.status,
        created_at: new Date(Date.UTC(2026, 0, 1) + at * 1_500).toISOString(),
        continues_parent: one.continues,
        provider: 'one',
        model: one.model,
        usage: one.usage,
        citations: at % 3 ? null : [{ n: 1, title: 'T', quote: 'Q' }],
        attempts: at % 3 ? null : [{ provider: 'one', outcome: 'answered', ms: 5 }],
        error: one.status === 'failed' ? 'It broke off.' : null,
        ...(at % 4 === 0 && { attachments: [{ document_id: `d-${at}`, title: one.content }], use_knowledge: true }),
      }),
    ),
  );

/** Without the ids of one server: each named by its place in the file. */
function canonical(conversation: ExportedConversation) {
  const places = new Map(conversation.messages.map((message, at) => [message.id, `m-${at}`]));
  const placeOf = (id: string | null) => (id === null ? null : (places.get(id) ?? 'lost'));
  return {
    ...conversation,
    id: 'c',
    current_leaf_id: placeOf(conversation.current_leaf_id),
    messages: conversation.messages.map((message) => ({
      ...message,
      id: placeOf(message.id),
      parent_message_id: placeOf(message.parent_message_id),
    })),
  };
}

test('a conversation that is exported and imported is the same, whatever was in it', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(aTree, fc.nat(), fc.boolean(), async (messages, leaf, flag) => {
      count += 1;
      const conversation: ExportedConversation = {
        id: `c-${count}`,
        title: 'Title ü',
        pinned: false,
        archived: flag,
        tags: flag ? ['Biology', 'زیست'] : [],
        settings: { system_instruction: 'Brief.', temperature: 0.3, provider: 'one', model: 'm-1', tutor_mode: flag },
        current_leaf_id: `m-${leaf % messages.length}`,
        created_at: '2026-01-01T00:00:00.000Z',
        updated_at: '2026-02-01T00:00:00.000Z',
        messages,
      };
      const file = { schema: 'xentree-conversations', version: 1, exported_at: conversation.updated_at };
      const first = (await bring({ ...file, conversations: [conversation] })).items[0]?.conversation_id ?? '';
      const once = await exported(first);
      expect(once.conversations.map(canonical)).toEqual([canonical(conversation)]);
      const other = await aLearner(server);
      const second = (await bring(once, 200, other)).items[0]?.conversation_id ?? '';
      expect((await exported(second, other)).conversations.map(canonical)).toEqual([canonical(conversation)]);
      expect(await bring(once)).toMatchObject({ duplicates: 1 });
    }),
    { numRuns: 12, seed: 20_261_121 },
  );
});

test('a conversation of thousands of messages goes out and comes in whole, and a body over the limit is refused', async () => {
  const messages = Array.from({ length: 3_000 }, (_, at) => ({
    uuid: `long-${at}`,
    sender: at % 2 ? 'assistant' : 'human',
    text: `${at} ${'word '.repeat(200)}`,
    created_at: new Date(Date.UTC(2025, 0, 1) + at * 1_000).toISOString(),
  }));
  const { items } = await bring([{ uuid: 'long', name: 'Long', chat_messages: messages }]);
  const file = await exported(items[0]?.conversation_id ?? '');
  expect(file.conversations[0]?.messages.map(({ content }) => content)).toEqual(messages.map(({ text }) => text));
  const tooMuch = JSON.stringify([{ uuid: 'x', chat_messages: [], filler: 'x'.repeat(importLimit) }]);
  const refused = await learner.user.call('POST', '/api/core/conversations/import', tooMuch, {
    'content-type': 'application/json',
  });
  expect(refused.statusCode).toBe(413);
});

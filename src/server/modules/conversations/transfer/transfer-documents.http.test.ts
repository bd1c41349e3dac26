import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ConversationExport, type ImportResult } from '#contract/conversation-transfer.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { aDocument } from '../../knowledge/testing/uploads.ts';
import { recordingProviders } from '../testing/recording-providers.ts';

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

test('documents go out by id and title, stand in Markdown, and come in again; whoever may not read them gets nothing of them', async () => {
  const document = await aDocument(
    learner.user,
    'Leaves & *light*.txt',
    'Chlorophyll absorbs mainly red and blue light.',
  );
  const { id } = await learner.conversation();
  await learner.chat(id, { message: 'What absorbs light?', attachments: [document], use_knowledge: true });
  await learner.chat(id, { message: 'And now?' });
  const file = await exported(id);
  const [question, , next] = file.conversations[0]?.messages ?? [];
  const title = 'Leaves & *light*';
  expect(question).toMatchObject({ attachments: [{ document_id: document, title }], use_knowledge: true });
  expect([next?.attachments, next?.use_knowledge]).toEqual([undefined, undefined]);
  const markdown = await learner.user.call('GET', `/api/core/conversations/${id}/export?format=markdown`);
  expect(markdown.body).toContain('What absorbs light?\n\nDocuments: *Leaves \\& \\*light\\**\n');

  await learner.ask(204, 'DELETE', `/api/core/conversations/${id}`);
  const stranger = await aLearner(server);
  for (const [who, told] of [
    [learner, expect.stringContaining('Chlorophyll')],
    [stranger, undefined],
  ] as const) {
    const copy = (await bring(file, 200, who)).items[0]?.conversation_id ?? '';
    expect((await who.messages(copy))[0]?.attachments).toEqual([{ document_id: document, title }]);
    await who.chat(copy, { message: 'Once more?' });
    expect(providers.asked.at(-1)?.grounding?.passages[0]?.quote).toEqual(told);
  }
});

import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { isAnswering } from './run-answer.ts';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
});
afterEach(closeChat);

const part = { id: 'a-1', role: 'assistant', provider: 'ollama', model: 'l', generation_id: 'g-1' } as const;
const expired = () => waitFor(() => expect(session.store.getState().status).toBe('expired'), { timeout: 5_000 });
const signInAgain = () => act(() => session.relogin('a quiet green river'));

/** The answer begins, and is stored with its question. */
function begin(id: string, clientMessageId: string): void {
  const question = stored({ client_message_id: clientMessageId });
  server.messages.set(id, [stored({ ...part, content: '', status: 'streaming' }), question]);
  const start = { generation_id: 'g-1', message_id: 'a-1', conversation_id: id, provider: 'ollama', model: 'l' };
  server.answer.say('start', start);
  server.answer.say('delta', { text: 'Because' });
}

/** It ends, and is stored as it ends. */
async function end(id: string, clientMessageId: string): Promise<void> {
  const question = stored({ client_message_id: clientMessageId });
  server.messages.set(id, [stored({ ...part, content: 'Because of it.', status: 'complete' }), question]);
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering(id)).toBe(false));
}

/** Asks in a new conversation, and gives its id when the answer has begun. */
async function ask() {
  const { user, box, router } = await openChat(server, '/chat');
  await user.type(box, 'Why?{Enter}');
  await waitFor(() => expect(server.calls(conversations.chat)).toHaveLength(1));
  const id = router.state.location.pathname.split('/').at(-1) ?? '';
  const clientMessageId = String(server.calls(conversations.chat)[0]?.client_message_id);
  act(() => begin(id, clientMessageId));
  expect(await screen.findByText('Because')).toBeTruthy();
  return { id, clientMessageId };
}

function eachOnce(words: string): void {
  expect(screen.getAllByText(words)).toHaveLength(1);
  expect(screen.getAllByRole('article', { name: /^You, / })).toHaveLength(1);
}

test('a session that ends while the first answer comes takes nothing off the page, and the answer goes on after the sign-in', async () => {
  const { id, clientMessageId } = await ask();
  server.endSession();
  await expired();
  eachOnce('Because');
  server.answer.say('delta', { text: ' of it.' });
  await signInAgain();
  expect(await screen.findByText('Because of it.')).toBeTruthy();
  await end(id, clientMessageId);
  eachOnce('Because of it.');
  expect(server.calls(conversations.chat)).toHaveLength(1);
});

test('the same for a page that follows an answer which was asked for elsewhere', async () => {
  const id = 'c-1';
  server.add(id, 'An average');
  begin(id, 'q-1');
  await openChat(server, `/chat/${id}`);
  expect(await screen.findByText('Because')).toBeTruthy();
  server.endSession();
  await expired();
  eachOnce('Because');
  server.answer.say('delta', { text: ' of it.' });
  await signInAgain();
  expect(await screen.findByText('Because of it.')).toBeTruthy();
  await end(id, 'q-1');
  eachOnce('Because of it.');
  expect(server.calls(conversations.chat)).toEqual([]);
});

test('an answer that cannot be followed stays as far as it came, and is followed anew after the next sign-in', async () => {
  const { id, clientMessageId } = await ask();
  server.refusals.set(conversations.generationEvents, { status: 404, error: 'not_found', message: 'Not here.' });
  server.refusals.set(conversations.messages, { status: 500, error: 'internal_error', message: 'Not now.' });
  server.answer.cut();
  await waitFor(() => expect(isAnswering(id)).toBe(false), { timeout: 5_000 });
  expect(await screen.findByText('Because')).toBeTruthy();
  eachOnce('Because');

  server.refusals.clear();
  server.endSession();
  await expect(session.api.call(conversations.providers)).rejects.toMatchObject({ status: 401 });
  await expired();
  server.answer.say('delta', { text: ' of it.' });
  await signInAgain();
  expect(await screen.findByText('Because of it.')).toBeTruthy();
  await end(id, clientMessageId);
  eachOnce('Because of it.');
});

import { QueryClient } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversations } from '#contract/conversations.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { LaneTaken } from './lane-taken.ts';
import { sendTurn } from './turns.ts';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
});
afterEach(closeChat);

test('a question that is sent again while the page follows its answer already waits, and shows no word twice', async () => {
  const id = 'c-of-one-follower';
  const asked = stored({ client_message_id: 'q-1' });
  const part = { id: 'a-1', role: 'assistant', provider: 'ollama', model: 'l', generation_id: 'g-1' } as const;
  server.add(id, 'An average', [stored({ ...part, content: 'Bec', status: 'streaming' }), asked]);
  const start = { generation_id: 'g-1', message_id: 'a-1', conversation_id: id, provider: 'ollama', model: 'l' };
  server.answer.say('start', start);
  server.answer.say('delta', { text: 'Because' });
  await openChat(server, `/chat/${id}`);
  expect(await screen.findByText('Because')).toBeTruthy();

  // A tab that was loaded anew sends what it does not know to have arrived.
  const turn = {
    conversationId: id,
    begins: false,
    clientMessageId: 'q-1',
    request: { message: 'Why?', conversation_id: id, client_message_id: 'q-1', provider: 'auto' as const },
    askedAt: '2026-10-14T10:00:00.000Z',
    quiet: false,
    signal: new AbortController().signal,
    onAcknowledged: () => {},
  };
  await expect(sendTurn(new QueryClient(), turn)).rejects.toBeInstanceOf(LaneTaken);
  expect(server.calls(conversations.chat)).toEqual([]);

  act(() => server.answer.say('delta', { text: ' of it.' }));
  expect(await screen.findByText('Because of it.')).toBeTruthy();
  server.messages.set(id, [stored({ ...part, content: 'Because of it.', status: 'complete' }), asked]);
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull());
  expect(screen.getAllByText('Because of it.')).toHaveLength(1);
});

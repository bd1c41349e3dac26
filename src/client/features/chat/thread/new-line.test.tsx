import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mina } from '#client/session/testing/mina.ts';
import { isAnswering } from '../live/run-answer.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { markRead } from './last-read.ts';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  server.add('c-1', 'Tides', [
    stored({ id: 'a-1', role: 'assistant', content: 'The moon.', parent_message_id: 'q-1' }),
    stored({ id: 'q-1', parent_message_id: null }),
  ]);
});
afterEach(closeChat);

const line = () => screen.queryByText('New', { selector: 'p' });
const rowOf = (element: Element | null) => element?.closest('[data-row]')?.getAttribute('data-row');

test('the line stands before the first message that came since, and goes when the reader writes', async () => {
  const { user, router } = await openChat(server, '/chat');
  markRead({ userId: mina.id, conversationId: 'c-1' }, 'q-1');
  await act(() => router.navigate('/chat/c-1'));
  await screen.findByRole('article', { name: /^Answer by/ });
  expect(rowOf(line())).toBe('a-1');
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'And the sun?{Enter}');
  await waitFor(() => expect(line()).toBeNull());
  act(() => server.answer.say('done', { usage: null, status: 'complete' }));
  await waitFor(() => expect(isAnswering('c-1')).toBe(false));
});

test('there is no line where all is read, nor where nobody knows what was read', async () => {
  const { router } = await openChat(server, '/chat/c-1');
  await screen.findByRole('article', { name: /^Answer by/ });
  expect(line()).toBeNull();
  // It was in view: now it is known to be read.
  await act(() => router.navigate('/chat'));
  await act(() => router.navigate('/chat/c-1'));
  await screen.findByRole('article', { name: /^Answer by/ });
  expect(line()).toBeNull();
});

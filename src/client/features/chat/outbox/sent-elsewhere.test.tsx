import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexedStore } from '#client/session/key-value-store.ts';
import { ChatServer } from '../testing/chat-server.ts';
import { closeChat, openChat, stored } from '../testing/open-chat.tsx';
import { outbox } from './chat-outbox.ts';
import { outboxRows } from './outbox-rows.ts';

let server: ChatServer;
beforeEach(() => {
  server = new ChatServer();
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeChat();
});

test('what another tab has sent is shown, also in a conversation that this page did not draw just then', async () => {
  const { user, box, router } = await openChat(server, '/chat');
  await user.type(box, 'Who sends this?{Enter}');
  await waitFor(() => expect(outbox.view.getState().rows).toHaveLength(1));
  const [row] = await outbox.unsent();
  if (!row) throw new Error('Nothing waits.');
  await act(() => router.navigate('/chat'));

  // The other tab: the server has the message, and it waits no longer.
  const question = stored({ content: 'Who sends this?', parent_message_id: null, client_message_id: row.id });
  server.add(row.conversationId, 'Who sends this?', [question]);
  await outboxRows(indexedStore('xentree-outbox'), row).change(row.id, () => null);
  const channel = new BroadcastChannel('xentree-outbox');
  channel.postMessage('changed');
  await waitFor(() => expect(outbox.view.getState().rows).toEqual([]));
  channel.close();

  await act(() => router.navigate(`/chat/${row.conversationId}`));
  expect(await screen.findByRole('article', { name: /^You, / })).toBeTruthy();
  // The list has the conversation that was begun there.
  expect(await screen.findByRole('link', { name: /Who sends this/ })).toBeTruthy();
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter, useParams } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import type { Message } from '#contract/chat.ts';
import { closeChatDialog } from '../chat-dialog.ts';
import { ChatLayout } from '../chat-layout.tsx';
import { forgetDrafts } from '../drafts.ts';
import { outbox } from '../outbox/chat-outbox.ts';
import type { ChatServer } from './chat-server.ts';

function Page() {
  const { conversationId = null } = useParams();
  return <ChatLayout conversationId={conversationId} />;
}

/** The chat at an address, signed in to a server. */
export async function openChat(server: ChatServer, path: string) {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter([{ path: '/chat/:conversationId?', element: <Page /> }], {
    initialEntries: [path],
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
  return { router, box, user: userEvent.setup() };
}

/** Leaves the chat, and nothing of it for the next test. */
export async function closeChat(): Promise<void> {
  cleanup();
  closeChatDialog();
  forgetDrafts();
  await outbox.arrived((await outbox.unsent()).map(({ id }) => id));
  localStorage.clear();
}

/** A stored message; a question unless said otherwise. */
export const stored = (part: Partial<Message>): Message => ({
  id: 'm-1',
  role: 'user',
  content: 'Why?',
  created_at: '2026-10-14T10:00:00.000Z',
  status: 'complete',
  ...part,
});

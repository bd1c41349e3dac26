import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import KnowledgePage from '#client/pages/knowledge.tsx';
import { session } from '#client/session/session.ts';
import { fakeXhr } from '#client/session/testing/fake-xhr.ts';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { uploads } from '../upload/page-uploads.ts';
import type { KnowledgeServer } from './knowledge-server.ts';

afterEach(() => {
  cleanup();
  uploads.clear();
  for (const { id } of toasts.read()) dismissToast(id);
  vi.unstubAllGlobals();
});

/** The page of the documents, for somebody signed in on this server. */
export async function openKnowledge(server: KnowledgeServer, path = '/knowledge') {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('XMLHttpRequest', fakeXhr(server.carry));
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter(
    [
      { path: '/knowledge/:documentId?', element: <KnowledgePage /> },
      { path: '/chat', element: <p>The chat</p> },
    ],
    { initialEntries: [path] },
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { router, user: userEvent.setup() };
}

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import EnglishPage from '#client/pages/english.tsx';
import { session } from '#client/session/session.ts';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { forgetAttempts } from '../attempt/attempts.ts';
import type { EnglishServer } from './english-server.ts';

afterEach(() => {
  cleanup();
  forgetAttempts();
  for (const { id } of toasts.read()) dismissToast(id);
  vi.unstubAllGlobals();
});

/** The pages of English, for somebody signed in on this server. */
export async function openEnglish(server: EnglishServer, path = '/english') {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter([{ path: '/english/:part?/:id?', element: <EnglishPage /> }], {
    initialEntries: [path],
  });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'offlineFirst' } } });
  const view = render(
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { ...view, router, queries, user: userEvent.setup() };
}

/** A task of the module of the tests. */
export const openTask = (server: EnglishServer, taskId = 'b1-past-1') =>
  openEnglish(server, `/english/tasks/${taskId}?module=b1-past`);

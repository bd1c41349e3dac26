import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, configure, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, vi } from 'vitest';
import { loadWords, startLanguage } from '#client/i18n/language.ts';
import JoinPage from '#client/pages/join.tsx';
import OrganizationPage from '#client/pages/organization.tsx';
import OrganizationMemberPage from '#client/pages/organization-member.tsx';
import OrganizationsPage from '#client/pages/organizations.tsx';
import { session } from '#client/session/session.ts';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import type { OrganizationServer } from './organization-server.ts';

configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  for (const { id } of toasts.read()) dismissToast(id);
  vi.unstubAllGlobals();
});

/** The pages of organizations, for Mina on this server. */
export async function openOrganizations(server: OrganizationServer, path: string) {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await loadWords('shell', 'organizations');
  await session.boot();
  const router = createMemoryRouter(
    [
      { path: '/organizations', element: <OrganizationsPage /> },
      { path: '/organizations/:orgId/:part?', element: <OrganizationPage /> },
      { path: '/organizations/:orgId/members/:userId', element: <OrganizationMemberPage /> },
      { path: '/join/:code', element: <JoinPage /> },
    ],
    { initialEntries: [path] },
  );
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
      <Toaster label="Messages" dismissLabel="Dismiss" />
    </QueryClientProvider>,
  );
  return { router, user };
}

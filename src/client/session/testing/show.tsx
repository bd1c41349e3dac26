import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { vi } from 'vitest';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '../session.ts';
import { evening } from './mina.ts';

/** Shows a part of the app on Wednesday evening: the real session and query layer on a server of the test. */
export async function show(server: { fetch: typeof globalThis.fetch }, content: ReactNode, path = '/') {
  vi.useFakeTimers({ now: evening, toFake: ['Date'] });
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const view = render(
    <MemoryRouter initialEntries={[path]}>
      <QueryClientProvider client={queries}>{content}</QueryClientProvider>
    </MemoryRouter>,
  );
  return { ...view, queries };
}

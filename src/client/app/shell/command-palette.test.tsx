import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aHit } from '#client/features/search/testing/facts.ts';
import { SearchServer } from '#client/features/search/testing/search-server.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { conversations } from '#contract/conversations.ts';
import { CommandPalette } from './command-palette.tsx';

let server: SearchServer;

beforeEach(() => {
  server = new SearchServer();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function open() {
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  const router = createMemoryRouter([{ path: '*', element: <CommandPalette open onOpenChange={() => {}} /> }]);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  const user = userEvent.setup();
  await user.click(await screen.findByRole('combobox'));
  return { router, user };
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent ?? '');

test('typing finds things of all kinds, five at most, after the places and actions that fit', async () => {
  server.hits = Array.from({ length: 5 }, (_, at) => aHit({ id: `h-${at}`, title: `Talk ${at}` }));
  const { user } = await open();
  await user.keyboard('progress');
  await waitFor(() => expect(options().some((text) => text.startsWith('Talk 4'))).toBe(true));
  expect(options()[0]).toBe('Progress');
  expect(options().at(-1)).toBe('Search everything for “progress”');
  expect(server.calls(conversations.search).map(({ query }) => query.get('q'))).toEqual(['progress']);
  expect(server.calls(conversations.search)[0]?.query.get('limit')).toBe('5');
});

test('a result opens where it is, and the last entry searches everything', async () => {
  server.hits = [aHit()];
  const { router, user } = await open();
  await user.keyboard('past perfect');
  await user.click(await screen.findByRole('option', { name: /^Past perfect, again/ }));
  expect(router.state.location).toMatchObject({ pathname: '/chat/c-1', search: '?message=m-7' });
  await user.click(screen.getByRole('combobox'));
  await user.keyboard('zebra');
  await user.click(await screen.findByRole('option', { name: 'Search everything for “zebra”' }));
  expect(router.state.location).toMatchObject({ pathname: '/search', search: '?q=zebra' });
});

test('a server that cannot search leaves the palette as it is', async () => {
  server.refusals.set(conversations.search, 501);
  const { user } = await open();
  await user.keyboard('past');
  await waitFor(() => expect(server.calls(conversations.search)).toHaveLength(1));
  expect(options().at(-1)).toBe('Search everything for “past”');
});

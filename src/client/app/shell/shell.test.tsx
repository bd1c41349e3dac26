import { act, cleanup, render, screen, within } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { createMemoryRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DueToday } from '#client/features/english/dashboard/due-today.tsx';
import { standingChanged } from '#client/features/english/english-queries.ts';
import { EnglishServer } from '#client/features/english/testing/english-server.ts';
import { aDashboard } from '#client/features/english/testing/facts.ts';
import { startLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { xel } from '#contract/xel.ts';
import { queryClient } from '../query-client.ts';
import { Shell } from './shell.tsx';

const rail = () => within(screen.getByRole('navigation', { name: 'Main' }));
const bar = () => within(screen.getByRole('navigation', { name: 'Main, compact' }));
const due = (count: number) => aDashboard({ due_reviews: count });
const asked = () => vi.waitFor(() => expect(server.calls(xel.dashboard)).toHaveLength(1), 15_000);

let server: EnglishServer;
beforeEach(() => {
  server = new EnglishServer();
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The app around an empty page, and around Today's part that shows cards too. Time stands still at the given instant. */
async function open(count: number, { path = '/settings', now = '2026-10-14T18:30:00Z' } = {}) {
  server.give(xel.dashboard, due(count));
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  // biome-ignore lint/suspicious/noDocumentCookie: it is how the server says that there is a session
  document.cookie = 'xt_hint=1';
  await startLanguage();
  await session.boot();
  vi.useFakeTimers({ now: new Date(now), toFake: ['Date', 'setInterval', 'clearInterval'] });
  const children = [
    { path: '/', element: <DueToday /> },
    { path: '*', element: <p>A page</p> },
  ];
  render(
    <RouterProvider
      router={createMemoryRouter([{ element: <Shell expired={false} />, children }], { initialEntries: [path] })}
    />,
  );
}

test('cards that are due are counted beside English, when the page has come to rest', async () => {
  await open(18);
  expect(await screen.findByText('A page')).toBeTruthy();
  expect(rail().getByRole('link', { name: 'English' })).toBeTruthy();
  expect(server.calls(xel.dashboard)).toHaveLength(0);
  expect((await rail().findByRole('link', { name: 'English 18 cards due' })).textContent).toContain('18');
  expect(bar().getByRole('link', { name: 'English 18 cards due' })).toBeTruthy();
  expect(server.calls(xel.dashboard)).toHaveLength(1);
});

test('a page that shows them has asked already, and a rated card changes both', async () => {
  await open(2, { path: '/' });
  expect(await screen.findByRole('link', { name: 'Review 2 cards' })).toBeTruthy();
  expect(await rail().findByRole('link', { name: 'English 2 cards due' })).toBeTruthy();
  expect(server.calls(xel.dashboard)).toHaveLength(1);
  server.give(xel.dashboard, due(1));
  act(() => standingChanged(queryClient));
  expect(await rail().findByRole('link', { name: 'English 1 card due' })).toBeTruthy();
  expect(bar().getByRole('link', { name: 'English 1 card due' })).toBeTruthy();
  expect(server.calls(xel.dashboard)).toHaveLength(2);
});

test('more than 99 are only shown as more, and said as they are', async () => {
  await open(140);
  const link = await rail().findByRole('link', { name: 'English 140 cards due' });
  expect(within(link).getByText('99+')).toBeTruthy();
});

test('where none is due nothing stands there, until the next day brings some', async () => {
  await open(0, { now: '2026-10-14T23:50:00Z' });
  await asked();
  expect(rail().getByRole('link', { name: 'English' }).textContent).toBe('English');
  server.give(xel.dashboard, due(3));
  await act(() => vi.advanceTimersByTimeAsync(11 * 60_000));
  expect(await rail().findByRole('link', { name: 'English 3 cards due' })).toBeTruthy();
  expect(server.calls(xel.dashboard)).toHaveLength(2);
});

test('a server that does not say leaves the name of the place alone', async () => {
  await open(5);
  server.give(xel.dashboard, 403);
  await asked();
  expect(rail().getByRole('link', { name: 'English' })).toBeTruthy();
});

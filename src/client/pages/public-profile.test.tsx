import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IDBFactory } from 'fake-indexeddb';
import { MemoryRouter, Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { queryClient } from '#client/app/query-client.ts';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { setLanguage } from '#client/i18n/language.ts';
import { session } from '#client/session/session.ts';
import { type PublicXPProfile, xp } from '#contract/xp.ts';
import PublicProfilePage from './public-profile.tsx';

const mina: PublicXPProfile = {
  username: 'mina',
  display_name: 'Mina Karimi',
  avatar_url: null,
  level: 12,
  total_xp: 7_140,
  current_streak: 1,
  longest_streak: 63,
  member_since: '2025-11-01',
};

let server: ProgressServer;

beforeEach(async () => {
  server = new ProgressServer();
  server.give(xp.publicProfile, mina);
  vi.stubGlobal('fetch', server.fetch);
  vi.stubGlobal('indexedDB', new IDBFactory());
  queryClient.clear();
  await setLanguage('en');
  await session.boot();
});
afterEach(cleanup);

/** As a visitor sees it: nobody is signed in. */
function visit(username = 'mina') {
  render(
    <MemoryRouter initialEntries={[`/u/${username}`]}>
      <Routes>
        <Route path="/u/:username" element={<PublicProfilePage />} />
      </Routes>
    </MemoryRouter>,
  );
}

test('a visitor sees the name and four figures, and a way in', async () => {
  visit();
  expect(await screen.findByRole('heading', { level: 1, name: 'Mina Karimi' })).toBeTruthy();
  const figures = within(screen.getByRole('region', { name: 'Figures' }));
  expect(figures.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
    'Level',
    'Points in all',
    'Streak',
    'Longest streak',
  ]);
  expect(figures.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
    '12',
    '7,140XP',
    '1day',
    '63days',
  ]);
  expect(screen.getByText(/Learning since November 2025/)).toBeTruthy();
  expect(document.title).toBe('Mina Karimi (@mina) · Xentree');
  expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/login');
});

test('a profile that is not public does not exist, and nothing is said about whether there is such a person', async () => {
  server.break(xp.publicProfile, 404);
  visit('ana');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no public profile here' })).toBeTruthy();
  expect(screen.queryByText(/ana/)).toBeNull();
  expect(screen.queryByRole('link', { name: 'Go to the settings' })).toBeNull();
});

test('what could not be loaded says so, and is there after another try', async () => {
  server.break(xp.publicProfile, 403);
  visit();
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Request req-7')).toBeTruthy();
  server.give(xp.publicProfile, mina);
  await userEvent.click(alert.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { name: 'Mina Karimi' })).toBeTruthy();
});

test('Persian has its own words, figures and calendar', async () => {
  await setLanguage('fa');
  visit();
  await screen.findByRole('heading', { level: 1, name: 'Mina Karimi' });
  expect(screen.getByText('۶۳')).toBeTruthy();
  expect(screen.getByText(/آبان ۱۴۰۴/)).toBeTruthy();
});

test.each([
  ['https://elsewhere.example/mina.png', null],
  [`${window.location.origin}/api/pictures/mina.png`, `${window.location.origin}/api/pictures/mina.png`],
])('the picture %s is asked for as %s: what lies elsewhere would tell who reads the page', async (address, shown) => {
  server.give(xp.publicProfile, { ...mina, avatar_url: address });
  visit();
  await screen.findByRole('heading', { name: 'Mina Karimi' });
  expect(document.querySelector('img')?.getAttribute('src') ?? null).toBe(shown);
});

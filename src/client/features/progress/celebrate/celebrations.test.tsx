import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { turnAccepted } from '#client/session/points-ahead.ts';
import { show } from '#client/session/testing/show.tsx';
import { progress } from '#contract/progress.ts';
import { xp } from '#contract/xp.ts';
import { ProgressServer } from '../testing/server.ts';
import { Celebrations } from './celebrations.tsx';

let server: ProgressServer;
const profile = () => server.read(xp.profile);
const reaches = (level: number) => server.give(xp.profile, { ...profile(), level });
/** A second later everything is asked for again. */
const anew = (queries: QueryClient) => {
  vi.setSystemTime(Date.now() + 1_000);
  return act(() => queries.invalidateQueries());
};
const seenLevel = () => JSON.parse(localStorage.getItem('xt.celebrated') ?? '{}').level;

beforeEach(() => {
  server = new ProgressServer();
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

async function open() {
  const { queries } = await show(server, <Celebrations />);
  await waitFor(() => expect(seenLevel()).toBeGreaterThan(0));
  return queries;
}

test('a new level and a new milestone are said once, in a card that can be closed', async () => {
  const queries = await open();
  expect(screen.queryByRole('complementary')).toBeNull();
  server.give(progress.milestones, {
    items: [{ id: 'streak:50', kind: 'streak', target: 50, reached_on: '2026-10-14', progress: 50 }],
  });
  reaches(13);
  await anew(queries);
  const card = await screen.findByRole('complementary', { name: 'Reached' });
  await waitFor(() => expect(card.textContent).toContain('50 days in a row'));
  expect(screen.getAllByRole('status')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await anew(queries);
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('what another tab has said is not said again', async () => {
  const queries = await open();
  localStorage.setItem('xt.celebrated', JSON.stringify({ user: 'u-mina', level: 13, milestones: [] }));
  reaches(13);
  await anew(queries);
  await waitFor(() => expect(queries.getQueryData<{ level: number }>(['xp', 'profile'])?.level).toBe(13));
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('a level that is only shown ahead of the server is not celebrated', async () => {
  server.give(xp.profile, { ...profile(), xp_to_next_level: 5, next_turn_xp: 10 });
  const queries = await open();
  act(() => turnAccepted(queries));
  expect(queries.getQueryData<{ level: number }>(['xp', 'profile'])?.level).toBe(13);
  expect(seenLevel()).toBe(12);
  expect(screen.queryByRole('complementary')).toBeNull();
});

test('who has turned it off is told nothing, also not later', async () => {
  localStorage.setItem('xt.celebrations', '0');
  const queries = await open();
  reaches(13);
  await anew(queries);
  await waitFor(() => expect(seenLevel()).toBe(13));
  localStorage.removeItem('xt.celebrations');
  await anew(queries);
  expect(screen.queryByRole('complementary')).toBeNull();
});

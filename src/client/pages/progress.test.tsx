import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { anEntry } from '#client/features/progress/testing/facts.ts';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { show } from '#client/features/progress/testing/show.tsx';
import { xp } from '#contract/xp.ts';
import ProgressPage from './progress.tsx';

let server: ProgressServer;

beforeEach(() => {
  server = new ProgressServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const section = (name: string) => screen.findByRole('region', { name });

test('four figures say what they mean', async () => {
  await show(server, <ProgressPage />);
  const figures = within(await section('Where you stand'));
  await figures.findByText('Level');
  const terms = figures.getAllByRole('term').map((term) => term.textContent);
  expect(terms).toEqual(['Level', 'Total', 'Streak', 'Active days']);
  const texts = figures.getAllByRole('definition').map((definition) => definition.textContent);
  expect(texts).toEqual([
    '12540 of 1,200 XP660 XP to level 13',
    '7,140XPThe sum of the ledger, 20 today',
    '41daysLongest 63',
    '249of 365Days with points, or five active minutes',
  ]);
});

test('the newest day of study is open beneath the year, and another can be chosen', async () => {
  await show(server, <ProgressPage />);
  expect(await screen.findByRole('article', { name: /14/ })).toBeTruthy();
  await userEvent.click(screen.getByRole('gridcell', { name: /October 12: 20 XP/ }));
  const receipt = within(await screen.findByRole('article', { name: /12/ }));
  expect(receipt.getByText('Chat: turn 1 of the day')).toBeTruthy();
});

test('the week is a chart with a table that says the same', async () => {
  await show(server, <ProgressPage />);
  const week = within(await section('This week'));
  const table = await week.findByRole('table', { name: 'Minutes a day this week' });
  expect(within(table).getAllByRole('row')).toHaveLength(5);
  await userEvent.click(week.getByRole('radio', { name: 'Table' }));
  expect(week.getByRole('table', { name: 'Minutes a day this week' }).closest('.sr-only')).toBeNull();
});

test('each day of the streak says what it was, and all can be shown', async () => {
  await show(server, <ProgressPage />);
  const streak = within(await section('Why 41?'));
  const days = () => streak.getAllByRole('row').filter((row) => within(row).queryByRole('rowheader'));
  await streak.findByText('Day 41');
  expect(days()).toHaveLength(7);
  await userEvent.click(streak.getByRole('button', { name: 'Show all 43 days' }));
  expect(days()).toHaveLength(43);
  expect(streak.getByText('Freeze used')).toBeTruthy();
  expect(streak.getByText('Planned rest')).toBeTruthy();
  expect(streak.getByText('Day 1')).toBeTruthy();
});

test('a link to the streak arrives there, with the focus', async () => {
  await show(server, <ProgressPage />, '/progress#streak');
  await section('Why 41?');
  await waitFor(() => expect(document.activeElement?.id).toBe('streak'));
});

test('the ledger gives every point its reason and source, page after page', async () => {
  const pages: Record<string, ReturnType<typeof anEntry>[]> = {
    '': [
      anEntry({ id: 'e-2', amount: -5, reason: 'Correction: counted twice', rule: 'reversal', source: null }),
      anEntry({ id: 'e-1' }),
    ],
    next: [anEntry({ id: 'e-0', reason: 'Quest done', source: { kind: 'quest', id: 'q' } })],
  };
  server.give(xp.ledger, (url) => {
    const cursor = url.searchParams.get('cursor') ?? '';
    return { items: pages[cursor] ?? [], next_cursor: cursor === '' ? 'next' : null };
  });
  await show(server, <ProgressPage />);
  const ledger = within(await section('Ledger'));
  const table = await ledger.findByRole('table', { name: 'Every point, newest first' });
  const cells = () =>
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        within(row)
          .getAllByRole('cell')
          .slice(1)
          .map((cell) => cell.textContent),
      );
  expect(cells()).toEqual([
    ['Correction: counted twice', '—', 'reversal', '-5'],
    ['Chat: turn 1 of the day', 'Chat', 'conversation_turn', '+10'],
  ]);
  await userEvent.click(ledger.getByRole('button', { name: 'Show older entries' }));
  await waitFor(() => expect(cells()).toHaveLength(3));
  expect(cells()[2]).toEqual(['Quest done', 'Quests', 'conversation_turn', '+10']);
  expect(ledger.getByText('That is all: 3 entries.')).toBeTruthy();
});

test('a server without a ledger still has the rest of the page', async () => {
  server.break(xp.ledger, 404);
  await show(server, <ProgressPage />);
  expect(await within(await section('Ledger')).findByText('This server does not offer this.')).toBeTruthy();
  expect(await within(await section('Why 41?')).findByText('Day 41')).toBeTruthy();
});

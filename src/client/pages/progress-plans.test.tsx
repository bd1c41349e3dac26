import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { evening as now } from '#client/session/testing/mina.ts';
import { show } from '#client/session/testing/show.tsx';
import { Toaster } from '#client/ui/toaster.tsx';
import { progress } from '#contract/progress.ts';
import { xp } from '#contract/xp.ts';
import ProgressPage from './progress.tsx';

let server: ProgressServer;

// What the page loads late is loaded once, so that no test waits for code.
beforeAll(async () => {
  await import('#client/features/progress/lower-sections.tsx');
});
beforeEach(() => {
  server = new ProgressServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const section = (name: string) => screen.findByRole('region', { name });

test('a weekly rhythm is chosen for tomorrow, and one that could not be kept is said', async () => {
  const rhythm = { days_per_week: 7, week_start: '2026-10-11', studied: 3, free_left: 0, next: null };
  const status = server.read(xp.streakStatus);
  server.give(xp.streakStatus, { ...status, rhythm });
  await show(server, <ProgressPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Rest and rhythm' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Rest and rhythm' }));
  const field = await dialog.findByLabelText<HTMLSelectElement>('Study in a week');
  expect(field.selectedOptions[0]?.text).toBe('Every day');

  const chosen = { ...rhythm, next: { days_per_week: 4, from: '2026-10-15' } };
  server.give(xp.setRhythm, (_url, body) => {
    expect(body).toEqual({ days_per_week: 4 });
    server.give(xp.streakStatus, { ...status, rhythm: chosen });
    return chosen;
  });
  await userEvent.selectOptions(field, '4 days');
  expect(await dialog.findByText('From Thursday, October 15: 4 days. Until then: Every day.')).toBeTruthy();

  server.break(xp.setRhythm, 503);
  await userEvent.selectOptions(field, '2 days');
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.selectedOptions[0]?.text).toBe('4 days');
});

test('what the rhythm leaves free stands beside the streak, and in the receipt of a day', async () => {
  const status = server.read(xp.streakStatus);
  const rhythm = { days_per_week: 4, week_start: '2026-10-11', studied: 3, free_left: 2, next: null };
  const explanation = status.explanation.map((day) => (day.kind === 'rest' ? { ...day, free: true as const } : day));
  server.give(xp.streakStatus, { ...status, explanation, rhythm });
  await show(server, <ProgressPage />);
  const text =
    '41 days of study, 1 rest day, 1 freeze. 1 rest was a free day of your rhythm. 1 freeze left. 3 of 4 days this week. 2 more may stay free.';
  expect(await screen.findByText(text)).toBeTruthy();
});

describe('rest days', () => {
  test('name the holidays of an organization, which are not taken back here', async () => {
    server.give(xp.restDays, () => ({ items: [{ date: '2026-10-20', holiday: 'Autumn break' }] }));
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rest and rhythm' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rest and rhythm' }));
    expect((await dialog.findByRole('listitem')).textContent).toContain('Autumn break');
    expect(dialog.queryByRole('button', { name: /Take back/ })).toBeNull();
  });

  test('that have begun are shown, and are not taken back', async () => {
    server.give(xp.restDays, () => ({
      items: ['2026-10-14', '2026-10-15'].map((date) => ({ date, holiday: null })),
    }));
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rest and rhythm' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rest and rhythm' }));
    expect(await dialog.findAllByRole('listitem')).toHaveLength(2);
    const buttons = dialog.getAllByRole('button', { name: /Take back/ });
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Take back Thursday, October 15']);
  });

  test('are planned ahead, and one that is taken back can be undone', async () => {
    const dates = new Set(['2026-10-20']);
    const removed: string[] = [];
    server.give(xp.restDays, () => ({ items: [...dates].sort().map((date) => ({ date, holiday: null })) }));
    server.give(xp.declareRestDay, (_url, body) => {
      const { date } = body as { date: string };
      dates.add(date);
      return { date, holiday: null };
    });
    server.give(xp.removeRestDay, (url) => {
      removed.push(url.pathname);
    });
    await show(
      server,
      <>
        <ProgressPage />
        <Toaster label="Notifications" dismissLabel="Dismiss" />
      </>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'Rest and rhythm' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rest and rhythm' }));
    fireEvent.change(dialog.getByLabelText('Day'), { target: { value: '2026-10-25' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Plan it' }));
    await waitFor(() => expect(dialog.getAllByRole('listitem')).toHaveLength(2));
    await userEvent.click(dialog.getByRole('button', { name: 'Take back Tuesday, October 20' }));
    await waitFor(() => expect(dialog.getAllByRole('listitem')).toHaveLength(1));
    fireEvent.click(await screen.findByText('Undo'));
    await waitFor(() => expect(dialog.getAllByRole('listitem')).toHaveLength(2));
    expect(removed).toEqual([]);
  });

  test('lie within the next 60 days', async () => {
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Rest and rhythm' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Rest and rhythm' }));
    fireEvent.change(dialog.getByLabelText('Day'), { target: { value: '2026-10-14' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Plan it' }));
    expect(await dialog.findByText('Choose a day from tomorrow to Sunday, December 13.')).toBeTruthy();
    expect(server.count(xp.declareRestDay)).toBe(0);
  });
});

test('milestones have the date on which they were reached, and the next of each kind how far it is', async () => {
  server.give(progress.milestones, {
    items: [
      { id: 'streak:30', kind: 'streak', target: 30, reached_on: '2026-10-02', progress: 30 },
      { id: 'streak:50', kind: 'streak', target: 50, reached_on: null, progress: 41 },
    ],
  });
  await show(server, <ProgressPage />);
  const part = within(await section('Milestones'));
  expect((await part.findByRole('progressbar', { name: '50 days in a row' })).getAttribute('aria-valuetext')).toBe(
    '41 of 50',
  );
  const reached = within(part.getByRole('list', { name: 'Reached' }));
  expect(reached.getByRole('listitem').textContent).toBe('30 days in a rowOctober 2, 2026');
});

test('without a token it is said that quests and levels give them', async () => {
  await show(server, <ProgressPage />);
  const part = within(await section('Tokens'));
  expect(await part.findByText('Tokens come with quests and levels. There are none yet.')).toBeTruthy();
});

test('tokens say what they were for, and a booster is started with five of them', async () => {
  let profile = { ...server.read(xp.profile), token_balance: 6 };
  server.give(xp.profile, () => profile);
  server.give(progress.tokens, {
    items: [{ id: 't-1', at: '2026-10-12T06:42:00Z', amount: 2, rule: 'level_up', reason: 'Level 12 reached' }],
    next_cursor: null,
  });
  const booster = { multiplier: 1.5, ends_at: new Date(now.getTime() + 1_745_000).toISOString() };
  server.give(progress.startBooster, () => {
    profile = { ...profile, token_balance: 1, booster };
    return { ...booster, token_balance: 1 };
  });
  await show(server, <ProgressPage />);
  const part = within(await section('Tokens'));
  expect((await part.findByRole('listitem')).textContent).toContain('Level 12 reached+2');
  expect(part.getByText('6 tokens')).toBeTruthy();
  await userEvent.click(part.getByRole('button', { name: 'Start a booster' }));
  expect((await part.findByRole('timer')).textContent).toBe('Booster ×1.5 is on: 29:05 left');
  expect(part.getByText('1 token')).toBeTruthy();
});

test('the share card shows what was chosen for it, in the chosen look', async () => {
  await show(server, <ProgressPage />);
  await userEvent.click(await screen.findByRole('button', { name: 'Share card' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Share card' }));
  const card = await dialog.findByLabelText(/^Card of Mina Karimi: Level 12, 41 days in a row, 7,140 XP/);
  expect(card.querySelectorAll('rect')).toHaveLength(2 + 365);
  await userEvent.click(dialog.getByRole('checkbox', { name: 'The year' }));
  await userEvent.click(dialog.getByRole('checkbox', { name: 'Name' }));
  expect(card.querySelectorAll('rect')).toHaveLength(2);
  expect(card.textContent).not.toContain('Mina');
  await userEvent.click(dialog.getByRole('radio', { name: 'Dark' }));
  expect(card.closest<HTMLElement>('[data-theme]')?.dataset['theme']).toBe('dark');
});

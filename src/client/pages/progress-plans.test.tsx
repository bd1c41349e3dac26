import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { evening as now } from '#client/session/testing/mina.ts';
import { show } from '#client/session/testing/show.tsx';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { Toaster } from '#client/ui/toaster.tsx';
import { type Goal, progress } from '#contract/progress.ts';
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

describe('the goal', () => {
  const goal: Goal = {
    kind: 'level',
    target: 14,
    by: '2027-01-31',
    set_at: '2026-10-01T08:00:00Z',
    reached_on: null,
    level: null,
    forecast: {
      probability: 0.62,
      earliest: '2026-12-20',
      likely: '2027-01-20',
      latest: '2027-03-01',
      remaining: 1_960,
      days_left: 110,
      per_day: 17.25,
      per_day_needed: 17.8,
      days_looked_at: 56,
      with_more: [
        { per_day: 5, probability: 0.8 },
        { per_day: 10, probability: 0.91 },
      ],
    },
  };

  test('says how likely it is, from what, and what a little more a day would change', async () => {
    server.give(progress.goal, { goal });
    await show(server, <ProgressPage />);
    const part = within(await section('Goal'));
    expect(await part.findByText('62%')).toBeTruthy();
    expect(
      part.getByText('Likely on January 20, 2027; eight times in ten between December 20, 2026 and March 1, 2027'),
    ).toBeTruthy();
    expect(
      part.getByText('From your last 56 days, 17.3 a day; it takes 17.8 a day, and 1,960 are missing'),
    ).toBeTruthy();
    const slider = part.getByRole('slider', { name: 'With a little more' });
    fireEvent.change(slider, { target: { value: '2' } });
    expect(slider.getAttribute('aria-valuetext')).toBe('+10 a day: 91%');
    expect(part.getByText('91%')).toBeTruthy();
  });

  test('is set by what and when, above where one stands', async () => {
    const asked: unknown[] = [];
    server.give(progress.setGoal, (_url, body) => {
      asked.push(body);
      server.give(progress.goal, { goal });
      return { goal };
    });
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Set a goal' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Set a goal' }));
    const target = dialog.getByLabelText('How much');
    await userEvent.clear(target);
    await userEvent.type(target, '12');
    await userEvent.click(dialog.getByRole('button', { name: 'Set this goal' }));
    expect(await dialog.findByText('Give a whole number above 12.')).toBeTruthy();
    await userEvent.clear(target);
    await userEvent.type(target, '14');
    fireEvent.change(dialog.getByLabelText('By'), { target: { value: '2027-01-31' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Set this goal' }));
    await waitFor(() => expect(asked).toEqual([{ kind: 'level', target: 14, by: '2027-01-31' }]));
    expect(await within(await section('Goal')).findByText('62%')).toBeTruthy();
  });

  const level: Goal = {
    ...{ kind: 'cefr', target: 3, by: '2027-01-31', set_at: '2026-10-01T08:00:00Z', reached_on: null, forecast: null },
    level: {
      judged: [
        { date: '2026-08-01', rank: 2 },
        { date: '2026-10-01', rank: 2.5 },
      ],
      ...{ fewest_dates: 5, fewest_span: 28, forecast: null },
    },
  };

  test('of a level of English is chosen by its name, and says honestly that not enough is known', async () => {
    const asked: unknown[] = [];
    server.give(progress.setGoal, (_url, body) => {
      asked.push(body);
      server.give(progress.goal, { goal: level });
      return { goal: level };
    });
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Set a goal' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Set a goal' }));
    await userEvent.selectOptions(dialog.getByLabelText('What'), 'A level of English');
    await userEvent.selectOptions(dialog.getByLabelText('How much'), 'B1');
    fireEvent.change(dialog.getByLabelText('By'), { target: { value: '2027-01-31' } });
    await userEvent.click(dialog.getByRole('button', { name: 'Set this goal' }));
    await waitFor(() => expect(asked).toEqual([{ kind: 'cefr', target: 3, by: '2027-01-31' }]));
    const part = within(await section('Goal'));
    expect(await part.findByText(/English at B1/)).toBeTruthy();
    expect(part.getByText(/on 5 different days, 28 days from the first to the last; there are 2 so far/)).toBeTruthy();
    expect(part.getByText(/August 1, 2026: A2.*October 1, 2026: A2–B1 \(2\.5\)/)).toBeTruthy();
    expect(part.queryByText(/%/)).toBeNull();
  });

  test('of a level of English says how likely it is, with its range and where one stands', async () => {
    const forecast = {
      ...{ probability: 0.41, earliest: '2026-12-20', likely: '2027-03-20', latest: '2027-09-01' },
      ...{ now: 2.4, now_low: 2.1, now_high: 2.7, per_month: 0.05 },
    };
    server.give(progress.goal, { goal: { ...level, level: level.level && { ...level.level, forecast } } });
    await show(server, <ProgressPage />);
    const part = within(await section('Goal'));
    expect(await part.findByText('41%')).toBeTruthy();
    expect(part.getByText('to hold B1 by then, at your present pace')).toBeTruthy();
    expect(part.getByText(/Likely on March 20, 2027; eight times in ten between December 20, 2026/)).toBeTruthy();
    expect(part.getByText(/Now probably between A2 and B1/)).toBeTruthy();
  });

  test('is given up once nobody has undone it', async () => {
    server.give(progress.goal, { goal });
    server.give(progress.removeGoal, undefined);
    await show(server, <ProgressPage />);
    const part = within(await section('Goal'));
    await userEvent.click(await part.findByRole('button', { name: 'Give it up' }));
    expect(part.getByText(/^No goal is set/)).toBeTruthy();
    expect(server.count(progress.removeGoal)).toBe(0);
    server.give(progress.goal, { goal: null });
    for (const { id } of toasts.read()) dismissToast(id);
    await waitFor(() => expect(server.count(progress.removeGoal)).toBe(1));
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

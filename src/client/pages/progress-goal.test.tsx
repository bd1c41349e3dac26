import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { show } from '#client/session/testing/show.tsx';
import { dismissToast, toasts } from '#client/ui/toast.ts';
import { type Goal, progress } from '#contract/progress.ts';
import ProgressPage from './progress.tsx';

let server: ProgressServer;

// What the page loads late is loaded once, so that no test waits for code.
beforeAll(async () => {
  await import('#client/features/progress/lower-sections.tsx');
});
beforeEach(() => {
  server = new ProgressServer();
});
afterEach(cleanup);

const section = (name: string) => screen.findByRole('region', { name });

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

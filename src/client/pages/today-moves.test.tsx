import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aQuest, aReceipt, today } from '#client/features/progress/testing/facts.ts';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { show } from '#client/session/testing/show.tsx';
import { progress } from '#contract/progress.ts';
import { xp } from '#contract/xp.ts';
import TodayPage from './today.tsx';

let server: ProgressServer;

beforeEach(() => {
  server = new ProgressServer();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const section = (name: string) => screen.findByRole('region', { name });

test('a missed day that was made up for says by what, and a day of travel names every offset', async () => {
  server.give(
    progress.day,
    aReceipt({
      date: '2026-10-02',
      kind: 'missed',
      streak_day: null,
      run_began: null,
      repaired_on: '2026-10-04',
      entries: [],
      seconds: 0,
      low_seconds: 0,
      high_seconds: 0,
      time: [],
      utc_offsets: [60, -300],
    }),
  );
  await show(server, <TodayPage />);
  await userEvent.click(await screen.findByRole('gridcell', { name: /October 2:/ }));
  const receipt = within(await screen.findByRole('article'));
  expect(receipt.getByText('Made up for')).toBeTruthy();
  expect(receipt.getByText('Nothing was recorded on this day.')).toBeTruthy();
  expect(receipt.getByText(/You travelled: .*UTC\+1.*UTC−5/)).toBeTruthy();
  expect(screen.getByText('A double session on Oct 4 made up for it')).toBeTruthy();
});

test('a quest is swapped by one press, and one that is refused stays with the reason', async () => {
  const first = aQuest({ swappable: true });
  const second = aQuest({ id: `${today}:questions`, title: 'Ask 3 questions', target: 3, swappable: false });
  let shown = first;
  server.give(xp.quests, () => ({ date: today, quests: [shown], completed_count: 0 }));
  server.give(progress.swapQuest, () => {
    shown = second;
    return { date: today, quests: [second], completed_count: 0 };
  });
  await show(server, <TodayPage />);
  const quests = within(await section('Quests'));
  await userEvent.click(
    await quests.findByRole('button', { name: 'Swap “Send 4 messages in chat” for another quest' }),
  );
  expect(await quests.findByRole('heading', { name: 'Ask 3 questions' })).toBeTruthy();
  expect(quests.queryByRole('button', { name: /^Swap/ })).toBeNull();
  expect(server.asked.map((url) => url.pathname)).toContain(`/api/xp/quests/${encodeURIComponent(first.id)}/swap`);
});

test('a swap that is refused leaves the quest as it was', async () => {
  server.give(xp.quests, { date: today, quests: [aQuest({ swappable: true })], completed_count: 0 });
  server.give(progress.swapQuest, { date: today, quests: [], completed_count: 0 });
  server.break(progress.swapQuest, 409);
  await show(server, <TodayPage />);
  const quests = within(await section('Quests'));
  await userEvent.click(await quests.findByRole('button', { name: /^Swap/ }));
  expect(await quests.findByRole('button', { name: /^Swap/ })).toBeTruthy();
  expect(quests.getByRole('heading', { name: 'Send 4 messages in chat' })).toBeTruthy();
});

test('a streak that can be taken up again says since when and what it takes, as facts', async () => {
  server.give(xp.streakStatus, {
    current_streak: 0,
    longest_streak: 63,
    freezes_available: 0,
    freezes_used: 1,
    last_activity: '2026-10-12',
    streak_at_risk: false,
    explanation: [],
    repair: { missed_on: '2026-10-13', until: '2026-10-15', streak: 41, needs_seconds: 600, needs_xp: 40 },
  });
  await show(server, <TodayPage />);
  expect(
    await within(await section('Streak')).findByText(
      'Your streak of 41 days ended on Tuesday, October 13. A double session by Thursday, October 15 brings it back: 10 minutes or 40 XP in one day.',
    ),
  ).toBeTruthy();
});

test('holidays that keep the streak are named', async () => {
  const status = server.read(xp.streakStatus);
  const explanation = status.explanation.map((day, n) =>
    n < 2 ? { ...day, kind: 'rest' as const, holiday: n === 0 ? 'Autumn break' : 'Founders’ Day' } : day,
  );
  server.give(xp.streakStatus, { ...status, explanation });
  await show(server, <TodayPage />);
  const facts = await within(await section('Streak')).findByText(/rests were holidays/);
  expect(facts.textContent?.replaceAll(/[\u2068\u2069]/g, '')).toContain(
    '2 rests were holidays: Autumn break, Founders’ Day.',
  );
});

test('a hint about the rhythm says all that it rests on, and can be put away for the day', async () => {
  server.give(progress.supportHint, {
    hint: {
      kind: 'rhythm',
      recent_days: 1,
      usual_days: 4.2,
      weeks: [4, 5, 4, 1],
      weight: 0.3,
      quiet_days: 3,
      overdue_reviews: 2,
      minutes: 10,
    },
  });
  const view = await show(server, <TodayPage />);
  const hint = within(await section('Your rhythm'));
  expect(hint.getByText(/1 active day in the last seven; your usual week has 4\.2\. 2 reviews are due\./)).toBeTruthy();
  expect(
    hint.getByText(
      /^Weeks: 4, 5, 4, 1. Each newer week counts 30%, which makes 4.2 usual. This is said when .* half of that/,
    ),
  ).toBeTruthy();
  expect(hint.getByRole('link', { name: '10 minutes today' })).toBeTruthy();
  await userEvent.click(hint.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByRole('region', { name: 'Your rhythm' })).toBeNull();
  view.unmount();
  await show(server, <TodayPage />);
  await section('Quests');
  expect(screen.queryByRole('region', { name: 'Your rhythm' })).toBeNull();
  localStorage.removeItem('xt.hint-hidden');
});

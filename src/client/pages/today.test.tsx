import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  aConversation,
  aMessage,
  anAssignment,
  anEntry,
  anExplanation,
  aPulse,
  aQuest,
  aReceipt,
  today,
} from '#client/features/progress/testing/facts.ts';
import { mina, ProgressServer } from '#client/features/progress/testing/server.ts';
import { evening as now } from '#client/session/testing/mina.ts';
import { show } from '#client/session/testing/show.tsx';
import { auth } from '#contract/auth.ts';
import { conversations } from '#contract/conversations.ts';
import { progress } from '#contract/progress.ts';
import { xel } from '#contract/xel.ts';
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

describe('the top of the page', () => {
  test('greets by the learner’s clock and says where the day stands', async () => {
    await show(server, <TodayPage />);
    expect(screen.getByRole('heading', { level: 1, name: 'Good evening, Mina' })).toBeTruthy();
    expect(await screen.findByText(/October 14 · 1 quest is open$/)).toBeTruthy();
  });

  test('has one primary action, which leads to the next step, with the learner’s own words', async () => {
    server.give(xp.quests, { date: today, quests: [aQuest({ progress: 3 })], completed_count: 0 });
    server.give(conversations.messages, {
      items: [
        aMessage({ status: 'streaming', content: '' }),
        aMessage({ id: 'm-0', role: 'user', content: 'Why is my average wrong?' }),
      ],
      next_cursor: null,
    });
    await show(server, <TodayPage />);
    const next = await section('Next');
    const action = await within(next).findByRole('link', { name: 'Read the answer' });
    expect(action.getAttribute('href')).toBe('/chat/c-average');
    expect(within(next).getByText('Why is my average wrong?')).toBeTruthy();
    expect(within(next).getByText('The answer to this is being written right now')).toBeTruthy();
  });

  test('offers a first question with an example to somebody new', async () => {
    server.give(auth.me, { ...mina, created_at: now.toISOString() });
    server.give(conversations.list, { items: [], next_cursor: null });
    server.give(xp.learningPulse, {
      entries: aPulse(() => ({})),
      timezone: 'Europe/Lisbon',
      total_xp: 0,
      active_days: 0,
    });
    server.give(xp.streakStatus, {
      current_streak: 0,
      longest_streak: 0,
      freezes_available: 0,
      freezes_used: 0,
      last_activity: null,
      streak_at_risk: false,
      explanation: [],
    });
    server.give(xp.profile, {
      level: 1,
      total_xp: 0,
      xp_into_level: 0,
      xp_to_next_level: 100,
      current_streak: 0,
      longest_streak: 0,
      token_balance: 0,
      booster: null,
      today_xp: 0,
      today: { segments: 0, quizzes: 0, conversations: 0, english: 0, live: 0 },
      timezone: 'Europe/Lisbon',
    });
    await show(server, <TodayPage />);
    const ask = await within(await section('Next')).findByRole('link', { name: 'Ask this' });
    expect(ask.getAttribute('href')).toContain('/chat?ask=Why%20do%20we%20say');
    expect(await within(await section('Streak')).findByText('Your first message makes day 1.')).toBeTruthy();
    expect(await within(await section('Continue')).findByText(/will stand here/)).toBeTruthy();
    expect(await screen.findByRole('gridcell', { current: 'date', name: /nothing yet$/ })).toBeTruthy();
  });
});

describe('the next step', () => {
  test('is what an organization wants soon, with its date and how far it is', async () => {
    server.give(xel.assignments, { items: [anAssignment()], next_cursor: null });
    await show(server, <TodayPage />);
    const next = within(await section('Next'));
    expect((await next.findByRole('link', { name: 'Open the module' })).getAttribute('href')).toBe(
      '/english/modules/b1-past',
    );
    expect(next.getByRole('heading', { name: /At the airport/ })).toBeTruthy();
    expect(
      next.getByText(/^Riverside School gave it to you to do by .*October 16.* 4 of 9 tasks passed$/),
    ).toBeTruthy();
  });

  test('are cards that are due, and what they do for the streak', async () => {
    server.give(xel.dashboard, {
      ...{ cefr_estimate: { level: null, range: null }, skills: [], next_task: null, due_reviews: 12 },
      ...{ modules_completed: 0, recent: [], due_by_day: [], estimated_from: { placement: false, submissions: 0 } },
    });
    server.give(xp.profile, { ...server.read(xp.profile), today_xp: 0 });
    server.give(xp.streakStatus, {
      ...server.read(xp.streakStatus),
      ...{ current_streak: 9, last_activity: '2026-10-13', streak_at_risk: true },
    });
    await show(server, <TodayPage />);
    const next = within(await section('Next'));
    expect((await next.findByRole('link', { name: 'Review' })).getAttribute('href')).toBe('/english/reviews');
    expect(next.getByRole('heading', { name: 'Review 12 cards' })).toBeTruthy();
    expect(next.getByText(/^It makes today day 10 of your streak, which would end tonight\./)).toBeTruthy();
  });
});

describe('the streak', () => {
  test('says that today is in, what the streak is made of, and where the number is explained', async () => {
    await show(server, <TodayPage />);
    const streak = await section('Streak');
    expect(await within(streak).findByText('41')).toBeTruthy();
    expect(within(streak).getByText('Today is already in, with 20 XP.')).toBeTruthy();
    expect(within(streak).getByText('41 days of study, 1 rest day, 1 freeze. 1 freeze left.')).toBeTruthy();
    expect(
      within(streak).getByRole('img', { name: 'Last 14 days: 13 with study, 1 freeze. Today is in.' }),
    ).toBeTruthy();
    expect(within(streak).getByRole('link', { name: 'Why 41?' }).getAttribute('href')).toBe('/progress#streak');
  });

  test('says without blame that today is not in yet, and until when it can be', async () => {
    server.give(xp.learningPulse, {
      entries: aPulse((ago) => (ago === 0 ? {} : { xp: 20 })),
      timezone: 'Europe/Lisbon',
      total_xp: 7_280,
      active_days: 364,
    });
    server.give(xp.streakStatus, {
      current_streak: 9,
      longest_streak: 63,
      freezes_available: 0,
      freezes_used: 0,
      last_activity: '2026-10-13',
      streak_at_risk: true,
      explanation: anExplanation(10).slice(0, -1),
    });
    await show(server, <TodayPage />);
    expect(
      await within(await section('Streak')).findByText('Today is not in yet. Anything before 04:00 counts.'),
    ).toBeTruthy();
  });
});

test('quests show how far they are, what they bring and why they were chosen', async () => {
  server.give(xp.quests, {
    date: today,
    quests: [
      aQuest({ progress: 1 }),
      aQuest({ id: 'q-2', title: 'Ask 3 questions', progress: 3, target: 3, completed: true }),
    ],
    completed_count: 1,
  });
  await show(server, <TodayPage />);
  const quests = await section('Quests');
  const bar = await within(quests).findByRole('progressbar', { name: 'Send 4 messages in chat' });
  expect(bar.getAttribute('aria-valuetext')).toBe('1 of 4');
  expect(within(quests).getByText('1 of 4')).toBeTruthy();
  expect(within(quests).getByText('Done · 15 XP')).toBeTruthy();
  expect(within(quests).getAllByText('On days with chat you sent about 3 last week.')).toHaveLength(2);
  expect(within(quests).getByText('1 of 2 done · new ones at 04:00')).toBeTruthy();
});

test('the three newest conversations can be gone on with, pinned or not', async () => {
  const items = ['2026-10-01', '2026-10-12', '2026-10-14', '2026-10-13'].map((date, n) =>
    aConversation({ id: `c-${n}`, title: `Talk ${n}`, pinned: n === 0, updated_at: `${date}T10:00:00Z` }),
  );
  server.give(conversations.list, { items, next_cursor: null });
  await show(server, <TodayPage />);
  const list = within(await section('Continue'));
  await list.findByText('Talk 2');
  expect(list.getAllByRole('listitem').map((item) => within(item).getByRole('link').getAttribute('href'))).toEqual([
    '/chat/c-2',
    '/chat/c-3',
    '/chat/c-1',
  ]);
});

test('the week is read in minutes, and in XP where no time was measured', async () => {
  await show(server, <TodayPage />);
  expect(await screen.findByRole('table', { name: 'Minutes a day this week' })).toBeTruthy();
  expect(screen.getByText('160 XP · 96 min')).toBeTruthy();
});

test('the level is shown with what is missing for the next one', async () => {
  await show(server, <TodayPage />);
  const level = within(await section('Level'));
  expect(
    (await level.findByRole('progressbar', { name: 'On the way to level 13' })).getAttribute('aria-valuetext'),
  ).toBe('540 of 1,200 XP');
  expect(level.getByText('660 XP to level 13')).toBeTruthy();
  expect(level.getByText('20 XP today')).toBeTruthy();
});

describe('the year', () => {
  test('opens the receipt of a day with the reason of each point and their sum', async () => {
    const entries = [
      anEntry(),
      anEntry({
        id: 'e-2',
        at: '2026-10-12T18:10:00Z',
        amount: 25,
        reason: 'Quest done: four messages',
        source: { kind: 'quest', id: 'q' },
      }),
    ];
    server.give(progress.day, aReceipt({ date: '2026-10-12', entries, streak_day: 39, run_began: '2026-09-02' }));
    await show(server, <TodayPage />);
    await userEvent.click(await screen.findByRole('gridcell', { name: /October 12: 20 XP/ }));
    const receipt = within(await screen.findByRole('article'));
    expect(receipt.getAllByRole('listitem').map((line) => line.textContent)).toEqual([
      '07:42Chat: turn 1 of the day10',
      '19:10Quest done: four messages25',
    ]);
    expect(receipt.getByText('35 XP')).toBeTruthy();
    expect(
      receipt.getByText(/^38 minutes, .+ \(36–40\)\. Times are .UTC\+1.\. Your day starts at 04:00\.$/),
    ).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Why this is day 39 of your streak' })).toBeTruthy();
    expect(screen.getByText('The streak began on Sep 2')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Time on this day' })).getByText('36–40')).toBeTruthy();
    expect(server.count(xp.ledger)).toBe(0);
  });

  test('goes on to the day before, and gives the focus back when the receipt is closed', async () => {
    await show(server, <TodayPage />);
    const cell = await screen.findByRole('gridcell', { current: 'date' });
    cell.focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: /Go to Oct 13/ }));
    expect(await screen.findByRole('article', { name: /13/ })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(document.activeElement).toBe(cell);
  });
});

test('one part that fails says so in its place and can be tried again, and the others stay', async () => {
  server.break(xp.quests, 403);
  await show(server, <TodayPage />);
  const quests = within(await section('Quests'));
  const alert = await quests.findByRole('alert');
  expect(alert.textContent).toContain('Could not load your quests');
  expect(alert.textContent).toContain('req-7');
  expect(await within(await section('Streak')).findByText('41')).toBeTruthy();
  expect(await within(await section('Next')).findByRole('link', { name: /Continue|Open chat/ })).toBeTruthy();

  server.give(xp.quests, { date: today, quests: [aQuest()], completed_count: 0 });
  await userEvent.click(quests.getByRole('button', { name: 'Try again' }));
  expect(await quests.findByText('Send 4 messages in chat')).toBeTruthy();
});

test('what a server does not offer is said, without a retry that cannot help', async () => {
  server.break(xp.quests, 404);
  await show(server, <TodayPage />);
  const quests = within(await section('Quests'));
  expect(await quests.findByText('This server does not offer this.')).toBeTruthy();
  expect(quests.queryByRole('button')).toBeNull();
});

test('a new learning day asks again for all that depends on it', async () => {
  await show(server, <TodayPage />);
  await within(await section('Streak')).findByText('41');
  const before = [xp.quests, xp.streakStatus, xp.learningPulse].map((endpoint) => server.count(endpoint));
  vi.setSystemTime(new Date('2026-10-15T03:00:01Z'));
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  await waitFor(() =>
    expect([xp.quests, xp.streakStatus, xp.learningPulse].map((endpoint) => server.count(endpoint))).toEqual(
      before.map((n) => n + 1),
    ),
  );
  expect(screen.getByText(/15/, { selector: 'header p' })).toBeTruthy();
});

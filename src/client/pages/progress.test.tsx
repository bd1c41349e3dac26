import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { anEntry, aYear } from '#client/features/progress/testing/facts.ts';
import { ProgressServer } from '#client/features/progress/testing/server.ts';
import { show } from '#client/session/testing/show.tsx';
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

test('a past year has every one of its days, none of them today, and says each month in words', async () => {
  await show(server, <ProgressPage />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which year' }), '2025');
  await screen.findByRole('grid', { name: /^365 days: 122 active days/ });
  expect(screen.queryByRole('gridcell', { current: 'date' })).toBeNull();
  const months = within(screen.getByRole('list', { name: 'Months' })).getAllByRole('listitem');
  expect(months.at(-1)?.textContent).toBe('December 2025: 10 of 31 days, longest run 1');
});

test('a past year tells the rests and freezes of a streak that has ended', async () => {
  const told: Record<string, 'rest' | 'freeze' | 'missed'> = {
    ...{ '2025-12-22': 'rest', '2025-12-23': 'freeze', '2025-12-25': 'missed' },
  };
  const year = aYear(2025);
  server.give(progress.year, { ...year, entries: year.entries.map((day) => ({ ...day, kind: told[day.date] })) });
  await show(server, <ProgressPage />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which year' }), '2025');
  expect(await screen.findByRole('gridcell', { name: /December 22: rest day/ })).toBeTruthy();
  expect(screen.getByRole('gridcell', { name: /December 23: freeze used/ })).toBeTruthy();
  expect(screen.getByRole('gridcell', { name: /December 25: no study/ })).toBeTruthy();
});

test('the year can be of one activity, and the shades can have dots that the browser remembers', async () => {
  await show(server, <ProgressPage />);
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Activity' }), 'Reading');
  await waitFor(() => expect(server.asked.some((url) => url.search === '?activity=segments')).toBe(true));
  await userEvent.click(await screen.findByRole('switch', { name: 'Dots' }));
  expect((await screen.findByRole('grid')).dataset['marked']).toBe('true');
  expect(localStorage.getItem('xt.heat-dots')).toBe('1');
  localStorage.removeItem('xt.heat-dots');
});

describe('time', () => {
  test('by activity says its band, by hour where most of it lies, by day how many days had some', async () => {
    await show(server, <ProgressPage />);
    const time = within(await section('Time'));
    const rows = (name: string) =>
      within(time.getByRole('table', { name }))
        .getAllByRole('row')
        .map((row) => [...row.children].map((cell) => cell.textContent));
    await time.findByRole('figure', { name: 'Time by activity' });
    expect(rows('Time by activity').slice(1)).toEqual([
      ['Chat', '1h 30m', '1h 25m', '1h 30m'],
      ['Reading', '30m', '25m', '40m'],
    ]);
    expect(rows('Time by hour')).toHaveLength(25);
    expect(rows('Time by hour').slice(20, 22)).toEqual([
      ['19:00–20:00', '1h 40m', '1h 30m', '1h 50m'],
      ['20:00–21:00', '20m', '20m', '20m'],
    ]);
    expect(time.getByText('Most between 19:00 and 20:00: 1h 40m')).toBeTruthy();
    expect(rows('Time by day')).toHaveLength(31);
    expect(rows('Time by day').map((row) => row.slice(1))).toEqual([
      ['Minutes', 'At least', 'At most'],
      ...Array.from({ length: 27 }, () => ['0m', '0m', '0m']),
      ['1h 10m', '1h 5m', '1h 15m'],
      ['50m', '45m', '55m'],
      ['0m', '0m', '0m'],
    ]);
    expect(time.getByText('2 days with study, 1h on each on average')).toBeTruthy();
  });

  test('other days are asked for by their dates; many days are told by week', async () => {
    await show(server, <ProgressPage />);
    const time = within(await section('Time'));
    await userEvent.selectOptions(await time.findByRole('combobox'), 'Last 365 days');
    expect(await time.findByRole('figure', { name: 'Time by week' })).toBeTruthy();
    const asked = server.asked.findLast((url) => url.pathname === '/api/xp/analytics');
    expect(asked?.search).toBe('?start_date=2025-10-15&end_date=2026-10-14');
  });

  test('a chart is saved as the table that it draws', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((data) => {
      saved.push(data as Blob);
      return 'blob:saved';
    });
    await show(server, <ProgressPage />);
    await userEvent.click(await screen.findByRole('button', { name: 'Save “Time by activity” as CSV' }));
    expect(await saved[0]?.text()).toBe(
      '\ufeffActivity,Minutes,At least,At most\r\nChat,90,85,90\r\nReading,30,25,40\r\n',
    );
  });
});

test('the week is a chart with a table that says the same', async () => {
  await show(server, <ProgressPage />);
  const week = within(await section('This week'));
  const table = await week.findByRole('table', { name: 'Minutes a day this week' });
  expect(within(table).getAllByRole('row')).toHaveLength(5);
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
  await userEvent.click(week.getByRole('button', { name: 'Save “Minutes a day this week” as CSV' }));
  expect(await saved[0]?.text()).toBe(
    '\ufeffDay,Minutes\r\n2026-10-11,22\r\n2026-10-12,38\r\n2026-10-13,27\r\n2026-10-14,9\r\n',
  );
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
  expect(streak.getByText('Rest day')).toBeTruthy();
  expect(streak.getByText('Day 1')).toBeTruthy();
});

test('a day of the streak that was made up for, a holiday and a free day say so', async () => {
  const status = server.read(xp.streakStatus);
  const explanation = status.explanation.map((day, n, { length }) => {
    if (n === length - 2) return { ...day, kind: 'missed' as const, repaired_on: '2026-10-14' };
    if (n === length - 3) return { ...day, kind: 'rest' as const, holiday: 'Autumn break' };
    return n === length - 4 ? { ...day, kind: 'rest' as const, free: true as const } : day;
  });
  server.give(xp.streakStatus, { ...status, explanation });
  await show(server, <ProgressPage />);
  const streak = within(await section('Why 41?'));
  expect(await streak.findByText(/^No study, made up for on .*14/)).toBeTruthy();
  expect(streak.getByText('Rest day: \u2068Autumn break\u2069')).toBeTruthy();
  expect(streak.getByText('Rest day, free by your rhythm')).toBeTruthy();
  expect(streak.getByText(/1 day without study, made up for by a double session\./)).toBeTruthy();
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

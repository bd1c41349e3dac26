// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, test, vi } from 'vitest';
import { BarList } from './bar-list.tsx';
import { DataTable } from './data-table.tsx';
import { ErrorState } from './error-state.tsx';
import { PageHeader } from './page-header.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { Receipt } from './receipt.tsx';
import { Section } from './section.tsx';
import { SkeletonRows } from './skeleton.tsx';
import { StreakStrip } from './streak-strip.tsx';
import { Tabs } from './tabs.tsx';
import { WeekBars } from './week-bars.tsx';

afterEach(cleanup);

test('a table sorts by its headers and says how it is sorted', async () => {
  const onSort = vi.fn();
  render(
    <DataTable
      label="Modules"
      columns={[
        { key: 'name', header: 'Module', cell: (row: { name: string; best: number }) => row.name },
        { key: 'best', header: 'Best', cell: (row) => row.best, align: 'end', sortable: true },
      ]}
      rows={[{ name: 'Small talk', best: 64 }]}
      rowKey={(row) => row.name}
      sort={{ key: 'best', direction: 'ascending' }}
      onSort={onSort}
    />,
  );
  const table = screen.getByRole('table', { name: 'Modules' });
  expect(within(table).getByRole('columnheader', { name: 'Best' }).getAttribute('aria-sort')).toBe('ascending');
  expect(within(table).getByRole('columnheader', { name: 'Module' }).hasAttribute('aria-sort')).toBe(false);
  await userEvent.click(within(table).getByRole('button', { name: 'Best' }));
  expect(onSort).toHaveBeenCalledExactlyOnceWith({ key: 'best', direction: 'descending' });
});

test('the bars of a week are read as a table without the days to come', () => {
  render(
    <WeekBars
      caption="Minutes a day"
      dayHeader="Day"
      valueHeader="Minutes"
      bars={[
        { key: 'm', label: 'M', fullLabel: 'Monday', value: 38, valueLabel: '38', when: 'past' },
        { key: 't', label: 'T', fullLabel: 'Tuesday', value: 0, valueLabel: '0', when: 'today' },
        { key: 'w', label: 'W', fullLabel: 'Wednesday', value: 0, valueLabel: '0', when: 'future' },
      ]}
    />,
  );
  const table = screen.getByRole('table', { name: 'Minutes a day' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['DayMinutes', 'Monday38', 'Tuesday0']);
});

test('a streak is read as one sentence', () => {
  render(
    <StreakStrip
      days={[{ date: '2026-10-14', kind: 'active' }]}
      label="Last day: active"
      startLabel="14 Oct"
      endLabel="Today"
    />,
  );
  expect(screen.getByRole('img', { name: 'Last day: active' })).toBeTruthy();
});

test('progress never leaves its ends', () => {
  render(<ProgressBar label="Reading" value={50} max={42} valueText="42 of 42 pages" />);
  const bar = screen.getByRole('progressbar', { name: 'Reading' });
  expect(bar.getAttribute('aria-valuenow')).toBe('42');
  expect(bar.getAttribute('aria-valuetext')).toBe('42 of 42 pages');
});

test('amounts in a list are read once, as words and numbers', () => {
  render(<BarList items={[{ key: 'e', label: 'English', value: 310, valueLabel: '5 h 10', note: '291–318 min' }]} />);
  expect(screen.getByRole('listitem').textContent).toBe('English5 h 10291–318 min');
  expect(screen.queryByRole('progressbar')).toBeNull();
});

test('a receipt is an article named by its title', () => {
  render(
    <Receipt
      title="Monday"
      lines={[{ key: '1', time: '07:42', label: 'Reviewed 14 cards', value: 14 }]}
      total={{ label: 'Total', value: '14 XP' }}
    />,
  );
  const receipt = screen.getByRole('article', { name: 'Monday' });
  expect(within(receipt).getByText('Reviewed 14 cards')).toBeTruthy();
  expect(within(receipt).getByText('14 XP')).toBeTruthy();
});

test('a section is a region named by its title', () => {
  render(
    <Section title="Reviews" end="42 this week">
      text
    </Section>,
  );
  expect(screen.getByRole('region', { name: 'Reviews' })).toBeTruthy();
});

test('a page has one title, and its places above are a list of links', () => {
  render(
    <MemoryRouter>
      <PageHeader title="Members" crumbsLabel="Above" crumbs={[{ to: '/organizations', label: 'Organizations' }]} />
    </MemoryRouter>,
  );
  expect(screen.getByRole('heading', { level: 1, name: 'Members' }).tabIndex).toBe(-1);
  expect(
    within(screen.getByRole('navigation', { name: 'Above' })).getByRole('link', { name: 'Organizations' }),
  ).toBeTruthy();
});

test('the tab of this address is the current one', () => {
  render(
    <MemoryRouter initialEntries={['/o/1/teams']}>
      <Tabs
        label="Parts"
        tabs={[
          { to: '/o/1/members', label: 'Members' },
          { to: '/o/1/teams', label: 'Teams' },
        ]}
      />
    </MemoryRouter>,
  );
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Teams');
});

test('what did not load says so and can be tried again', async () => {
  const onRetry = vi.fn();
  render(<ErrorState title="Your chats did not load" retryLabel="Try again" onRetry={onRetry} />);
  expect(screen.getByRole('alert').textContent).toContain('Your chats did not load');
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(onRetry).toHaveBeenCalledTimes(1);
});

test('shapes of what comes are one status with words', () => {
  render(<SkeletonRows label="Loading chats" rows={2} />);
  expect(screen.getByRole('status').textContent).toBe('Loading chats');
});

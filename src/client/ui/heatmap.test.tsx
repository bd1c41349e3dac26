// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Heatmap } from './heatmap.tsx';
import type { HeatmapLabels } from './heatmap-labels.ts';
import { type HeatmapDay, utcNoon } from './heatmap-layout.ts';

const labels: HeatmapLabels = {
  caption: 'A year of study',
  view: 'View',
  grid: 'Grid',
  table: 'Table',
  months: 'Months',
  less: 'Less',
  more: 'More',
  rest: 'Rest',
  freeze: 'Freeze',
  today: 'Today',
  date: 'Day',
  value: 'Points',
  hint: 'Arrows move',
};
const last = utcNoon('2026-10-14').getTime();
const days: HeatmapDay[] = Array.from({ length: 365 }, (_, n) => ({
  date: new Date(last - (364 - n) * 86_400_000).toISOString().slice(0, 10),
  value: n < 3 ? 'before' : `${n} XP`,
  level: 2,
  kind: n < 3 ? 'before' : undefined,
}));
const cellLabel = (day: HeatmapDay) => `${day.date}: ${day.value}`;

function show(onOpen = vi.fn()) {
  render(<Heatmap days={days} locale="en-GB" weekStart={1} labels={labels} cellLabel={cellLabel} onOpen={onOpen} />);
  return onOpen;
}

beforeEach(() => {
  document.documentElement.dir = 'ltr';
});
afterEach(cleanup);

describe('the heatmap', () => {
  test('says every day in words and marks today', () => {
    show();
    const grid = screen.getByRole('grid', { name: 'A year of study' });
    expect(within(grid).getAllByRole('gridcell')).toHaveLength(365);
    const today = within(grid).getByRole('gridcell', { current: 'date' });
    expect(today.getAttribute('aria-label')).toBe('2026-10-14: 364 XP');
  });

  test('a year without today marks no day as it, and days to come are in no table', async () => {
    const ahead = days.map((day, n): HeatmapDay => (n > 300 ? { ...day, kind: 'ahead' } : day));
    const months = [{ key: '10', name: 'October', text: '19 of 31 days, longest run 9' }];
    const props = { locale: 'en-GB', weekStart: 1, labels, cellLabel, onOpen: vi.fn() } as const;
    render(<Heatmap {...props} days={ahead} today={null} months={months} />);
    expect(screen.queryByRole('gridcell', { current: 'date' })).toBeNull();
    expect(within(screen.getByRole('list', { name: 'Months' })).getByRole('listitem').textContent).toBe(
      'October: 19 of 31 days, longest run 9',
    );
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.getAllByRole('row')).toHaveLength(301 - 3 + 1);
  });

  test('is one stop for Tab, which is today', async () => {
    show();
    expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026-10-14: 364 XP');
  });

  test('arrow keys move the stop, and Enter opens that day', async () => {
    const onOpen = show();
    screen.getByRole('gridcell', { current: 'date' }).focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026-10-06: 356 XP');
    expect((document.activeElement as HTMLElement).tabIndex).toBe(0);
    expect(screen.getAllByRole('gridcell').filter((cell) => cell.tabIndex === 0)).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(days[356]);
  });

  test('left is later where writing goes from right to left', async () => {
    document.documentElement.dir = 'rtl';
    show();
    screen.getByRole('gridcell', { current: 'date' }).focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('2026-10-07: 357 XP');
  });

  test('writes out the day that has the focus', async () => {
    show();
    expect(screen.getByText('Arrows move')).toBeTruthy();
    screen.getByRole('gridcell', { current: 'date' }).focus();
    expect(await screen.findByText('2026-10-14: 364 XP')).toBeTruthy();
  });

  test('has a table that says the same, newest first, and opens days too', async () => {
    const onOpen = show();
    await userEvent.click(screen.getByRole('radio', { name: 'Table' }));
    expect(screen.queryByRole('grid')).toBeNull();
    const table = screen.getByRole('table', { name: 'A year of study' });
    const buttons = within(table).getAllByRole('button');
    expect(buttons).toHaveLength(362);
    expect(buttons[0]?.textContent).toContain('14 October 2026');
    await userEvent.click(buttons[1] as HTMLElement);
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(days[363]);
  });
});

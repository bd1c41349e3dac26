// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, monthNames, utcNoon, type Weekday } from './heatmap-layout.ts';

const aYear = (first: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    date: new Date(utcNoon(first).getTime() + n * 86_400_000).toISOString().slice(0, 10),
  }));

const anyYear = fc.record({
  first: fc.integer({ min: 0, max: 40_000 }).map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10)),
  count: fc.constantFrom(1, 6, 7, 8, 364, 365, 366),
  weekStart: fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6),
});

describe('the grid of a year', () => {
  test('has every day once, in its weekday row, week after week', () => {
    fc.assert(
      fc.property(anyYear, ({ first, count, weekStart }) => {
        const days = aYear(first, count);
        const { rows, columns } = layOut(days, weekStart);
        expect(rows).toHaveLength(7);
        const byWeek = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column])).flat();
        expect(byWeek.filter((index) => index !== null)).toEqual(days.map((_, index) => index));
        rows.forEach((row, place) => {
          for (const index of row) {
            if (index === null) continue;
            expect(utcNoon(days[index]?.date ?? '').getUTCDay()).toBe((weekStart + place) % 7);
          }
        });
      }),
    );
  });

  test('needs 53 or 54 columns for a year, and no column without a day', () => {
    fc.assert(
      fc.property(anyYear, ({ first, count, weekStart }) => {
        const { rows, columns } = layOut(aYear(first, count), weekStart);
        for (let column = 0; column < columns; column++) expect(rows.some((row) => row[column] !== null)).toBe(true);
        if (count >= 365) expect([53, 54]).toContain(columns);
      }),
    );
  });

  test('is empty without days', () => {
    expect(layOut([], 1)).toEqual({ offset: 0, columns: 0, rows: Array.from({ length: 7 }, () => []) });
  });

  test('keeps 29 February and 31 December', () => {
    const days = aYear('2024-01-01', 366);
    const seen = layOut(days, 1)
      .rows.flat()
      .map((index) => (index === null ? '' : days[index]?.date));
    expect(seen).toContain('2024-02-29');
    expect(seen).toContain('2024-12-31');
  });
});

describe('names of months', () => {
  test('stand over the week in which the month begins, with room before the next', () => {
    fc.assert(
      fc.property(anyYear, ({ first, count, weekStart }) => {
        const days = aYear(first, count);
        const names = monthNames(days, layOut(days, weekStart), 'en-GB');
        const at = names.flatMap((name, column) => (name ? [column] : []));
        at.forEach((column, n) => {
          if (n > 0) expect(column - (at[n - 1] ?? 0)).toBeGreaterThanOrEqual(3);
        });
      }),
    );
  });

  test('are those of the reader’s calendar', () => {
    const days = aYear('2025-10-15', 365);
    const layout = layOut(days, 6);
    expect(monthNames(days, layout, 'en-GB').filter(Boolean)).toContain('Mar');
    expect(monthNames(days, layout, 'fa-IR').filter(Boolean)).toContain('فروردین');
  });
});

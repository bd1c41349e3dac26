import { describe, expect, test } from 'vitest';
import { formatsOf } from './formats.ts';
import { countKinds, monthsOf, stripOf } from './streak-days.ts';
import { anExplanation, aPulse } from './testing/facts.ts';

describe('the strip', () => {
  const active = aPulse(() => ({ xp: 20 }));

  test('is the last 14 days, today last, as the explanation tells them', () => {
    const strip = stripOf(anExplanation(43, { 12: 'freeze' }), active);
    expect(strip.map(({ kind }) => kind)).toEqual(['active', 'freeze', ...Array(12).fill('active')]);
    expect([strip[0]?.date, strip.at(-1)?.date]).toEqual(['2026-10-01', '2026-10-14']);
  });

  test('takes days before the streak from the pulse', () => {
    const strip = stripOf(
      anExplanation(3),
      aPulse((ago) => (ago < 3 || ago === 8 ? { xp: 5 } : {})),
    );
    expect(countKinds(strip)).toMatchObject({ active: 4, missed: 10, pending: 0 });
  });

  test('leaves a today without anything open instead of missed', () => {
    const strip = stripOf(
      [],
      aPulse(() => ({})),
    );
    expect(strip.at(-1)?.kind).toBe('pending');
    expect(countKinds(strip)).toMatchObject({ missed: 13, pending: 1 });
  });

  test('counts a day of time alone', () => {
    expect(
      stripOf(
        [],
        aPulse((ago) => (ago === 0 ? { minutes: 9 } : {})),
      ).at(-1)?.kind,
    ).toBe('active');
  });
});

describe('the months of a streak', () => {
  const gregorian = formatsOf('en-GB', 'Europe/Lisbon').month;

  test('are those of the calendar in which they are named', () => {
    const months = monthsOf(anExplanation(30), 30, formatsOf('fa', 'Asia/Tehran').month);
    expect(months.map(({ month, days }) => [month, days.length, days.at(-1)?.date])).toEqual([
      [expect.stringContaining('مهر'), 22, '2026-09-23'],
      [expect.stringContaining('شهریور'), 8, '2026-09-15'],
    ]);
  });

  test('are newest first, and number the days of study alone', () => {
    const months = monthsOf(anExplanation(16, { 12: 'freeze' }), 16, gregorian);
    expect(months.map(({ month, days }) => [month, days.length])).toEqual([
      ['October 2026', 14],
      ['September 2026', 2],
    ]);
    expect(months[0]?.days[0]).toMatchObject({ date: '2026-10-14', number: 15 });
    expect(months[0]?.days.find(({ kind }) => kind === 'freeze')?.number).toBeNull();
    expect(months[1]?.days.at(-1)?.number).toBe(1);
  });

  test('keep the numbers of the whole streak when only the newest days are asked for', () => {
    const [october] = monthsOf(anExplanation(43), 7, gregorian);
    expect(october?.days.map(({ number }) => number)).toEqual([43, 42, 41, 40, 39, 38, 37]);
  });
});

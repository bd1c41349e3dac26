import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, instantAt } from '#server/platform/local-time.ts';
import type { Settings } from '#testing/history.ts';
import type { Rhythm } from './rhythm.ts';
import { doneAt, draw, lisbon, noon, status, withOld } from './testing/drawn-streak.ts';

describe('a streak', () => {
  test('counts the days of study that follow each other, and today when it is in', () => {
    expect(draw('xxx')).toMatchObject({ current: 3, longest: 3, atRisk: false });
    expect(draw('xxx.')).toMatchObject({ current: 3, longest: 3, atRisk: true, lastActivity: '2026-03-03' });
  });

  test('of nobody is zero', () => {
    expect(draw('...')).toMatchObject({ current: 0, longest: 0, lastActivity: null, atRisk: false, explanation: [] });
  });

  test('ends with a missed day, and the longest stays', () => {
    expect(draw('xxxxx..')).toMatchObject({ current: 0, longest: 5, explanation: [], atRisk: false });
    expect(draw('xxxxx.xx')).toMatchObject({ current: 2, longest: 5, drawing: 'xx' });
  });

  test('is at risk at every hour of a day that would end it, and at none of one that a freeze covers', () => {
    // An ordinary day, one of 23 hours and one of 25.
    for (const today of ['2026-06-11', '2026-03-28', '2026-10-24'])
      for (let hour = 0; hour < 24; hour += 1) {
        const risk = (days: string) =>
          draw(days, [], { first: addDays(today, 1 - days.length), hours: Array.from(days, () => hour) }).atRisk;
        expect([today, hour, risk('xx.'), risk('xx'), risk('xxxxxxx.'), risk('xxr')]).toEqual([
          ...[today, hour, true, false, false, false],
        ]);
      }
  });

  test('is held by a rest day, which does not count', () => {
    expect(draw('xxrrx')).toMatchObject({ current: 3, freezesUsed: 0, drawing: 'xxrrx' });
    expect(draw('xxr')).toMatchObject({ current: 2, atRisk: false, drawing: 'xxr' });
    expect(draw('xxr.')).toMatchObject({ current: 2, atRisk: true });
  });

  test('earns a freeze with seven days and spends it by itself', () => {
    expect(draw('xxxxxx')).toMatchObject({ freezesAvailable: 0 });
    expect(draw('xxxxxxx')).toMatchObject({ freezesAvailable: 1 });
    expect(draw('xxxxxxx.x')).toMatchObject({ current: 8, freezesAvailable: 0, freezesUsed: 1, drawing: 'xxxxxxxfx' });
    expect(draw('xxxxxxx..')).toMatchObject({ current: 7, freezesAvailable: 0, atRisk: true });
    expect(draw('xxxxxxx...')).toMatchObject({ current: 0, longest: 7 });
  });

  test('is not at risk while a freeze is held', () => {
    expect(draw('xxxxxxx.')).toMatchObject({ current: 7, atRisk: false, freezesAvailable: 1 });
  });

  test('holds two freezes at most, and the next one is earned after one was spent', () => {
    expect(draw('x'.repeat(40))).toMatchObject({ current: 40, freezesAvailable: 2 });
    expect(draw(`${'x'.repeat(40)}..x`)).toMatchObject({ current: 41, freezesUsed: 2, freezesAvailable: 1 });
    expect(draw(`${'x'.repeat(40)}...x`)).toMatchObject({ current: 1, longest: 40, freezesUsed: 0 });
  });

  test('that one missed day ended goes on with a double session within 48 hours', () => {
    expect(draw('xxxxx.X')).toMatchObject({ current: 6, longest: 6, drawing: 'xxxxx.x', repair: null });
    expect(draw('xxxxx.xX')).toMatchObject({ current: 7, drawing: 'xxxxx.xx' });
    expect(draw('xxxxx.rX')).toMatchObject({ current: 6, drawing: 'xxxxx.rx' });
    expect(draw('xxxxx.xxX')).toMatchObject({ current: 3, longest: 5, drawing: 'xxx' });
    expect(draw('xxxxx..X')).toMatchObject({ current: 1, longest: 5, drawing: 'x' });
    expect(draw('xxx.X.X')).toMatchObject({ current: 5, drawing: 'xxx.x.x' });
    expect(draw('xxxxx.X').explanation[5]).toEqual({
      date: '2026-03-06',
      kind: 'missed',
      repairedOn: '2026-03-07',
    });
  });

  test('says what would take it up again, until when, and nothing afterwards', () => {
    const offer = { missedOn: '2026-03-06', until: '2026-03-08', streak: 5 };
    expect(draw('xxxxx..')).toMatchObject({ current: 0, repair: offer });
    expect(draw('xxxxx.x')).toMatchObject({ current: 1, repair: offer });
    expect(draw('xxxxx.x.').repair).toEqual(offer);
    expect(draw('xxxxx...').repair).toBeNull();
    expect(draw('xxxxx.x..').repair).toMatchObject({ missedOn: '2026-03-08', streak: 1 });
    expect(draw('..x').repair).toBeNull();
  });

  test('earns no freeze from the days before a missed one that was made up for', () => {
    expect(draw('xxxxxx.X')).toMatchObject({ current: 7, freezesAvailable: 0 });
    expect(draw(`xxxxxx.X${'x'.repeat(6)}`)).toMatchObject({ current: 13, freezesAvailable: 1 });
  });

  test('goes over 29 February, 31 December and both changes of summer time', () => {
    for (const around of ['2028-02-27', '2027-12-30', '2026-03-27', '2026-10-23']) {
      const done = [0, 1, 2, 3, 4].map((n) => doneAt(noon(addDays(around, n)), lisbon));
      expect(status(done, [], noon(addDays(around, 4)), lisbon).current).toBe(5);
    }
  });
});

describe('a weekly rhythm of four days', () => {
  const four: Rhythm[] = [{ from: '2026-03-01', daysPerWeek: 4 }];

  test('leaves three days of a week free, which hold the streak and do not count', () => {
    expect(draw('x...x', four)).toMatchObject({ current: 2, freezesUsed: 0, drawing: 'xrrrx' });
    expect(draw('x...x', four).explanation[1]).toEqual({ date: '2026-03-02', kind: 'rest', free: true });
  });

  test('is at risk on the day that the week can no longer do without', () => {
    expect(draw('x..', four).atRisk).toBe(false);
    expect(draw('x....', four)).toMatchObject({ current: 1, atRisk: true });
    expect(draw('x.....', four)).toMatchObject({ current: 0, repair: { missedOn: '2026-03-05', streak: 1 } });
  });

  test('begins anew with every Sunday', () => {
    expect(draw('xxxx......x', four)).toMatchObject({ current: 5, drawing: 'xxxxrrrrrrx' });
    expect(draw('xxxx.......x', four)).toMatchObject({ current: 1, longest: 4 });
  });

  test('has its free days beside rest days, and before freezes', () => {
    expect(draw('xrr...x', four)).toMatchObject({ current: 2, drawing: 'xrrrrrx' });
    expect(draw('xxxxxxxx....x', four)).toMatchObject({ current: 9, freezesUsed: 1, drawing: 'xxxxxxxxrrrfx' });
  });

  test('counts the days of a week before the streak too, but none before it was chosen first', () => {
    expect(draw('...x.', four)).toMatchObject({ current: 1, atRisk: true });
    expect(draw('...x.', [{ from: '2026-03-04', daysPerWeek: 4 }])).toMatchObject({ current: 1, atRisk: false });
    expect(draw('x..x', [{ from: '2026-03-03', daysPerWeek: 4 }])).toMatchObject({ current: 1, longest: 1 });
  });

  test('of four and then of every day asks for every day from then on, and to change it back and forth frees no more', () => {
    const daily = { from: '2026-03-04', daysPerWeek: 7 };
    expect(draw('x..x.x', [...four, daily])).toMatchObject({ current: 1, longest: 2 });
    expect(draw('x..xx.x', [...four, daily, { from: '2026-03-06', daysPerWeek: 4 }]).drawing).toBe('xrrxxrx');
    expect(
      draw('x..x..x', [...four, { from: '2026-03-03', daysPerWeek: 5 }, { from: '2026-03-05', daysPerWeek: 4 }]),
    ).toMatchObject({ current: 1 });
  });
});

describe('a night', () => {
  const home: Settings = { timezone: 'Europe/Lisbon', dayStartsAt: '06:00' };

  test('in which clocks go back and the day start is changed does not end a streak', () => {
    const done = [doneAt(instantAt('2026-10-24', '18:00', home.timezone), home)];
    const now = new Date('2026-10-26T05:30:00Z');
    expect(status(done, [], now, home).current).toBe(1);
    expect(status(done, [], now, { ...home, dayStartsAt: '00:00' }).current).toBe(1);
  });

  test('is over when the day starts, and at seven where that was not stored', () => {
    const done = [doneAt(instantAt('2026-06-10', '18:00', home.timezone), home)];
    const at = (time: string) => instantAt('2026-06-12', time, home.timezone);
    expect(status(done, [], at('05:59'), home).current).toBe(1);
    expect(status(done, [], at('06:00'), home).current).toBe(0);
    const old = withOld(done, 1);
    expect(status(old, [], at('06:59'), home).current).toBe(1);
    expect(status(old, [], at('07:00'), home).current).toBe(0);
  });

  test('of which the early hours are used every second day keeps no streak', () => {
    for (const hour of [4, 5, 6, 7, 0, 3]) {
      const streak = draw('x.x.x', [], { hours: [hour, hour, hour, hour, hour] });
      expect(streak.days.map(({ kind }) => kind)).toEqual(['active', 'missed', 'active', 'missed', 'active']);
      expect(streak).toMatchObject({ current: 1, longest: 1 });
    }
  });

  test('in which clocks change leaves no date out', () => {
    for (const first of ['2026-03-28', '2026-10-24'])
      expect(draw('x.x', [], { first, hours: [4, 4, 4] })).toMatchObject({ current: 1, longest: 1 });
  });
});

describe('a traveller', () => {
  const angeles: Settings = { timezone: 'America/Los_Angeles', dayStartsAt: '00:00' };
  const auckland: Settings = { timezone: 'Pacific/Auckland', dayStartsAt: '00:00' };

  test('who flies over the date line loses no day that the journey left out', () => {
    const before = doneAt(instantAt('2026-06-10', '23:00', angeles.timezone), angeles);
    const after = doneAt(instantAt('2026-06-12', '08:00', auckland.timezone), auckland);
    const streak = status([before, after], [], after.at, auckland);
    expect(streak.explanation.map((day) => day.date)).toEqual(['2026-06-10', '2026-06-12']);
    expect(streak.current).toBe(2);
  });

  test('who flies back and lives a date twice has it counted once', () => {
    const before = doneAt(instantAt('2026-06-12', '08:00', auckland.timezone), auckland);
    const again = doneAt(instantAt('2026-06-11', '20:00', angeles.timezone), angeles);
    const next = doneAt(instantAt('2026-06-12', '20:00', angeles.timezone), angeles);
    expect(status([before, again, next], [], next.at, angeles).current).toBe(2);
  });
});

test('a drawing covers as many days as it has signs', () => {
  expect(daysBetween('2026-03-01', draw('x..x').days.at(-1)?.date ?? '')).toBe(3);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, instantAt, localTimeOf } from '#server/platform/local-time.ts';
import { aHistory, type Happening, type History, type Settings, someSettings } from '#testing/history.ts';
import { double, type StudyDay } from './active-days.ts';
import { streakOf } from './streak.ts';

type Done = Pick<Happening, 'at' | 'localDate' | 'utcOffsetMinutes' | 'xp'>;

/** Stored dates with their first and last moment. */
function spans(done: readonly Done[]): StudyDay[] {
  const days = new Map<string, StudyDay>();
  const points = new Map<string, number>();
  for (const { at, localDate, utcOffsetMinutes, xp } of done) {
    const moment = { at, offset: utcOffsetMinutes };
    const known = days.get(localDate);
    const sum = (points.get(localDate) ?? 0) + (xp ?? 0);
    points.set(localDate, sum);
    days.set(localDate, {
      date: localDate,
      first: !known || at < known.first.at ? moment : known.first,
      last: !known || at >= known.last.at ? moment : known.last,
      double: sum >= double.xp,
    });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

const doneAt = (at: Date, { timezone, dayStartsAt }: Settings, xp = 10): Done => ({
  at,
  xp,
  ...localTimeOf(at, timezone, dayStartsAt),
});
const studied = ({ happenings }: History) => happenings.filter((one) => one.xp !== null && one.xp > 0);

function status(done: readonly Done[], restDays: readonly string[], now: Date, settings: Settings) {
  return streakOf(
    spans(done),
    new Set(restDays),
    now,
    localTimeOf(now, settings.timezone, settings.dayStartsAt).localDate,
  );
}

const lisbon: Settings = { timezone: 'Europe/Lisbon', dayStartsAt: '04:00' };
const noon = (date: string, settings = lisbon) => instantAt(date, '12:00', settings.timezone);

/**
 * Study at noon in Lisbon on days given as a drawing: `x` studied, `X` a double session, `r` rest day, `.` nothing; the last
 * sign is today.
 */
function draw(days: string) {
  const first = '2026-03-01';
  const dates = [...days].map((sign, n) => ({ sign, date: addDays(first, n) }));
  const done = dates
    .filter(({ sign }) => sign === 'x' || sign === 'X')
    .map(({ date, sign }) => doneAt(noon(date), lisbon, sign === 'X' ? double.xp : 10));
  const rests = dates.filter(({ sign }) => sign === 'r').map(({ date }) => date);
  const streak = status(done, rests, noon(dates.at(-1)?.date ?? first), lisbon);
  const signs = { active: 'x', rest: 'r', freeze: 'f', missed: '.' };
  return { ...streak, drawing: streak.explanation.map((day) => signs[day.kind]).join('') };
}

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

describe('a night', () => {
  const home: Settings = { timezone: 'Europe/Lisbon', dayStartsAt: '06:00' };

  test('in which clocks go back and the day start is changed does not end a streak', () => {
    const done = [doneAt(instantAt('2026-10-24', '18:00', home.timezone), home)];
    const now = new Date('2026-10-26T05:30:00Z');
    expect(status(done, [], now, home).current).toBe(1);
    expect(status(done, [], now, { ...home, dayStartsAt: '00:00' }).current).toBe(1);
  });

  test('is over at seven', () => {
    const done = [doneAt(instantAt('2026-06-10', '18:00', home.timezone), home)];
    expect(status(done, [], instantAt('2026-06-12', '06:59', home.timezone), home).current).toBe(1);
    expect(status(done, [], instantAt('2026-06-12', '07:00', home.timezone), home).current).toBe(0);
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

describe('over random histories with travel, summer time and leap days', () => {
  test('no change of time zone or day start since the last study lowers the streak', () => {
    fc.assert(
      fc.property(aHistory(), someSettings, (history, changed) => {
        const done = studied(history);
        const kept = done.at(-1)?.settings ?? history.settings;
        const before = status(done, history.restDays, history.now, kept);
        const after = status(done, history.restDays, history.now, changed);
        expect(after.current).toBeGreaterThanOrEqual(before.current);
        expect(after.longest).toBe(before.longest);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('studying never lowers it, whatever the settings were changed to', () => {
    fc.assert(
      fc.property(aHistory(), someSettings, (history, changed) => {
        const done = studied(history);
        const before = status(done, history.restDays, history.now, changed);
        const after = status([...done, doneAt(history.now, changed)], history.restDays, history.now, changed);
        expect(after.current).toBeGreaterThanOrEqual(Math.max(1, before.current));
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
        expect(after.atRisk).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('its numbers agree with its explanation', () => {
    fc.assert(
      fc.property(aHistory(), (history) => {
        const streak = status(studied(history), history.restDays, history.now, history.settings);
        const count = (kind: string) => streak.explanation.filter((day) => day.kind === kind).length;
        expect(count('active')).toBe(streak.current);
        expect(count('freeze')).toBe(streak.freezesUsed);
        const missed = streak.explanation.filter((day) => day.kind === 'missed');
        for (const { date, repairedOn } of missed) {
          expect(daysBetween(date, repairedOn ?? date)).toBeGreaterThanOrEqual(1);
          expect(daysBetween(date, repairedOn ?? date)).toBeLessThanOrEqual(2);
        }
        expect(streak.freezesAvailable).toBeLessThanOrEqual(2);
        expect(streak.longest).toBeGreaterThanOrEqual(streak.current);
        expect(streak.days.map((day) => day.date)).toEqual([...new Set(streak.days.map((day) => day.date))].sort());
      }),
      { numRuns: 2_000 },
    );
  }, 60_000);

  test('one more day of study anywhere in the past never lowers it', () => {
    fc.assert(
      fc.property(aHistory({ travel: false }), fc.integer({ min: 0, max: 60 }), (history, back) => {
        const done = studied(history);
        const extra = doneAt(new Date(history.now.getTime() - back * 86_400_000), history.settings);
        const before = status(done, history.restDays, history.now, history.settings);
        const after = status([...done, extra], history.restDays, history.now, history.settings);
        expect(after.current).toBeGreaterThanOrEqual(before.current);
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
      { numRuns: 5_000 },
    );
  }, 60_000);

  test('one more rest day anywhere never lowers it: a holiday may be declared afterwards', () => {
    fc.assert(
      fc.property(aHistory(), fc.array(fc.integer({ min: -2, max: 60 }), { minLength: 1 }), (history, back) => {
        const done = studied(history);
        const today = localTimeOf(history.now, history.settings.timezone, history.settings.dayStartsAt).localDate;
        const more = [...history.restDays, ...back.map((days) => addDays(today, -days))];
        const before = status(done, history.restDays, history.now, history.settings);
        const after = status(done, more, history.now, history.settings);
        expect(after.current).toBeGreaterThanOrEqual(before.current);
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('at home it is what walking day by day gives', () => {
    const day = fc.constantFrom('x', 'x', 'x', 'x', 'X', '.', 'r');
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), (days) => {
        const streak = draw(days.join(''));
        expect(streak).toMatchObject(walk(days));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

/** The rules once more, told as a diary. */
function walk(days: readonly string[]) {
  let [current, longest, credit] = [0, 0, 0];
  let ended: { on: number; current: number } | null = null;
  for (const [n, sign] of days.entries()) {
    if (sign === 'x' || sign === 'X') {
      if (ended && n - ended.on > 2) ended = null;
      if (ended && sign === 'X') {
        current += ended.current;
        ended = null;
      }
      current += 1;
      credit = Math.min(credit + 1, 20);
      longest = Math.max(longest, current);
    } else if (sign === '.' && n < days.length - 1) {
      if (current > 0 && credit >= 7) credit -= 7;
      else {
        ended = current > 0 ? { on: n, current } : null;
        [current, credit] = [0, 0];
      }
    }
  }
  const atRisk = days.at(-1) === '.' && current > 0 && credit < 7;
  return { current, longest, freezesAvailable: Math.floor(credit / 7), atRisk };
}

test('a drawing covers as many days as it has signs', () => {
  expect(daysBetween('2026-03-01', draw('x..x').days.at(-1)?.date ?? '')).toBe(3);
});

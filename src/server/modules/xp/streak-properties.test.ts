import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, localTimeOf } from '#server/platform/local-time.ts';
import { aHistory, someSettings } from '#testing/history.ts';
import { begunOn, type Streak } from './streak.ts';
import { doneAt, draw, spans, status, studied, withOld } from './testing/drawn-streak.ts';

describe('over random histories with travel, summer time and leap days', () => {
  test('no change of time zone or day start since the last study lowers the streak', () => {
    fc.assert(
      fc.property(aHistory(), someSettings, fc.nat({ max: 40 }), (history, changed, old) => {
        const kept = studied(history).at(-1)?.settings ?? history.settings;
        const done = withOld(studied(history), old);
        const before = status(done, history.restDays, history.now, kept, history.rhythms);
        const after = status(done, history.restDays, history.now, changed, history.rhythms);
        expect(after.current).toBeGreaterThanOrEqual(before.current);
        expect(after.longest).toBe(before.longest);
        const past = ({ days, lastActivity }: Streak) => days.filter(({ date }) => date <= (lastActivity ?? ''));
        expect(past(after)).toEqual(past(before));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('studying never lowers it, whatever the settings were changed to', () => {
    fc.assert(
      fc.property(aHistory(), someSettings, fc.nat({ max: 40 }), (history, changed, old) => {
        const done = withOld(studied(history), old);
        const before = status(done, history.restDays, history.now, changed, history.rhythms);
        const after = status(
          [...done, doneAt(history.now, changed)],
          history.restDays,
          history.now,
          changed,
          history.rhythms,
        );
        expect(after.current).toBeGreaterThanOrEqual(Math.max(1, before.current));
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
        expect(after.atRisk).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('a rest that has begun by no clock of the streak changes nothing, when it is declared and when it is taken back', () => {
    const days = fc.record({ ahead: fc.integer({ min: 1, max: 3 }), old: fc.nat({ max: 40 }) });
    // Dates begin last where the first one is, and it is the one to cheat with.
    const somewhere = fc.oneof(fc.constant({ timezone: 'Pacific/Pago_Pago', dayStartsAt: '06:00' }), someSettings);
    fc.assert(
      fc.property(aHistory(), somewhere, someSettings, days, (history, meanwhile, later, { ahead, old }) => {
        const done = withOld(studied(history), old);
        const today = localTimeOf(history.now, meanwhile.timezone, meanwhile.dayStartsAt).localDate;
        const date = addDays(begunOn(spans(done), history.now, today), ahead);
        const without = history.restDays.filter((one) => one !== date);
        for (const settings of [history.settings, later]) {
          const [before, after] = [without, [...without, date]].map((rests) =>
            status(done, rests, history.now, settings, history.rhythms),
          );
          expect(after?.current).toBe(before?.current);
          expect(after?.longest).toBe(before?.longest);
          expect(after?.freezesAvailable).toBe(before?.freezesAvailable);
        }
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('its numbers agree with its explanation', () => {
    fc.assert(
      fc.property(aHistory(), (history) => {
        const streak = status(studied(history), history.restDays, history.now, history.settings, history.rhythms);
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
        const before = status(done, history.restDays, history.now, history.settings, history.rhythms);
        const after = status([...done, extra], history.restDays, history.now, history.settings, history.rhythms);
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
        const before = status(done, history.restDays, history.now, history.settings, history.rhythms);
        const after = status(done, more, history.now, history.settings, history.rhythms);
        expect(after.current).toBeGreaterThanOrEqual(before.current);
        expect(after.longest).toBeGreaterThanOrEqual(before.longest);
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  test('at home it is what walking day by day gives, at whatever hours', () => {
    const sign = fc.constantFrom('x', 'x', 'x', 'x', 'X', '.', '.', 'r');
    const day = fc.record({ sign, hour: fc.integer({ min: 0, max: 23 }) });
    const weeks = fc.integer({ min: 2, max: 7 });
    // Clocks go forward after the first of them, and back after the second.
    const sunday = fc.constantFrom('2026-03-01', '2026-09-06');
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 120 }), weeks, sunday, (days, perWeek, first) => {
        const signs = days.map((one) => one.sign);
        const hours = days.map((one) => one.hour);
        const streak = draw(signs.join(''), [{ from: first, daysPerWeek: perWeek }], { first, hours });
        expect(streak).toMatchObject(walk(signs, perWeek));
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

/** The rules once more, told as a diary whose weeks have seven signs. */
function walk(days: readonly string[], perWeek: number) {
  let [current, longest, credit] = [0, 0, 0];
  let ended: { on: number; current: number } | null = null;
  const isFree = (n: number) => {
    const earlier = days.slice(n - (n % 7), n).filter((sign) => sign === '.').length;
    return earlier < 7 - perWeek;
  };
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
    } else if (sign === '.' && n < days.length - 1 && !isFree(n)) {
      if (current > 0 && credit >= 7) credit -= 7;
      else {
        ended = current > 0 ? { on: n, current } : null;
        [current, credit] = [0, 0];
      }
    }
  }
  const atRisk = days.at(-1) === '.' && current > 0 && credit < 7 && !isFree(days.length - 1);
  return { current, longest, freezesAvailable: Math.floor(credit / 7), atRisk };
}

test('a rhythm that asks for fewer days never lowers a streak', () => {
  const day = fc.constantFrom('x', 'x', 'x', 'X', '.', '.', 'r');
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 90 }), fc.integer({ min: 2, max: 6 }), (days, perWeek) => {
      const [less, more] = [perWeek, perWeek + 1].map((daysPerWeek) =>
        draw(days.join(''), [{ from: '2026-03-01', daysPerWeek }]),
      );
      expect(less?.current).toBeGreaterThanOrEqual(more?.current ?? 0);
      expect(less?.longest).toBeGreaterThanOrEqual(more?.longest ?? 0);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);

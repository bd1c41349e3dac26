import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byMonth, count, elapsedMs, monthOf, nextMonthAt } from './counting.ts';

const wall = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) });
const total = (pieces: readonly { ms: number }[]) => pieces.reduce((sum, { ms }) => sum + ms, 0);

describe('the time that has passed', () => {
  test('is that of the steady clock, wherever the clock on the wall jumps', () => {
    fc.assert(
      fc.property(wall, wall, fc.nat(1e9), fc.nat(1e6), (from, to, steady, passed) => {
        expect(elapsedMs({ wall: from, steady }, { wall: to, steady: steady + passed })).toBe(passed);
      }),
    );
  });

  test('is that of the wall where another process saw the beginning, and never negative', () => {
    fc.assert(
      fc.property(wall, wall, fc.nat(1e9), (from, to, steady) => {
        expect(elapsedMs({ wall: from, steady: null }, { wall: to, steady })).toBe(Math.max(0, to - from));
      }),
    );
  });
});

describe('months', () => {
  test('cut a stretch into pieces that add up to it, each within its month', () => {
    fc.assert(
      fc.property(wall, fc.nat(100 * 86_400_000), (end, ms) => {
        const pieces = byMonth(end, ms);
        expect(total(pieces)).toBe(ms);
        expect(new Set(pieces.map(({ month }) => month)).size).toBe(pieces.length);
        expect([...pieces.map(({ month }) => month)].sort()).toEqual(pieces.map(({ month }) => month));
      }),
    );
  });

  test('begin anew at midnight UTC', () => {
    const turn = Date.UTC(2026, 11, 31, 23, 59, 50);
    expect(new Date(nextMonthAt(turn)).toISOString()).toBe('2027-01-01T00:00:00.000Z');
    expect(byMonth(turn + 30_000, 30_000)).toEqual([
      { month: '2026-12', ms: 10_000 },
      { month: '2027-01', ms: 20_000 },
    ]);
    expect(monthOf(turn)).toBe('2026-12');
  });
});

describe('counting against a quota', () => {
  test('charges no more than is left, and all of it before it says that nothing is', () => {
    fc.assert(
      fc.property(wall, fc.nat(60_000), fc.nat(90_000), (end, ms, left) => {
        const { pieces, exhausted } = count(byMonth(end, ms), () => left);
        for (const piece of pieces) expect(piece.ms).toBeLessThanOrEqual(left);
        if (!exhausted) expect(total(pieces)).toBe(ms);
        if (ms > 0) expect(exhausted).toBe(byMonth(end, ms).some((piece) => piece.ms >= left));
      }),
    );
  });

  test('is the same however often it is counted in between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000), { minLength: 1, maxLength: 30 }), fc.nat(300_000), (beats, quota) => {
        let used = 0;
        let at = Date.UTC(2026, 4, 10);
        let over = false;
        for (const ms of beats) {
          at += ms;
          if (over) break;
          const counted = count(byMonth(at, ms), () => quota - used);
          used += total(counted.pieces);
          over = counted.exhausted;
        }
        expect(used).toBe(Math.min(quota, total(beats.map((ms) => ({ ms })))));
      }),
    );
  });
});

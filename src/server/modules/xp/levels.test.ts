import fc from 'fast-check';
import { expect, test } from 'vitest';
import { levelOf, xpForLevel } from './levels.ts';

test('7,140 XP are level 12, 540 of 1,200 into it', () => {
  expect(levelOf(7_140)).toEqual({ level: 12, into: 540, toNext: 660 });
});

test('a beginner is at level 1 and needs 100 XP for level 2', () => {
  expect(levelOf(0)).toEqual({ level: 1, into: 0, toNext: 100 });
  expect(levelOf(99)).toEqual({ level: 1, into: 99, toNext: 1 });
  expect(levelOf(100)).toEqual({ level: 2, into: 0, toNext: 200 });
});

test('a sum below zero counts as zero', () => {
  expect(levelOf(-20)).toEqual(levelOf(0));
});

test('every sum lies within its level', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000_000 }), (xp) => {
      const { level, into, toNext } = levelOf(xp);
      expect(xpForLevel(level) + into).toBe(xp);
      expect(xp + toNext).toBe(xpForLevel(level + 1));
      expect(into).toBeGreaterThanOrEqual(0);
      expect(toNext).toBeGreaterThan(0);
    }),
    { numRuns: 5_000 },
  );
});

test('each level begins exactly at its sum', () => {
  for (let level = 1; level <= 5_000; level += 1) {
    expect(levelOf(xpForLevel(level)).level).toBe(level);
    if (level > 1) expect(levelOf(xpForLevel(level) - 1).level).toBe(level - 1);
  }
});

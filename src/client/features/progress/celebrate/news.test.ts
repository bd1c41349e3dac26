import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newsSince, type Seen } from './news.ts';

const aLook = fc.record({
  user: fc.constantFrom('mina'),
  level: fc.integer({ min: 1, max: 6 }),
  milestones: fc.uniqueArray(fc.constantFrom('streak:3', 'streak:7', 'hours:1'), { maxLength: 3 }),
});

test('however often and in whatever order tabs look, nothing is news twice, and the past of a first look never is', () => {
  fc.assert(
    fc.property(fc.array(aLook, { minLength: 1 }), (looks) => {
      let seen: Seen | null = null;
      const told: string[] = [];
      for (const look of looks) {
        const first = seen === null;
        const { news, seen: after } = newsSince(seen, look);
        if (first) expect(news).toEqual({ level: null, milestones: [] });
        seen = after;
        told.push(...news.milestones, ...(news.level === null ? [] : [`level ${news.level}`]));
      }
      expect(new Set(told).size).toBe(told.length);
      expect(told).not.toContain(`level ${looks[0]?.level}`);
    }),
  );
});

test('somebody else at the same browser begins anew', () => {
  const mina = { user: 'mina', level: 2, milestones: [] };
  expect(newsSince(mina, { user: 'omid', level: 9, milestones: ['hours:1'] }).news).toEqual({
    level: null,
    milestones: [],
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spokenEnd, type TurnTime, talkedWithin } from './talked-time.ts';

const minute = 60_000;
const user = (from: number, to: number): TurnTime => ({ role: 'user', from, to });
const ai = (from: number, to: number): TurnTime => ({ role: 'ai', from, to });

test('nothing was talked where nobody spoke', () => {
  expect(talkedWithin([], 0, 10 * minute)).toBe(0);
});

test('the learner’s turn counts with a minute after it, the tutor’s as long as it is', () => {
  expect(talkedWithin([user(0, 5_000)], 0, 10 * minute)).toBe(65_000);
  expect(talkedWithin([ai(10_000, 25_000)], 0, 10 * minute)).toBe(15_000);
  expect(talkedWithin([user(0, 5_000), ai(6_000, 90_000)], 0, 10 * minute)).toBe(90_000);
  expect(talkedWithin([user(-30_000, -20_000)], 0, minute)).toBe(40_000);
  expect(talkedWithin([user(-90_000, -80_000)], 0, minute)).toBe(0);
});

test('a turn of the tutor lasts as long as it takes to say, as told by the client or else by its words', () => {
  const at = (second: number) => new Date(Date.UTC(2026, 4, 10, 8, 0, second));
  const turn = { startedAt: at(0), spokenUntil: null };
  expect(spokenEnd(turn, 50, undefined)).toEqual(at(19));
  expect(spokenEnd(turn, 50, at(7))).toEqual(at(7));
  expect(spokenEnd({ ...turn, spokenUntil: at(12) }, 50, at(7))).toEqual(at(12));
});

test('it is never more than the stretch, and stretches that follow each other add up', () => {
  const turn = fc.record({
    role: fc.constantFrom('user' as const, 'ai' as const),
    from: fc.integer({ min: -minute, max: 5 * minute }),
    lasts: fc.nat(2 * minute),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), fc.nat(5 * minute), fc.nat(5 * minute), (some, one, more) => {
      const turns = some.map(({ role, from, lasts }) => ({ role, from, to: from + lasts }));
      const whole = talkedWithin(turns, 0, one + more);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(one + more);
      expect(talkedWithin(turns, 0, one) + talkedWithin(turns, one, one + more)).toBe(whole);
    }),
  );
});

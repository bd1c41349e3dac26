import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardDeed, boosted, type CefrLevel, type Deed, type DeedRuleName, deedRules, levelFactors } from './award.ts';

const rules = Object.keys(deedRules) as DeedRuleName[];
const aDeed: fc.Arbitrary<Deed> = fc.record(
  {
    rule: fc.constantFrom(...rules),
    item: fc.constantFrom('a', 'b', 'c', 'd'),
    quality: fc.double({ min: 0, max: 1, noNaN: true }),
    level: fc.constantFrom<CefrLevel[]>('A1', 'A2', 'B1', 'B2', 'C1'),
    count: fc.integer({ min: 1, max: 30 }),
    points: fc.integer({ min: 1, max: 40 }),
    firstTry: fc.boolean(),
    raised: fc.boolean(),
  },
  { requiredKeys: ['rule', 'item'] },
);

/** Does the deeds one after the other on one day. */
function doAll(deeds: readonly Deed[]) {
  const given = new Map<DeedRuleName, { item: string; amount: number }[]>();
  return deeds.map((deed) => {
    const earlier = given.get(deed.rule) ?? [];
    const award = awardDeed(deed, earlier);
    given.set(deed.rule, [...earlier, { item: deed.item, amount: award.amount }]);
    return { rule: deed.rule, ...award };
  });
}

describe('a deed', () => {
  test('never takes points, never brings a day over the cap of its rule, and says why', () => {
    fc.assert(
      fc.property(fc.array(aDeed, { maxLength: 80 }), (deeds) => {
        const awards = doAll(deeds);
        for (const rule of rules) {
          const sum = awards.filter((one) => one.rule === rule).reduce((total, one) => total + one.amount, 0);
          expect(sum).toBeLessThanOrEqual(deedRules[rule].dailyCap);
        }
        expect(awards.every(({ amount, reason }) => Number.isInteger(amount) && amount >= 0 && reason !== '')).toBe(
          true,
        );
      }),
    );
  });

  test('earns no less when it was done better, and no less at a higher level', () => {
    const quality = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(quality, quality, (one, other) => {
        const amount = (q: number) => awardDeed({ rule: 'task_score', item: 'a', quality: q }, []).amount;
        if (one <= other) expect(amount(one)).toBeLessThanOrEqual(amount(other));
      }),
    );
    const levels = (['A1', 'A2', 'B1', 'B2', 'C1'] as const).map(
      (level) => awardDeed({ rule: 'task_score', item: 'a', level, points: 20 }, []).amount,
    );
    expect(levels).toEqual([20, 22, 24, 26, 28]);
    expect(Object.values(levelFactors)).toEqual(Object.values(levelFactors).toSorted((a, b) => a - b));
  });

  test('of the same item earns a fifth the second time and nothing the third', () => {
    const task = { rule: 'task_score', item: 'a', points: 20 } as const;
    expect(doAll([task, task, task]).map(({ amount }) => amount)).toEqual([20, 4, 0]);
    const card = { rule: 'review_card', item: 'a' } as const;
    expect(doAll([card, card]).map(({ amount }) => amount)).toEqual([1, 0]);
  });

  test('earns two fifths for trying, the rest by quality, and nothing where nothing is right', () => {
    const of = (quality: number) => awardDeed({ rule: 'task_score', item: 'a', points: 20, quality }, []).amount;
    expect([0, 0.001, 0.5, 1].map(of)).toEqual([0, 8, 14, 20]);
  });

  test('earns a fifth more at the first try, and ten for a better revision, also the third of a day', () => {
    const task = { rule: 'task_score', item: 'a', points: 20 } as const;
    expect(awardDeed({ ...task, firstTry: true }, []).amount).toBe(24);
    const better = { ...task, raised: true };
    expect(doAll([task, better, better]).map(({ amount }) => amount)).toEqual([20, 14, 10]);
    fc.assert(
      fc.property(aDeed, (deed) => {
        const plain = awardDeed({ ...deed, firstTry: false, raised: false }, []).amount;
        for (const more of [{ firstTry: true }, { raised: true }])
          expect(awardDeed({ ...deed, raised: false, firstTry: false, ...more }, []).amount).toBeGreaterThanOrEqual(
            plain,
          );
      }),
    );
  });

  test('says level, score, what was added and what was taken off', () => {
    const task = { rule: 'task_score', item: 'a', quality: 0.68, level: 'B1' } as const;
    expect(doAll([task, task]).map(({ reason }) => reason)).toEqual([
      'Task: level B1, 68 of 100',
      'Task: level B1, 68 of 100, 20 % for doing it again',
    ]);
    expect(awardDeed({ ...task, firstTry: true }, []).reason).toBe(
      'Task: level B1, 68 of 100, a fifth more for the first try',
    );
  });
});

describe('a booster', () => {
  test('gives half as many points again, rounded up, and nothing for nothing', () => {
    expect([0, 1, 2, 5, 10, -5].map(boosted)).toEqual([0, 1, 1, 3, 5, 0]);
  });

  test('gives at least half and less than one more of any amount, never less for more, and never takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 5_000 }), fc.nat(500), (amount, more) => {
        const extra = boosted(amount);
        expect(Number.isInteger(extra)).toBe(true);
        expect(extra).toBeGreaterThanOrEqual(0);
        if (amount > 0) expect(extra).toBeGreaterThanOrEqual(amount / 2);
        expect(extra).toBeLessThan(Math.max(0, amount) / 2 + 1);
        expect(boosted(amount + more)).toBeGreaterThanOrEqual(extra);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, fuse, recencyOf } from './fuse.ts';

const now = new Date('2026-11-02T12:00:00Z');
const candidate = fc.record({
  keyword: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 40, noNaN: true })),
  coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  semantic: fc.option(fc.double({ min: -1, max: 1, noNaN: true }), { nil: null }),
  createdAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
});
const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(candidate, { minLength: 1, maxLength: 30 })
  .map((all) => all.map((one, at) => ({ key: `k${at}`, ...one })));
const order = (all: readonly Candidate[]) => fuse(all, now).map(({ key }) => key);

test('each candidate has one place, the same however they came in', () => {
  const shuffled = candidates.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(order(other)).toEqual(order(all));
      expect(new Set(order(all)).size).toBe(all.length);
    }),
  );
});

test('scores fall, and each component is a share', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const fused = fuse(all, now).map((one) => one.fused);
      for (const [at, { score, keyword, semantic, recency }] of fused.entries()) {
        expect(score).toBeLessThanOrEqual(fused[at - 1]?.score ?? Number.POSITIVE_INFINITY);
        for (const share of [keyword, semantic, recency]) expect(share >= 0 && share <= 1).toBe(true);
      }
    }),
  );
});

test.each(['keyword', 'coverage', 'semantic', 'createdAt'] as const)('more %s never ranks worse', (field) => {
  const more = { min: 0, max: 1, noNaN: true };
  fc.assert(
    fc.property(candidates, fc.nat(), fc.double(more), (all, at, by) => {
      const chosen = all[at % all.length] as Candidate;
      const raised = {
        keyword: { keyword: chosen.keyword + by * 20 },
        coverage: { coverage: Math.min(1, chosen.coverage + by) },
        semantic: { semantic: Math.min(1, (chosen.semantic ?? 0) + by) },
        createdAt: { createdAt: new Date(chosen.createdAt.getTime() + by * 1e10) },
      }[field];
      fc.pre(field !== 'semantic' || chosen.semantic !== null);
      const better = all.map((one) => (one === chosen ? { ...one, ...raised } : one));
      expect(order(better).indexOf(chosen.key)).toBeLessThanOrEqual(order(all).indexOf(chosen.key));
    }),
  );
});

test('what is new decides between equals alone, and half of it is left after 90 days', () => {
  const one = { keyword: 3, coverage: 1, semantic: null };
  const old = { ...one, key: 'a', createdAt: new Date('2026-01-01') };
  const fresh = { ...one, key: 'b', createdAt: new Date('2026-11-01') };
  expect(order([old, fresh])).toEqual(['b', 'a']);
  expect(order([{ ...old, keyword: 4 }, fresh])).toEqual(['a', 'b']);
  expect(recencyOf(new Date(now.getTime() - 90 * 86_400_000), now)).toBeCloseTo(0.5, 10);
  expect(recencyOf(new Date(now.getTime() + 1_000), now)).toBe(1);
});

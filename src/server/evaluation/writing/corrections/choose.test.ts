import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseCorrections } from './choose.ts';
import type { Finding } from './finding.ts';

const found = fc
  .record({
    start: fc.nat(200),
    length: fc.integer({ min: 1, max: 20 }),
    rule: fc.constantFrom('a', 'b', 'c', 'd'),
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(
    ({ start, length, rule, confidence }): Finding => ({
      start,
      end: start + length,
      original: 'x',
      suggestions: ['y'],
      rule,
      kind: 'grammar',
      explanation: 'Because.',
      confidence,
    }),
  );

test('at most five, sure enough, in the order of the text, no two about one place', () => {
  fc.assert(
    fc.property(fc.array(found, { maxLength: 40 }), (findings) => {
      const chosen = chooseCorrections(findings);
      expect(chosen.length).toBeLessThanOrEqual(5);
      for (const [at, one] of chosen.entries()) {
        expect(one.confidence).toBeGreaterThanOrEqual(0.6);
        const before = chosen[at - 1];
        if (before) expect(before.end).toBeLessThanOrEqual(one.start);
      }
      const best = findings
        .filter(({ confidence }) => confidence >= 0.6)
        .sort((a, b) => b.confidence - a.confidence)[0];
      if (best) expect(chosen.some(({ confidence }) => confidence === best.confidence)).toBe(true);
    }),
  );
});

test('other rules come before a third correction of the same rule', () => {
  const at = (start: number, rule: string, confidence: number): Finding => ({
    start,
    end: start + 1,
    original: 'x',
    suggestions: ['y'],
    rule,
    kind: 'grammar',
    explanation: 'Because.',
    confidence,
  });
  const many = [0, 2, 4, 6, 8, 10].map((start) => at(start, 'spelling', 0.9));
  const chosen = chooseCorrections([...many, at(20, 'agreement', 0.7), at(22, 'article', 0.7)]);
  expect(chosen.map(({ rule }) => rule)).toEqual(['spelling', 'spelling', 'spelling', 'agreement', 'article']);
});

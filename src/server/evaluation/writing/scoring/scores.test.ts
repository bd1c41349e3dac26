import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreOn } from '../../curve.ts';
import { featuresOf } from '../features/features.ts';
import { levelByFrequency } from '../lexicon/word-level.ts';
import { gradedNews, hasGradedNews, type NewsLevel } from '../testing/graded-news.ts';
import { annotate } from '../text/annotate.ts';
import { languageScores, levelAt, uncertainty } from './language-scores.ts';
import { criteria, levelParts, type Measure, parts } from './weights.ts';

/** More of these is worse. */
const faults = new Set(['grammarRate', 'repetition', 'misspeltRate', 'lowerStarts', 'smallI', 'unended', 'overlong']);
const measures: readonly Measure[] = Object.values(criteria).flat();

test.each(measures)('$feature only ever goes one way, and saturates', ({ feature, curve }) => {
  const numbers = fc.double({ min: -10, max: 1_000, noNaN: true });
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      const [less, more] = [scoreOn(curve, Math.min(one, other)), scoreOn(curve, Math.max(one, other))];
      if (faults.has(feature)) expect(more).toBeLessThanOrEqual(less);
      else expect(more).toBeGreaterThanOrEqual(less);
      expect(Math.min(less, more)).toBeGreaterThanOrEqual(0);
      expect(Math.max(less, more)).toBeLessThanOrEqual(100);
    }),
  );
  expect(scoreOn(curve, 1e9)).toBe(curve.at(-1)?.[1]);
});

test('the parts of each whole are a hundred', () => {
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
  for (const list of Object.values(criteria)) expect(sum(list.map(({ weight }) => weight))).toBe(100);
  expect(sum(Object.values(parts))).toBe(100);
  expect(sum(Object.values(levelParts))).toBe(100);
});

test('a shorter text is judged with a wider range, and levels rise with the score', () => {
  expect(uncertainty(20)).toBeGreaterThan(uncertainty(100));
  expect(uncertainty(100)).toBeGreaterThan(uncertainty(500));
  expect([0, 24, 25, 42, 60, 76, 100].map(levelAt)).toEqual(['A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C1']);
});

describe.skipIf(!hasGradedNews)('news of three levels', () => {
  const vocabulary = (text: string) => languageScores(featuresOf(annotate(text), levelByFrequency, 0)).Vocabulary;
  /** The same number of words of each, so that length decides nothing. */
  const beginning = (text: string) =>
    text
      .split(/(?<=\s)/)
      .slice(0, 400)
      .join('');
  const of = (level: NewsLevel) => gradedNews(level);

  test('the words of a harder version of an article score higher for at least 85 in 100 articles', () => {
    const [easy, middle, hard] = [of('elementary'), of('intermediate'), of('advanced')];
    const ordered = [...easy]
      .filter((_, at) => at % 3 === 0)
      .map(([name, text]) => {
        const scores = [text, middle.get(name) ?? '', hard.get(name) ?? ''].map((version) =>
          vocabulary(beginning(version)),
        );
        const [one = 0, two = 0, three = 0] = scores;
        return one < two && two < three;
      });
    expect(ordered.length).toBe(63);
    expect(ordered.filter(Boolean).length / ordered.length).toBeGreaterThanOrEqual(0.85);
  }, 120_000);
});

import type { CefrLevel } from '#contract/evaluation.ts';
import { scoreOn } from '../../curve.ts';
import type { WritingFeatures } from '../features/features.ts';
import { criteria, type LanguageCriterion, levelParts, type Measure, mostBeyondRange } from './weights.ts';

export type LanguageScores = Record<LanguageCriterion, number>;

export const measured = (features: WritingFeatures, feature: Measure['feature']): number =>
  feature === 'b1Density' ? features.distinctB1 / Math.sqrt(Math.max(1, features.words)) : features[feature];

function weighted(features: WritingFeatures, measures: readonly Measure[]): number {
  const total = measures.reduce((sum, { weight }) => sum + weight, 0);
  return (
    measures.reduce(
      (sum, { feature, weight, curve }) => sum + weight * scoreOn(curve, measured(features, feature)),
      0,
    ) / total
  );
}

/** Scores of 0 to 100 for what the language of a text shows. */
export function languageScores(features: WritingFeatures): LanguageScores {
  const range = weighted(
    features,
    criteria.Grammar.filter(({ feature }) => feature !== 'grammarRate'),
  );
  return {
    Vocabulary: weighted(features, criteria.Vocabulary),
    Grammar: Math.min(weighted(features, criteria.Grammar), range + mostBeyondRange),
    Coherence: weighted(features, criteria.Coherence),
    Conventions: weighted(features, criteria.Conventions),
  };
}

/** Where A2, B1, B2 and C1 begin. C2 is not told from C1 by what is measured here. */
const begins: readonly (readonly [CefrLevel, number])[] = [
  ['C1', 76],
  ['B2', 60],
  ['B1', 42],
  ['A2', 25],
];

/** What the language alone is worth, 0 to 100. */
export const levelScore = (scores: LanguageScores): number =>
  (scores.Vocabulary * levelParts.Vocabulary +
    scores.Grammar * levelParts.Grammar +
    scores.Coherence * levelParts.Coherence) /
  100;

/** The level to which such a score points, C1 at most. */
export const levelAt = (score: number): CefrLevel => begins.find(([, from]) => score >= from)?.[0] ?? 'A1';

/** Half the width of the range in which the true score probably lies: 25 at 20 words, 12 at 150, 9 at 500. */
export const uncertainty = (words: number): number => 5 + 90 / Math.sqrt(Math.max(20, words));

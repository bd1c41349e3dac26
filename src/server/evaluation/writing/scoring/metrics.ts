import type { WritingFeatures } from '../features/features.ts';

const round = (value: number) => Math.round(value * 100) / 100;

/** What is told of the measures, by the names of the contract. */
export function metricsOf(features: WritingFeatures): Record<string, number> {
  return {
    words: features.words,
    sentences: features.sentences,
    words_per_sentence: round(features.meanSentence),
    type_token_ratio: round(features.mattr),
    lexical_diversity: round(features.mtld),
    words_b1_and_above: features.distinctB1,
    mean_word_level: round(features.meanLevel),
    connectors: features.distinctConnectors,
    verb_patterns: features.verbPatterns,
    misspelt_words: features.misspeltTypes,
    grammar_mistakes_per_100_words: round(features.grammarRate),
  };
}

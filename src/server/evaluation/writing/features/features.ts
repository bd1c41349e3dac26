import { misspeltWords } from '../corrections/misspelt.ts';
import { isWord } from '../lexicon/spelling.ts';
import { type LevelOf, levelNumber } from '../lexicon/word-level.ts';
import type { AnnotatedText, Token } from '../text/annotated-text.ts';
import { connectorsOf } from './connectors.ts';
import { mattr, mtld, repetition, rttr } from './diversity.ts';
import { surfaceOf } from './surface.ts';
import { patternsOf } from './verb-patterns.ts';

/** What is measured of a text. Counts are plain, shares are 0 to 1, rates are by 100 words. */
export interface WritingFeatures {
  words: number;
  sentences: number;
  paragraphs: number;
  /** Words in a sentence, and how much that varies (standard deviation). */
  meanSentence: number;
  sentenceDeviation: number;
  mattr: number;
  rttr: number;
  mtld: number;
  /** Different words of level B1 or above. */
  distinctB1: number;
  /** Mean level of the different words with a meaning of their own, 1 (A1) to 6 (C2). */
  meanLevel: number;
  distinctConnectors: number;
  /** Of eight things that connectors do, how many. */
  connectorFunctions: number;
  /** Share of sentences that take up a word with a meaning, or a pronoun for one, from the sentence before. */
  linked: number;
  verbPatterns: number;
  misspeltTypes: number;
  misspeltRate: number;
  /** Mistakes of grammar. */
  grammarRate: number;
  repetition: number;
  lowerStarts: number;
  unended: number;
  smallI: number;
  overlong: number;
}

const meaningful = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);
const pronouns = new Set('it he she they this that these those him her them his their its'.split(' '));

/** Words with a meaning of their own that are words: names, slips and the words that hold sentences together left out. */
export const contentWords = ({ words }: Pick<AnnotatedText, 'words'>): Token[] =>
  words.filter(({ pos, text, lower }) => meaningful.has(pos) && lower.length > 2 && isWord(text));

/** @param grammarMistakes places with a mistake of grammar */
export function featuresOf(annotated: AnnotatedText, levelOf: LevelOf, grammarMistakes: number): WritingFeatures {
  const { sentences, words } = annotated;
  const lemmas = words.map(({ lemma }) => lemma);
  const content = new Set(contentWords(annotated).map(({ lemma }) => lemma));
  const levels = [...content].flatMap((lemma) => {
    const level = levelOf(lemma);
    return level === null ? [] : [levelNumber(level)];
  });
  const lengths = sentences.map(({ tokens }) => tokens.filter(({ kind, tail }) => kind === 'word' && !tail).length);
  const meanSentence = mean(lengths);
  const connectors = connectorsOf(annotated);
  const misspelt = new Set(misspeltWords(annotated).map(({ token }) => token.lower)).size;
  const by100 = (count: number) => (count * 100) / Math.max(1, words.length);
  return {
    words: words.length,
    sentences: sentences.length,
    paragraphs: annotated.text.split(/\n\s*\n|\n(?=\s*\S)/).filter((part) => part.trim() !== '').length,
    meanSentence,
    sentenceDeviation: Math.sqrt(mean(lengths.map((length) => (length - meanSentence) ** 2))),
    mattr: mattr(lemmas),
    rttr: rttr(lemmas),
    mtld: mtld(lemmas),
    distinctB1: levels.filter((level) => level >= 3).length,
    meanLevel: levels.length === 0 ? 1 : mean(levels),
    distinctConnectors: new Set(connectors.map(({ phrase }) => phrase)).size,
    connectorFunctions: new Set(connectors.map(({ does }) => does)).size,
    linked: linkedShare(annotated),
    verbPatterns: new Set(sentences.flatMap((sentence) => [...patternsOf(sentence)])).size,
    misspeltTypes: misspelt,
    misspeltRate: by100(misspelt),
    grammarRate: by100(grammarMistakes),
    repetition: repetition(lemmas),
    ...surfaceOf(annotated),
  };
}

const mean = (values: readonly number[]) =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function linkedShare({ sentences }: AnnotatedText): number {
  if (sentences.length < 2) return 0;
  let linked = 0;
  let before = new Set<string>();
  for (const [at, { tokens }] of sentences.entries()) {
    const own = new Set(tokens.filter(({ pos }) => meaningful.has(pos)).map(({ lemma }) => lemma));
    const refers = tokens.slice(0, 4).some(({ lower }) => pronouns.has(lower));
    if (at > 0 && (refers || [...own].some((lemma) => before.has(lemma)))) linked += 1;
    before = own;
  }
  return linked / (sentences.length - 1);
}

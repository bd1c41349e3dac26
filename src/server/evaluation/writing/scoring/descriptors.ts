import type { LanguageCriterion } from './weights.ts';

/** What a score means, in our own words: below 25, 42, 60, 76, and from there on. */
const bands: Readonly<Record<LanguageCriterion, readonly string[]>> = {
  Vocabulary: [
    'A small set of very common words, often the same ones.',
    'Everyday words for familiar things; little variety.',
    'Enough words to say most things, and some that are less common.',
    'A good range of words that fit what is said.',
    'A wide and precise choice of words, with little repeated.',
  ],
  Grammar: [
    'Single words and short patterns; many forms go wrong.',
    'Simple sentences that are understood, with basic mistakes.',
    'Common structures are mostly right, and ideas are joined in longer sentences.',
    'Varied structures with few mistakes.',
    'A wide range of structures that is almost always right.',
  ],
  Coherence: [
    'Sentences stand side by side.',
    'Ideas are joined by simple words such as “and” or “but”.',
    'Ideas follow each other and are linked in several ways.',
    'A clear line through the text, with links that show how ideas belong together.',
    'Well arranged from beginning to end; links are varied and fit.',
  ],
  Conventions: [
    'Spelling or signs get in the way of reading.',
    'Many slips in spelling, capitals or signs.',
    'Some slips that do not disturb much.',
    'Few slips.',
    'Hardly a slip in spelling, capitals and signs.',
  ],
};
const steps = [25, 42, 60, 76] as const;

/** The sentence for a score. */
export function descriptorOf(criterion: LanguageCriterion, score: number): string {
  const band = steps.filter((step) => score >= step).length;
  return bands[criterion][band] ?? '';
}

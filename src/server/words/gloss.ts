import type { PartOfSpeech, WordLevel } from '#content/words/core.ts';
import { headwordsOf } from './core-list.ts';
import { contraction, lemmasOf } from './lemma.ts';
import { levelOf } from './level-of.ts';
import { glossOf, improper, type Meaning, meaningsOf } from './meanings.ts';

export interface WordCard {
  /** What to recall from. */
  lemma: string;
  partOfSpeech: PartOfSpeech;
  level: WordLevel;
  gloss: string;
  example?: string;
}

/** A word as it stands in a text, explained: lemma, level, short meaning; undefined for what is no word or has no meaning. */
export function gloss(word: string): WordCard | undefined {
  const found = lookUpWord(word);
  return found && cardOf(found.lemma, found.meanings[0], found.level);
}

/**
 * Every headword of a level of the core list that has a meaning, as new cards for reviews, theme by theme. Each is made when it is
 * taken, in about half a millisecond: take as many as are dealt, not all. What schools would not deal is left out.
 */
export function* cardsOf(level: WordLevel): Generator<WordCard> {
  for (const { word, partOfSpeech } of headwordsOf(level)) {
    const card = cardOf(word, glossOf(word, partOfSpeech), level);
    if (card && !improper.test(card.gloss)) yield card;
  }
}

export interface FoundWord {
  lemma: string;
  level: WordLevel;
  /** At least one, the one that is met most first. */
  meanings: [Meaning, ...Meaning[]];
}

/** The easiest known word of which `text` is a form, with all that it means. */
export function lookUpWord(text: string): FoundWord | undefined {
  const plain = text.trim().replaceAll('’', "'").toLowerCase();
  for (const form of [plain, plain.replace(contraction, '')]) {
    for (const { lemma, partOfSpeech } of lemmasOf(form)) {
      const all = meaningsOf(lemma);
      // What the form shows goes first: `ran` is of the verb.
      const [first, ...rest] = partOfSpeech
        ? [...all].sort((one, other) => rank(one, partOfSpeech) - rank(other, partOfSpeech))
        : all;
      if (first) return { lemma, level: levelOf(lemma, first.partOfSpeech), meanings: [first, ...rest] };
    }
  }
  return undefined;
}

const rank = (meaning: Meaning, wanted: PartOfSpeech): number => (meaning.partOfSpeech === wanted ? 0 : 1);

function cardOf(lemma: string, meaning: Meaning | undefined, level: WordLevel): WordCard | undefined {
  if (!meaning) return undefined;
  const { partOfSpeech, gloss: text, examples } = meaning;
  return { lemma, partOfSpeech, level, gloss: text, ...(examples[0] && { example: examples[0] }) };
}

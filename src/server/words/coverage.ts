import type { WordLevel } from '#content/words/core.ts';
import { coreEntries } from './core-list.ts';
import { isName } from './frequency.ts';
import { contraction, type Lemma, lemmasOf } from './lemma.ts';
import { levelNumber, levelOf } from './level-of.ts';

export interface AboveLevel {
  /** As it stands in the text. */
  word: string;
  lemma: string;
  level: WordLevel;
}

export interface Coverage {
  /** Running words that were judged: without names, numbers and what is no English word. */
  words: number;
  /** Of these, the share at the level or below, 0 to 1; 1 where there are none. */
  share: number;
  /** Each word above the level once, in the order of the text. */
  above: AboveLevel[];
}

/**
 * How much of a text a reader of this level knows. The easiest reading of every form counts, so the share is an upper bound: `bank`
 * counts as A1 also where it is the bank of a river.
 */
export function coverage(text: string, level: WordLevel): Coverage {
  const limit = levelNumber(level);
  const above = new Map<string, AboveLevel>();
  let words = 0;
  let known = 0;
  for (const [token] of text
    .normalize('NFKC')
    .replaceAll('’', "'")
    .matchAll(/\p{L}[\p{L}\p{M}'-]*(?<![-'])/gu)) {
    for (const word of partsOf(token)) {
      const lemma = judged(word);
      if (!lemma) continue;
      words++;
      const found = levelOf(lemma.lemma, lemma.partOfSpeech);
      if (levelNumber(found) <= limit) known++;
      else above.set(word.toLowerCase(), { word, lemma: lemma.lemma, level: found });
    }
  }
  return { words, share: words === 0 ? 1 : known / words, above: [...above.values()] };
}

/** `don't` is two words of which the second is never hard; `well-known` is one, but `half-asleep` two where no list has it. */
function partsOf(token: string): string[] {
  const word = token.replace(contraction, '');
  return word.includes('-') && !coreEntries(word) ? word.split('-').filter(Boolean) : [word];
}

function judged(word: string): Lemma | undefined {
  const lower = word.toLowerCase();
  if (coreEntries(lower)) return lemmasOf(lower)[0];
  const [lemma] = lemmasOf(lower);
  const capital = word !== lower;
  return capital && (isName(word) || !lemma || !coreEntries(lemma.lemma)) ? undefined : lemma;
}

import { a1Words } from './a1.ts';
import { a2Words } from './a2.ts';
import { b1Words } from './b1.ts';
import { b2Words } from './b2.ts';
import { c1Words } from './c1.ts';
import { c2Words } from './c2.ts';

/**
 * The levelled list of Xentree English: headwords that a learner of a level should know, with the part of speech meant. The levels
 * are our own judgement, theme by theme; where two neighbours were both defensible, the frequency in spoken English decided.
 */

export const partsOfSpeech = {
  n: 'noun',
  v: 'verb',
  a: 'adjective',
  r: 'adverb',
  d: 'determiner',
  o: 'pronoun',
  p: 'preposition',
  c: 'conjunction',
  x: 'auxiliary',
  m: 'number',
  e: 'exclamation',
} as const;
export type PartOfSpeech = (typeof partsOfSpeech)[keyof typeof partsOfSpeech];

export const wordLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type WordLevel = (typeof wordLevels)[number];

export interface CoreWord {
  /** Lower case, but for what is always written with a capital; words of a phrase with spaces between. */
  word: string;
  partOfSpeech: PartOfSpeech;
  level: WordLevel;
}

const lists = { A1: a1Words, A2: a2Words, B1: b1Words, B2: b2Words, C1: c1Words, C2: c2Words };

/** All headwords from A1 on, in the order of the themes. */
export function* coreWords(): Generator<CoreWord> {
  for (const level of wordLevels) {
    for (const line of lists[level].trim().split('\n')) {
      const [letter, ...words] = line.split(' ');
      if (!isLetter(letter)) continue;
      for (const word of words) yield { word: word.replaceAll('_', ' '), partOfSpeech: partsOfSpeech[letter], level };
    }
  }
}

/** A line that begins with none of them is the name of a theme. */
const isLetter = (text: string | undefined): text is keyof typeof partsOfSpeech =>
  text !== undefined && Object.hasOwn(partsOfSpeech, text);

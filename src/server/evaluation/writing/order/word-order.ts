import type { AnnotatedText } from '../text/annotated-text.ts';
import { rows, symbols } from './pair-table.ts';
import { holdsTogether, symbolsOf } from './symbols.ts';

const places = new Map(symbols.split(' ').map((symbol, at) => [symbol, at]));
/** A letter of the table is one of 26 steps from −4 to 3. */
const lowest = -4;
const step = 7 / 25;

/**
 * How much more often than by chance the second symbol follows the first in English, as a natural logarithm from
 * −4 to 3; 0 where one of them is not in the table.
 */
export function pairScore(first: string, second: string): number {
  const row = places.get(first);
  const column = places.get(second);
  if (row === undefined || column === undefined) return 0;
  const letter = rows[row]?.charCodeAt(column);
  return letter === undefined || Number.isNaN(letter) ? 0 : lowest + (letter - 97) * step;
}

interface WordOrder {
  /** Mean of the pair scores: 0.3 to 1 for real texts, below 0 for shuffled ones. */
  mean: number;
  /** Share of the words that hold sentences together. */
  heldTogether: number;
}

/** How much the order of words is that of English. */
export function wordOrder({ sentences, words }: Pick<AnnotatedText, 'sentences' | 'words'>): WordOrder {
  let sum = 0;
  let pairs = 0;
  for (const sentence of sentences) {
    const found = symbolsOf(sentence);
    for (const [at, symbol] of found.entries()) {
      if (at === 0) continue;
      sum += pairScore(found[at - 1] ?? '', symbol);
      pairs += 1;
    }
  }
  const held = words.filter(({ lower }) => holdsTogether(lower)).length;
  return { mean: pairs === 0 ? 0 : sum / pairs, heldTogether: words.length === 0 ? 0 : held / words.length };
}

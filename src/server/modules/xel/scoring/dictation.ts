import { doubleMetaphone } from 'double-metaphone';
import { readingsOf, wordsIn } from './normalise.ts';

/** What a word costs that is another one and sounds alike; any other mistake costs 1. */
const alikeCost = 0.5;

/**
 * How much of a spoken text was written down (or said again): one minus the word error rate, never below nothing. Case,
 * punctuation and contractions do not count.
 */
export function dictationShare(answer: string, texts: readonly string[]): number {
  const answers = readingsOf(answer).map(wordsIn);
  const rights = texts.flatMap(readingsOf).map(wordsIn);
  return Math.max(0, ...answers.flatMap((given) => rights.map((right) => 1 - wordErrors(given, right) / right.length)));
}

/** Words to change, add and leave out until one is the other (Levenshtein); sound-alikes count half. */
export function wordErrors(given: readonly string[], right: readonly string[]): number {
  let row = Array.from({ length: right.length + 1 }, (_, n) => n);
  for (const [index, word] of given.entries()) {
    const next = [index + 1];
    for (const [place, wanted] of right.entries()) {
      const change = (row[place] ?? 0) + (word === wanted ? 0 : soundsAlike(word, wanted) ? alikeCost : 1);
      next.push(Math.min(change, (row[place + 1] ?? 0) + 1, (next[place] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}

function soundsAlike(one: string, other: string): boolean {
  const [first, second] = doubleMetaphone(one);
  const others = doubleMetaphone(other);
  return first !== '' && (others.includes(first) || (second !== '' && others.includes(second)));
}

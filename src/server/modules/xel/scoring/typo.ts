import { normalise } from './normalise.ts';

/** Is this a word of English? Decides whether a slip of a letter made another word. */
export type IsWord = (word: string) => boolean;

/** From this length on a word may have one slip. */
const shortest = 5;

/** Is `one` at most one letter away from `other`: one more, one less, another one, or two neighbours exchanged (Damerau–Levenshtein ≤ 1)? */
export function isOneSlipAway(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
}

/**
 * Is `answer` the right text with one slip of typing in one word of five letters or more, where the slip made no other
 * word? The caller knows whether spelling or form is what is asked: then no slip is forgiven.
 */
export function isTypo(answer: string, right: string, isWord: IsWord): boolean {
  const [typed, wanted] = [answer, right].map((text) => normalise(text).split(' ')) as [string[], string[]];
  if (typed.length !== wanted.length) return false;
  const wrong = typed.flatMap((word, place) => (word === wanted[place] ? [] : [[word, wanted[place] ?? ''] as const]));
  const [slip] = wrong;
  if (wrong.length !== 1 || !slip) return false;
  const [word, meant] = slip;
  return meant.length >= shortest && isOneSlipAway(word, meant) && !isWord(word);
}

import type { Sentence, Token } from '../text/annotated-text.ts';

/** Something to put right in a text, before the best ones are chosen. */
export interface Finding {
  start: number;
  end: number;
  original: string;
  /** At most three, the best first; an empty one means to leave the words out. */
  suggestions: readonly string[];
  /** The rule behind it: `agreement`. */
  rule: string;
  /** What it belongs to when a text is judged. */
  kind: 'grammar' | 'spelling' | 'mechanics';
  /** Why, in one sentence. */
  explanation: string;
  /** 0 to 1: in how many of a hundred it is right. */
  confidence: number;
}

/** Looks for one kind of mistake in a sentence. */
export type Rule = (sentence: Sentence) => Finding[];

interface Said {
  rule: string;
  explanation: string;
  confidence: number;
  suggestions: readonly string[];
}

/** What is to be said about the tokens from `from` to `to`, both included. */
export function finding({ tokens }: Sentence, from: number, to: number, said: Said): Finding[] {
  const run = tokens.slice(from, to + 1);
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return [];
  const original = run.map((token, at) => `${at === 0 ? '' : gap(run[at - 1], token)}${token.text}`).join('');
  const suggestions = said.suggestions.map((one) => (startsUpper(first.text) ? upperFirst(one) : one));
  return [{ ...said, suggestions, kind: 'grammar', start: first.start, end: last.end, original }];
}

const gap = (before: Token | undefined, after: Token) => ' '.repeat(Math.max(0, after.start - (before?.end ?? 0)));
const startsUpper = (word: string) => /^[A-Z]/.test(word) && word !== 'I';
const upperFirst = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words of a list, parted by spaces. */
export const wordsOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

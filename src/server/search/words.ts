import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** A word of a text. `at` counts words; two may stand at the same place. */
export interface Word {
  /** What is compared. */
  term: string;
  /** The folded word before its stem was taken; empty for a pair of signs. */
  word: string;
  at: number;
  /** `text.slice(start, end)` is it. */
  start: number;
  end: number;
}

/** Letters, marks and digits in a row; an apostrophe, a joiner or tatweel may stand within. */
const runs = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|(?:[’'\u0640]|\u200c|\u200d)(?=[\p{L}\p{M}\p{N}]))*/gu;
/** Scripts that do not part words by spaces. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;
const hasUnspaced = new RegExp(unspaced.source, 'u');
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
/** A lexeme of PostgreSQL has at most 2,046 bytes; nobody looks for a word half as long. */
const longest = 64;

/**
 * The words of a text in their order. Where a script has no spaces, its words are found by their dictionary, and beside them every
 * pair of neighbouring signs is a term: a query may be cut differently than the text. `signs` adds each sign alone, for an index
 * that answers to one sign.
 */
export function wordsOf(text: string, { signs = false }: { signs?: boolean } = {}): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { 0: run, index } of text.matchAll(runs)) {
    if (!hasUnspaced.test(run)) {
      at = pushSpaced(words, run, index, at);
      continue;
    }
    for (const part of partsOf(run)) {
      const start = index + part.start;
      at = part.spaced ? pushSpaced(words, part.text, start, at) : pushUnspaced(words, part.text, start, at, signs);
    }
  }
  return words;
}

/** What is compared of a word: no more than an index takes, and no half of a sign. */
const cut = (word: string): string => word.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');

/** A word that spaces part from the next, without its apostrophes and what is put on by one. Gives the next free place. */
function pushSpaced(words: Word[], text: string, start: number, at: number): number {
  const bare = text.replace(/[’']s?$|[’'].*$/u, (tail) => (text.length - tail.length >= 2 ? '' : tail));
  const word = cut(fold(bare.replaceAll(/[’']/g, '')));
  // An accent that stands alone, behind a sign of another script, is no word.
  if (/[\p{L}\p{N}]/u.test(word)) words.push({ term: stem(word), word, at, start, end: start + text.length });
  return at + 1;
}

/** A run in pieces that are written without spaces, and others. */
function partsOf(run: string): { text: string; start: number; spaced: boolean }[] {
  const parts: { text: string; start: number; spaced: boolean }[] = [];
  let from = 0;
  const spacedUpTo = (end: number) => {
    if (end > from) parts.push({ text: run.slice(from, end), start: from, spaced: true });
  };
  for (const { 0: text, index } of run.matchAll(unspaced)) {
    spacedUpTo(index);
    parts.push({ text, start: index, spaced: false });
    from = index + text.length;
  }
  spacedUpTo(run.length);
  return parts;
}

/** Each sign is one place: a pair begins at the place of its first sign, and so does a word. Gives the next free place. */
function pushUnspaced(words: Word[], text: string, start: number, at: number, alone: boolean): number {
  const signs = [...text];
  const offsets = [0];
  for (const sign of signs) offsets.push((offsets.at(-1) ?? 0) + sign.length);
  const place = new Map(offsets.map((offset, index) => [offset, index]));
  const push = (from: number, to: number, word: string) => {
    const term = cut(fold(text.slice(offsets[from], offsets[to])));
    if (term !== '')
      words.push({ term, word, at: at + from, start: start + (offsets[from] ?? 0), end: start + (offsets[to] ?? 0) });
  };
  for (let index = 0; index + 1 < signs.length; index += 1) push(index, index + 2, '');
  if (alone || signs.length === 1) for (const index of signs.keys()) push(index, index + 1, '');
  for (const { segment, index } of segmenter.segment(text)) {
    const from = place.get(index);
    const to = place.get(index + segment.length);
    // Pairs and signs are there already.
    if (from !== undefined && to !== undefined && to - from > 2) push(from, to, fold(segment));
  }
  return at + signs.length;
}

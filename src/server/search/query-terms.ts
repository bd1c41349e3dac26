import type { Db } from '#server/db/database.ts';
import { type Relative, relativesOf } from './spelling.ts';
import { distinctTerms, type Term } from './terms.ts';
import type { Word } from './words.ts';

export interface QueryTerms {
  /** What was typed and what it may stand for, with how common each is; what does not occur at all is among them. */
  terms: Term[];
  /** For each word that does not occur, one that does and was probably meant. */
  corrections: Map<string, string>;
}

/** In how many passages each term occurs. */
export type CountTerms = (terms: readonly string[]) => Promise<number[]>;

/** A sign of a pair that never stands side by side is worth so much. */
const signShare = 0.4;
const mostRelatives = 24;

/** The terms that passages are ranked by. A word that does not occur brings those that it may stand for. */
export async function queryTerms(
  db: Db,
  readers: readonly string[],
  words: readonly Word[],
  count: CountTerms,
): Promise<QueryTerms> {
  const typed = await counted(
    count,
    distinctTerms(words).map(({ term, word }) => ({ term, word: word === '' ? term : word, share: 1 })),
  );
  const corrections = new Map<string, string>();
  const relatives = new Map<string, Omit<Term, 'df'>>();
  const meant = new Map<string, Relative[]>();
  for (const { term, word, df } of typed) {
    if (df > 0) continue;
    if (isUnspaced(term)) {
      if ([...term].length > 1) for (const sign of term) relatives.set(sign, { term: sign, word, share: signShare });
      continue;
    }
    const found = await relativesOf(db, readers, word);
    for (const { term: other, share } of found) relatives.set(other, { term: other, word, share });
    meant.set(word, found);
  }
  const others = await counted(count, [...relatives.values()].slice(0, mostRelatives));
  // A word is remembered longer than what it stood in: only what can still be found is offered.
  const there = new Set(others.filter(({ df }) => df > 0).map(({ term }) => term));
  for (const [word, found] of meant) {
    const best = found.find(({ term }) => there.has(term));
    if (best?.kind === 'correction') corrections.set(word, best.word);
  }
  return { terms: [...typed, ...others], corrections };
}

async function counted(count: CountTerms, terms: readonly Omit<Term, 'df'>[]): Promise<Term[]> {
  const counts = await count(terms.map(({ term }) => term));
  return terms.map((term, at) => ({ ...term, df: counts[at] ?? 0 }));
}

const isUnspaced = (term: string) =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(term);

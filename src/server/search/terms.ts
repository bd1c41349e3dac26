import type { Word } from './words.ts';

/** A term that results are ranked by. */
export interface Term {
  term: string;
  /** 1 for what was typed, less for what it may stand for. */
  share: number;
  /** The word of the query that it comes from. */
  word: string;
  /** In how many passages it occurs; of common ones an estimate. */
  df: number;
}

/** BM25 (Robertson and Zaragoza 2009) with its usual parameters. */
export const k1 = 1.2;
export const b = 0.75;
/** Passages that are ranked by all terms are those with one of the rarest terms, as many of them as make about this many. */
const candidates = 2_500;

/** English words that occur in nearly every text; they count in phrases, and where nothing else was typed. */
const stopWords = new Set(
  'a an and are as at be been but by can could did do does for from had has have he her his how i if in into is it its me my of on or our she should so than that the their them then there these they this to was we were what when where which who whom why will with would you your about after all also any because before between during each more most no not now only other over out same some such too under until up very while'.split(
    ' ',
  ),
);

/** The terms of a query, each once, without what says nothing. */
export function distinctTerms(words: readonly Word[]): Pick<Term, 'term' | 'word'>[] {
  const telling = words.filter(({ word, term }) => !stopWords.has(word === '' ? term : word));
  const chosen = telling.length > 0 ? telling : words;
  return [...new Map(chosen.map(({ term, word }) => [term, { term, word }])).values()].slice(0, 32);
}

/** Inverse document frequency among `total` passages; never negative. */
export const idf = (df: number, total: number): number => Math.log(1 + (Math.max(total, df) - df + 0.5) / (df + 0.5));

/** What a term counts. */
export const weightOf = ({ df, share }: Pick<Term, 'df' | 'share'>, total: number): number => share * idf(df, total);

/**
 * The rarest terms, which every passage worth ranking has one of. A passage with none of them could only score by words that are
 * nearly everywhere.
 */
export function essential<T extends Pick<Term, 'df'>>(terms: readonly T[]): T[] {
  const rising = terms.filter(({ df }) => df > 0).sort((one, other) => one.df - other.df);
  let covered = 0;
  return rising.filter(({ df }) => {
    const wanted = covered === 0 || covered + df <= candidates;
    if (wanted) covered += df;
    return wanted;
  });
}

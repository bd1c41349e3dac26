import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createTermCounter } from './count-terms.ts';
import { type Fused, fuse } from './fuse.ts';
import { rankByWords, readTotals } from './keyword.repository.ts';
import { createCodeCache } from './meaning/code-cache.ts';
import type { Embedder } from './meaning/embedder.ts';
import { rankByMeaning } from './meaning/meaning.repository.ts';
import { queryTerms } from './query-terms.ts';
import type { Scope } from './scope.ts';
import { phraseQuery } from './text-vector.ts';
import { latinShare, type Word } from './words.ts';

/** A passage in the order of relevance. */
export interface RankedPassage {
  key: string;
  tenantId: string;
  id: string;
  /** Whose people find it. */
  readerId: string;
  type: string;
  sourceId: string;
  createdAt: Date;
  /** BM25; 0 where no word matches. */
  keyword: number;
  /** What share of the query's weight its words make, 0 to 1. */
  coverage: number;
  /** Cosine of the meanings; null where it was not compared. */
  semantic: number | null;
  fused: Fused;
}

export interface Ranking {
  passages: RankedPassage[];
  /** Terms to mark, those that stand for a mistyped word among them. */
  terms: ReadonlySet<string>;
  /** For each word of the query that does not occur, one that does. */
  corrections: ReadonlyMap<string, string>;
}

export interface Ask {
  /** What to look for, as a text and as its words. */
  text: string;
  words: readonly Word[];
}

/** So many passages by words, and so many by meaning, are put in order together. */
const poolByWords = 300;
const poolByMeaning = 60;
/** A meaning that is less alike says nothing: unrelated texts of this model often reach it. */
const alike = 0.36;
/** A collection this small is counted anew each time. */
const countedAnew = 2_000;
const totalsMs = 60_000;

export type RankPassages = (scope: Scope, ask: Ask) => Promise<Ranking>;

/** The one ranker behind every search: words by BM25, parts of words and typing errors, meanings, and what is new, fused by rank. */
export function createRankPassages({
  db,
  clock,
  embedder,
}: {
  db: Db;
  clock: Clock;
  /** Without it, words alone count. */
  embedder: Embedder | null;
}): RankPassages {
  const codes = createCodeCache(db);
  const counter = createTermCounter(db, clock);
  const totals = new Map<string, { at: number; passages: number; averageWords: number }>();

  async function totalsOf(readers: readonly string[]) {
    const key = readers.join(' ');
    const known = totals.get(key);
    if (known && clock().getTime() - known.at < totalsMs) return known;
    const found = { ...(await readTotals(db, readers)), at: clock().getTime() };
    totals.delete(key);
    if (found.passages > countedAnew) totals.set(key, found);
    if (totals.size > 1_000) totals.delete(totals.keys().next().value ?? '');
    return found;
  }

  async function meaningOf(scope: Scope, text: string): Promise<number[] | null> {
    if (!embedder || latinShare(text) < 0.6 || !(await codes.has(scope.readers))) return null;
    const [vector] = await embedder.embed([text.slice(0, 400)], 'question').catch(() => []);
    return vector ?? null;
  }

  return async (scope, { text, words }) => {
    const meaning = meaningOf(scope, text);
    const found = await totalsOf(scope.readers);
    const counts = (asked: readonly string[]) => counter(scope.readers, asked, found.passages);
    const { terms, corrections } = await queryTerms(db, scope.readers, words, counts);
    const byWords = await rankByWords(db, scope, terms, found, poolByWords, neighboursOf(words));
    const vector = await meaning;
    const byMeaning = vector ? await rankByMeaning(db, codes, scope, vector, poolByMeaning) : [];
    const candidates = new Map<string, Omit<RankedPassage, 'fused'>>();
    for (const { score, ...hit } of byWords) {
      const key = keyOf(hit);
      candidates.set(key, { ...hit, key, keyword: score, semantic: null });
    }
    for (const { similarity, ...hit } of byMeaning) {
      const key = keyOf(hit);
      const known = candidates.get(key);
      if (!known && similarity < alike) continue;
      candidates.set(key, { ...hit, keyword: 0, coverage: 0, ...known, key, semantic: similarity });
    }
    return {
      passages: fuse([...candidates.values()], clock()),
      terms: new Set(terms.filter(({ df }) => df > 0).map(({ term }) => term)),
      corrections,
    };
  };
}

const keyOf = ({ tenantId, id }: { tenantId: string; id: string }) => `${tenantId}/${id}`;

/** Beyond so many words of a query, which of them are neighbours tells nothing more. */
const mostWords = 64;

/** Each pair of neighbouring words, as a phrase. */
function neighboursOf(words: readonly Word[]): string[] {
  const pairs: string[] = [];
  for (const [at, word] of words.slice(0, mostWords).entries()) {
    const next = words.slice(at + 1, mostWords).find((other) => other.at > word.at);
    if (next && next.at === word.at + 1 && word.word !== '' && next.word !== '') pairs.push(phraseQuery([word, next]));
  }
  return [...new Set(pairs)].slice(0, 12);
}

import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { createTermCounter } from './count-terms.ts';
import { type Fused, fuse } from './fuse.ts';
import { rankByWords, readTotals } from './keyword.repository.ts';
import { createCodeCache } from './meaning/code-cache.ts';
import { rankByMeaning } from './meaning/meaning.repository.ts';
import type { MeaningModel } from './meaning/model.ts';
import { reads } from './meaning/scripts.ts';
import { queryTerms } from './query-terms.ts';
import { isWanted, type Scope } from './scope.ts';
import { phraseQuery } from './text-vector.ts';
import type { Word } from './words.ts';

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
  /** How alike the meanings are, on the scale of the shipped model; null where it was not compared. */
  semantic: number | null;
  fused: Fused;
}

export interface Ranking {
  passages: RankedPassage[];
  /** Those of all kinds, where it was asked for; else the same. */
  ofAllKinds: RankedPassage[];
  /** What share of the query a passage may have that is not among them, 0 to 1; 0 where none is missing. */
  leftOut: number;
  /** Terms to mark, those that stand for a mistyped word among them. */
  terms: ReadonlySet<string>;
  /** For each word of the query that does not occur, one that does. */
  corrections: ReadonlyMap<string, string>;
}

export interface Ask {
  /** What to look for, as a text and as its words. */
  text: string;
  words: readonly Word[];
  /** Rank the kinds that the scope leaves out, too, so that they can be counted. */
  beside?: boolean;
  /** Of one source no more than so many passages. */
  perSource?: number;
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
  models,
}: {
  db: Db;
  clock: Clock;
  /** Those with vectors to compare; without any, words alone count. */
  models(): Promise<readonly MeaningModel[]>;
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

  /** The question as each model with vectors to compare has it; one that cannot be asked is left out. */
  async function meaningsOf(readers: readonly string[], text: string) {
    const found = (await models()).map(async (model) => {
      if (!model.ready() || !reads(model.scripts, text) || !(await codes.has(readers, model.id))) return [];
      const [vector] = await model.embed([text.slice(0, 400)], 'question').catch(() => []);
      return vector ? [{ model, vector }] : [];
    });
    return (await Promise.all(found)).flat();
  }

  /** What a question says to these readers, whatever else narrows the search. */
  async function understand(readers: readonly string[], { text, words }: Ask) {
    const meaning = meaningsOf(readers, text);
    const found = await totalsOf(readers);
    const counts = (asked: readonly string[]) => counter(readers, asked, found.passages);
    return { ...(await queryTerms(db, readers, words, counts)), found, meaning };
  }

  return async (scope, ask) => {
    const { terms, corrections, found, meaning } = await understand(scope.readers, ask);
    const beside = ask.beside === true;
    const { perSource } = ask;
    const asked = { terms, totals: found, limit: poolByWords, neighbours: neighboursOf(ask.words), beside, perSource };
    const { hits: byWords, leftOut } = await rankByWords(db, scope, asked);
    const meanings = await meaning;
    const near = meanings.map((asked) =>
      rankByMeaning(db, codes, scope, asked, { limit: poolByMeaning, beside, perSource }),
    );
    const byMeaning = (await Promise.all(near)).flat();
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
    const all = [...candidates.values()];
    const passages = fuse(
      all.filter((one) => isWanted(scope, one)),
      clock(),
    );
    const ofAllKinds = beside ? fuse(all, clock()) : passages;
    const most = poolByWords + poolByMeaning;
    return {
      passages,
      ofAllKinds: beside ? ofAllKinds.slice(0, most) : passages,
      leftOut: Math.max(leftOut, ...(beside ? ofAllKinds.slice(most).map(({ coverage }) => coverage) : [])),
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

/** A passage as one of the rankers sees it. */
export interface Candidate {
  key: string;
  /** BM25; 0 where no word matches. */
  keyword: number;
  /** What share of the query's weight its words make, 0 to 1. */
  coverage: number;
  /** Cosine of the meanings, -1 to 1; null where it was not compared. */
  semantic: number | null;
  createdAt: Date;
}

export interface Fused {
  score: number;
  /** Shares of the best: 0 to 1. */
  keyword: number;
  semantic: number;
  recency: number;
}

/**
 * Reciprocal rank fusion (Cormack, Clarke and Büttcher 2009): each ranker gives `weight / (30 + rank)`. What it gives is taken by how
 * sure it is: words by the share of the query that they cover, meanings by how alike they are. A question in quite other words
 * than its answer would else be outvoted by texts that share “what” and “make” with it.
 */
const rankConstant = 30;
export interface FusionWeights {
  keyword: number;
  semantic: number;
  recency: number;
}
/** Set on the queries of `e2e/bench/retrieval`; what is new only decides between equals. */
export const fusionWeights: FusionWeights = { keyword: 1, semantic: 1.3, recency: 0.005 };
/** The model gives unrelated texts some likeness, and a text and its question seldom more than this. */
const unlike = 0.2;
const alike = 0.8;
/** Days after which something is half as recent. */
const halfLifeDays = 90;

/** Best first; equal ones by key, so that the order is always the same. */
export function fuse<C extends Candidate>(
  candidates: readonly C[],
  now: Date,
  weights: FusionWeights = fusionWeights,
): (C & { fused: Fused })[] {
  const keyword = ranks(candidates, ({ keyword: score }) => (score > 0 ? score : null));
  const semantic = ranks(candidates, ({ semantic: score }) => score);
  const recency = ranks(candidates, ({ createdAt }) => createdAt.getTime());
  const best = Math.max(...candidates.map((candidate) => candidate.keyword), Number.MIN_VALUE);
  const part = (rank: number | undefined, weight: number) => (rank === undefined ? 0 : weight / (rankConstant + rank));
  const likeness = (cosine: number | null) => Math.min(Math.max(((cosine ?? 0) - unlike) / (alike - unlike), 0), 1);
  return candidates
    .map((candidate) => ({
      ...candidate,
      fused: {
        score:
          part(keyword.get(candidate.key), weights.keyword * candidate.coverage) +
          part(semantic.get(candidate.key), weights.semantic * likeness(candidate.semantic)) +
          part(recency.get(candidate.key), weights.recency),
        keyword: candidate.keyword / best,
        semantic: Math.min(Math.max(candidate.semantic ?? 0, 0), 1),
        recency: recencyOf(candidate.createdAt, now),
      },
    }))
    .sort((one, other) => other.fused.score - one.fused.score || (one.key < other.key ? -1 : 1));
}

/** 1 for what is new, one half after 90 days. */
export function recencyOf(createdAt: Date, now: Date): number {
  const days = Math.max(now.getTime() - createdAt.getTime(), 0) / 86_400_000;
  return 2 ** (-days / halfLifeDays);
}

/** Rank from 1 of each candidate that has a score; equal scores share their rank. */
function ranks<C extends Candidate>(
  candidates: readonly C[],
  scoreOf: (candidate: C) => number | null,
): Map<string, number> {
  const scored = candidates
    .map((candidate) => ({ key: candidate.key, score: scoreOf(candidate) }))
    .filter((one): one is { key: string; score: number } => one.score !== null)
    .sort((one, other) => other.score - one.score);
  const found = new Map<string, number>();
  let rank = 0;
  let last: number | null = null;
  for (const [index, { key, score }] of scored.entries()) {
    if (score !== last) rank = index + 1;
    last = score;
    found.set(key, rank);
  }
  return found;
}

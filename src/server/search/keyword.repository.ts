import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { isNarrow, outside, type Scope, textArray, within } from './scope.ts';
import { b, essential, idf, k1, type Term, weightOf } from './terms.ts';
import { termQuery } from './text-vector.ts';

/** A passage with what its words count. */
export interface KeywordHit {
  tenantId: string;
  id: string;
  readerId: string;
  type: string;
  sourceId: string;
  createdAt: Date;
  score: number;
  /** What share of the query's weight its words make, 0 to 1. */
  coverage: number;
}

/** How many passages the readers may find, and how long one is on average, in words. */
export interface Totals {
  passages: number;
  averageWords: number;
}

export async function readTotals(db: Db, readers: readonly string[]): Promise<Totals> {
  const { rows } = await db.execute<{ n: number; words: number | null }>(sql`
    select count(*)::int4 as n, avg(word_count)::float8 as words from search_passages
    where reader_id = any(${textArray(readers)})`);
  return { passages: rows[0]?.n ?? 0, averageWords: rows[0]?.words ?? 1 };
}

/** Where the rarest terms are so common, the newest passages are ranked, about so many. */
const mostRanked = 2_500;
/** In a narrow scope the newest may all lie outside of it: then any are ranked, so many at most. */
const mostRankedNarrow = 3_000;
/** A phrase is looked for word by word in every passage that has its words: it is done with fewer. */
const mostRankedPhrase = 1_000;
/** Of the kinds that are only counted fewer are enough. */
const mostRankedBeside = 1_000;
/** Words that stand side by side in the query and in the text count so much more. */
const neighbourShare = 0.35;

export interface WordsAsked {
  terms: readonly Term[];
  totals: Totals;
  /** So many passages are given. */
  limit: number;
  /** Pairs of words that count more where they stand side by side, each as a `tsquery`. */
  neighbours?: readonly string[];
  /** Give as many of the kinds that the scope leaves out, too: they are ranked in the same statement. */
  beside?: boolean;
  /** Of one source no more than so many, so that a long one leaves places to others; all of them where it is not said. */
  perSource?: number | undefined;
}

export interface RankedByWords {
  hits: KeywordHit[];
  /** What share of the query a passage may have that was left out, 0 to 1; 0 where none was. */
  leftOut: number;
}

/**
 * The best passages by BM25. How often a term occurs is worked out from `ts_rank`, which for one term is `H(n) / ζ(2)` with
 * `H(n) = 1 + 1/4 + … + 1/n²`: `n` is `0.6079·r / (1 − r)` to within a tenth.
 */
export async function rankByWords(
  db: Db,
  scope: Scope,
  { terms, totals, limit, neighbours = [], beside = false, perSource }: WordsAsked,
): Promise<RankedByWords> {
  const rare = essential(terms);
  if (rare.length === 0) return { hits: [], leftOut: 0 };
  const known = terms.filter(({ df }) => df > 0);
  const weights = known.map((term) => weightOf(term, totals.passages));
  const whole = wholeWeight(terms, totals.passages);
  const column = (at: number) => sql.raw(`r${at}`);
  const ranks = known.map(
    ({ term }, at) => sql`ts_rank(p.words, ${termQuery(term)}::tsquery)::float8 as ${column(at)}`,
  );
  const length = sql`(${k1 * (1 - b)}::float8 + ${(k1 * b) / totals.averageWords}::float8 * word_count)`;
  const parts = known.map((_, at) => {
    const times = sql`0.6079 * ${column(at)}`;
    return sql`${(k1 + 1) * (weights[at] ?? 0)}::float8 * ${times} / (${times} + ${length} * (1 - ${column(at)}))`;
  });
  const covered = known.map(
    (_, at) => sql`case when ${column(at)} > 0 then ${(weights[at] ?? 0) / whole}::float8 else 0 end`,
  );
  const together = neighbours.map(
    (pair) =>
      sql`case when p.words @@ ${pair}::tsquery then ${(neighbourShare * whole) / known.length}::float8 else 0 end`,
  );
  const sum = (all: SQL[]) => (all.length > 0 ? sql.join(all, sql` + `) : sql`0`);
  const anyOf = rare.map(({ term }) => termQuery(term)).join(' | ');
  const narrow = isNarrow(scope);
  // What is only counted is that of about the newest, unless the scope asks for older ones or for passages of its own.
  const anyDate = !scope.before && !scope.groups && !scope.phrases?.length;
  const df = Math.max(...rare.map((term) => term.df));
  const newest =
    narrow && !(beside && anyDate)
      ? null
      : await newestSince(db, scope.readers, narrow ? mostRankedBeside : mostRanked, df, totals.passages);
  const most = scope.phrases?.length ? mostRankedPhrase : mostRankedNarrow;
  const candidatesOf = (wanted: boolean, readers: readonly string[], since: Date | null) => sql`(
    select p.tenant_id, p.id, p.reader_id, p.type, p.source_id, p.created_at, p.word_count, ${wanted}::boolean as wanted, ${sql.join(ranks, sql`, `)}
    from search_passages p where ${(wanted ? within : outside)({ ...scope, readers })} and p.words @@ ${anyOf}::tsquery
      ${since ? sql`and p.created_at >= ${since.toISOString()}::timestamptz` : sql``}
      ${narrow ? sql`limit ${wanted ? most : mostRankedBeside}` : sql``})`;
  // One statement for each, not an “or”: so that only the newest of the large ones are gone through.
  const candidates = (wanted: boolean) =>
    newest && !(narrow && wanted)
      ? sql.join(
          [
            candidatesOf(wanted, newest.large, newest.since),
            ...(newest.small.length > 0 ? [candidatesOf(wanted, newest.small, null)] : []),
          ],
          sql` union all `,
        )
      : candidatesOf(wanted, scope.readers, null);
  // Ids are compared byte by byte: by the rules of a language their order would cost more than the ranking.
  const kept =
    perSource === undefined
      ? sql`scored`
      : sql`(select *, row_number() over (partition by wanted, source_id collate "C" order by bm25 desc, id collate "C") as nth from scored) as each
        where nth <= ${perSource}`;
  const { rows } = await db.execute<Omit<KeywordHit, 'createdAt'> & { createdAt: string; wanted: boolean }>(sql`
    with found as materialized (
      ${candidates(true)} ${beside && scope.types ? sql`union all ${candidates(false)}` : sql``}
    ), scored as (
      select *, ${sum(parts)} as bm25 from found
    ), ranked as (
      select * from (select *, row_number() over (partition by wanted order by bm25 desc, id) as place from ${kept}) as placed
      where place <= ${limit}
    )
    select tenant_id as "tenantId", id, reader_id as "readerId", type, source_id as "sourceId", created_at as "createdAt",
      wanted, bm25 + ${sum(together)} as score, least(${sum(covered)}, 1) as coverage
    from ranked ${together.length > 0 ? sql`join (select tenant_id, id, words from search_passages) p using (tenant_id, id)` : sql``}
    order by score desc, ranked.id`);
  const full = [true, false]
    .map((pool) => rows.filter(({ wanted }) => wanted === pool))
    .filter(({ length }) => length >= limit);
  return {
    hits: rows.map(({ wanted: _, ...row }) => ({ ...row, createdAt: new Date(row.createdAt) })),
    // Older ones that were not looked at may have every word; those behind a full pool have hardly more than its last.
    leftOut: newest ? 1 : Math.max(0, ...full.map((pool) => pool.at(-1)?.coverage ?? 0)),
  };
}

/**
 * What a passage with all words of the query would count. A word that does not occur counts as the best of those that it may
 * stand for: as the rarest word that there could be, it would leave what was meant too small a share.
 */
function wholeWeight(terms: readonly Term[], total: number): number {
  const best = new Map<string, number>();
  for (const { word, df } of terms) if (df > 0) best.set(word, Math.max(best.get(word) ?? 0, idf(df, total)));
  for (const { word, df } of terms) if (!best.has(word)) best.set(word, idf(df, total));
  return [...best.values()].reduce((sum, weight) => sum + weight, 0) || 1;
}

/**
 * Since when about so many of the passages that have the term are written, of the readers with enough of them; those with fewer
 * passages are small, and all of theirs are ranked. Null where all of all can be.
 */
async function newestSince(
  db: Db,
  readers: readonly string[],
  most: number,
  df: number,
  total: number,
): Promise<{ since: Date; large: string[]; small: string[] } | null> {
  if (df <= 2 * most) return null;
  const { rows } = await db.execute<{ id: string; at: string | null }>(sql`
    select reader.id, newest.at from unnest(${textArray(readers)}) as reader(id) left join lateral (
      select created_at as at from search_passages where reader_id = reader.id
      order by created_at desc offset ${Math.round((total * most) / df)} limit 1
    ) as newest on true`);
  const times = rows.flatMap(({ at }) => (at === null ? [] : [new Date(at).getTime()]));
  if (times.length === 0) return null;
  const named = (enough: boolean) => rows.filter(({ at }) => (at !== null) === enough).map(({ id }) => id);
  return { since: new Date(Math.min(...times)), large: named(true), small: named(false) };
}

import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { ofReaders } from './scope.ts';
import { termQuery } from './text-vector.ts';

/** In how many passages of the readers each term occurs; `total` is how many they have. */
export type TermCounter = (readers: readonly string[], terms: readonly string[], total: number) => Promise<number[]>;

/** Up to here is counted exactly. */
const exact = 400;
/** Up to here is counted where the statistics do not know the term. */
const patience = 4_000;
const statisticsMs = 300_000;

/**
 * Counts rare terms in the index. Of common ones, where counting would cost more than the search itself, the database's own statistics
 * tell the share (`most_common_elems`, which ANALYZE keeps); where it has none yet, counting stops at 4,000.
 */
export function createTermCounter(db: Db, clock: Clock): TermCounter {
  let shares: { at: number; of: Map<string, number> } | null = null;

  async function commonShares(): Promise<Map<string, number>> {
    const now = clock().getTime();
    if (!shares || now - shares.at > statisticsMs) shares = { at: now, of: await readShares(db) };
    return shares.of;
  }

  return async (readers, terms, total) => {
    const counts = await countUpTo(db, readers, terms, exact);
    const many = terms.filter((_, at) => (counts[at] ?? 0) >= exact);
    if (many.length === 0) return counts;
    const known = await commonShares();
    const unknown = many.filter((term) => !known.has(term));
    const counted = await countUpTo(db, readers, unknown, patience);
    const found = new Map(unknown.map((term, at) => [term, counted[at] ?? exact]));
    return terms.map((term, at) => found.get(term) ?? estimate(counts[at] ?? 0, known.get(term), total));
  };
}

const estimate = (counted: number, share: number | undefined, total: number): number =>
  counted < exact || share === undefined ? counted : Math.max(counted, Math.round(share * total));

async function countUpTo(
  db: Db,
  readers: readonly string[],
  terms: readonly string[],
  most: number,
): Promise<number[]> {
  if (terms.length === 0) return [];
  const counts = terms.map(
    (term) => sql`(select count(*) from (
      select 1 from search_passages p
      where ${ofReaders(readers)} and p.words @@ ${termQuery(term)}::tsquery limit ${most}
    ) as found)::int4`,
  );
  const { rows } = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}] as counts`);
  return rows[0]?.counts ?? [];
}

/** The share of all passages that have each of the commonest terms. */
async function readShares(db: Db): Promise<Map<string, number>> {
  const { rows } = await db.execute<{ terms: string[] | null; shares: number[] | null }>(sql`
    select most_common_elems::text::text[] as terms, most_common_elem_freqs as shares from pg_stats
    where schemaname = current_schema() and tablename = 'search_passages' and attname = 'words'`);
  const { terms, shares } = rows[0] ?? { terms: null, shares: null };
  return new Map((terms ?? []).map((term, at) => [term, shares?.[at] ?? 0]));
}

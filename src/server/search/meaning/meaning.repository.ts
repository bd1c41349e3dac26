import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { isNarrow, type Scope, textArray, within } from '../scope.ts';
import { codeOf, cosine, quantise } from './vector.ts';

export interface MeaningHit {
  tenantId: string;
  id: string;
  type: string;
  sourceId: string;
  createdAt: Date;
  /** Cosine, -1 to 1. */
  similarity: number;
}

/** Codes that differ least are looked at closely: so many of them. */
const lookedAt = 160;

/** Has any text of these readers a meaning to compare? */
export async function hasMeanings(db: Db, readers: readonly string[]): Promise<boolean> {
  const { rows } = await db.execute<{ some: boolean }>(sql`
    select exists (select 1 from search_vectors where reader_id = any(${textArray(readers)})) as some`);
  return rows[0]?.some ?? false;
}

/**
 * The passages nearest in meaning, nearest first. The bits of all codes are compared exactly, then the vectors of the nearest: no
 * state in the process, and 100,000 codes are 11 MB to read.
 */
export async function rankByMeaning(
  db: Db,
  scope: Scope,
  vector: readonly number[],
  limit: number,
): Promise<MeaningHit[]> {
  const narrow = isNarrow(scope)
    ? sql`join search_passages p on p.tenant_id = v.tenant_id and p.id = v.passage_id and ${within(scope)}`
    : sql``;
  const { rows } = await db.execute<
    Omit<MeaningHit, 'createdAt' | 'similarity'> & { createdAt: string; vector: Buffer }
  >(sql`
    with nearest as materialized (
      select v.tenant_id, v.passage_id from search_vectors v ${narrow}
      where v.reader_id = any(${textArray(scope.readers)})
      order by bit_count(v.code # ${codeOf(vector)}::bit(512)), v.passage_id limit ${lookedAt}
    )
    select p.tenant_id as "tenantId", p.id, p.type, p.source_id as "sourceId", p.created_at as "createdAt", v.vector
    from nearest n
    join search_vectors v on v.tenant_id = n.tenant_id and v.passage_id = n.passage_id
    join search_passages p on p.tenant_id = n.tenant_id and p.id = n.passage_id`);
  const asked = quantise(vector);
  return rows
    .map(({ vector: stored, createdAt, ...row }) => ({
      ...row,
      createdAt: new Date(createdAt),
      similarity: cosine(asked, stored),
    }))
    .sort((one, other) => other.similarity - one.similarity || (one.id < other.id ? -1 : 1))
    .slice(0, limit);
}

export interface Waiting {
  tenantId: string;
  id: string;
  text: string;
  heading: string | null;
}

/** Takes passages whose meaning is to be computed, newest first, for one minute; another process gets others. */
export async function claimWaiting(db: Db, now: Date, limit: number): Promise<Waiting[]> {
  const until = new Date(now.getTime() + 60_000).toISOString();
  const { rows } = await db.execute<Waiting & Record<string, unknown>>(sql`
    update search_passages p set meaning_lease_until = ${until}::timestamptz
    from (
      select tenant_id, id from search_passages
      where meaning = 'waiting' and (meaning_lease_until is null or meaning_lease_until < ${now.toISOString()}::timestamptz)
      order by indexed_at desc limit ${limit} for update skip locked
    ) as next
    where p.tenant_id = next.tenant_id and p.id = next.id
    returning p.tenant_id as "tenantId", p.id, p.text, p.heading`);
  return rows;
}

/** Stores meanings of passages that are still there and still say the same. */
export async function saveMeanings(
  db: Db,
  found: readonly { waiting: Waiting; vector: readonly number[] }[],
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { waiting, vector } of found) {
      await tx.execute(sql`
        with done as (
          update search_passages set meaning = 'ready', meaning_lease_until = null
          where tenant_id = ${waiting.tenantId} and id = ${waiting.id} and meaning = 'waiting' and text = ${waiting.text}
          returning tenant_id, id, reader_id
        )
        insert into search_vectors (tenant_id, passage_id, reader_id, code, vector)
        select tenant_id, id, reader_id, ${codeOf(vector)}::bit(512), ${quantise(vector)}::bytea from done
        on conflict (tenant_id, passage_id) do update set code = excluded.code, vector = excluded.vector, reader_id = excluded.reader_id`);
    }
  });
}

/** Gives up the meaning of these: they are found by their words. */
export async function forgoMeanings(db: Db, waiting: readonly Waiting[]): Promise<void> {
  for (const { tenantId, id } of waiting)
    await db.execute(sql`update search_passages set meaning = 'none' where tenant_id = ${tenantId} and id = ${id}`);
}

import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { isNarrow, type Scope, within } from '../scope.ts';
import type { CodeCache } from './code-cache.ts';
import { codeOf, cosine, quantise } from './vector.ts';

export interface MeaningHit {
  tenantId: string;
  id: string;
  readerId: string;
  type: string;
  sourceId: string;
  createdAt: Date;
  /** Cosine, -1 to 1. */
  similarity: number;
}

/** Of the codes that differ least so many are looked at closely; in a narrow scope more, for most of them will not be in it. */
const lookedAt = 160;
const lookedAtNarrow = 1_500;
/** Where documents or conversations are named, all of their passages are compared, up to this many. */
const mostCompared = 4_000;

/**
 * The passages nearest in meaning, nearest first: the codes of all tell which are looked at, their vectors in which order. Whatever
 * the codes say, a passage is only given where the scope has it now.
 */
export async function rankByMeaning(
  db: Db,
  codes: CodeCache,
  scope: Scope,
  vector: readonly number[],
  limit: number,
): Promise<MeaningHit[]> {
  const wanted = scope.groups ? null : await nearCodes(codes, scope, vector);
  if (wanted?.length === 0) return [];
  const { rows } = await db.execute<
    Omit<MeaningHit, 'createdAt' | 'similarity'> & { createdAt: string; vector: Buffer }
  >(sql`
    select p.tenant_id as "tenantId", p.id, p.reader_id as "readerId", p.type, p.source_id as "sourceId", p.created_at as "createdAt", v.vector
    from search_vectors v join search_passages p on p.tenant_id = v.tenant_id and p.id = v.passage_id
    where ${within(scope)} ${wanted ? sql`and v.no = any(${`{${wanted.join(',')}}`}::bigint[])` : sql`limit ${mostCompared}`}`);
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

async function nearCodes(codes: CodeCache, scope: Scope, vector: readonly number[]): Promise<number[]> {
  const most = isNarrow(scope) ? lookedAtNarrow : lookedAt;
  const near = await codes.nearest(scope.readers, codeOf(vector), most);
  return near.map(({ no }) => no);
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
        select tenant_id, id, reader_id, ${codeOf(vector)}::bytea, ${quantise(vector)}::bytea from done
        on conflict (tenant_id, passage_id) do nothing`);
    }
  });
}

/** Gives up the meaning of these: they are found by their words. */
export async function forgoMeanings(db: Db, waiting: readonly Waiting[]): Promise<void> {
  for (const { tenantId, id } of waiting)
    await db.execute(sql`update search_passages set meaning = 'none' where tenant_id = ${tenantId} and id = ${id}`);
}

import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { isNarrow, isWanted, type Scope, textArray, within } from '../scope.ts';
import type { CodeCache } from './code-cache.ts';
import type { MeaningModel } from './model.ts';
import { waitingFor } from './scripts.ts';
import { codeOf, cosine, quantise } from './vector.ts';

export interface MeaningHit {
  tenantId: string;
  id: string;
  readerId: string;
  type: string;
  sourceId: string;
  createdAt: Date;
  /** How alike the meanings are, on the scale of the shipped model: -1 to 1. */
  similarity: number;
}

/** Of the codes that differ least so many are looked at closely. */
const lookedAt = 160;
/** In a narrow scope more, for most of them may not be in it, and then so many in all. */
const lookedAtNarrow = 400;
const mostLookedAt = 1_500;
/** Where documents or conversations are named, all of their passages are compared, up to this many. */
const mostCompared = 4_000;

/**
 * The passages nearest in meaning, nearest first: the codes of all tell which are looked at, their vectors in which order. Whatever
 * the codes say, a passage is only given where the scope has it now; with `beside`, as many of the kinds that it leaves out, too;
 * with `perSource`, so many of one source at most.
 */
export async function rankByMeaning(
  db: Db,
  codes: CodeCache,
  scope: Scope,
  { model, vector }: { model: MeaningModel; vector: readonly number[] },
  { limit, beside = false, perSource }: { limit: number; beside?: boolean; perSource?: number | undefined },
): Promise<MeaningHit[]> {
  const asked = quantise(vector);
  const hitsOf = async (among: SQL): Promise<MeaningHit[]> => {
    const { rows } = await db.execute<
      Omit<MeaningHit, 'createdAt' | 'similarity'> & { createdAt: string; vector: Buffer }
    >(sql`
      select p.tenant_id as "tenantId", p.id, p.reader_id as "readerId", p.type, p.source_id as "sourceId", p.created_at as "createdAt", v.vector
      from search_vectors v join search_passages p on p.tenant_id = v.tenant_id and p.id = v.passage_id
      where v.model = ${model.id} and ${within(beside ? { ...scope, types: null } : scope)} ${among}`);
    return rows.map(({ vector: stored, createdAt, ...row }) => ({
      ...row,
      createdAt: new Date(createdAt),
      similarity: model.likeness(cosine(asked, stored)),
    }));
  };
  const hits: MeaningHit[] = [];
  if (scope.groups) hits.push(...(await hitsOf(sql`limit ${mostCompared}`)));
  else {
    const near = await nearCodes(codes, scope, model.id, vector);
    const first = isNarrow(scope) ? lookedAtNarrow : lookedAt;
    for (const some of [near.slice(0, first), near.slice(first)]) {
      if (some.length === 0 || hits.filter((hit) => isWanted(scope, hit)).length >= limit) break;
      hits.push(...(await hitsOf(sql`and v.no = any(${`{${some.join(',')}}`}::bigint[])`)));
    }
  }
  const left = { wanted: limit, beside: limit };
  const ofSource = new Map<string, number>();
  return hits
    .sort((one, other) => other.similarity - one.similarity || (one.id < other.id ? -1 : 1))
    .filter((hit) => {
      const nth = (ofSource.get(hit.sourceId) ?? 0) + 1;
      ofSource.set(hit.sourceId, nth);
      if (perSource !== undefined && nth > perSource) return false;
      const pool = isWanted(scope, hit) ? 'wanted' : 'beside';
      left[pool] -= 1;
      return left[pool] >= 0;
    });
}

async function nearCodes(codes: CodeCache, scope: Scope, model: string, vector: readonly number[]): Promise<number[]> {
  const most = isNarrow(scope) ? mostLookedAt : lookedAt;
  const near = await codes.nearest(scope.readers, model, codeOf(vector), most);
  return near.map(({ no }) => no);
}

export interface Waiting {
  tenantId: string;
  id: string;
  text: string;
  heading: string | null;
}

/**
 * Takes passages whose meaning this model is to compute, for one minute, so that another process gets others: new ones first, then
 * those that have a meaning of one of the `others`.
 */
export async function claimWaiting(
  db: Db,
  now: Date,
  model: MeaningModel,
  others: readonly MeaningModel[],
): Promise<Waiting[]> {
  const free = sql`(meaning_lease_until is null or meaning_lease_until < ${now.toISOString()}::timestamptz)`;
  for (const meaning of waitingFor(model.scripts)) {
    const fresh = sql`select tenant_id, id from search_passages where meaning = ${meaning} and ${free}
      order by indexed_at desc limit ${model.batch} for update skip locked`;
    const found = await claim(db, now, fresh);
    if (found.length > 0) return found;
  }
  if (others.length === 0) return [];
  const outdated = sql`select p.tenant_id, p.id from search_vectors v
    join search_passages p on p.tenant_id = v.tenant_id and p.id = v.passage_id
    where v.model = any(${textArray(others.map(({ id }) => id))}) and ${free}
    order by v.no desc limit ${model.batch} for update of p skip locked`;
  return claim(db, now, outdated);
}

async function claim(db: Db, now: Date, which: SQL): Promise<Waiting[]> {
  const until = new Date(now.getTime() + 60_000).toISOString();
  const { rows } = await db.execute<Waiting & Record<string, unknown>>(sql`
    update search_passages p set meaning_lease_until = ${until}::timestamptz from (${which}) as next
    where p.tenant_id = next.tenant_id and p.id = next.id
    returning p.tenant_id as "tenantId", p.id, p.text, p.heading`);
  return rows;
}

/** Stores meanings of passages that are still there and still say the same, in the place of what another model found. */
export async function saveMeanings(
  db: Db,
  model: string,
  found: readonly { waiting: Waiting; vector: readonly number[] }[],
): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { waiting, vector } of found) {
      const { rows } = await tx.execute<{ tenant_id: string; id: string; reader_id: string | null }>(sql`
        update search_passages set meaning = 'ready', meaning_lease_until = null
        where tenant_id = ${waiting.tenantId} and id = ${waiting.id} and meaning in ('waiting', 'foreign', 'ready') and text = ${waiting.text}
        returning tenant_id, id, reader_id`);
      const [row] = rows;
      if (!row) continue;
      await tx.execute(sql`
        delete from search_vectors where tenant_id = ${row.tenant_id} and passage_id = ${row.id} and model <> ${model}`);
      await tx.execute(sql`
        insert into search_vectors (tenant_id, passage_id, reader_id, model, code, vector)
        values (${row.tenant_id}, ${row.id}, ${row.reader_id}, ${model}, ${codeOf(vector)}::bytea, ${quantise(vector)}::bytea)
        on conflict (tenant_id, passage_id) do nothing`);
    }
  });
}

/** Gives up the meaning of these, or leaves it to a model for every script: they are found by their words. */
export async function forgoMeanings(db: Db, waiting: readonly Waiting[], as: 'none' | 'foreign'): Promise<void> {
  await db.transaction(async (tx) => {
    for (const { tenantId, id } of waiting) {
      await tx.execute(
        sql`update search_passages set meaning = ${as}, meaning_lease_until = null where tenant_id = ${tenantId} and id = ${id}`,
      );
      await tx.execute(sql`delete from search_vectors where tenant_id = ${tenantId} and passage_id = ${id}`);
    }
  });
}

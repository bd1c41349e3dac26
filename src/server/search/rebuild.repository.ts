import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SearchHitType } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import { searchRebuilds } from '#server/db/schema/search.ts';
import { searchKinds } from './kinds/index.ts';

export type RebuildRow = typeof searchRebuilds.$inferSelect;

/** A process that says nothing for so long has died. Milliseconds. */
const leaseMs = 30_000;

export async function lastRebuild(db: Db): Promise<RebuildRow | undefined> {
  const [row] = await db.select().from(searchRebuilds).orderBy(desc(searchRebuilds.startedAt)).limit(1);
  return row;
}

/** One at a time: gives the one that runs, or begins one. */
export async function beginRebuild(db: Db, id: string, total: number, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table ${searchRebuilds} in exclusive mode`);
    const [running] = await tx
      .select({ id: searchRebuilds.id })
      .from(searchRebuilds)
      .where(inArray(searchRebuilds.state, ['queued', 'running']));
    if (running) return running.id;
    await tx
      .insert(searchRebuilds)
      .values({ id, state: 'queued', stage: searchKinds[0]?.type ?? '', afterKey: '', done: 0, total, startedAt: now });
    return id;
  });
}

/** Takes the rebuild that waits or that a dead process left behind. */
export async function claimRebuild(db: Db, now: Date): Promise<RebuildRow | undefined> {
  const [row] = await db
    .update(searchRebuilds)
    .set({ state: 'running', leaseUntil: new Date(now.getTime() + leaseMs) })
    .where(
      sql`${searchRebuilds.id} = (select id from search_rebuilds
        where state = 'queued' or (state = 'running' and lease_until < ${now.toISOString()}::timestamptz)
        order by started_at limit 1 for update skip locked)`,
    )
    .returning();
  return row;
}

/** Notes how far it is, in the transaction of that work; false where another process has it by now. */
export async function moveRebuild(
  tx: Db,
  row: Pick<RebuildRow, 'id' | 'stage' | 'afterKey'>,
  now: Date,
  patch: Partial<RebuildRow>,
): Promise<boolean> {
  const rows = await tx
    .update(searchRebuilds)
    .set({ leaseUntil: new Date(now.getTime() + leaseMs), ...patch })
    .where(
      and(
        eq(searchRebuilds.id, row.id),
        eq(searchRebuilds.state, 'running'),
        eq(searchRebuilds.stage, row.stage),
        eq(searchRebuilds.afterKey, row.afterKey),
      ),
    )
    .returning({ id: searchRebuilds.id });
  return rows.length > 0;
}

export interface TypeCount {
  type: SearchHitType;
  rows: number;
  indexed: number;
  embedded: number;
}

/** How many sources there are of each kind, and how many of them the index knows. */
export async function countSources(db: Db): Promise<TypeCount[]> {
  const there = searchKinds.map(
    ({ type, sources }) => sql`select ${type}::text as type, count(*) as n from ${sources}`,
  );
  const unfinished = searchKinds.flatMap(({ type, unfinished: condition }) =>
    condition ? [sql`(p.type = ${type} and ${condition})`] : [],
  );
  const { rows } = await db.execute<TypeCount & Record<string, unknown>>(sql`
    with there as (${sql.join(there, sql` union all `)}), known as (
      select type, count(distinct (tenant_id, source_id)) as n,
        count(distinct (tenant_id, source_id)) filter (where meaning = 'ready') as embedded
      from search_passages p where not (${sql.join([sql`false`, ...unfinished], sql` or `)}) group by type
    )
    select there.type, there.n::int4 as rows, coalesce(known.n, 0)::int4 as indexed, coalesce(known.embedded, 0)::int4 as embedded
    from there left join known using (type)`);
  return rows;
}

/** Is there a kind that has sources, and the index not one of them? */
export async function isKindMissing(db: Db): Promise<boolean> {
  const missing = searchKinds.map(
    ({ type, sources }) => sql`(exists (select 1 from ${sources})
      and not exists (select 1 from search_passages where search_passages.type = ${type}))`,
  );
  const { rows } = await db.execute<{ missing: boolean }>(sql`select ${sql.join(missing, sql` or `)} as missing`);
  return rows[0]?.missing ?? false;
}

/** When the oldest text was written that still waits for the index or its meaning; null where none does. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select least((select min(indexed_at) from search_passages where meaning = 'waiting'),
      (select min(indexed_at) from search_passages where meaning = 'foreign'
        and (select scripts from search_models order by chosen_at desc, id limit 1) = 'all'),
      (select min(created_at) from documents where status in ('queued', 'indexing'))) as at`);
  const at = rows[0]?.at;
  return at == null ? null : new Date(at);
}

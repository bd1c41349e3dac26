import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SearchHitType } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import { searchRebuilds } from '#server/db/schema/search.ts';
import type { SourceText } from './index-source.ts';

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
      .values({ id, state: 'queued', stage: 'message', afterKey: '', done: 0, total, startedAt: now });
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

type Keyed = SourceText & { key: string };

/**
 * Messages or notes after `key`, in the order of their keys, as what is to be indexed. Held until the transaction ends: who changes or
 * deletes one meanwhile waits, and then has the last word about what is in the index.
 */
export async function readSources(db: Db, type: 'message' | 'note', after: string, limit: number): Promise<Keyed[]> {
  const [tenant = '', id = ''] = after === '' ? [] : (JSON.parse(after) as [string, string]);
  const { rows } = await db.execute<{
    tenantId: string;
    id: string;
    groupId: string;
    title: string | null;
    text: string;
    createdAt: string;
    hidden: boolean;
  }>(
    type === 'message'
      ? sql`select m.tenant_id as "tenantId", m.id, m.conversation_id as "groupId", null as title, m.content as text,
          m.created_at as "createdAt", c.deleted_at is not null as hidden
        from messages m join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        where (m.tenant_id, m.id) > (${tenant}, ${id}) and m.status <> 'streaming' and m.content <> ''
        order by m.tenant_id, m.id limit ${limit} for share of m`
      : sql`select tenant_id as "tenantId", id, id as "groupId", title, coalesce(nullif(trim(content), ''), title) as text,
          updated_at as "createdAt", false as hidden
        from notes where (tenant_id, id) > (${tenant}, ${id}) order by tenant_id, id limit ${limit} for share`,
  );
  return rows.map((row) => ({
    key: JSON.stringify([row.tenantId, row.id]),
    text: row.text,
    source: {
      tenantId: row.tenantId,
      readerId: row.hidden ? null : row.tenantId,
      type,
      sourceId: row.id,
      groupId: row.groupId,
      createdAt: new Date(row.createdAt),
      ...(row.title !== null && { title: row.title }),
    },
  }));
}

/** The next document after `key`. */
export async function nextDocument(db: Db, after: string) {
  const [tenant = '', id = ''] = after === '' ? [] : (JSON.parse(after) as [string, string]);
  const { rows } = await db.execute<{ tenantId: string; id: string }>(sql`
    select tenant_id as "tenantId", id from documents
    where (tenant_id, id) > (${tenant}, ${id}) and status = 'ready' order by tenant_id, id limit 1`);
  const [row] = rows;
  return row && { ...row, key: JSON.stringify([row.tenantId, row.id]) };
}

/** Who finds a document and what it is called, held until the transaction ends. */
export async function holdDocument(tx: Db, tenantId: string, id: string) {
  const { rows } = await tx.execute<{ title: string; readerId: string }>(sql`
    select title, coalesce(organization_id, tenant_id) as "readerId" from documents
    where tenant_id = ${tenantId} and id = ${id} for update`);
  return rows[0];
}

export interface TypeCount {
  type: SearchHitType;
  rows: number;
  indexed: number;
  embedded: number;
}

/** How many sources there are of each kind, and how many of them the index knows. */
export async function countSources(db: Db): Promise<TypeCount[]> {
  const { rows } = await db.execute<TypeCount & Record<string, unknown>>(sql`
    with there as (
      select 'message' as type, count(*) as n from messages m
        where m.status <> 'streaming' and trim(m.content) <> ''
      union all select 'note', count(*) from notes where trim(title || content) <> ''
      union all select 'document', count(*) from documents where status = 'ready'
    ), known as (
      select type, count(distinct (tenant_id, source_id)) as n,
        count(distinct (tenant_id, source_id)) filter (where meaning = 'ready') as embedded
      from search_passages group by type
    )
    select there.type, there.n::int4 as rows, coalesce(known.n, 0)::int4 as indexed, coalesce(known.embedded, 0)::int4 as embedded
    from there left join known using (type)`);
  return rows;
}

/** When the oldest text was written that still waits for the index or its meaning; null where none does. */
export async function oldestWaiting(db: Db): Promise<Date | null> {
  const { rows } = await db.execute<{ at: string | null }>(sql`
    select least((select min(indexed_at) from search_passages where meaning = 'waiting'),
      (select min(created_at) from documents where status in ('queued', 'indexing'))) as at`);
  const at = rows[0]?.at;
  return at == null ? null : new Date(at);
}

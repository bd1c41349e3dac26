import { sql } from 'drizzle-orm';
import type { SearchHitType } from '#contract/search.ts';
import type { Db } from '#server/db/database.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { searchKinds } from './kinds/index.ts';
import { type Scope, textArray, within } from './scope.ts';

/** A passage with what is shown of it. */
export interface PassageDetail {
  tenantId: string;
  id: string;
  readerId: string | null;
  type: SearchHitType;
  sourceId: string;
  groupId: string;
  position: number;
  page: number | null;
  heading: string | null;
  text: string;
  createdAt: string;
  /** Null where what it belongs to is gone. */
  title: string | null;
}

/** These passages, by their key `tenant/id`, with the titles of what they stand in. */
export async function readPassages(
  db: Db,
  keys: readonly { tenantId: string; id: string }[],
): Promise<Map<string, PassageDetail>> {
  if (keys.length === 0) return new Map();
  const titles = searchKinds.map(({ type, title }) => sql`when ${type} then ${title}`);
  const wanted = JSON.stringify(keys.map(({ tenantId, id }) => ({ tenant: tenantId, id })));
  const { rows } = await db.execute<PassageDetail & Record<string, unknown>>(sql`
    select p.tenant_id as "tenantId", p.id, p.reader_id as "readerId", p.type, p.source_id as "sourceId",
      p.group_id as "groupId", p.position, p.page, p.heading, p.text, p.created_at as "createdAt",
      case p.type ${sql.join(titles, sql` `)} end as title
    from jsonb_to_recordset(${wanted}::jsonb) as wanted(tenant text, id text)
    join search_passages p on p.tenant_id = wanted.tenant and p.id = wanted.id`);
  return new Map(rows.map((row) => [`${row.tenantId}/${row.id}`, row]));
}

/** Ids of what has these words in its title, in any case. */
export async function findGroups(db: Db, readers: readonly string[], title: string): Promise<string[]> {
  const pattern = containing(title);
  const titled = searchKinds.map((kind) => kind.titled(textArray(readers), pattern));
  const { rows } = await db.execute<{ id: string }>(sql`${sql.join(titled, sql` union `)} limit 2000`);
  return rows.map(({ id }) => id);
}

/** The newest passages of a scope, one a source: where nothing was asked but what kind and when. */
export async function newestPassages(db: Db, scope: Scope, limit: number) {
  const { rows } = await db.execute<{
    tenantId: string;
    id: string;
    readerId: string;
    type: string;
    sourceId: string;
    createdAt: string;
  }>(sql`
    select p.tenant_id as "tenantId", p.id, p.reader_id as "readerId", p.type, p.source_id as "sourceId",
      p.created_at as "createdAt"
    from search_passages p where ${within(scope)} and p.position = 0
    order by p.created_at desc, p.id limit ${limit}`);
  return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt) }));
}

import { sql } from 'drizzle-orm';
import type { Place, SearchKind } from './kind.ts';

/** Documents, the caller's own and those that an organization shares; their passages are all the text that is kept of them. */
export const documentKind: SearchKind = {
  type: 'document',
  sources: sql`documents d where d.status = 'ready'`,
  title: sql`(select d.title from documents d where d.tenant_id = p.tenant_id and d.id = p.source_id)`,
  titled: (readers, pattern) => sql`
    select id from documents
    where (tenant_id = any(${readers}) or organization_id = any(${readers})) and title ilike ${pattern}`,
  unfinished: sql`exists (
    select 1 from documents d where d.tenant_id = p.tenant_id and d.id = p.source_id and d.status <> 'ready')`,
  placeOf: ({ sourceId, position }) => ({ document_id: sourceId, position }),
  again: {
    async next(db, { tenantId, id }) {
      const { rows } = await db.execute<Place & Record<string, unknown>>(sql`
        select tenant_id as "tenantId", id from documents
        where (tenant_id, id) > (${tenantId}, ${id}) and status = 'ready' order by tenant_id, id limit 1`);
      return rows[0];
    },
    async hold(tx, { tenantId, id }) {
      const { rows } = await tx.execute<{ title: string; readerId: string }>(sql`
        select title, coalesce(organization_id, tenant_id) as "readerId" from documents
        where tenant_id = ${tenantId} and id = ${id} for update`);
      return rows[0];
    },
  },
};

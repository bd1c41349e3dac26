import { sql } from 'drizzle-orm';
import type { SourceText } from '../index-source.ts';
import type { SearchKind } from './kind.ts';

interface Note {
  tenantId: string;
  id: string;
  title: string;
  content: string;
  updatedAt: Date;
}

/** A note as a text to be found: by its title alone where nothing stands in it. */
export function noteText({ tenantId, id, title, content, updatedAt: createdAt }: Note): SourceText {
  const source = { tenantId, readerId: tenantId, type: 'note' as const, sourceId: id, groupId: id, createdAt, title };
  return { source, text: content.trim() === '' ? title : content };
}

export const noteKind: SearchKind = {
  type: 'note',
  sources: sql`notes n where trim(n.title || n.content) <> ''`,
  title: sql`(select n.title from notes n where n.tenant_id = p.tenant_id and n.id = p.source_id)`,
  titled: (readers, pattern) => sql`select id from notes where tenant_id = any(${readers}) and title ilike ${pattern}`,
  placeOf: ({ sourceId }) => ({ note_id: sourceId }),
  again: {
    async texts(tx, { tenantId, id }, limit) {
      const { rows } = await tx.execute<Omit<Note, 'updatedAt'> & { updatedAt: string } & Record<string, unknown>>(sql`
        select tenant_id as "tenantId", id, title, content, updated_at as "updatedAt"
        from notes where (tenant_id, id) > (${tenantId}, ${id}) order by tenant_id, id limit ${limit} for share`);
      return rows.map((row) => noteText({ ...row, updatedAt: new Date(row.updatedAt) }));
    },
  },
};

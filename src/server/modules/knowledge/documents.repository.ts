import { and, asc, eq, lt, ne, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { documentParts, documents } from '#server/db/schema/documents.ts';
import { organizations } from '#server/db/schema/identity.ts';
import { searchPassages } from '#server/db/schema/search.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { textArray } from '#server/search/scope.ts';

export type DocumentRow = typeof documents.$inferSelect;
export type ListedDocument = DocumentRow & { organizationName: string | null };

/** Sort values of a listed document: when it was brought, id. */
export type DocumentPosition = [string, string];

/** Bytes of a document that one row holds. */
export const partBytes = 1_048_576;

const columns = {
  tenantId: documents.tenantId,
  id: documents.id,
  title: documents.title,
  titleSource: documents.titleSource,
  fileName: documents.fileName,
  mediaType: documents.mediaType,
  byteCount: documents.byteCount,
  sha256: documents.sha256,
  status: documents.status,
  error: documents.error,
  progress: documents.progress,
  passageCount: documents.passageCount,
  pageCount: documents.pageCount,
  organizationId: documents.organizationId,
  attempts: documents.attempts,
  begunAt: documents.begunAt,
  leaseId: documents.leaseId,
  leaseUntil: documents.leaseUntil,
  createdAt: documents.createdAt,
  organizationName: organizations.name,
};
/** What the caller brought, and what the caller's organizations share. */
const visible = (userId: string, shared: readonly string[]) =>
  and(
    ne(documents.status, 'receiving'),
    sql`(${documents.tenantId} = ${userId} or ${documents.organizationId} = any(${textArray(shared)}))`,
  );
const only = (tenantId: string, id: string) => and(eq(documents.tenantId, tenantId), eq(documents.id, id));

export async function listDocuments(
  db: Db,
  caller: { userId: string; shared: readonly string[] },
  wanted: {
    title: string | undefined;
    status: 'queued' | 'indexing' | 'ready' | 'failed' | undefined;
    organizationId: string | undefined;
    after: DocumentPosition | undefined;
    limit: number;
  },
): Promise<ListedDocument[]> {
  const { title, status, organizationId, after } = wanted;
  return db
    .select(columns)
    .from(documents)
    .leftJoin(organizations, eq(organizations.id, documents.organizationId))
    .where(
      and(
        visible(caller.userId, caller.shared),
        title ? sql`${documents.title} ilike ${containing(title)}` : undefined,
        status && eq(documents.status, status),
        organizationId === undefined ? undefined : eq(documents.organizationId, organizationId),
        after && sql`(${documents.createdAt}, ${documents.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`,
      ),
    )
    .orderBy(sql`${documents.createdAt} desc`, sql`${documents.id} desc`)
    .limit(wanted.limit);
}

/** A document that the caller may read. One's own comes first: after an import another account may share one of the same id. */
export async function findDocument(
  db: Db,
  caller: { userId: string; shared: readonly string[] },
  id: string,
): Promise<ListedDocument | undefined> {
  const [row] = await db
    .select(columns)
    .from(documents)
    .leftJoin(organizations, eq(organizations.id, documents.organizationId))
    .where(and(visible(caller.userId, caller.shared), eq(documents.id, id)))
    .orderBy(sql`${documents.tenantId} <> ${caller.userId}`)
    .limit(1);
  return row;
}

export async function findByBytes(db: Db, tenantId: string, sha256: string): Promise<DocumentRow | undefined> {
  const [row] = await db
    .select()
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), eq(documents.sha256, sha256), ne(documents.status, 'receiving')));
  return row;
}

/** Stores the bytes in statements of their own, so that others come in between; nobody sees the document before `receiveDone`. */
export async function receive(db: Db, row: typeof documents.$inferInsert, bytes: Buffer): Promise<void> {
  await db.delete(documents).where(and(only(row.tenantId, row.id), eq(documents.status, 'receiving')));
  await db.insert(documents).values({ ...row, status: 'receiving' });
  for (let at = 0; at < bytes.length; at += partBytes) {
    const data = bytes.subarray(at, at + partBytes);
    await db
      .insert(documentParts)
      .values({ tenantId: row.tenantId, documentId: row.id, position: at / partBytes, data });
  }
}

/**
 * Puts a received document in the queue. Gives false where the same bytes came first by another request: of requests that come
 * together, each waits for the one before to be certain.
 */
export async function receiveDone(tx: Db, tenantId: string, id: string, sha256: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`document:${tenantId}:${sha256}`}, 0))`);
  const { rows } = await tx.execute(sql`
    update documents d set status = 'queued'
    where d.tenant_id = ${tenantId} and d.id = ${id} and not exists (
      select 1 from documents other where other.tenant_id = d.tenant_id and other.sha256 = d.sha256
        and other.status <> 'receiving')
    returning d.id`);
  return rows.length > 0;
}

/** The row of the owner's document, held until the transaction ends. */
export async function lockDocument(tx: Db, tenantId: string, id: string): Promise<DocumentRow | undefined> {
  const [row] = await tx.select().from(documents).where(only(tenantId, id)).for('update');
  return row;
}

export async function updateDocument(db: Db, tenantId: string, id: string, patch: Partial<DocumentRow>): Promise<void> {
  if (Object.keys(patch).length > 0) await db.update(documents).set(patch).where(only(tenantId, id));
}

export async function deleteDocument(db: Db, tenantId: string, id: string): Promise<void> {
  await db.delete(documents).where(only(tenantId, id));
}

/** What was shared with an organization that is no more is found by its owner again. */
export async function reclaimOrphans(db: Db): Promise<void> {
  const lost = sql`p.type = 'document' and p.reader_id <> p.tenant_id
    and not exists (select 1 from tenants t where t.id = p.reader_id)`;
  await db.transaction(async (tx) => {
    await tx.execute(sql`
      update search_vectors v set reader_id = v.tenant_id from search_passages p
      where p.tenant_id = v.tenant_id and p.id = v.passage_id and ${lost}`);
    await tx.execute(sql`update search_passages p set reader_id = p.tenant_id where ${lost}`);
  });
}

/** What was begun to be sent and never arrived whole. */
export async function deleteUnreceived(db: Db, before: Date): Promise<void> {
  await db.delete(documents).where(and(eq(documents.status, 'receiving'), lt(documents.createdAt, before)));
}

export async function listPassages(
  db: Db,
  { tenantId, id }: { tenantId: string; id: string },
  from: number,
  limit: number,
) {
  return db
    .select({
      id: searchPassages.id,
      position: searchPassages.position,
      text: searchPassages.text,
      page: searchPassages.page,
      heading: searchPassages.heading,
    })
    .from(searchPassages)
    .where(
      and(
        eq(searchPassages.tenantId, tenantId),
        eq(searchPassages.type, 'document'),
        eq(searchPassages.sourceId, id),
        sql`${searchPassages.position} >= ${from}`,
      ),
    )
    .orderBy(asc(searchPassages.position))
    .limit(limit);
}

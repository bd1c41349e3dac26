import type { Document } from '#contract/knowledge.ts';
import type { ListedDocument } from './documents.repository.ts';

/** A document as the contract shows it to `userId`. One that is being received is never shown. */
export function documentView(row: ListedDocument, userId: string): Document {
  return {
    id: row.id,
    title: row.title,
    media_type: row.mediaType,
    bytes: row.byteCount,
    sha256: row.sha256,
    status: row.status === 'receiving' ? 'queued' : row.status,
    ...(row.error !== null && { error: row.error }),
    progress: row.progress,
    chunks: row.passageCount,
    ...(row.pageCount !== null && { pages: row.pageCount }),
    visibility: row.organizationId === null ? 'private' : 'organization',
    ...(row.organizationId !== null && { organization_id: row.organizationId }),
    ...(row.organizationName !== null && { organization_name: row.organizationName }),
    owned: row.tenantId === userId,
    file_name: row.fileName,
    created_at: row.createdAt.toISOString(),
  };
}

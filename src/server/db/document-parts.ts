import { and, eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { documentParts } from './schema/documents.ts';

/** The bytes of a document as they were received, part by part. */
export async function* readParts(db: Db, tenantId: string, documentId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position += 1) {
    const [part] = await db
      .select({ data: documentParts.data })
      .from(documentParts)
      .where(
        and(
          eq(documentParts.tenantId, tenantId),
          eq(documentParts.documentId, documentId),
          eq(documentParts.position, position),
        ),
      );
    if (!part) return;
    yield part.data;
  }
}

import { createHash } from 'node:crypto';
import type { Db } from '#server/db/database.ts';
import { documentParts, documents } from '#server/db/schema/documents.ts';
import { addPassages } from '#server/search/index-source.ts';
import { splitPassages, type TextBlock } from '#server/search/split-passages.ts';
import { demoDocuments } from './demo-documents.ts';

/** Stores the documents of the demo as if they had been brought and read. */
export async function insertDocuments(tx: Db, organizationId: string, now: Date): Promise<void> {
  for (const { id, ownerId: tenantId, title, fileName, shared, daysAgo, text } of demoDocuments) {
    const createdAt = new Date(now.getTime() - daysAgo * 86_400_000);
    const data = Buffer.from(text, 'utf8');
    const passages = splitPassages(blocksOf(text));
    const readerId = shared ? organizationId : tenantId;
    await tx.insert(documents).values({
      tenantId,
      id,
      title,
      titleSource: 'auto',
      fileName,
      mediaType: fileName.endsWith('.md') ? 'text/markdown' : 'text/plain',
      byteCount: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
      status: 'ready',
      progress: 1,
      passageCount: passages.length,
      organizationId: shared ? organizationId : null,
      attempts: 0,
      createdAt,
    });
    await tx.insert(documentParts).values({ tenantId, documentId: id, position: 0, data });
    const source = { tenantId, type: 'document' as const, sourceId: id, groupId: id, readerId, title, createdAt };
    await addPassages(tx, source, passages, 0, now);
  }
}

/** The paragraphs of a text with the headings that stand above them. */
function* blocksOf(text: string): Generator<TextBlock> {
  let headings: string[] = [];
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    const [, marks, heading] = /^(#+) (.*)$/.exec(paragraph) ?? [];
    if (marks === undefined || heading === undefined) yield { text: paragraph, headings };
    else headings = [...headings.slice(0, marks.length - 1), heading];
  }
}

import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import { documentMediaTypes, maxDocumentBytes } from '#contract/knowledge.ts';
import type { Db } from '#server/db/database.ts';
import { documentParts, documents } from '#server/db/schema/documents.ts';
import { documentPath } from '../archive/document-path.ts';
import type { Archive } from './open-archive.ts';
import { nameOf, type ReadRow } from './read-rows.ts';
import type { Report } from './report.ts';

/** Bytes of a document that one row holds. */
const partBytes = 1_048_576;
const knownTypes: readonly string[] = documentMediaTypes;

/** A document whose bytes are stored, and which nobody sees yet. */
export interface Received {
  id: string;
  path: string;
  createdAt: Date;
}

type Values = typeof documents.$inferInsert;

const only = (tenantId: string, id: string) =>
  and(eq(documents.tenantId, tenantId), eq(documents.id, id), eq(documents.status, 'receiving'));

/**
 * Stores the files of documents, part by part and each verified, in statements of their own: nobody sees one of them before
 * `showDocuments`, and one that was left behind is swept away as an upload that never arrived.
 */
export async function receiveDocuments(
  db: Db,
  archive: Archive,
  rows: AsyncIterable<ReadRow>,
  { userId, report, now }: { userId: string; report: Report; now: Date },
): Promise<Received[]> {
  const received: Received[] = [];
  try {
    for await (const { values, told } of rows) {
      const row = { ...values, tenantId: userId } as Values;
      const path = documentPath(row.id, row.fileName);
      const problem = await receive(row, path);
      if (problem === null) received.push({ id: row.id, path, createdAt: row.createdAt });
      else report.failed(path, problem, nameOf(told));
    }
  } catch (error) {
    await dropReceived(db, userId, received);
    throw error;
  }
  return received;

  async function receive(row: Values, path: string): Promise<string | null> {
    if (!knownTypes.includes(row.mediaType)) return 'Files of this kind cannot be kept here.';
    if (row.byteCount < 1 || row.byteCount > maxDocumentBytes) return 'It is larger than a document may be, or empty.';
    const stream = await archive.stream(path).catch(() => null);
    if (!stream) return 'Its file is not in the archive.';
    await db.delete(documents).where(only(userId, row.id));
    // As old as the import, so that the sweeper of unfinished uploads lets it be.
    const stored = await db
      .insert(documents)
      .values({ ...row, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: documents.id });
    if (stored.length === 0) {
      stream.destroy();
      return 'There is one like it already.';
    }
    const found = await storeParts(stream as AsyncIterable<Buffer>, row.id);
    if (found?.sha256 === row.sha256 && found.bytes === row.byteCount) return null;
    await db.delete(documents).where(only(userId, row.id));
    return 'Its file is damaged.';
  }

  async function storeParts(
    stream: AsyncIterable<Buffer>,
    id: string,
  ): Promise<{ sha256: string; bytes: number } | null> {
    const hash = createHash('sha256');
    let bytes = 0;
    let position = 0;
    for await (const data of inParts(stream)) {
      if (data === null) return null;
      hash.update(data);
      bytes += data.length;
      if (bytes > maxDocumentBytes) return null;
      await db.insert(documentParts).values({ tenantId: userId, documentId: id, position, data });
      position += 1;
    }
    return { sha256: hash.digest('hex'), bytes };
  }
}

/** The bytes in pieces of the size of a part; null at the end of what is damaged. */
async function* inParts(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let held: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      held.push(chunk);
      size += chunk.length;
      if (size < partBytes) continue;
      const all = Buffer.concat(held);
      let from = 0;
      for (; from + partBytes <= all.length; from += partBytes) yield all.subarray(from, from + partBytes);
      held = [all.subarray(from)];
      size = all.length - from;
    }
  } catch {
    yield null;
    return;
  }
  if (size > 0) yield Buffer.concat(held);
}

/** From now on the documents are the person's, and wait for the index. In the transaction of everything else. */
export async function showDocuments(
  tx: Db,
  received: readonly Received[],
  { userId, report }: { userId: string; report: Report },
): Promise<void> {
  for (const { id, path, createdAt } of received) {
    const { rows } = await tx.execute(sql`
      update documents d set status = 'queued', created_at = ${createdAt.toISOString()}::timestamptz
      where d.tenant_id = ${userId} and d.id = ${id} and d.status = 'receiving' and not exists (
        select 1 from documents other where other.tenant_id = d.tenant_id and other.sha256 = d.sha256
          and other.status <> 'receiving')
      returning d.id`);
    if (rows.length > 0) {
      report.imported('documents.jsonl');
      continue;
    }
    report.failed(path, 'There is one like it already.', id);
    await tx.delete(documents).where(only(userId, id));
  }
}

/** Forgets what nobody has seen. */
export async function dropReceived(db: Db, userId: string, received: readonly Received[]): Promise<void> {
  for (const { id } of received) await db.delete(documents).where(only(userId, id));
}

import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import { readParts } from '#server/db/document-parts.ts';
import { parseDocument } from '#server/parse/parse-document.ts';
import { UnreadableDocument } from '#server/parse/unreadable.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { addPassages, type Source } from '#server/search/index-source.ts';
import { deleteSources } from '#server/search/passages.repository.ts';
import { splitPassages } from '#server/search/split-passages.ts';
import type { DocumentRow } from './documents.repository.ts';
import { abandonLeases, claimDocument, keepLease, mostAttempts, releaseLeases } from './indexing.repository.ts';

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn' | 'error'>;
  /** Told when new passages wait for their meaning. */
  onIndexed(): void;
}

/** Passages of one transaction: short, so that whoever asks for something meanwhile is not kept waiting. */
const batch = 40;
/** Reading a file is so much of the work, the rest is putting its passages in the index. */
const readingShare = 0.4;
/** How often a process that reads a file says that it is alive. Milliseconds. */
const beatMs = 5_000;

/** Somebody deleted the document, or another process took it over. */
class Lost extends Error {}

/** The document as something that can be found. */
export function sourceOf(row: Pick<DocumentRow, 'tenantId' | 'id' | 'title' | 'organizationId' | 'createdAt'>): Source {
  const { tenantId, id, title, organizationId, createdAt } = row;
  return {
    tenantId,
    type: 'document',
    sourceId: id,
    groupId: id,
    readerId: organizationId ?? tenantId,
    title,
    createdAt,
  };
}

/**
 * Reads documents and puts them in the index, one at a time. The row of a document is its job: whatever a process that died was at,
 * another one takes up from the passages that are there.
 */
export function createIndexer({ db, clock, log, onIndexed }: Deps) {
  const leaseId = newId();
  const stopping = new AbortController();
  let working: Promise<void> | null = null;
  /** What is being read at the moment, and what ends it. */
  let current: { row: DocumentRow; controller: AbortController } | null = null;

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      const row = await claimDocument(db, leaseId, clock());
      if (!row) return;
      await take(row);
    }
  }

  async function take(row: DocumentRow): Promise<void> {
    const controller = new AbortController();
    const signal = AbortSignal.any([controller.signal, stopping.signal]);
    current = { row, controller };
    let progress = row.progress;
    const beat = setInterval(() => {
      keepLease(db, row, clock(), { progress }).then(
        (mine) => mine || controller.abort(new Lost()),
        (error: unknown) => log.warn({ err: error }, 'could not say how far a document is'),
      );
    }, beatMs);
    try {
      if (row.attempts > mostAttempts)
        throw new UnreadableDocument('This file cannot be read: it was given up after three tries.');
      await index(row, signal, (share) => {
        progress = share;
      });
    } catch (error) {
      if (signal.aborted || error instanceof Lost) return;
      if (error instanceof UnreadableDocument) return fail(row, error.message);
      log.error({ err: error, documentId: row.id }, 'a document could not be indexed');
      await fail(row, 'Something went wrong on the server while it was read. Try again.');
    } finally {
      clearInterval(beat);
      current = null;
    }
  }

  async function index(row: DocumentRow, signal: AbortSignal, onProgress: (share: number) => void): Promise<void> {
    const parsed = await parseDocument(await bytesOf(row), {
      fileName: row.fileName,
      signal,
      onProgress: (done, total) => onProgress((readingShare * done) / Math.max(total, 1)),
    });
    const own = parsed.title?.trim().slice(0, 200);
    const passages = splitPassages(parsed.blocks);
    if (passages.length === 0)
      throw new UnreadableDocument('There is no text in this file. Choose one with text in it.');
    const found = { pageCount: parsed.pages ?? null, mediaType: parsed.mediaType, progress: readingShare };
    await holdOr(row, found, db, own);
    for (let at = 0; at < passages.length; at += batch) {
      signal.throwIfAborted();
      const done = Math.min(at + batch, passages.length);
      const progress = readingShare + (1 - readingShare) * (done / passages.length);
      await db.transaction(async (tx) => {
        // Read under the lock of the row: it may be shared, or no longer, since the work began.
        const now = await holdOr(row, { passageCount: done, progress }, tx);
        await addPassages(tx, sourceOf(now), passages.slice(at, done), at, clock());
      });
      onProgress(progress);
      onIndexed();
    }
    await holdOr(row, { status: 'ready', progress: 1, attempts: 0, leaseId: null, leaseUntil: null });
  }

  /** Goes on, and gives the row as it is now. `ownTitle` is what the file calls itself. */
  async function holdOr(
    row: DocumentRow,
    patch: Partial<DocumentRow>,
    tx: Db = db,
    ownTitle?: string,
  ): Promise<DocumentRow> {
    const now = await keepLease(tx, row, clock(), patch, ownTitle);
    if (!now) throw new Lost();
    return now;
  }

  async function fail(row: DocumentRow, error: string): Promise<void> {
    await db.transaction(async (tx) => {
      const patch = { status: 'failed' as const, error, progress: 0, passageCount: 0, leaseId: null, leaseUntil: null };
      if (await keepLease(tx, row, clock(), patch)) await deleteSources(tx, [sourceOf(row)]);
    });
  }

  async function bytesOf({ tenantId, id }: DocumentRow): Promise<Buffer> {
    const parts: Buffer[] = [];
    for await (const part of readParts(db, tenantId, id)) parts.push(part);
    return Buffer.concat(parts);
  }

  return {
    /** Something may wait. Resolves when nothing does any more. */
    kick(): Promise<void> {
      working ??= work()
        .catch((error: unknown) => log.warn({ err: error }, 'indexing stopped and will be tried again'))
        .finally(() => {
          working = null;
        });
      return working;
    },
    /** A document is gone: stops reading it here and now. Another process that reads it finds out with its next beat. */
    drop({ tenantId, id }: Pick<DocumentRow, 'tenantId' | 'id'>): void {
      if (current?.row.tenantId === tenantId && current.row.id === id) current.controller.abort(new Lost());
    },
    /** Before the first kick of a server that is alone with its database. */
    recover: () => abandonLeases(db),
    async close() {
      stopping.abort(new Lost());
      await working;
      await releaseLeases(db, leaseId);
    },
  };
}

import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Document, Passage } from '#contract/knowledge.ts';
import type { Db } from '#server/db/database.ts';
import { readParts } from '#server/db/document-parts.ts';
import { detectType } from '#server/parse/detect-type.ts';
import { UnreadableDocument } from '#server/parse/unreadable.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, encodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { deleteSources, setGroupReader } from '#server/search/passages.repository.ts';
import { type Readers, readersOf } from '#server/search/readers.ts';
import { refreshFirst, refreshSource } from '#server/search/refresh-source.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { documentView } from './document-view.ts';
import * as repository from './documents.repository.ts';
import { sourceOf } from './indexer.ts';
import { sharedWith } from './shared-with.ts';

/** A file as it is brought. */
export interface Upload {
  name: string;
  bytes: Buffer;
  title?: string | undefined;
  visibility?: 'private' | 'organization' | undefined;
  organizationId?: string | undefined;
}

type Page<Item> = { items: Item[]; next_cursor: string | null };

export interface Documents {
  /** Newest first. */
  list(
    asker: Asker,
    query: {
      limit: number;
      cursor?: string;
      q?: string;
      status?: 'queued' | 'indexing' | 'ready' | 'failed';
      organization_id?: string;
    },
  ): Promise<Page<Document>>;
  get(asker: Asker, id: string): Promise<Document>;
  /** Stores the file and puts it in the queue; bytes that the user has already are the document that is there. */
  upload(asker: Asker, file: Upload, id: string): Promise<Document>;
  update(
    asker: Asker,
    id: string,
    patch: { title?: string; visibility?: 'private' | 'organization'; organization_id?: string | null },
  ): Promise<Document>;
  /** With `unfinished`, only one that is not read yet, else `conflict`: whoever cancels does not mean one that became ready meanwhile. */
  remove(asker: Asker, id: string, only?: { unfinished?: boolean | undefined }): Promise<void>;
  retry(asker: Asker, id: string): Promise<Document>;
  passages(asker: Asker, id: string, query: { limit: number; cursor?: string; from?: number }): Promise<Page<Passage>>;
  /** The file as it was brought. */
  content(asker: Asker, id: string): Promise<{ name: string; mediaType: string; pieces: AsyncIterable<Buffer> }>;
}

const DocumentCursor = z.tuple([z.iso.datetime(), z.string()]);
const PassageCursor = z.int32().min(0);
const mayRemove = new Set(['owner', 'admin']);

export function createDocuments(deps: {
  db: Db;
  clock: Clock;
  /** Something was put in the queue. */
  onQueued(): void;
  /** A document is gone, whoever was reading it. */
  onRemoved(document: { tenantId: string; id: string }): void;
}): Documents {
  const { db, clock, onQueued, onRemoved } = deps;

  async function find(asker: Asker, id: string): Promise<{ row: repository.ListedDocument; readers: Readers }> {
    const readers = await readersOf(db, asker, clock());
    const row = await repository.findDocument(db, callerOf(readers), id);
    if (!row) throw notFound('document');
    return { row, readers };
  }

  async function hold(tx: Db, tenantId: string, id: string) {
    const row = await repository.lockDocument(tx, tenantId, id);
    return row && sourceOf(row);
  }

  const view = (userId: string, row: repository.ListedDocument) => documentView(row, userId);

  return {
    async list(asker, query) {
      const rows = await repository.listDocuments(db, callerOf(await readersOf(db, asker, clock())), {
        title: query.q === undefined ? undefined : storable(query.q),
        status: query.status,
        organizationId: query.organization_id === undefined ? undefined : storable(query.organization_id),
        after: decodeCursor(query.cursor, DocumentCursor),
        limit: query.limit + 1,
      });
      return pageFrom(
        rows,
        query.limit,
        (row) => [row.createdAt.toISOString(), row.id],
        (row) => view(asker.userId, row),
      );
    },

    async get(asker, id) {
      return view(asker.userId, (await find(asker, id)).row);
    },

    async upload(asker, file, id) {
      const { userId } = asker;
      const caller = { ...asker, now: clock() };
      const share = (tx: Db) => sharedWith(tx, caller, file.visibility, file.organizationId);
      // Refused before it is stored; asked again when it is, for storing takes its time.
      await db.transaction(share);
      const fileName = storable(file.name).trim().slice(0, 255) || 'document';
      const mediaType = typeOf(file.bytes, fileName);
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      const known = await repository.findByBytes(db, userId, sha256);
      if (known) return view(userId, (await find(asker, known.id)).row);
      const title = storable(file.title ?? '').trim();
      const row = {
        tenantId: userId,
        id,
        title: title || titleFrom(fileName),
        titleSource: title ? ('person' as const) : ('auto' as const),
        fileName,
        mediaType,
        byteCount: file.bytes.length,
        sha256,
        status: 'receiving' as const,
        progress: 0,
        passageCount: 0,
        organizationId: null,
        attempts: 0,
        createdAt: clock(),
      };
      await repository.receive(db, row, file.bytes);
      const queued = db.transaction(async (tx) => {
        await repository.updateDocument(tx, userId, id, { organizationId: await share(tx) });
        return repository.receiveDone(tx, userId, id, sha256);
      });
      const drop = () => repository.deleteDocument(db, userId, id);
      const first = await queued.catch(async (error: unknown) => {
        await drop();
        throw error;
      });
      if (!first) await drop();
      onQueued();
      const stored = await repository.findByBytes(db, userId, sha256);
      return view(userId, (await find(asker, stored?.id ?? id)).row);
    },

    async update(asker, id, patch) {
      const { userId } = asker;
      const { row } = await find(asker, id);
      refuseForeign(row, userId);
      const shared = patch.visibility !== undefined || patch.organization_id !== undefined;
      const unrefreshed = await db.transaction(async (tx) => {
        const wanted = patch.organization_id === undefined ? row.organizationId : patch.organization_id;
        const organizationId = shared
          ? await sharedWith(tx, { ...asker, now: clock() }, patch.visibility, wanted)
          : undefined;
        // Held: who else changes it meanwhile waits, so that its passages always have the readers that its row says.
        const before = await repository.lockDocument(tx, userId, id);
        if (!before) throw notFound('document');
        const after = {
          ...(patch.title !== undefined && { title: storable(patch.title), titleSource: 'person' as const }),
          ...(organizationId !== undefined && { organizationId }),
        };
        await repository.updateDocument(tx, userId, id, after);
        const now = { ...before, ...after };
        const moved = now.organizationId !== before.organizationId;
        if (moved) await setGroupReader(tx, userId, id, now.organizationId ?? userId);
        // Its words are looked up with the title, and its readers are offered them when they mistype. All of a short document at
        // once: whatever ends the process later, its old title is not looked up any more.
        return (moved || now.title !== before.title) && refreshFirst(tx, sourceOf(now), clock());
      });
      if (unrefreshed) await refreshSource(db, sourceOf(row), (tx) => hold(tx, userId, id), clock());
      return view(userId, (await find(asker, id)).row);
    },

    async remove(asker, id, { unfinished = false } = {}) {
      const { userId } = asker;
      const { row, readers } = await find(asker, id);
      const role = readers.organizations.find((organization) => organization.id === row.organizationId)?.role;
      if (row.tenantId !== userId && !(role && mayRemove.has(role)))
        throw new AppError('forbidden', 'Only whoever brought this document or an administrator may delete it.');
      await db.transaction(async (tx) => {
        const now = await repository.lockDocument(tx, row.tenantId, id);
        // Taken back meanwhile: then it is none of the administrator's business.
        if (row.tenantId !== userId && now?.organizationId !== row.organizationId) throw notFound('document');
        if (unfinished && (now?.status === 'ready' || now?.status === 'failed'))
          throw new AppError('conflict', 'Reading this document is over. Delete it if you do not want to keep it.');
        await repository.deleteDocument(tx, row.tenantId, id);
        await deleteSources(tx, [sourceOf(row)]);
      });
      onRemoved({ tenantId: row.tenantId, id });
    },

    async retry(asker, id) {
      const { userId } = asker;
      const { row } = await find(asker, id);
      refuseForeign(row, userId);
      if (row.status !== 'failed') throw new AppError('conflict', 'Only a document that failed can be tried again.');
      await repository.updateDocument(db, userId, id, { status: 'queued', error: null, progress: 0, attempts: 0 });
      onQueued();
      return view(userId, (await find(asker, id)).row);
    },

    async passages(asker, id, query) {
      const { row } = await find(asker, id);
      const from = decodeCursor(query.cursor, PassageCursor) ?? query.from ?? 0;
      const rows = await repository.listPassages(db, row, from, query.limit + 1);
      const next = rows[query.limit];
      return {
        items: rows.slice(0, query.limit).map(({ id: chunkId, position, text, page, heading }) => ({
          chunk_id: chunkId,
          position,
          text,
          ...(page !== null && { page }),
          ...(heading !== null && { heading }),
        })),
        next_cursor: next ? encodeCursor(next.position) : null,
      };
    },

    async content(asker, id) {
      const { row } = await find(asker, id);
      return { name: row.fileName, mediaType: row.mediaType, pieces: readParts(db, row.tenantId, id) };
    },
  };
}

const callerOf = ({ userId, organizations }: Readers) => ({ userId, shared: organizations.map(({ id }) => id) });

function refuseForeign(row: repository.DocumentRow, userId: string): void {
  if (row.tenantId !== userId) throw new AppError('forbidden', 'Only whoever brought this document may change it.');
}

/** What the bytes are; a file that no reader here takes is refused before it is stored. */
function typeOf(bytes: Buffer, fileName: string): string {
  try {
    return detectType(bytes, fileName);
  } catch (error) {
    if (!(error instanceof UnreadableDocument)) throw error;
    if (bytes.length > 0) throw new AppError('unsupported_media_type', error.message);
    throw new AppError('validation_error', error.message, { issues: [{ path: 'body.file', message: error.message }] });
  }
}

/** `Photosynthesis_ch-4.pdf` is called Photosynthesis ch-4 until it says itself what it is called. */
function titleFrom(fileName: string): string {
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replaceAll(/[_\s]+/g, ' ')
    .trim();
  return (bare || fileName).slice(0, 200);
}

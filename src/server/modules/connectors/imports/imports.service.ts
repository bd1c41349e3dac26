import { z } from 'zod';
import { type ConnectorImport, type ConnectorImportRequest, whatsOf } from '#contract/connector-import-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { findConnector } from '../connectors.repository.ts';
import type { ImportWorker } from './import-worker.ts';
import * as repository from './imports.repository.ts';

interface Options {
  db: Db;
  clock: Clock;
  worker: Pick<ImportWorker, 'kick'>;
}

const Place = z.tuple([z.iso.datetime(), z.string().max(64)]);
const keptMs = 90 * 86_400_000;

/** Audiences of a bot that were read so lately are not asked for again. */
const audiencesKeptMs = 3_600_000;

/** What people bring over by their own connections to other Xentree servers and to bots. */
export function createImports({ db, clock, worker }: Options) {
  async function connection(userId: string, id: string) {
    const row = await findConnector(db, [userId], { id });
    if (row?.kind !== 'xentree' && row?.kind !== 'xenioo') throw notFound('connection');
    return { connectedAt: row.connectedAt, kind: row.kind };
  }

  function refuseOther(kind: keyof typeof whatsOf, { what }: ConnectorImportRequest): void {
    const possible: readonly string[] = whatsOf[kind];
    if (what.every((one) => possible.includes(one))) return;
    const message = `This connection brings over: ${possible.join(', ')}.`;
    throw new AppError('validation_error', message, { issues: [{ path: 'body.what', message }] });
  }

  /** What was listed by the job before, where that is not long ago and the connection is the same. */
  async function listedBefore(userId: string, connectorId: string, connectedAt: Date) {
    const [last] = await repository.listImports(db, userId, connectorId, { before: undefined, limit: 1 });
    const from = Math.max(clock().getTime() - audiencesKeptMs, connectedAt.getTime());
    const audiences = last && last.createdAt.getTime() >= from ? last.place.audiences : undefined;
    return audiences ? { audiences } : {};
  }

  return {
    async start(userId: string, connectorId: string, id: string, request: ConnectorImportRequest) {
      const { kind, connectedAt } = await connection(userId, connectorId);
      refuseOther(kind, request);
      const listed = kind === 'xenioo' ? await listedBefore(userId, connectorId, connectedAt) : {};
      const now = clock();
      const row: repository.ImportRow = {
        ...{ tenantId: userId, id, connectorId, kind, status: 'queued', dryRun: request.dry_run, what: request.what },
        ...{ place: { kind: 0, cursor: null, done: [], ...listed }, counts: {}, items: [], error: null, tries: 0 },
        ...{ progressBefore: null, progressAfter: null, nextAt: now, leaseId: null, leaseUntil: null },
        ...{ createdAt: now, finishedAt: null },
      };
      if (!(await repository.insertImport(db, row))) {
        const known = await repository.findImport(db, userId, id);
        if (known) return view(known);
        throw new AppError('conflict', 'Something is being brought over already. Wait until it is done.');
      }
      void worker.kick();
      return view(row);
    },

    async list(userId: string, connectorId: string, page: { limit: number; cursor?: string | undefined }) {
      await connection(userId, connectorId);
      const before = decodeCursor(page.cursor, Place);
      const rows = await repository.listImports(db, userId, connectorId, { before, limit: page.limit + 1 });
      return pageFrom(rows, page.limit, (row) => [row.createdAt.toISOString(), row.id], summaryOf);
    },

    async get(userId: string, connectorId: string, id: string): Promise<ConnectorImport> {
      const row = await repository.findImport(db, userId, id);
      if (row?.connectorId !== connectorId) throw notFound('import');
      return view(row);
    },

    sweep: () => repository.forgetFinished(db, new Date(clock().getTime() - keptMs)),
  };
}

export type Imports = ReturnType<typeof createImports>;

function summaryOf(row: repository.ImportRow): Omit<ConnectorImport, 'items'> {
  const { items: _, ...summary } = view(row);
  return summary;
}

function view(row: repository.ImportRow): ConnectorImport {
  const waits = row.status === 'queued' && row.tries > 0;
  return {
    ...{ id: row.id, status: row.status, dry_run: row.dryRun, what: row.what, counts: row.counts, items: row.items },
    ...{ progress_before: row.progressBefore, progress_after: row.progressAfter },
    ...(row.error !== null && { error: row.error }),
    continues_at: waits ? row.nextAt.toISOString() : null,
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
  };
}

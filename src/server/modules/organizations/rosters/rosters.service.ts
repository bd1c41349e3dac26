import { z } from 'zod';
import type { ListedRosterImport, RosterImport } from '#contract/rosters.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import type { Codes } from '../codes.ts';
import type { Unshare } from '../end-membership.ts';
import { codeOf, joinLink, stateOf } from '../invitation-view.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { readRoster } from './read-roster.ts';
import * as repository from './rosters.repository.ts';
import { undoImport } from './undo-import.ts';

/** After this an import can no longer be taken back. Milliseconds. */
const undoMs = 30 * 60_000;

/** Rosters that are imported. */
export interface Rosters {
  /** Stores the file's lines as a job; with an id that is there already, that job is answered. */
  start(
    actor: Actor,
    orgId: string,
    file: { csv: string; dryRun: boolean; map?: string | undefined },
    id: string,
  ): Promise<RosterImport>;
  /** Newest first, without dry runs. */
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: ListedRosterImport[]; next_cursor: string | null }>;
  get(actor: Actor, orgId: string, id: string): Promise<RosterImport>;
  /** Doing it twice is the same. */
  undo(actor: Actor, orgId: string, id: string): Promise<RosterImport>;
}

export function createRosters(deps: {
  db: Db;
  codes: Codes;
  publicUrl: string | undefined;
  unshare: Unshare;
  /** Something was put in the queue. */
  onQueued(): void;
}): Rosters {
  const { db, codes, publicUrl, unshare, onQueued } = deps;

  async function view(tx: Db, job: repository.ImportRow, now: Date): Promise<RosterImport> {
    const rows = await repository.finishedRows(tx, job.tenantId, job.id);
    const undoUntil = undoEnd(job);
    return {
      id: job.id,
      status: job.status,
      dry_run: job.dryRun,
      total: job.total,
      processed: rows.length,
      rows: rows.flatMap(({ row, invitation }) => {
        if (row.outcome === null) return [];
        const code = invitation && stateOf(invitation, now) === 'pending' ? codeOf(codes, invitation) : undefined;
        return [
          {
            line: row.line,
            email: row.email,
            outcome: row.outcome,
            ...(row.message !== null && { message: row.message }),
            ...(code !== undefined && { link: joinLink(publicUrl, code) }),
          },
        ];
      }),
      created_at: job.createdAt.toISOString(),
      finished_at: job.finishedAt?.toISOString() ?? null,
      undo_until: undoUntil && undoUntil > now ? undoUntil.toISOString() : null,
      ...(job.error !== null && { error: job.error }),
    };
  }

  return {
    async start(actor, orgId, { csv, dryRun, map }, id) {
      await requireWholeOrganization(db, actor, orgId, 'rosters:write');
      const lines = readRoster(csv, map);
      const job: repository.ImportRow = {
        ...{ tenantId: orgId, id, status: 'queued', dryRun, total: lines.length, createdBy: actor.userId },
        ...{ requestId: actor.requestId, leaseId: null, leaseUntil: null, createdAt: actor.now },
        ...{ finishedAt: null, undoneAt: null, error: null },
      };
      const rows = lines.map(({ isDuplicate, ...line }) => ({
        ...{ tenantId: orgId, importId: id, ...line, message: null, effect: null },
        outcome: isDuplicate ? ('duplicate' as const) : null,
      }));
      await db.transaction((tx) => repository.insertImport(tx, job, rows));
      onQueued();
      const stored = await repository.findImport(db, orgId, id);
      if (!stored) throw notFound('import');
      return view(db, stored, actor.now);
    },

    async list(actor, orgId, query) {
      await requireWholeOrganization(db, actor, orgId, 'rosters:write');
      const before = decodeCursor(query.cursor, z.tuple([z.iso.datetime(), z.string()]));
      const rows = await repository.listImports(db, orgId, { before, limit: query.limit + 1 });
      return pageFrom(
        rows,
        query.limit,
        ({ job }) => [job.createdAt.toISOString(), job.id],
        (row) => listedView(row, actor.now),
      );
    },

    async get(actor, orgId, id) {
      await requireWholeOrganization(db, actor, orgId, 'rosters:write');
      const job = await repository.findImport(db, orgId, id);
      if (!job) throw notFound('import');
      return view(db, job, actor.now);
    },

    async undo(actor, orgId, id) {
      const after = await db.transaction(async (tx) => {
        // The job first, then the organization, as whoever works on it does.
        const job = await repository.lockImport(tx, orgId, id);
        await lockOrganizations(tx, orgId);
        const { username } = await requireWholeOrganization(tx, actor, orgId, 'rosters:write');
        if (!job) throw notFound('import');
        if (job.status === 'undone') return undefined;
        const end = undoEnd(job);
        if (!end) throw new AppError('conflict', 'Only an import that is done and changed something can be undone.');
        if (end <= actor.now) throw new AppError('conflict', 'An import can be undone for 30 minutes. That is over.');
        const undone = await undoImport(tx, job, unshare, actor.now);
        await repository.updateImport(tx, orgId, id, { status: 'undone', undoneAt: actor.now });
        await appendAudit(
          tx,
          audited(actor, username, orgId, {
            action: 'roster_import_undone',
            object: { kind: 'roster_import', id },
            changes: changesBetween({}, { undone: undone.taken, kept: undone.kept }),
          }),
        );
        return undone.after;
      });
      await after?.();
      const job = await repository.findImport(db, orgId, id);
      if (!job) throw notFound('import');
      return view(db, job, actor.now);
    },
  };
}

function listedView({ job, processed, importedBy }: repository.ListedImport, now: Date): ListedRosterImport {
  const undoUntil = undoEnd(job);
  return {
    ...{ id: job.id, status: job.status, dry_run: job.dryRun, total: job.total, processed, imported_by: importedBy },
    created_at: job.createdAt.toISOString(),
    finished_at: job.finishedAt?.toISOString() ?? null,
    undo_until: undoUntil && undoUntil > now ? undoUntil.toISOString() : null,
  };
}

/** Until when it can be undone: also one that failed half-way. */
function undoEnd({ status, dryRun, finishedAt }: repository.ImportRow): Date | null {
  if (dryRun || finishedAt === null || (status !== 'done' && status !== 'failed')) return null;
  return new Date(finishedAt.getTime() + undoMs);
}

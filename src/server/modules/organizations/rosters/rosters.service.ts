import { z } from 'zod';
import type { ListedRosterImport, RosterImport } from '#contract/rosters.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { actingFor } from '#server/tenancy/acting-for.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import type { Codes } from '../codes.ts';
import { byActor, type Unshare } from '../end-membership.ts';
import { codeOf, joinLink, stateOf } from '../invitation-view.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { readRoster } from './read-roster.ts';
import { rosterPreview } from './roster-preview.ts';
import * as repository from './rosters.repository.ts';
import { undoEnd } from './undo-end.ts';
import { undoImport } from './undo-import.ts';

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
  /** With the links of invitations where `links` says so: whoever has one may join. */
  get(actor: Actor, orgId: string, id: string, links: boolean): Promise<RosterImport>;
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

  async function view(tx: Db, job: repository.ImportRow, now: Date, links = true): Promise<RosterImport> {
    const rows = await repository.finishedRows(tx, job.tenantId, job.id);
    const undoUntil = undoEnd(job);
    return {
      id: job.id,
      status: job.status,
      dry_run: job.dryRun,
      total: job.total,
      processed: rows.length,
      rows: rows.flatMap(({ row, invitation }) => {
        if (row.outcome === null || row.outcome === 'removed') return [];
        const code =
          links && invitation && stateOf(invitation, now) === 'pending' ? codeOf(codes, invitation) : undefined;
        return [
          {
            line: row.line,
            email: row.email,
            ...(row.fullName !== null && { full_name: row.fullName }),
            outcome: row.outcome,
            ...(row.message !== null && { message: row.message }),
            ...(code && { link: joinLink(publicUrl, code) }),
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
        ...{ finishedAt: null, undoneAt: null, error: null, action: null },
      };
      const rows = lines.map(({ isDuplicate, ...line }) => ({
        ...{ tenantId: orgId, importId: id, ...line, message: null, effect: null, userId: null },
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

    async get(actor, orgId, id, links) {
      const { rosterVisible } = await requireWholeOrganization(db, actor, orgId, 'rosters:write');
      const job = await repository.findImport(db, orgId, id);
      if (!job) throw notFound('import');
      const seen = await view(db, job, actor.now, links);
      if (!job.dryRun || job.status !== 'done') return seen;
      const effects = await repository.effectsOf(db, orgId, id);
      const ids = effects.flatMap((effect) => (effect.kind === 'updated' ? effect.userId : []));
      const people = await repository.peopleCalled(db, ids);
      const acting = await actingFor(db, orgId, ids, actor.now);
      return { ...seen, preview: rosterPreview({ effects, rosterVisible, people, acting, callerId: actor.userId }) };
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
        const undone = await undoImport(tx, job, unshare, byActor(actor, username));
        await repository.updateImport(tx, orgId, id, { status: 'undone', undoneAt: actor.now });
        await appendAudit(
          tx,
          ...undone.left.map(({ userId, role, teamId }) =>
            audited(actor, username, orgId, {
              action: 'member_import_undone',
              object: { kind: 'member', id: userId },
              changes: changesBetween({ role, team_id: teamId }, {}),
            }),
          ),
          ...undone.events,
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

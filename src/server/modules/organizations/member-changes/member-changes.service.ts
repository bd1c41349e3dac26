import { z } from 'zod';
import type { ChangePreviewRequest } from '#contract/change-preview.ts';
import type {
  MemberAction as ActionBody,
  ListedMemberChange,
  MemberChange,
  MemberChangeRequest,
} from '#contract/member-changes.ts';
import type { Db } from '#server/db/database.ts';
import type { MemberAction } from '#server/db/schema/rosters.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from '../actor.ts';
import { lastOwner } from '../member-rules.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { previewChange } from '../preview.service.ts';
import * as jobs from '../rosters/rosters.repository.ts';
import { undoEnd } from '../rosters/undo-end.ts';
import { findChange, listChanges, lockChange, placedNow, resultsOf } from './member-changes.repository.ts';
import { undoChange } from './undo-change.ts';

/** Changes of several members at once. */
export interface MemberChanges {
  /** Begins one as a job; with an id that is there already, that job is answered. */
  start(actor: Actor, orgId: string, body: MemberChangeRequest, id: string): Promise<MemberChange>;
  /** Newest first; whoever reaches a team alone sees the own ones. */
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: ListedMemberChange[]; next_cursor: string | null }>;
  get(actor: Actor, orgId: string, id: string): Promise<MemberChange>;
  /** Doing it twice is the same. */
  undo(actor: Actor, orgId: string, id: string): Promise<MemberChange>;
}

export function createMemberChanges({ db, onQueued }: { db: Db; onQueued(): void }): MemberChanges {
  const preview = previewChange(db);

  async function view(tx: Db, job: jobs.ImportRow, now: Date): Promise<MemberChange> {
    const rows = await resultsOf(tx, job.tenantId, job.id);
    return {
      ...factsOf(job, rows.length, now),
      rows: rows.map(({ userId, username, fullName, outcome, message }) => ({
        ...{ user_id: userId, username, full_name: fullName, outcome },
        ...(message !== null && { message }),
      })),
      ...(job.error !== null && { error: job.error }),
    };
  }

  return {
    async start(actor, orgId, { user_ids, action, preview_token }, id) {
      const { reach } = await requireOrganization(db, actor, orgId, 'members:write');
      const known = await findChange(db, orgId, id);
      if (known) return view(db, shownTo(actor, reach, known), actor.now);
      const userIds = [...new Set(user_ids.map(storable))];
      // Before the preview: what is changed in between is found by the one or the other.
      const placed = await placedNow(db, orgId, userIds, actor.now);
      const seen = await preview(actor, orgId, { changes: proposalsOf(action, userIds) });
      if (preview_token !== undefined && seen.token !== preview_token)
        throw new AppError('conflict', 'What you saw has changed meanwhile. Look at it again first.');
      if (seen.removes_last_owner) throw lastOwner();
      const job: jobs.ImportRow = {
        ...{ tenantId: orgId, id, status: 'queued', dryRun: false, total: placed.length, createdBy: actor.userId },
        ...{ requestId: actor.requestId, leaseId: null, leaseUntil: null, createdAt: actor.now },
        ...{ finishedAt: null, undoneAt: null, error: null, action: storedAction(action) },
      };
      const rows = placed.map(
        ({ userId, role, teamId }, index): jobs.RosterRowRow => ({
          ...{ tenantId: orgId, importId: id, line: index + 1, userId, email: '', fullName: null, role, team: teamId },
          ...{ outcome: null, message: null, effect: null },
        }),
      );
      await db.transaction((tx) => jobs.insertImport(tx, job, rows));
      onQueued();
      const stored = await findChange(db, orgId, id);
      if (!stored) throw notFound('change');
      return view(db, stored, actor.now);
    },

    async list(actor, orgId, query) {
      const { reach } = await requireOrganization(db, actor, orgId, 'members:write');
      const before = decodeCursor(query.cursor, z.tuple([z.iso.datetime(), z.string()]));
      const by = reach === 'organization' ? undefined : actor.userId;
      const rows = await listChanges(db, orgId, { before, by, limit: query.limit + 1 });
      return pageFrom(
        rows,
        query.limit,
        ({ job }) => [job.createdAt.toISOString(), job.id],
        ({ job, processed, changedBy }) => ({ ...factsOf(job, processed, actor.now), changed_by: changedBy }),
      );
    },

    async get(actor, orgId, id) {
      const { reach } = await requireOrganization(db, actor, orgId, 'members:write');
      return view(db, shownTo(actor, reach, await findChange(db, orgId, id)), actor.now);
    },

    async undo(actor, orgId, id) {
      await db.transaction(async (tx) => {
        // The job first, then the organization, as whoever works on it does.
        const found = await lockChange(tx, orgId, id);
        await lockOrganizations(tx, orgId);
        const access = await requireOrganization(tx, actor, orgId, 'members:write');
        const job = shownTo(actor, access.reach, found);
        if (job.status === 'undone') return;
        const end = undoEnd(job);
        if (!end) throw new AppError('conflict', 'Only a change that is done can be undone.');
        if (end <= actor.now) throw new AppError('conflict', 'A change can be undone for 30 minutes. That is over.');
        const rows = (await jobs.finishedRows(tx, orgId, id)).map(({ row }) => row);
        const undone = await undoChange(tx, job, actor, { access, reach: access.reach }, rows);
        await jobs.updateImport(tx, orgId, id, { status: 'undone', undoneAt: actor.now });
        await appendAudit(
          tx,
          ...undone.events,
          audited(actor, access.username, orgId, {
            action: 'members_change_undone',
            object: { kind: 'member_change', id },
            changes: changesBetween({}, { undone: undone.taken, kept: undone.kept }),
          }),
        );
      });
      const job = await findChange(db, orgId, id);
      if (!job) throw notFound('change');
      return view(db, job, actor.now);
    },
  };
}

/** Whoever reaches a team alone sees what they began themselves. */
function shownTo(actor: Actor, reach: Reach, job: jobs.ImportRow | undefined): jobs.ImportRow {
  if (!job || (reach !== 'organization' && job.createdBy !== actor.userId)) throw notFound('change');
  return job;
}

const storedAction = (action: ActionBody): MemberAction =>
  action.kind === 'team' ? { kind: 'team', teamId: action.team_id === null ? null : storable(action.team_id) } : action;

function factsOf(job: jobs.ImportRow, processed: number, now: Date): Omit<MemberChange, 'rows' | 'error'> {
  if (!job.action) throw new Error('This job is a roster.');
  const { action } = job;
  const undoUntil = undoEnd(job);
  return {
    ...{ id: job.id, status: job.status, total: job.total, processed },
    action: action.kind === 'team' ? { kind: 'team', team_id: action.teamId } : action,
    created_at: job.createdAt.toISOString(),
    finished_at: job.finishedAt?.toISOString() ?? null,
    undo_until: undoUntil && undoUntil > now ? undoUntil.toISOString() : null,
  };
}

/** As the preview of it was asked for. */
function proposalsOf(action: ActionBody, userIds: readonly string[]): ChangePreviewRequest['changes'] {
  return userIds.map((target_user_id) => {
    if (action.kind === 'remove') return { target_user_id, remove: true };
    return action.kind === 'role' ? { target_user_id, role: action.role } : { target_user_id, team_id: action.team_id };
  });
}

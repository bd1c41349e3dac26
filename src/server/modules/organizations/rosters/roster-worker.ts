import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { newId } from '#server/platform/ids.ts';
import { type Access, findAccess } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import type { AfterCommit, Unshare } from '../end-membership.ts';
import type { MakeInvitations } from '../make-invitations.ts';
import { applyChange } from '../member-changes/apply-change.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { applyRows, decideRows, triedResultOf } from './apply-rows.ts';
import * as repository from './rosters.repository.ts';

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn' | 'error'>;
  making: MakeInvitations;
  unshare: Unshare;
  /** Mails wait. */
  onWaiting(): void;
}

/** Rows of one transaction: short, so that others who change the organization come in between. */
const batch = 100;

/** Another process took the import over, or it is gone. */
class Lost extends Error {}
/** It cannot go on: a sentence for whoever started it. */
class Refused extends Error {}

const mayNoLonger = ({ action }: repository.ImportRow) =>
  new Refused(
    action ? 'Whoever started it may no longer change members.' : 'Whoever started it may no longer import a roster.',
  );

/**
 * Imports rosters, and changes several members, one job at a time. The row of an import is its job: what a line did is committed with the line's result, so whoever
 * takes over from a process that died repeats nothing.
 */
export function createRosterWorker({ db, clock, log, making, unshare, onWaiting }: Deps) {
  const leaseId = newId();
  let stopping = false;
  let working: Promise<void> | null = null;

  async function work(): Promise<void> {
    while (!stopping) {
      const job = await repository.claimImport(db, leaseId, clock());
      if (!job) return;
      await take(job);
    }
  }

  async function take(job: repository.ImportRow): Promise<void> {
    try {
      while (!stopping && (await nextBatch(job))) onWaiting();
    } catch (error) {
      if (error instanceof Lost) return;
      if (!(error instanceof Refused)) log.error({ err: error, importId: job.id }, 'a roster or change broke off');
      const why = error instanceof Refused ? error.message : 'Something went wrong on the server. Import it again.';
      await fail(job, why);
    }
  }

  /** Gives false once the import is done. */
  async function nextBatch(job: repository.ImportRow): Promise<boolean> {
    const now = clock();
    const { tenantId, id } = job;
    const [goesOn, after] = await db.transaction(async (tx): Promise<[boolean, AfterCommit?]> => {
      if (!(await repository.keepLease(tx, job, now))) throw new Lost();
      await lockOrganizations(tx, tenantId);
      const actor = { userId: job.createdBy ?? '', keyOrganization: null, now, requestId: job.requestId };
      const access = await findAccess(tx, actor, tenantId);
      if (!access) throw mayNoLonger(job);
      const reach = access.permissions.get(job.action ? 'members:write' : 'rosters:write');
      if (!reach || (!job.action && reach !== 'organization')) throw mayNoLonger(job);
      const rows = await repository.waitingRows(tx, tenantId, id, batch);
      if (rows.length === 0) {
        const done = { status: 'done', finishedAt: now, leaseId: null, leaseUntil: null } as const;
        await repository.updateImport(tx, tenantId, id, done);
        if (!job.dryRun)
          await appendAudit(
            tx,
            audited(actor, access.username, tenantId, {
              ...(job.action
                ? { action: 'members_changed', object: { kind: 'member_change', id } }
                : { action: 'roster_imported', object: { kind: 'roster_import', id } }),
              changes: changesBetween({}, await repository.countOutcomes(tx, tenantId, id)),
            }),
          );
        return [false];
      }
      const { action } = job;
      const applied = action
        ? await applyChange(tx, unshare, actor, { access, reach, action }, rows)
        : await importRows(tx, job, actor, access, rows);
      if (!applied) return [true];
      await repository.storeOutcomes(tx, job, applied.results);
      await appendAudit(tx, ...applied.events);
      return [true, applied.after];
    });
    await after?.();
    return goesOn;
  }

  /** Null where it was only tried. */
  async function importRows(
    tx: Db,
    job: repository.ImportRow,
    actor: Actor,
    access: Access,
    rows: readonly repository.RosterRowRow[],
  ) {
    const decided = await decideRows(tx, actor, access, rows);
    if (!job.dryRun) return applyRows(tx, { making, unshare }, actor, access, decided);
    await repository.storeOutcomes(tx, job, decided.map(triedResultOf));
    return null;
  }

  async function fail(job: repository.ImportRow, error: string): Promise<void> {
    const now = clock();
    await db.transaction(async (tx) => {
      if (!(await repository.keepLease(tx, job, now))) return;
      const failed = { status: 'failed', error, finishedAt: now, leaseId: null, leaseUntil: null } as const;
      await repository.updateImport(tx, job.tenantId, job.id, failed);
    });
  }

  return {
    /** Something may wait. Resolves when nothing does any more. */
    kick(): Promise<void> {
      working ??= work()
        .catch((error: unknown) => log.warn({ err: error }, 'importing stopped and will be tried again'))
        .finally(() => {
          working = null;
        });
      return working;
    },
    /** Before the first kick of a server that is alone with its database. */
    recover: () => repository.abandonLeases(db),
    async close() {
      stopping = true;
      await working;
      await repository.releaseLeases(db, leaseId);
    },
  };
}

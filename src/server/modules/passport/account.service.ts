import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { pastDeadlocks } from '#server/db/deadlock.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Clock } from '#server/platform/clock.ts';
import { endActing } from '#server/tenancy/acting-for.ts';
import { type AuditEvent, appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { deleteTenant, lastOwnerOf, membershipsOf, type OwnMembership } from './account.repository.ts';

/** What the rest of the server has to hear of when an account ends. */
export interface AccountPorts {
  db: Db;
  clock: Clock;
  /** Ends what this person has connected elsewhere, in the transaction in which they go. */
  letGo(tx: Db, tenantId: string): Promise<void>;
  /** Breaks off whatever is being written for this person in this process. */
  abandonAll(userId: string): void;
  /** Sessions and people that are kept in memory are out of date. */
  forgetUsers(): void;
}

/** How long the deletion of a large account may take. PostgreSQL's text form. */
const patience = '10min';

/**
 * Deletes an account with everything that belongs to it, for good. Whoever calls has proven the password. Error: `last_owner` with
 * the names of organizations that nobody else owns.
 */
export function createEraseAccount({
  db,
  clock,
  letGo,
  abandonAll,
  forgetUsers,
}: AccountPorts): (userId: string) => Promise<void> {
  async function refuseLastOwner(tx: Db, userId: string, lock: boolean): Promise<void> {
    const organizations = await lastOwnerOf(tx, userId, { lock });
    if (organizations.length === 0) return;
    const names = organizations.map((name) => `“${name}”`).join(', ');
    const message = `You are the last owner of ${names}. Make somebody else an owner, or delete it, and try again.`;
    throw new AppError('last_owner', message, { organizations });
  }

  return async (userId) => {
    await refuseLastOwner(db, userId, false);
    // Before, so that what is being written does not hold the rows; after, for what began meanwhile.
    abandonAll(userId);
    // What was broken off is stored at the same time, and locks some of the same rows in another order.
    await pastDeadlocks(() =>
      db.transaction(async (tx) => {
        await tx.execute(sql.raw(`set local statement_timeout = '${patience}'`));
        await refuseLastOwner(tx, userId, true);
        await letGo(tx, userId);
        const left = await membershipsOf(tx, userId);
        const at = clock();
        const events: AuditEvent[] = [];
        for (const { tenantId, username } of left) {
          const by = { actor: { userId, username }, requestId: null, at };
          events.push(...(await endActing(tx, tenantId, [userId], by)));
        }
        await deleteTenant(tx, userId);
        await appendAudit(tx, ...left.map((one) => leftEvent(userId, one, at)), ...events);
      }),
    );
    forgetUsers();
    abandonAll(userId);
  };
}

/** What the log of an organization says of a member whose account is gone: that they left. */
const leftEvent = (userId: string, { tenantId, username, role, teamId }: OwnMembership, at: Date): AuditEvent => ({
  ...{ tenantId, actor: { userId, username }, action: 'member_left', requestId: null, at },
  object: { kind: 'member', id: userId },
  changes: changesBetween({ role, team_id: teamId }, {}),
});

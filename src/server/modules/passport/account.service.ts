import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { pastDeadlocks } from '#server/db/deadlock.ts';
import { AppError } from '#server/platform/app-error.ts';
import { deleteTenant, lastOwnerOf } from './account.repository.ts';

/** What the rest of the server has to hear of when an account ends. */
export interface AccountPorts {
  db: Db;
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
export function createEraseAccount({ db, abandonAll, forgetUsers }: AccountPorts): (userId: string) => Promise<void> {
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
        await deleteTenant(tx, userId);
      }),
    );
    forgetUsers();
    abandonAll(userId);
  };
}

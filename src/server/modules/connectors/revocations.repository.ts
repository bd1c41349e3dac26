import { and, asc, eq, gt, lte } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { connectorRevocations as revocations } from '#server/db/schema/connectors.ts';

export type RevocationRow = typeof revocations.$inferSelect;

const at = ({ id }: Pick<RevocationRow, 'id'>) => eq(revocations.id, id);

export async function insertRevocation(tx: Db, row: RevocationRow): Promise<void> {
  await tx.insert(revocations).values(row);
}

/** Those whose next try has come and whose time is not over. */
export function dueRevocations(db: Db, now: Date, limit: number): Promise<RevocationRow[]> {
  return db
    .select()
    .from(revocations)
    .where(and(lte(revocations.nextTryAt, now), gt(revocations.endsAt, now)))
    .orderBy(asc(revocations.nextTryAt))
    .limit(limit);
}

/** Takes a try, and puts the next one off until `nextTryAt`; false where another server has taken it. */
export async function takeTry(db: Db, row: RevocationRow, nextTryAt: Date): Promise<boolean> {
  const rows = await db
    .update(revocations)
    .set({ tries: row.tries + 1, nextTryAt })
    .where(and(at(row), eq(revocations.tries, row.tries)))
    .returning({ id: revocations.id });
  return rows.length > 0;
}

export async function putOff(db: Db, row: RevocationRow, nextTryAt: Date): Promise<void> {
  await db.update(revocations).set({ nextTryAt }).where(at(row));
}

export async function deleteRevocation(db: Db, row: RevocationRow): Promise<void> {
  await db.delete(revocations).where(at(row));
}

/** Forgets those whose time is over; gives their kinds. */
export async function deleteEnded(db: Db, now: Date): Promise<RevocationRow['kind'][]> {
  const rows = await db.delete(revocations).where(lte(revocations.endsAt, now)).returning({ kind: revocations.kind });
  return rows.map(({ kind }) => kind);
}

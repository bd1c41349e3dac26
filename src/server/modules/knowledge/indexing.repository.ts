import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { documents } from '#server/db/schema/documents.ts';
import type { DocumentRow } from './documents.repository.ts';

/** A process that says nothing for so long has died. Milliseconds. */
const leaseMs = 30_000;
/** A document that ended a process so often is given up. */
export const mostAttempts = 3;

/**
 * Takes a document that waits, or that a dead process left behind; another process gets another one. People take turns: whoever had
 * none for longest is next, with the oldest document of theirs, so that nobody waits behind hundreds of somebody else.
 */
export async function claimDocument(db: Db, leaseId: string, now: Date): Promise<DocumentRow | undefined> {
  const [row] = await db
    .update(documents)
    .set({
      status: 'indexing',
      leaseId,
      begunAt: now,
      leaseUntil: new Date(now.getTime() + leaseMs),
      attempts: sql`${documents.attempts} + 1`,
      error: null,
    })
    .where(
      sql`(${documents.tenantId}, ${documents.id}) = (
        select d.tenant_id, d.id from documents d
        where d.status = 'queued' or (d.status = 'indexing' and d.lease_until < ${now.toISOString()}::timestamptz)
        order by (select max(turn.begun_at) from documents turn where turn.tenant_id = d.tenant_id) nulls first, d.created_at, d.id
        limit 1 for update skip locked)`,
    )
    .returning();
  return row;
}

/** Says that the work goes on, and how far it is; gives the row. Undefined where it is gone or somebody else's by now: then stop. */
export async function keepLease(
  db: Db,
  { tenantId, id, leaseId }: Pick<DocumentRow, 'tenantId' | 'id' | 'leaseId'>,
  now: Date,
  patch: Partial<DocumentRow> = {},
  ownTitle = '',
): Promise<DocumentRow | undefined> {
  const [row] = await db
    .update(documents)
    .set({
      leaseUntil: new Date(now.getTime() + leaseMs),
      ...patch,
      // Whoever gave it a name meanwhile keeps it.
      ...(ownTitle !== '' && {
        title: sql`case when ${documents.titleSource} = 'auto' then ${ownTitle} else ${documents.title} end`,
      }),
    })
    .where(
      and(
        eq(documents.tenantId, tenantId),
        eq(documents.id, id),
        eq(documents.leaseId, leaseId ?? ''),
        eq(documents.status, 'indexing'),
      ),
    )
    .returning();
  return row;
}

/** What this process was at when it was ended in order can be taken up at once. */
export async function releaseLeases(db: Db, leaseId: string): Promise<void> {
  await db
    .update(documents)
    .set({ status: 'queued', leaseId: null, leaseUntil: null, attempts: sql`greatest(${documents.attempts} - 1, 0)` })
    .where(and(eq(documents.leaseId, leaseId), eq(documents.status, 'indexing')));
}

/** A server that is alone with its database knows that whatever is being indexed at its start was left behind. */
export async function abandonLeases(db: Db): Promise<void> {
  await db
    .update(documents)
    .set({ leaseUntil: new Date(0) })
    .where(eq(documents.status, 'indexing'));
}

import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { auditEntries } from '#server/db/schema/audit.ts';

/** What ends a membership without its member's own doing. */
const removing = ['member_removed', 'member_moved_out', 'member_expired'];

/** Was the last that happened to somebody's membership that it was ended for them? */
export async function wasRemoved(tx: Db, tenantId: string, userId: string): Promise<boolean> {
  const last = await lastOf(tx, tenantId, userId, [...removing, 'member_left', 'member_added', 'member_restored']);
  return last !== undefined && removing.includes(last.action);
}

/** When somebody's membership was last ended for them; null where it never was. */
export async function lastRemoval(tx: Db, tenantId: string, userId: string): Promise<Date | null> {
  return (await lastOf(tx, tenantId, userId, removing))?.at ?? null;
}

async function lastOf(tx: Db, tenantId: string, userId: string, actions: readonly string[]) {
  const [last] = await tx
    .select({ action: auditEntries.action, at: auditEntries.at })
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, tenantId),
        eq(auditEntries.objectId, userId),
        inArray(auditEntries.action, [...actions]),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(1);
  return last;
}

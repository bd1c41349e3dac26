import { and, eq, inArray, lte, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { endActing } from '#server/tenancy/acting-for.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';
import { byTime, expiredEvent } from '../end-membership.ts';

/** Takes away memberships of these people whose time is over; gives whose, and what the log says of it. */
export async function deleteOver(
  tx: Db,
  tenantId: string,
  userIds: readonly string[],
  now: Date,
): Promise<{ over: string[]; events: AuditEvent[] }> {
  if (userIds.length === 0) return { over: [], events: [] };
  const rows = await tx
    .select()
    .from(memberships)
    .where(
      and(
        eq(memberships.tenantId, tenantId),
        lte(memberships.expiresAt, now),
        sql`${memberships.userId} in (select jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb))`,
      ),
    )
    .orderBy(memberships.userId)
    .for('update');
  const over = rows.map(({ userId }) => userId);
  const events = await endActing(tx, tenantId, over, byTime(now));
  await tx.delete(memberships).where(and(eq(memberships.tenantId, tenantId), inArray(memberships.userId, over)));
  return { over, events: [...rows.map((row) => expiredEvent(row, now)), ...events] };
}

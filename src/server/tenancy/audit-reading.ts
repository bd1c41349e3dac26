import { and, eq, gt, isNull } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { type AuditEvent, appendAudit } from './audit-log.ts';

/** Whoever reads on within this time reads once. Milliseconds. */
const sameReadingMs = 3_600_000;

/** Notes that somebody looked at something, once an hour: an entry for each look would bury what was changed. */
export async function appendOncePerHour(db: Db, event: AuditEvent): Promise<void> {
  await db.transaction(async (tx) => {
    const known = await tx
      .select({ seq: auditEntries.seq })
      .from(auditEntries)
      .where(
        and(
          eq(auditEntries.tenantId, event.tenantId),
          event.actor ? eq(auditEntries.actorId, event.actor.userId) : isNull(auditEntries.actorId),
          eq(auditEntries.action, event.action),
          event.object ? eq(auditEntries.objectId, event.object.id) : isNull(auditEntries.objectId),
          gt(auditEntries.at, new Date(event.at.getTime() - sameReadingMs)),
        ),
      )
      .limit(1);
    if (known.length === 0) await appendAudit(tx, event);
  });
}

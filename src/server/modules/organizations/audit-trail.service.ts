import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditEntry } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { addDays } from '#server/platform/local-time.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import { type Actor, audited } from './actor.ts';

export interface AuditQuery {
  limit: number;
  cursor?: string;
  action?: string;
  actor_id?: string;
  start_date?: string;
  end_date?: string;
}

type Row = typeof auditEntries.$inferSelect;

/** The audit log of an organization, newest first. That it is read is an entry of it, too. */
export async function readAuditTrail(
  db: Db,
  actor: Actor,
  organizationId: string,
  query: AuditQuery,
): Promise<{ items: AuditEntry[]; next_cursor: string | null }> {
  const { username } = await requireWholeOrganization(db, actor, organizationId, 'audit:read');
  const before = decodeCursor(query.cursor, z.int().positive());
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const rows = await db
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.tenantId, organizationId),
        before === undefined ? undefined : lt(auditEntries.seq, before),
        query.action === undefined ? undefined : eq(auditEntries.action, storable(query.action)),
        query.actor_id === undefined ? undefined : eq(auditEntries.actorId, storable(query.actor_id)),
        query.start_date === undefined ? undefined : gte(auditEntries.at, day(query.start_date)),
        query.end_date === undefined ? undefined : lt(auditEntries.at, day(addDays(query.end_date, 1))),
      ),
    )
    .orderBy(desc(auditEntries.seq))
    .limit(query.limit + 1);
  if (before === undefined)
    await appendOncePerHour(db, audited(actor, username, organizationId, { action: 'audit_log_read', object: null }));
  return pageFrom(rows, query.limit, ({ seq }) => seq, entryView);
}

function entryView(row: Row): AuditEntry {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: row.actorId === null ? null : { user_id: row.actorId, username: row.actorUsername ?? '' },
    action: row.action,
    object: row.objectKind === null ? null : { kind: row.objectKind, id: row.objectId ?? '' },
    changes: row.changes,
    request_id: row.requestId,
  };
}

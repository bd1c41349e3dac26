import { and, desc, eq, gte, lt } from 'drizzle-orm';
import { z } from 'zod';
import type { AuditEntry } from '#contract/audit-entry.ts';
import type { Db } from '#server/db/database.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { csvPieces } from '#server/http/csv.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { addDays } from '#server/platform/local-time.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import { type Actor, audited } from './actor.ts';
import { auditColumns, auditCsvRow } from './audit-csv.ts';

interface AuditFilter {
  action?: string;
  actor_id?: string;
  start_date?: string;
  end_date?: string;
}

export interface AuditQuery extends AuditFilter {
  limit: number;
  cursor?: string;
}

/** Entries of one piece of a CSV file. */
const piece = 500;

type Row = typeof auditEntries.$inferSelect;

/** The audit log of an organization, newest first. That it is read is an entry of it, too, whatever page is asked for. */
export async function readAuditTrail(
  db: Db,
  actor: Actor,
  organizationId: string,
  query: AuditQuery,
): Promise<{ items: AuditEntry[]; next_cursor: string | null }> {
  const { username } = await requireWholeOrganization(db, actor, organizationId, 'audit:read');
  const before = decodeCursor(query.cursor, z.int().positive());
  const rows = await rowsBefore(db, organizationId, query, before, query.limit + 1);
  await appendOncePerHour(db, audited(actor, username, organizationId, { action: 'audit_log_read', object: null }));
  return pageFrom(rows, query.limit, ({ seq }) => seq, entryView);
}

/**
 * All that matches as a CSV file, newest first, as of now. Entries are only ever added, so it is read piece by piece and yet of one
 * moment, and no transaction waits for whoever reads slowly. Each export is an entry that tells what was asked for.
 */
export async function exportAuditTrail(
  db: Db,
  actor: Actor,
  organizationId: string,
  query: AuditFilter,
): Promise<AsyncIterable<string>> {
  const { action, actor_id, start_date, end_date } = query;
  const first = await db.transaction(async (tx) => {
    const { username } = await requireWholeOrganization(tx, actor, organizationId, 'audit:read');
    const rows = await rowsBefore(tx, organizationId, query, undefined, piece);
    const changes = changesBetween({}, { action, actor_id, start_date, end_date });
    const event = { action: 'audit_log_exported', object: null, changes };
    await appendAudit(tx, audited(actor, username, organizationId, event));
    return rows;
  });
  return csvPieces(auditColumns, csvRows(db, organizationId, query, first));
}

async function* csvRows(db: Db, organizationId: string, query: AuditFilter, first: Row[]) {
  for (let rows = first; ; ) {
    yield rows.map((row) => auditCsvRow(entryView(row)));
    const last = rows.at(-1);
    if (!last || rows.length < piece) return;
    rows = await rowsBefore(db, organizationId, query, last.seq, piece);
  }
}

/** The newest entries that match and come before this one. */
async function rowsBefore(
  db: Db,
  organizationId: string,
  query: AuditFilter,
  before: number | undefined,
  limit: number,
): Promise<Row[]> {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  return db
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
    .limit(limit);
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

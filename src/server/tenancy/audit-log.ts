import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { type AuditedChange, auditEntries, auditHeads } from '#server/db/schema/audit.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type AuditContent, type AuditRow, chainStart, entryHash } from './audit-chain.ts';

/** Something that was done in a tenant. Secrets never appear in it. */
export interface AuditEvent {
  tenantId: string;
  /** Null for the system itself. */
  actor: { userId: string; username: string } | null;
  /** `<thing>_<what was done>`, for example `member_role_changed`. */
  action: string;
  object: { kind: string; id: string } | null;
  changes: readonly AuditedChange[];
  requestId: string | null;
  at: Date;
}

/** Entries of one statement: PostgreSQL takes 65,535 parameters. */
const batch = 1_000;

/**
 * Adds entries, in the transaction of the change that they tell of: both are there, or neither. The head row of the tenant is held
 * until the transaction ends, so a chain cannot fork; call it last, after every other lock. Events of several tenants go into one call,
 * which holds their heads in one order.
 */
export async function appendAudit(tx: Db, ...events: AuditEvent[]): Promise<void> {
  const tenants = [...new Set(events.map(({ tenantId }) => tenantId))].sort();
  for (const tenantId of tenants) {
    await appendTo(
      tx,
      tenantId,
      events.filter((event) => event.tenantId === tenantId),
    );
  }
}

async function appendTo(tx: Db, tenantId: string, events: AuditEvent[]): Promise<void> {
  await tx
    .insert(auditHeads)
    .values({ tenantId, seq: 0, hash: chainStart(tenantId) })
    .onConflictDoNothing();
  const [head] = await tx.select().from(auditHeads).where(eq(auditHeads.tenantId, tenantId)).for('update');
  if (!head) throw new Error(`The audit log of ${tenantId} has no head.`);
  let { seq, hash } = head;
  const rows: AuditRow[] = events.map((event) => {
    seq += 1;
    const entry = contentOf(event, seq);
    const row = { ...entry, prevHash: hash, hash: entryHash(hash, entry) };
    hash = row.hash;
    return row;
  });
  for (let at = 0; at < rows.length; at += batch) await tx.insert(auditEntries).values(rows.slice(at, at + batch));
  await tx.update(auditHeads).set({ seq, hash }).where(eq(auditHeads.tenantId, tenantId));
}

/** As it will be read again: PostgreSQL keeps no NUL, no half of a surrogate pair, and milliseconds. */
function contentOf(event: AuditEvent, seq: number): AuditContent {
  const text = (value: string | null) => (value === null ? null : storable(value));
  return {
    tenantId: event.tenantId,
    seq,
    id: newId(),
    at: event.at,
    actorId: event.actor?.userId ?? null,
    actorUsername: text(event.actor?.username ?? null),
    action: event.action,
    objectKind: event.object?.kind ?? null,
    objectId: text(event.object?.id ?? null),
    changes: event.changes.map(({ field, before, after }) => ({ field, before: text(before), after: text(after) })),
    requestId: text(event.requestId),
  };
}

/** The fields that differ between two states, for `changes`. */
export function changesBetween(
  before: Readonly<Record<string, string | number | boolean | Date | null | undefined>>,
  after: Readonly<Record<string, string | number | boolean | Date | null | undefined>>,
): AuditedChange[] {
  const text = (value: string | number | boolean | Date | null | undefined) =>
    value == null ? null : value instanceof Date ? value.toISOString() : String(value);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((field) => ({ field, before: text(before[field]), after: text(after[field]) }))
    .filter((change) => change.before !== change.after);
}

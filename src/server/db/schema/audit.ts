import { bigint, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/** One field of an audited change. */
export interface AuditedChange {
  field: string;
  before: string | null;
  after: string | null;
}

/**
 * What was done in a tenant, entry by entry: only ever added to. Each hash covers the one before, so that a changed, removed or
 * moved entry shows. No reference to `tenants`: the log outlives the organization that it tells about.
 */
export const auditEntries = pgTable(
  'audit_entries',
  {
    tenantId: text('tenant_id').notNull(),
    /** 1, 2, 3 … within the tenant, without gaps. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    id: text('id').notNull(),
    at: instant('at').notNull(),
    /** Null for the system itself. */
    actorId: text('actor_id'),
    /** As it was at the time. */
    actorUsername: text('actor_username'),
    action: text('action').notNull(),
    objectKind: text('object_kind'),
    objectId: text('object_id'),
    changes: jsonb('changes').$type<AuditedChange[]>().notNull(),
    requestId: text('request_id'),
    prevHash: bytes('prev_hash').notNull(),
    hash: bytes('hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.seq] }),
    // A chain that forks cannot be stored.
    uniqueIndex('audit_entries_chain_key').on(t.tenantId, t.prevHash),
    index('audit_entries_action_idx').on(t.tenantId, t.action, t.seq),
    index('audit_entries_actor_idx').on(t.tenantId, t.actorId, t.seq),
    index('audit_entries_at_idx').on(t.tenantId, t.at),
  ],
);

/** The last entry of each tenant: held while entries are added, and what tells that the newest ones were taken away. */
export const auditHeads = pgTable('audit_heads', {
  tenantId: text('tenant_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: bytes('hash').notNull(),
});

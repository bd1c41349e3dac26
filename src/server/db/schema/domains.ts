import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organizations } from './identity.ts';

/** An e-mail domain that an organization says is its own; it means something while it is `verified`. */
export const organizationDomains = pgTable(
  'organization_domains',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    domain: text('domain').notNull(),
    /** What the TXT record says. No secret: whoever reads it cannot put it into the DNS of the domain. */
    token: text('token').notNull(),
    status: text('status', { enum: ['pending', 'verified', 'failed'] }).notNull(),
    problem: text('problem', { enum: ['no_record', 'wrong_record', 'no_answer', 'taken'] }),
    createdAt: instant('created_at').notNull(),
    checkedAt: instant('checked_at'),
    verifiedAt: instant('verified_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('organization_domains_name_key').on(t.tenantId, t.domain),
    uniqueIndex('organization_domains_verified_key').on(t.domain).where(sql`status = 'verified'`),
  ],
);

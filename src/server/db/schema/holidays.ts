import { date, foreignKey, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organizations, teams } from './identity.ts';

/** Days on which members of an organization, or of one team of it, rest. */
export const holidays = pgTable(
  'holidays',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    /** Null for the whole organization. */
    teamId: text('team_id'),
    name: text('name').notNull(),
    startsOn: date('starts_on', { mode: 'string' }).notNull(),
    /** The last day. */
    endsOn: date('ends_on', { mode: 'string' }).notNull(),
    declaredAt: instant('declared_at').notNull(),
    /** The last day that was written to the rest days of the members; null while none was. */
    grantedThrough: date('granted_through', { mode: 'string' }),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.teamId],
      foreignColumns: [teams.tenantId, teams.id],
      name: 'holidays_team_fk',
    }).onDelete('cascade'),
    index('holidays_order_idx').on(t.tenantId, t.startsOn, t.id),
    index('holidays_days_idx').on(t.startsOn, t.endsOn),
  ],
);

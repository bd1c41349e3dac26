import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { organizations, users } from './identity.ts';

/** The learner, whose rows they are. */
const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

const rung = (name: string) => text(name, { enum: ['private', 'totals', 'rubric'] }).notNull();
/** Of points, time and English: what was written there can be shown, too. */
const progressRung = () => text('progress', { enum: ['private', 'totals', 'rubric', 'transcript'] }).notNull();

/** What a learner chose to show to an organization. It does not hang on the membership: leaving and coming back widens nothing. */
export const sharingChoices = pgTable(
  'sharing_choices',
  {
    tenantId: tenantId(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    progress: progressRung(),
    conversations: rung('conversations'),
    english: text('english', { enum: ['private', 'totals', 'rubric', 'transcript'] })
      .notNull()
      .default('totals'),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.organizationId] }),
    index('sharing_choices_organization_idx').on(t.organizationId),
  ],
);

/** Somebody looked. Names no row of the organization or of whoever looked: a receipt outlives both. */
export const accessReceipts = pgTable(
  'access_receipts',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    organizationId: text('organization_id').notNull(),
    viewerId: text('viewer_id').notNull(),
    viewerUsername: text('viewer_username').notNull(),
    viewerRole: text('viewer_role', { enum: ['owner', 'admin', 'team_manager', 'member'] }).notNull(),
    view: text('view', {
      enum: ['member', 'writing', 'figures', 'list', 'assignment', 'work', 'answer'],
    }).notNull(),
    progress: progressRung(),
    conversations: rung('conversations'),
    /** Null where English was not looked at. */
    english: text('english', { enum: ['private', 'totals', 'rubric', 'transcript'] }),
    reason: text('reason'),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('access_receipts_recent_idx').on(t.tenantId, t.organizationId, sql`${t.at} desc`, sql`${t.id} desc`),
  ],
);

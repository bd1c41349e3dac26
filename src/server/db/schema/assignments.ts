import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { SubmissionReview } from '#contract/assigned-work.ts';
import { instant } from './columns.ts';
import { organizations, teams, users } from './identity.ts';

/** Modules of English that an organization gives its learners to do by a day. */
export const assignments = pgTable(
  'assignments',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    moduleId: text('module_id').notNull(),
    /** Null for the whole organization. */
    teamId: text('team_id'),
    dueDate: date('due_date', { mode: 'string' }).notNull(),
    note: text('note'),
    /** Username of then. */
    assignedBy: text('assigned_by').notNull(),
    createdAt: instant('created_at').notNull(),
    /** It can be restored for a day. */
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.teamId],
      foreignColumns: [teams.tenantId, teams.id],
      name: 'assignments_team_fk',
    }).onDelete('cascade'),
    index('assignments_due_idx').on(t.tenantId, sql`${t.dueDate} desc`, sql`${t.id} desc`),
  ],
);

/**
 * What teachers said of a learner's submissions: append-only, and the learner's own. Names no row of the organization or of the
 * teacher, whom it outlives.
 */
export const submissionReviews = pgTable(
  'submission_reviews',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    submissionId: text('submission_id').notNull(),
    organizationId: text('organization_id').notNull(),
    organizationName: text('organization_name').notNull(),
    reviewerId: text('reviewer_id').notNull(),
    reviewerUsername: text('reviewer_username').notNull(),
    comment: text('comment').notNull(),
    /** 0 to 100 instead of the evaluation's; null where it stays. */
    score: doublePrecision('score'),
    returned: boolean('returned').notNull(),
    remarks: jsonb('remarks').$type<SubmissionReview['remarks']>().notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('submission_reviews_submission_idx').on(t.tenantId, t.submissionId, sql`${t.at} desc`, sql`${t.id} desc`),
  ],
);

import { sql } from 'drizzle-orm';
import { date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/**
 * The ledger: append-only, a mistake is mended by another entry. `total_xp` is the sum of `amount`. The local date
 * and offset are those of the moment it happened and never change.
 */
export const xpEvents = pgTable(
  'xp_events',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    rule: text('rule').notNull(),
    activity: text('activity', { enum: ['segments', 'quizzes', 'conversations', 'english', 'live'] }).notNull(),
    amount: integer('amount').notNull(),
    reason: text('reason').notNull(),
    sourceKind: text('source_kind'),
    sourceId: text('source_id'),
    /** What happened, once: the same event never earns twice. */
    idempotencyKey: text('idempotency_key').notNull(),
    at: instant('at').notNull(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    utcOffsetMinutes: integer('utc_offset_minutes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xp_events_once_key').on(t.tenantId, t.idempotencyKey),
    index('xp_events_day_idx').on(t.tenantId, t.localDate, t.activity, t.amount),
    index('xp_events_newest_idx').on(t.tenantId, sql`${t.at} desc`, sql`${t.id} desc`),
  ],
);

/** Active learning time, a row for each report. */
export const learningTime = pgTable(
  'learning_time',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    activity: text('activity', { enum: ['segments', 'quizzes', 'conversations', 'english', 'live'] }).notNull(),
    seconds: integer('seconds').notNull(),
    sessionId: text('session_id').notNull(),
    at: instant('at').notNull(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    localHour: integer('local_hour').notNull(),
    utcOffsetMinutes: integer('utc_offset_minutes').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('learning_time_day_idx').on(t.tenantId, t.localDate, t.activity, t.seconds),
  ],
);

/** Rest days, declared ahead. */
export const restDays = pgTable(
  'rest_days',
  {
    tenantId: tenantId(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    declaredAt: instant('declared_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.localDate] })],
);

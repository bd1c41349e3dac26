import { sql } from 'drizzle-orm';
import { boolean, date, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/** The settings by which the local date was found; null in rows from before they were kept. */
const clock = () => ({ timezone: text('timezone'), dayStartsAt: text('day_starts_at') });

/**
 * The ledger: append-only, which triggers of the migration see to; a mistake is mended by another entry. `total_xp` is the
 * sum of `amount`. The local date and offset are those of the moment it happened and never change.
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
    ...clock(),
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
    /** Of them the certain ones, and with the possible ones; null where the reporter did not tell: then as many. */
    lowSeconds: integer('low_seconds'),
    highSeconds: integer('high_seconds'),
    sessionId: text('session_id').notNull(),
    at: instant('at').notNull(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    localHour: integer('local_hour').notNull(),
    utcOffsetMinutes: integer('utc_offset_minutes').notNull(),
    ...clock(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('learning_time_day_idx').on(t.tenantId, t.localDate, t.activity, t.seconds),
  ],
);

/** Rest days: declared ahead by the learner, or begun as a holiday of an organization. */
export const restDays = pgTable(
  'rest_days',
  {
    tenantId: tenantId(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    declaredAt: instant('declared_at').notNull(),
    /** What the holiday is called; null where the learner declared the day. */
    holiday: text('holiday'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.localDate] })],
);

/** How many days of study a week asks for, from a date on; every day where a learner has chosen nothing. */
export const rhythms = pgTable(
  'rhythms',
  {
    tenantId: tenantId(),
    fromDate: date('from_date', { mode: 'string' }).notNull(),
    daysPerWeek: integer('days_per_week').notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.fromDate] })],
);

/**
 * Sums of ledger and learning time by local date. Triggers of the migration keep them in the transaction of every insert, so
 * that whoever writes an entry cannot forget them. Its primary key includes all columns (the migration says so): the days of a learner
 * are read from it alone. First and last are moments of what makes a day count: entries that gave
 * points, and time.
 */
export const progressDays = pgTable(
  'progress_days',
  {
    tenantId: tenantId(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    /** Sum of all entries, corrections included. */
    xp: integer('xp').notNull(),
    /** Entries that gave points. */
    events: integer('events').notNull(),
    seconds: integer('seconds').notNull(),
    firstAt: instant('first_at'),
    firstOffset: integer('first_offset'),
    lastAt: instant('last_at'),
    lastOffset: integer('last_offset'),
    /** The settings at the last moment. */
    lastTimezone: text('last_timezone'),
    lastDayStartsAt: text('last_day_starts_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.localDate] })],
);

/** The three quests of a learner's day, chosen when the day is first looked at, so that nothing later changes them. */
export const dailyQuests = pgTable(
  'daily_quests',
  {
    tenantId: tenantId(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
    group: text('group', { enum: ['effort', 'skill', 'quality'] }).notNull(),
    slug: text('slug').notNull(),
    target: integer('target').notNull(),
    reason: text('reason').notNull(),
    /** The one to exchange it for, chosen with it. */
    otherSlug: text('other_slug').notNull(),
    otherTarget: integer('other_target').notNull(),
    otherReason: text('other_reason').notNull(),
    swapped: boolean('swapped').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.localDate, t.group] })],
);

/** Tokens: append-only like the ledger, the balance is the sum. */
export const xpTokens = pgTable(
  'xp_tokens',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    rule: text('rule').notNull(),
    amount: integer('amount').notNull(),
    reason: text('reason').notNull(),
    /** What happened, once. */
    idempotencyKey: text('idempotency_key').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xp_tokens_once_key').on(t.tenantId, t.idempotencyKey),
  ],
);

/** Times in which points are worth more. */
export const boosters = pgTable(
  'boosters',
  { tenantId: tenantId(), startedAt: instant('started_at').notNull(), endsAt: instant('ends_at').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.startedAt] })],
);

/** What a learner wants to reach; the newest one holds. */
export const goals = pgTable(
  'goals',
  {
    tenantId: tenantId(),
    kind: text('kind', { enum: ['level', 'total_xp', 'active_days', 'cefr'] }).notNull(),
    target: integer('target').notNull(),
    byDate: date('by_date', { mode: 'string' }).notNull(),
    setAt: instant('set_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.kind] })],
);

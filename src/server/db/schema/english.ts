import { sql } from 'drizzle-orm';
import {
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Appeal } from '#contract/revision.ts';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/**
 * Answers to tasks of Xentree English: append-only. What a list shows of a task stands with it, so that history does not change
 * when the course does.
 */
export const xelSubmissions = pgTable(
  'xel_submissions',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    taskId: text('task_id').notNull(),
    moduleId: text('module_id').notNull(),
    title: text('title').notNull(),
    type: text('type').notNull(),
    skill: text('skill', {
      enum: ['reading', 'listening', 'vocabulary', 'grammar', 'writing', 'speaking'],
    }).notNull(),
    level: text('level', { enum: ['A1', 'A2', 'B1', 'B2', 'C1'] }).notNull(),
    response: jsonb('response').notNull(),
    /** 0 to 100, after hints and attempts. */
    score: doublePrecision('score').notNull(),
    feedback: jsonb('feedback').notNull(),
    evaluation: jsonb('evaluation'),
    /** Of each target, and of `task:<id>` itself, how much was right before hints and attempts: 0 to 1. */
    targets: jsonb('targets').notNull(),
    /** Hints taken for it. */
    hints: integer('hints').notNull(),
    /** 1 for the first of the task on its date. */
    attempt: integer('attempt').notNull(),
    xp: integer('xp').notNull(),
    timeSeconds: integer('time_seconds').notNull(),
    at: instant('at').notNull(),
    localDate: date('local_date', { mode: 'string' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('xel_submissions_newest_idx').on(t.tenantId, sql`${t.at} desc`, sql`${t.id} desc`),
    index('xel_submissions_task_idx').on(t.tenantId, t.taskId, t.score),
  ],
);

/** Hints taken; without a submission while the attempt is open. */
export const xelHints = pgTable(
  'xel_hints',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    taskId: text('task_id').notNull(),
    /** Which of the task's, from 0. */
    place: integer('place').notNull(),
    takenAt: instant('taken_at').notNull(),
    submissionId: text('submission_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xel_hints_open_key').on(t.tenantId, t.taskId, t.place).where(sql`submission_id is null`),
  ],
);

/** Cards to recall words and rules from, with their state in FSRS. */
export const xelCards = pgTable(
  'xel_cards',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    /** What it is about, once: `word:reluctant`, `grammar:past-continuous`. */
    target: text('target').notNull(),
    front: text('front').notNull(),
    back: text('back').notNull(),
    example: text('example'),
    state: text('state', { enum: ['new', 'learning', 'review', 'relearning'] }).notNull(),
    dueAt: instant('due_at').notNull(),
    stability: doublePrecision('stability').notNull(),
    difficulty: doublePrecision('difficulty').notNull(),
    scheduledDays: integer('scheduled_days').notNull(),
    learningSteps: integer('learning_steps').notNull(),
    reps: integer('reps').notNull(),
    lapses: integer('lapses').notNull(),
    lastReviewAt: instant('last_review_at'),
    /** The message that it was made from; the card outlives both. */
    conversationId: text('conversation_id'),
    messageId: text('message_id'),
    createdAt: instant('created_at').notNull(),
    /** Since when it is not asked for. */
    suspendedAt: instant('suspended_at'),
    /** Taken out; for a day it can be brought back. */
    deletedAt: instant('deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xel_cards_target_key').on(t.tenantId, t.target),
    index('xel_cards_due_idx').on(t.tenantId, t.dueAt, t.id),
  ],
);

/** Ratings of cards: append-only, with the state before, to which taking one back returns. */
export const xelReviews = pgTable(
  'xel_reviews',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    cardId: text('card_id').notNull(),
    rating: integer('rating').notNull(),
    /** By the learner, or from an answer to a task. */
    source: text('source', { enum: ['learner', 'task'] }).notNull(),
    before: jsonb('before').notNull(),
    at: instant('at').notNull(),
    undoneAt: instant('undone_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.cardId],
      foreignColumns: [xelCards.tenantId, xelCards.id],
      name: 'xel_reviews_card_fk',
    }).onDelete('cascade'),
    index('xel_reviews_card_idx').on(t.tenantId, t.cardId, sql`${t.at} desc`),
  ],
);

/** Placement tests taken: append-only. */
export const xelPlacements = pgTable(
  'xel_placements',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    responses: jsonb('responses').notNull(),
    byLevel: jsonb('by_level').notNull(),
    level: text('level', { enum: ['A1', 'A2', 'B1', 'B2', 'C1'] }).notNull(),
    low: text('low', { enum: ['A1', 'A2', 'B1', 'B2', 'C1'] }).notNull(),
    high: text('high', { enum: ['A1', 'A2', 'B1', 'B2', 'C1'] }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('xel_placements_newest_idx').on(t.tenantId, sql`${t.at} desc`),
  ],
);

/** Second judgements of one criterion that a learner asked for: append-only, each beside the first. */
export const xelAppeals = pgTable(
  'xel_appeals',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    submissionId: text('submission_id').notNull(),
    criterion: text('criterion').notNull(),
    reason: text('reason').notNull(),
    outcome: text('outcome', { enum: ['raised', 'lowered', 'stands', 'not_reliable'] }).notNull(),
    /** The score that was appealed against. */
    first: doublePrecision('first').notNull(),
    /** Null where nobody could judge again. */
    second: jsonb('second').$type<Appeal['second']>(),
    judgedBy: text('judged_by'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xel_appeals_judged_key').on(t.tenantId, t.submissionId, t.criterion).where(sql`second is not null`),
    foreignKey({
      columns: [t.tenantId, t.submissionId],
      foreignColumns: [xelSubmissions.tenantId, xelSubmissions.id],
      name: 'xel_appeals_submission_fk',
    }).onDelete('cascade'),
  ],
);

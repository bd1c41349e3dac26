import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/** What a learner gets wrong, by pattern: a rule, with the word where the rule is about one. */
export const xelMistakes = pgTable(
  'xel_mistakes',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    /** `agreement`, `preposition:depend`, `grammar:past-continuous`. */
    pattern: text('pattern').notNull(),
    rule: text('rule').notNull(),
    /** The word that it is about. */
    about: text('about'),
    /** Of the card that practises it: `word:reluctant`, `mistake:agreement`. */
    target: text('target').notNull(),
    status: text('status', { enum: ['open', 'fixed', 'dismissed'] }).notNull(),
    count: integer('count').notNull(),
    /** Dates in a row on which it was right, and the last of them. */
    right: integer('right').notNull(),
    rightOn: date('right_on', { mode: 'string' }),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('xel_mistakes_pattern_key').on(t.tenantId, t.pattern),
    index('xel_mistakes_target_idx').on(t.tenantId, t.target),
    index('xel_mistakes_newest_idx').on(t.tenantId, sql`${t.lastSeenAt} desc`, sql`${t.id} desc`),
  ],
);

/** Each time that one was made, with the learner's own sentence. */
export const xelSightings = pgTable(
  'xel_sightings',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    mistakeId: text('mistake_id').notNull(),
    source: text('source', { enum: ['task', 'writing', 'chat', 'live'] }).notNull(),
    /** The submission, the evaluation, the message, or a turn as `transcript:number`. */
    sourceId: text('source_id').notNull(),
    /** What is opened to see it: the submission, the conversation or the transcript; null where it stands in none. */
    withinId: text('within_id'),
    /** Which of those in it, from 0. */
    place: integer('place').notNull(),
    sentence: text('sentence').notNull(),
    /** Where the original stands in the sentence; null where that is not known. */
    offset: integer('sentence_offset'),
    original: text('original').notNull(),
    correction: text('correction').notNull(),
    explanation: text('explanation').notNull(),
    at: instant('at').notNull(),
    /** When the learner said that it is none; it does not count. */
    refusedAt: instant('refused_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    // What is harvested twice counts once.
    uniqueIndex('xel_sightings_source_key').on(t.tenantId, t.source, t.sourceId, t.place),
    index('xel_sightings_mistake_idx').on(t.tenantId, t.mistakeId, sql`${t.at} desc`),
    foreignKey({
      columns: [t.tenantId, t.mistakeId],
      foreignColumns: [xelMistakes.tenantId, xelMistakes.id],
      name: 'xel_sightings_mistake_fk',
    }).onDelete('cascade'),
  ],
);

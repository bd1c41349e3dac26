import { sql } from 'drizzle-orm';
import {
  bigint,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { SearchHitType } from '#contract/search.ts';
import { bytes, instant, words } from './columns.ts';
import { tenants } from './identity.ts';

/**
 * The index of everything that can be found: one row a passage, written in the transaction of what it is a passage of. A message or
 * note is mostly one passage, a document many.
 */
export const searchPassages = pgTable(
  'search_passages',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    /** Whose people find it: the owner, an organization that shares it, or null while nobody does. */
    readerId: text('reader_id'),
    type: text('type').$type<SearchHitType>().notNull(),
    /** The message, note or document. */
    sourceId: text('source_id').notNull(),
    /** What a person calls by its title: the conversation of a message, else the source itself. */
    groupId: text('group_id').notNull(),
    position: integer('position').notNull(),
    page: integer('page'),
    heading: text('heading'),
    text: text('text').notNull(),
    /** Its words with their places, see `search/text-vector.ts`. */
    words: words('words').notNull(),
    wordCount: integer('word_count').notNull(),
    /**
     * `waiting` until its meaning is computed, `foreign` until a model computes it that reads more than the Latin script; `none` where
     * it is too short to mean something, or no model takes it.
     */
    meaning: text('meaning', { enum: ['waiting', 'foreign', 'ready', 'none'] }).notNull(),
    /** Until then a process is computing it. */
    meaningLeaseUntil: instant('meaning_lease_until'),
    /** When its source was written. */
    createdAt: instant('created_at').notNull(),
    indexedAt: instant('indexed_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('search_passages_source_key').on(t.tenantId, t.type, t.sourceId, t.position),
    index('search_passages_group_idx').on(t.tenantId, t.groupId),
    index('search_passages_words_idx').using('gin', t.readerId, t.words),
    index('search_passages_reader_idx').on(t.readerId, t.createdAt, t.wordCount),
    index('search_passages_waiting_idx').on(t.indexedAt).where(sql`meaning = 'waiting'`),
    index('search_passages_foreign_idx').on(t.indexedAt).where(sql`meaning = 'foreign'`),
  ],
);

/** The meaning of a passage as a vector of the model that computed it; only vectors of one model are compared. */
export const searchVectors = pgTable(
  'search_vectors',
  {
    tenantId: text('tenant_id').notNull(),
    passageId: text('passage_id').notNull(),
    /** Rising: what was computed, or moved to another reader, last has the highest. */
    no: bigint('no', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    readerId: text('reader_id'),
    /** One of `search_models`, or the one that is shipped. */
    model: text('model').notNull().default('shipped'),
    /** The sign of each dimension: what is near in meaning differs in few bits. */
    code: bytes('code').notNull(),
    /** Each dimension as a signed byte of a vector of length 127. */
    vector: bytes('vector').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.passageId] }),
    foreignKey({
      columns: [t.tenantId, t.passageId],
      foreignColumns: [searchPassages.tenantId, searchPassages.id],
      name: 'search_vectors_passage_fk',
    }).onDelete('cascade'),
    index('search_vectors_reader_idx').on(t.readerId, t.model, t.no),
    index('search_vectors_model_idx').on(t.model, t.no),
    uniqueIndex('search_vectors_no_key').on(t.no),
  ],
);

/** Models of meaning that an administrator chose: the newest is in use, those before it stay while vectors of theirs do. */
export const searchModels = pgTable('search_models', {
  id: text('id').primaryKey(),
  /** Null for the one that is shipped. */
  baseUrl: text('base_url'),
  model: text('model').notNull(),
  dimensions: integer('dimensions').notNull(),
  /** What it reads, see `search/meaning/scripts.ts`. */
  scripts: text('scripts', { enum: ['latin', 'all'] })
    .notNull()
    .default('latin'),
  /** How its cosines are read, see `search/meaning/scale.ts`. */
  unlike: doublePrecision('unlike').notNull(),
  alike: doublePrecision('alike').notNull(),
  /** By the vault. */
  sealedKey: text('sealed_key'),
  keySetAt: instant('key_set_at'),
  chosenAt: instant('chosen_at').notNull(),
});

/** The words that occur in what a reader may find: for typing errors and parts of words. */
export const searchWords = pgTable(
  'search_words',
  {
    readerId: text('reader_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    word: text('word').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.readerId, t.word] }),
    index('search_words_similar_idx').using('gin', t.readerId, sql`${t.word} gin_trgm_ops`),
  ],
);

/** Rebuilds of the index: a job that goes on where a dead process left it. */
export const searchRebuilds = pgTable('search_rebuilds', {
  id: text('id').primaryKey(),
  state: text('state', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
  /** What is indexed again at the moment, and after which row. */
  stage: text('stage').notNull(),
  afterKey: text('after_key').notNull(),
  done: bigint('done', { mode: 'number' }).notNull(),
  total: bigint('total', { mode: 'number' }).notNull(),
  leaseUntil: timestamp('lease_until', { withTimezone: true, precision: 3, mode: 'date' }),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
});

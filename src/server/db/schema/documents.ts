import { sql } from 'drizzle-orm';
import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { organizations, tenants, users } from './identity.ts';

/** A file that a learner brought, and how far it is indexed: the row is its job. */
export const documents = pgTable(
  'documents',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    title: text('title').notNull(),
    /** Did a person choose the title? Else the document's own may take its place. */
    titleSource: text('title_source', { enum: ['auto', 'person'] }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    byteCount: integer('byte_count').notNull(),
    sha256: text('sha256').notNull(),
    /** `receiving` until all bytes are stored: nobody sees it before. */
    status: text('status', { enum: ['receiving', 'queued', 'indexing', 'ready', 'failed'] }).notNull(),
    error: text('error'),
    progress: doublePrecision('progress').notNull(),
    passageCount: integer('passage_count').notNull(),
    pageCount: integer('page_count'),
    /** Set while it is shared; then every member finds it. */
    organizationId: text('organization_id').references(() => organizations.id, { onDelete: 'set null' }),
    /** How often indexing was begun. */
    attempts: integer('attempts').notNull(),
    /** When indexing was last begun: whose turn was longest ago is next. */
    begunAt: instant('begun_at'),
    /** Which turn of which process indexes it, and until when it is believed to be alive. */
    leaseId: text('lease_id'),
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('documents_bytes_key').on(t.tenantId, t.sha256).where(sql`status <> 'receiving'`),
    index('documents_recent_idx').on(t.tenantId, t.createdAt, t.id),
    index('documents_shared_idx').on(t.organizationId, t.createdAt, t.id),
    index('documents_begun_idx').on(t.tenantId, t.begunAt).where(sql`begun_at is not null`),
    index('documents_work_idx').on(t.status, t.createdAt).where(sql`status in ('receiving', 'queued', 'indexing')`),
  ],
);

/** The bytes of a document in pieces of at most 1 MiB, so that no statement has to carry the whole. */
export const documentParts = pgTable(
  'document_parts',
  {
    tenantId: text('tenant_id').notNull(),
    documentId: text('document_id').notNull(),
    position: integer('position').notNull(),
    data: bytes('data').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.documentId, t.position] }),
    foreignKey({
      columns: [t.tenantId, t.documentId],
      foreignColumns: [documents.tenantId, documents.id],
      name: 'document_parts_document_fk',
    }).onDelete('cascade'),
  ],
);

/** What members searched for without finding it; nobody sees it before enough people did. */
export const searchGaps = pgTable(
  'search_gaps',
  {
    /** The organization whose knowledge lacks it. */
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    /** The sorted stems of its words: searches that differ in order or form are one. */
    key: text('key').notNull(),
    articleId: text('article_id'),
    /** Whose document the article is. */
    articleTenantId: text('article_tenant_id'),
    answeredAt: instant('answered_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex('search_gaps_key').on(t.tenantId, t.key)],
);

/** Who searched for it, once a person. */
export const searchGapAskers = pgTable(
  'search_gap_askers',
  {
    tenantId: text('tenant_id').notNull(),
    gapId: text('gap_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    query: text('query').notNull(),
    times: integer('times').notNull(),
    lastAskedAt: instant('last_asked_at').notNull(),
    /** When the asker took the news of the article as seen. */
    seenAt: instant('seen_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.gapId, t.userId] }),
    foreignKey({
      columns: [t.tenantId, t.gapId],
      foreignColumns: [searchGaps.tenantId, searchGaps.id],
      name: 'search_gap_askers_gap_fk',
    }).onDelete('cascade'),
    index('search_gap_askers_user_idx').on(t.userId),
  ],
);

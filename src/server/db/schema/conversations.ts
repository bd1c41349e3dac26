import { sql } from 'drizzle-orm';
import {
  boolean,
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
import type { Attempt, Citation, Usage } from '#contract/chat.ts';
import { imageMediaTypes, type MessageImage } from '#contract/images.ts';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/** A document that a learner attached to a question; its title as it was then. */
export interface Attachment {
  document_id: string;
  title: string;
}

export const conversations = pgTable(
  'conversations',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    /** `auto` until a person renames it; then it is never renamed by itself. */
    titleSource: text('title_source', { enum: ['auto', 'person'] }).notNull(),
    pinnedAt: instant('pinned_at'),
    archivedAt: instant('archived_at'),
    /** Since then nobody sees it any more; the text goes when the time to take that back is over. */
    deletedAt: instant('deleted_at'),
    systemInstruction: text('system_instruction'),
    /** 0 to 2; null leaves it to the provider. */
    temperature: doublePrecision('temperature'),
    provider: text('provider'),
    model: text('model'),
    tutorMode: boolean('tutor_mode').notNull().default(false),
    /** The end of the branch that was shown last. */
    currentLeafId: text('current_leaf_id'),
    /** A digest of the file's conversation that it was imported from. */
    importKey: text('import_key'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    index('conversations_recent_idx').on(t.tenantId, sql`${t.updatedAt} desc`),
    index('conversations_deleted_idx').on(t.deletedAt).where(sql`deleted_at is not null`),
    uniqueIndex('conversations_import_key').on(t.tenantId, t.importKey),
  ],
);

/** Subjects of a conversation; `key` is the same for two that differ in case or width alone. */
export const conversationTags = pgTable(
  'conversation_tags',
  {
    tenantId: tenantId(),
    conversationId: text('conversation_id').notNull(),
    key: text('key').notNull(),
    name: text('name').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.conversationId, t.key] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
      name: 'conversation_tags_conversation_fk',
    }).onDelete('cascade'),
    index('conversation_tags_key_idx').on(t.tenantId, t.key),
  ],
);

export const messages = pgTable(
  'messages',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    role: text('role', { enum: ['user', 'assistant', 'system'] }).notNull(),
    content: text('content').notNull(),
    status: text('status', { enum: ['complete', 'streaming', 'stopped', 'failed'] }).notNull(),
    error: text('error'),
    provider: text('provider'),
    model: text('model'),
    usage: jsonb('usage').$type<Usage>(),
    citations: jsonb('citations').$type<Citation[]>(),
    attempts: jsonb('attempts').$type<Attempt[]>(),
    attachments: jsonb('attachments').$type<Attachment[]>(),
    images: jsonb('images').$type<MessageImage[]>(),
    /** A question that is to be answered from all that its author may read. */
    usesKnowledge: boolean('uses_knowledge').notNull().default(false),
    parentMessageId: text('parent_message_id'),
    /** An answer that goes on where the text of its parent ends. */
    continuesParent: boolean('continues_parent').notNull().default(false),
    clientMessageId: text('client_message_id'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
      name: 'messages_conversation_fk',
    }).onDelete('cascade'),
    index('messages_order_idx').on(t.tenantId, t.conversationId, t.createdAt, t.id),
    uniqueIndex('messages_client_key').on(t.tenantId, t.conversationId, t.clientMessageId),
  ],
);

/** Images that learners show to models. A message names those that it has; what none names is swept away. */
export const chatImages = pgTable(
  'chat_images',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    mediaType: text('media_type', { enum: imageMediaTypes }).notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    byteCount: integer('byte_count').notNull(),
    /** Its bytes in base64, as models and passports take them; at most 1 MiB before that. */
    data: text('data').notNull(),
    /** When a message was last given it; null until one is. */
    attachedAt: instant('attached_at'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('chat_images_created_idx').on(t.createdAt)],
);

/** One attempt to write an answer; runs apart from any connection. Without a conversation nothing else is stored. */
export const generations = pgTable(
  'generations',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    conversationId: text('conversation_id'),
    messageId: text('message_id').notNull(),
    status: text('status', { enum: ['streaming', 'complete', 'stopped', 'failed'] }).notNull(),
    /** Which start of which server runs it: one that is not alive any more has left it behind. */
    owner: text('owner').notNull(),
    /** When the owner last said that it is at work; silence of a minute means that it has died. */
    heartbeatAt: instant('heartbeat_at').notNull(),
    stopRequestedAt: instant('stop_requested_at'),
    startedAt: instant('started_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
      name: 'generations_conversation_fk',
    }).onDelete('cascade'),
    uniqueIndex('generations_message_key').on(t.tenantId, t.messageId),
    index('generations_running_idx').on(t.owner).where(sql`status = 'streaming'`),
  ],
);

/** What a generation said, in order: written before it is delivered. */
export const generationEvents = pgTable(
  'generation_events',
  {
    tenantId: tenantId(),
    generationId: text('generation_id').notNull(),
    seq: integer('seq').notNull(),
    name: text('name').notNull(),
    data: jsonb('data').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.generationId, t.seq] }),
    foreignKey({
      columns: [t.tenantId, t.generationId],
      foreignColumns: [generations.tenantId, generations.id],
      name: 'generation_events_generation_fk',
    }).onDelete('cascade'),
  ],
);

/** Time spent in a conversation, as reported while the page was visible and used. */
export const learningSessions = pgTable(
  'learning_sessions',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    conversationId: text('conversation_id').notNull(),
    startedAt: instant('started_at').notNull(),
    lastActivityAt: instant('last_activity_at').notNull(),
    endedAt: instant('ended_at'),
    activeSeconds: integer('active_seconds').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.conversationId],
      foreignColumns: [conversations.tenantId, conversations.id],
      name: 'learning_sessions_conversation_fk',
    }).onDelete('cascade'),
    index('learning_sessions_conversation_idx').on(t.tenantId, t.conversationId, t.startedAt),
  ],
);

export const notes = pgTable(
  'notes',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    title: text('title').notNull(),
    content: text('content').notNull(),
    /** Where it was taken; the note outlives both. */
    conversationId: text('conversation_id'),
    messageId: text('message_id'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('notes_recent_idx').on(t.tenantId, t.updatedAt, t.id)],
);

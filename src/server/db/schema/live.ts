import { sql } from 'drizzle-orm';
import {
  bigint,
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
import type { SpokenVoice } from '#contract/live-shapes.ts';
import { instant } from './columns.ts';
import { organizations, tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });
const ms = (name: string) => bigint(name, { mode: 'number' });
const level = () => text('level', { enum: ['A1', 'A2', 'B1', 'B2', 'C1'] });

/** Talks of Xentree Live and the time that they took. One of a person is active at most. */
export const liveSessions = pgTable(
  'live_sessions',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    type: text('type', { enum: ['voice', 'avatar'] }).notNull(),
    topic: text('topic'),
    level: level().notNull(),
    nickname: text('nickname').notNull(),
    startedAt: instant('started_at').notNull(),
    /** Until when the time is counted. */
    countedAt: instant('counted_at').notNull(),
    usedMs: ms('used_ms').notNull(),
    /** Of them those in which somebody spoke or wrote (`talked-time.ts`). */
    talkedMs: ms('talked_ms').notNull().default(0),
    /** Of those the ones for which points and learning time were given: whole minutes and whole seconds. */
    rewardedMinutes: integer('rewarded_minutes').notNull(),
    recordedSeconds: integer('recorded_seconds').notNull(),
    endedAt: instant('ended_at'),
    endReason: text('end_reason', { enum: ['bye', 'quota', 'replaced', 'expired', 'signed_out'] }),
    /** The socket that its talk goes over, in whatever process: the one that was let in last. */
    holder: text('holder'),
    /** When the learner deleted its sound: none of it is taken from then on. */
    soundDeletedAt: instant('sound_deleted_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('live_sessions_active_key').on(t.tenantId).where(sql`ended_at is null`),
    index('live_sessions_counted_idx').on(t.countedAt).where(sql`ended_at is null`),
  ],
);

/** Milliseconds of talk by person and month (UTC, `YYYY-MM`). */
export const liveUsage = pgTable(
  'live_usage',
  { tenantId: tenantId(), month: text('month').notNull(), usedMs: ms('used_ms').notNull() },
  (t) => [primaryKey({ columns: [t.tenantId, t.month] })],
);

/** What a learner is called in a talk. */
export const liveNicknames = pgTable('live_nicknames', {
  tenantId: tenantId().primaryKey(),
  nickname: text('nickname').notNull(),
});

/** Seconds a month for each person: of an organization, and under the id `everyone` of the server. */
export const livePlans = pgTable('live_plans', {
  id: text('id').primaryKey(),
  organizationId: text('organization_id').references(() => organizations.id, { onDelete: 'cascade' }),
  plan: text('plan').notNull(),
  quotaSeconds: integer('quota_seconds').notNull(),
});

/** What was said in a talk. That of a live session has its id, and is made with its first turn. */
export const liveTranscripts = pgTable(
  'live_transcripts',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    sessionId: text('session_id'),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at').notNull(),
    nickname: text('nickname'),
    topic: text('topic'),
    level: level(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('live_transcripts_session_key').on(t.tenantId, t.sessionId),
    index('live_transcripts_newest_idx').on(t.tenantId, sql`${t.startedAt} desc`, sql`${t.id} desc`),
  ],
);

/** Turns, in the order of `started_at`, then of `turn`. */
export const liveTurns = pgTable(
  'live_turns',
  {
    tenantId: tenantId(),
    transcriptId: text('transcript_id').notNull(),
    /** Given in the order in which turns were made, from 0. */
    turn: integer('turn').notNull(),
    /** The client's name for a turn of the learner: it is taken once. */
    clientId: text('client_id'),
    role: text('role', { enum: ['user', 'ai'] }).notNull(),
    text: text('text').notNull(),
    /** As the recogniser had it, where the learner has corrected it. */
    recognisedText: text('recognised_text'),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
    gap: text('gap', { enum: ['not_recognised', 'lost'] }),
    /** Is it still being said? */
    open: boolean('open').notNull(),
    typed: boolean('typed').notNull(),
    interrupted: boolean('interrupted').notNull(),
    confidence: doublePrecision('confidence'),
    voice: jsonb('voice').$type<SpokenVoice>(),
    /** Until when the client was reading a turn of the partner aloud, where it has told. */
    spokenUntil: instant('spoken_until'),
    /** Closed by the server without whoever was saying it: there may have been more. */
    brokenOff: boolean('broken_off').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.transcriptId, t.turn] }),
    foreignKey({
      columns: [t.tenantId, t.transcriptId],
      foreignColumns: [liveTranscripts.tenantId, liveTranscripts.id],
      name: 'live_turns_transcript_fk',
    }).onDelete('cascade'),
    uniqueIndex('live_turns_client_key').on(t.tenantId, t.transcriptId, t.clientId),
  ],
);

/** Organizations whose teachers may read a transcript. */
export const liveShares = pgTable(
  'live_shares',
  {
    tenantId: tenantId(),
    transcriptId: text('transcript_id').notNull(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.transcriptId, t.organizationId] }),
    foreignKey({
      columns: [t.tenantId, t.transcriptId],
      foreignColumns: [liveTranscripts.tenantId, liveTranscripts.id],
      name: 'live_shares_transcript_fk',
    }).onDelete('cascade'),
    index('live_shares_organization_idx').on(t.organizationId),
  ],
);

import { boolean, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { clipMediaTypes } from '#contract/live-sound.ts';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => tenants.id, { onDelete: 'cascade' });

/** Whether somebody has chosen that the sound of their talks is kept, and for how many days; without a row it is not. */
export const liveSoundSettings = pgTable('live_sound_settings', {
  tenantId: tenantId().primaryKey(),
  keep: boolean('keep').notNull(),
  days: integer('days').notNull(),
});

/** Talks of which there is sound, by the id of their transcript; it may be there before that has its first turn. */
export const liveRecordings = pgTable(
  'live_recordings',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    /** It is deleted by itself then. */
    keptUntil: instant('kept_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('live_recordings_until_idx').on(t.keptUntil)],
);

/** The voice of the learner in clips of some seconds. */
export const liveClips = pgTable(
  'live_clips',
  {
    tenantId: tenantId(),
    recordingId: text('recording_id').notNull(),
    /** Where in the talk it begins, in milliseconds: it is called by that. */
    offsetMs: integer('offset_ms').notNull(),
    durationMs: integer('duration_ms').notNull(),
    mediaType: text('media_type', { enum: clipMediaTypes }).notNull(),
    byteCount: integer('byte_count').notNull(),
    /** Its bytes in base64, as passports take them. */
    data: text('data').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.recordingId, t.offsetMs] }),
    foreignKey({
      columns: [t.tenantId, t.recordingId],
      foreignColumns: [liveRecordings.tenantId, liveRecordings.id],
      name: 'live_clips_recording_fk',
    }).onDelete('cascade'),
  ],
);

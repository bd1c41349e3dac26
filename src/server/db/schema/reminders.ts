import { sql } from 'drizzle-orm';
import { boolean, date, index, jsonb, pgTable, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';
import { tenants } from './identity.ts';

/** When a learner wants to be reminded, and the one that was sent last. Whoever works on a row has claimed it. */
export const reminders = pgTable(
  'reminders',
  {
    tenantId: text('tenant_id')
      .primaryKey()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    enabled: boolean('enabled').notNull(),
    /** `HH:MM`. */
    time: text('time').notNull(),
    /** 0 is Sunday. */
    days: jsonb('days').$type<number[]>().notNull(),
    inApp: boolean('in_app').notNull(),
    byEmail: boolean('by_email').notNull(),
    /** Null: that of the profile. */
    timezone: text('timezone'),
    /** When the next one is due; null where none is sent. */
    nextAt: instant('next_at'),
    /** Was it put off until the calendar is free? */
    moved: boolean('moved').notNull(),
    /** Which turn of which process has it, and until when it is believed to be alive. */
    claimId: text('claim_id'),
    claimedUntil: instant('claimed_until'),
    /** The learning day that one was sent for last: a day has one. */
    sentFor: date('sent_for', { mode: 'string' }),
    sentAt: instant('sent_at'),
    sentMoved: boolean('sent_moved').notNull(),
    seen: boolean('seen').notNull(),
  },
  (t) => [index('reminders_next_idx').on(t.nextAt).where(sql`next_at is not null`)],
);

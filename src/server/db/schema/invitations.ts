import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { organizations, users } from './identity.ts';

const tenantId = () =>
  text('tenant_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' });

/** Roles that a link or code may give: nobody becomes an owner by one. */
const role = () => text('role', { enum: ['admin', 'team_manager', 'member'] }).notNull();

const createdBy = () => text('created_by').references(() => users.id, { onDelete: 'set null' });

/** Somebody is asked by e-mail to join. The code itself is not stored: it follows from the master key and the id. */
export const invitations = pgTable(
  'invitations',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    email: text('email').notNull(),
    role: role(),
    /** A team that is gone when it is accepted is no team. */
    teamId: text('team_id'),
    codeHash: bytes('code_hash').notNull(),
    /** Username at the time. */
    invitedBy: text('invited_by').notNull(),
    /** Whose role it rests on; null where a domain asked, or the account is gone. */
    createdBy: createdBy(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    acceptedAt: instant('accepted_at'),
    acceptedBy: text('accepted_by').references(() => users.id, { onDelete: 'set null' }),
    withdrawnAt: instant('withdrawn_at'),
    /** `none` where no mail server was set when it was made. */
    mail: text('mail', { enum: ['none', 'waiting', 'sent', 'failed'] }).notNull(),
    mailAttempts: integer('mail_attempts').notNull(),
    /** When it is to be sent, or sent again unless whoever is at it says that it is done. */
    mailAt: instant('mail_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('invitations_code_key').on(t.codeHash),
    // One address waits for one invitation at most.
    uniqueIndex('invitations_open_key')
      .on(t.tenantId, sql`lower(${t.email})`)
      .where(sql`accepted_at is null and withdrawn_at is null`),
    index('invitations_mail_idx').on(t.mailAt).where(sql`mail = 'waiting'`),
    index('invitations_recent_idx').on(t.tenantId, sql`${t.createdAt} desc`, sql`${t.id} desc`),
  ],
);

/** A code that may be passed on, for as many people as it has seats. */
export const joinCodes = pgTable(
  'join_codes',
  {
    tenantId: tenantId(),
    id: text('id').notNull(),
    role: role(),
    teamId: text('team_id'),
    codeHash: bytes('code_hash').notNull(),
    maxUses: integer('max_uses'),
    uses: integer('uses').notNull(),
    /** Whose role it rests on; null where the account is gone. */
    createdBy: createdBy(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), uniqueIndex('join_codes_code_key').on(t.codeHash)],
);

/** Who took a seat, so that nobody takes two, and whoever was removed does not come back by the same code. */
export const joinCodeUses = pgTable(
  'join_code_uses',
  {
    tenantId: tenantId(),
    joinCodeId: text('join_code_id').notNull(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    usedAt: instant('used_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.joinCodeId, t.userId] }),
    foreignKey({
      columns: [t.tenantId, t.joinCodeId],
      foreignColumns: [joinCodes.tenantId, joinCodes.id],
      name: 'join_code_uses_code_fk',
    }).onDelete('cascade'),
    index('join_code_uses_user_idx').on(t.userId),
  ],
);

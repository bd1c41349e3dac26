import { sql } from 'drizzle-orm';
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';

/**
 * Whoever data belongs to: a person (their own tenant has the id of the user) or an organization. Every row of a
 * tenant carries `tenant_id`, and references between such rows are composite, so one that crosses tenants cannot be stored.
 */
export const tenants = pgTable('tenants', {
  id: text('id').primaryKey(),
  kind: text('kind', { enum: ['user', 'organization'] }).notNull(),
  createdAt: instant('created_at').notNull(),
});

export const users = pgTable(
  'users',
  {
    id: text('id')
      .primaryKey()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    username: text('username').notNull(),
    email: text('email').notNull(),
    passwordHash: text('password_hash').notNull(),
    fullName: text('full_name'),
    avatarUrl: text('avatar_url'),
    role: text('role', { enum: ['user', 'admin'] }).notNull(),
    language: text('language').notNull(),
    timezone: text('timezone').notNull(),
    dayStartsAt: text('day_starts_at').notNull(),
    publicProfile: boolean('public_profile').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    uniqueIndex('users_username_key').on(sql`lower(${t.username})`),
    uniqueIndex('users_email_key').on(sql`lower(${t.email})`),
  ],
);

/** A signed-in device, with the counter of its refresh tokens; see `modules/auth/rotation.ts`. */
export const sessions = pgTable(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** `cookie` for our own web app, `token` for every other client. */
    kind: text('kind', { enum: ['cookie', 'token'] }).notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the password was last proven in it: at sign-in, and with each step-up. */
    authenticatedAt: instant('authenticated_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
    idleExpiresAt: instant('idle_expires_at').notNull(),
    absoluteExpiresAt: instant('absolute_expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    revokeReason: text('revoke_reason'),
    userAgent: text('user_agent'),
    ip: text('ip'),
    /** Current generation of the refresh token. */
    generation: integer('generation').notNull(),
    /** Has the current generation been seen in use? */
    confirmed: boolean('confirmed').notNull(),
    touchedAt: instant('touched_at').notNull(),
    /** SHA-256 of the cookie's value; null for token sessions, whose tokens are recomputed from id and generation. */
    cookieHash: bytes('cookie_hash'),
  },
  (t) => [index('sessions_user_idx').on(t.userId, t.lastUsedAt), uniqueIndex('sessions_cookie_key').on(t.cookieHash)],
);

/**
 * When each person was last here or earned something. The database keeps it itself, with triggers: sessions are forgotten a
 * month after they end, and a list of five thousand members is sorted by it.
 */
export const lastActivity = pgTable('last_activity', {
  userId: text('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  at: instant('at').notNull(),
});

/** Failed sign-ins of an account or address: one row a key, `account:…` or `ip:…`, hashed. */
export const loginThrottles = pgTable('login_throttles', {
  key: text('key').primaryKey(),
  failures: integer('failures').notNull(),
  blockedUntil: instant('blocked_until'),
  updatedAt: instant('updated_at').notNull(),
});

/** First answers to requests that carried an `Idempotency-Key`, kept for 24 hours. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    operation: text('operation').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    /** Null while the first request is still running. */
    status: integer('status'),
    body: text('body'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.operation, t.key] }),
    index('idempotency_keys_created_idx').on(t.createdAt),
  ],
);

export const organizations = pgTable(
  'organizations',
  {
    id: text('id')
      .primaryKey()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    slug: text('slug').notNull(),
    description: text('description'),
    rosterVisible: boolean('roster_visible').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [uniqueIndex('organizations_slug_key').on(sql`lower(${t.slug})`)],
);

export const teams = pgTable(
  'teams',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    name: text('name').notNull(),
    description: text('description'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('teams_name_key').on(t.tenantId, sql`lower(${t.name})`),
  ],
);

export const memberships = pgTable(
  'memberships',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: text('role', { enum: ['owner', 'admin', 'team_manager', 'member'] }).notNull(),
    teamId: text('team_id'),
    joinedAt: instant('joined_at').notNull(),
    /** From then on the person is no member any more; null without an end. */
    expiresAt: instant('expires_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.userId] }),
    foreignKey({
      columns: [t.tenantId, t.teamId],
      foreignColumns: [teams.tenantId, teams.id],
      name: 'memberships_team_fk',
    }),
    index('memberships_user_idx').on(t.userId),
    index('memberships_team_idx').on(t.tenantId, t.teamId),
    index('memberships_expiry_idx').on(t.expiresAt).where(sql`expires_at is not null`),
  ],
);

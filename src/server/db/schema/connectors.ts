import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { bytes, instant } from './columns.ts';
import { tenants, users } from './identity.ts';

const kinds = ['xentree', 'xee', 'xenioo', 'we360', 'google-calendar'] as const;

/**
 * Accounts at other services, one of a kind for each person and organization. Secrets are sealed by the vault. `version` rises with
 * every token; whoever renews holds the lease and is known by `fence`, so that what comes too late is not stored.
 */
export const connectors = pgTable(
  'connectors',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    status: text('status', { enum: ['active', 'expired', 'error'] }).notNull(),
    /** What it is called there. */
    account: text('account'),
    host: text('host').notNull(),
    scopes: jsonb('scopes').$type<string[]>().notNull(),
    /** What another token is obtained with, as JSON. */
    sealedCredentials: text('sealed_credentials').notNull(),
    /** Access and refresh token, as JSON. */
    sealedTokens: text('sealed_tokens').notNull(),
    keepsPassword: boolean('keeps_password').notNull(),
    issuedAt: instant('issued_at').notNull(),
    /** Null where the life of the token is not known. */
    expiresAt: instant('expires_at'),
    /** When it is renewed, or tried again; null where nothing is to be done by itself. */
    renewsAt: instant('renews_at'),
    lastRefreshedAt: instant('last_refreshed_at'),
    /** Why the last renewal failed, of the dialects' words. */
    trouble: text('trouble', {
      enum: ['transient', 'throttled', 'reauth', 'config', 'plan', 'scope', 'bug', 'locked'],
    }),
    failures: integer('failures').notNull(),
    version: integer('version').notNull(),
    fence: integer('fence').notNull(),
    leaseUntil: instant('lease_until'),
    connectedAt: instant('connected_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('connectors_id_key').on(t.id),
    uniqueIndex('connectors_kind_key').on(t.tenantId, t.kind),
    index('connectors_renewal_idx').on(t.renewsAt),
  ],
);

/** What connections were used for. */
export const connectorUses = pgTable(
  'connector_uses',
  {
    tenantId: text('tenant_id').notNull(),
    connectorId: text('connector_id').notNull(),
    id: text('id').notNull(),
    at: instant('at').notNull(),
    use: text('use', {
      enum: ['connected', 'renewed', 'tested', 'busy_times_read', 'sessions_planned'],
    }).notNull(),
    ok: boolean('ok').notNull(),
    /** Null for the server itself. */
    userId: text('user_id'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.connectorId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.connectorId],
      foreignColumns: [connectors.tenantId, connectors.id],
      name: 'connector_uses_connector_fk',
    }).onDelete('cascade'),
    index('connector_uses_at_idx').on(t.at),
  ],
);

/**
 * Tokens of connections that are gone here and may still live at the service: each with the one request that ends it there, sealed, until
 * the service has answered or the time for it is over.
 */
export const connectorRevocations = pgTable(
  'connector_revocations',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    /** As JSON. */
    sealedRequest: text('sealed_request').notNull(),
    /** How often it was tried. */
    tries: integer('tries').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    /** When it is given up, and forgotten. */
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.id] }), index('connector_revocations_next_try_idx').on(t.nextTryAt)],
);

/** OAuth flows that were started and have not come back: each is good for one callback, in the browser that it was started in. */
export const connectorIntents = pgTable(
  'connector_intents',
  {
    /** SHA-256 of `state`. */
    stateHash: bytes('state_hash').primaryKey(),
    /** SHA-256 of the cookie. */
    cookieHash: bytes('cookie_hash').notNull(),
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    sessionId: text('session_id').notNull(),
    kind: text('kind', { enum: kinds }).notNull(),
    redirectUri: text('redirect_uri').notNull(),
    /** Of PKCE. */
    sealedVerifier: text('sealed_verifier').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('connector_intents_expiry_idx').on(t.expiresAt)],
);

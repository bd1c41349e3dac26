import { sql } from 'drizzle-orm';
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
import type { ImportCounts, ImportedItem, ImportProgress, ImportWhat } from '#contract/connector-import-shapes.ts';
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
    /** Whom the tokens are about there; null where nothing tells. */
    subject: text('subject'),
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
    /** When the refresh token ends; null where it does not, or nobody says. */
    refreshEndsAt: instant('refresh_ends_at'),
    /** When it is renewed, or tried again; null where nothing is to be done by itself. */
    renewsAt: instant('renews_at'),
    lastRefreshedAt: instant('last_refreshed_at'),
    /** Why the last renewal failed, of the dialects' words. */
    trouble: text('trouble', {
      enum: ['transient', 'throttled', 'reauth', 'config', 'plan', 'scope', 'bug', 'locked', 'operator'],
    }),
    failures: integer('failures').notNull(),
    version: integer('version').notNull(),
    fence: integer('fence').notNull(),
    leaseUntil: instant('lease_until'),
    /** Was a renewal cut off, so that another token may have been handed out which nobody stored? */
    interrupted: boolean('interrupted').notNull().default(false),
    /** How often the service took the token before for a second use after that. */
    rotationLosses: integer('rotation_losses').notNull().default(0),
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
      enum: [
        'connected',
        'renewed',
        'rotation_lost',
        'tested',
        'busy_times_read',
        'sessions_planned',
        'brought_over',
        'tracked_time_read',
        'drive_times_read',
        'bot_asked',
      ],
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
 * the service has answered or the time for it is over. They outlive whoever had them.
 */
export const connectorRevocations = pgTable(
  'connector_revocations',
  {
    id: text('id').primaryKey(),
    /** For whom it was sealed; null for the server itself, as everything newer is. */
    sealTenant: text('seal_tenant'),
    kind: text('kind', { enum: kinds }).notNull(),
    /** As JSON. */
    sealedRequest: text('sealed_request').notNull(),
    /** How often it was tried. */
    tries: integer('tries').notNull(),
    nextTryAt: instant('next_try_at').notNull(),
    /** When it is given up, and forgotten. */
    endsAt: instant('ends_at').notNull(),
  },
  (t) => [index('connector_revocations_next_try_idx').on(t.nextTryAt)],
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

/** How far a job is. */
export interface ImportPlace {
  /** Index in what was asked for. */
  kind: number;
  /** Where the page begins at the other server; null for its first. */
  cursor: string | null;
  /** Ids of that page that are dealt with. */
  done: string[];
  /** Of a bot: the lists that its conversations are found by, which are not given twice in a row. */
  audiences?: { id: string; name: string }[];
}

/**
 * What is brought over from another server, or from a bot. The row is the job: what came of an item is stored before the next one is asked for, so
 * whoever takes over from a process that died repeats no more than one, and that one is known by its key.
 */
export const connectorImports = pgTable(
  'connector_imports',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => tenants.id, { onDelete: 'cascade' }),
    id: text('id').notNull(),
    connectorId: text('connector_id').notNull(),
    /** Of the connection. */
    kind: text('kind', { enum: ['xentree', 'xenioo'] })
      .notNull()
      .default('xentree'),
    status: text('status', { enum: ['queued', 'running', 'done', 'failed'] }).notNull(),
    dryRun: boolean('dry_run').notNull(),
    what: jsonb('what').$type<ImportWhat[]>().notNull(),
    place: jsonb('place').$type<ImportPlace>().notNull(),
    counts: jsonb('counts').$type<Partial<Record<ImportWhat, ImportCounts>>>().notNull(),
    /** The first of them. */
    items: jsonb('items').$type<ImportedItem[]>().notNull(),
    progressBefore: jsonb('progress_before').$type<ImportProgress>(),
    progressAfter: jsonb('progress_after').$type<ImportProgress>(),
    /** Why it failed. */
    error: text('error'),
    /** Failures in a row that pass by themselves. */
    tries: integer('tries').notNull(),
    /** Not before; the other server may have asked for a pause. */
    nextAt: instant('next_at').notNull(),
    /** Which process works on it, and until when it is believed to be alive. */
    leaseId: text('lease_id'),
    leaseUntil: instant('lease_until'),
    createdAt: instant('created_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    uniqueIndex('connector_imports_one_key').on(t.tenantId).where(sql`status in ('queued', 'running')`),
    index('connector_imports_work_idx').on(t.status, t.nextAt).where(sql`status in ('queued', 'running')`),
  ],
);

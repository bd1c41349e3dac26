import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Scope } from '#contract/kernel/scopes.ts';
import { bytes, instant } from './columns.ts';
import { memberships, organizations } from './identity.ts';

/** Keys for programs. A key belongs to a membership: it ends with it. Its text is nowhere, only a hash of it. */
export const apiKeys = pgTable(
  'api_keys',
  {
    tenantId: text('tenant_id').notNull(),
    id: text('id').notNull(),
    userId: text('user_id').notNull(),
    name: text('name').notNull(),
    scopes: jsonb('scopes').$type<Scope[]>().notNull(),
    allowedIps: jsonb('allowed_ips').$type<string[]>().notNull(),
    keyHash: bytes('key_hash').notNull(),
    keyPrefix: text('key_prefix').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    lastAddress: text('last_address'),
    /** The key that followed when it was rotated. */
    replacedBy: text('replaced_by'),
    /** Does it end by itself once nothing uses it any more, and the one that followed is in use? */
    endsWhenDrained: boolean('ends_when_drained').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.id] }),
    foreignKey({
      columns: [t.tenantId, t.userId],
      foreignColumns: [memberships.tenantId, memberships.userId],
      name: 'api_keys_membership_fk',
    }).onDelete('cascade'),
    uniqueIndex('api_keys_hash_key').on(t.keyHash),
    uniqueIndex('api_keys_id_key').on(t.id),
    index('api_keys_user_idx').on(t.userId),
    index('api_keys_created_idx').on(t.tenantId, t.createdAt),
  ],
);

/** Requests with a key, added up by day (UTC) and address. */
export const apiKeyUsage = pgTable(
  'api_key_usage',
  {
    tenantId: text('tenant_id').notNull(),
    keyId: text('key_id').notNull(),
    date: date('date', { mode: 'string' }).notNull(),
    address: text('address').notNull(),
    requests: integer('requests').notNull(),
    /** Of the requests: those that were refused before they reached anything. */
    refused: integer('refused').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.keyId, t.date, t.address] }),
    foreignKey({
      columns: [t.tenantId, t.keyId],
      foreignColumns: [apiKeys.tenantId, apiKeys.id],
      name: 'api_key_usage_key_fk',
    }).onDelete('cascade'),
    index('api_key_usage_date_idx').on(t.date),
  ],
);

/** Keys that sign the integration tokens of a tenant; how one stands follows from its times (`key-states.ts`). */
export const integrationKeys = pgTable(
  'integration_keys',
  {
    tenantId: text('tenant_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    kid: text('kid').notNull(),
    /** SubjectPublicKeyInfo, DER. */
    publicKey: bytes('public_key').notNull(),
    /** PKCS #8, sealed by the vault; null once the key signs no more. */
    sealedPrivateKey: text('sealed_private_key'),
    createdAt: instant('created_at').notNull(),
    activeFrom: instant('active_from').notNull(),
    compromisedAt: instant('compromised_at'),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.kid] })],
);

/** Every integration token that was issued, not its text. */
export const integrationTokens = pgTable(
  'integration_tokens',
  {
    tenantId: text('tenant_id').notNull(),
    jti: text('jti').notNull(),
    kid: text('kid').notNull(),
    /** In whose name it acts. */
    userId: text('user_id').notNull(),
    /** The API key that asked for it; null where the user did. */
    apiKeyId: text('api_key_id'),
    issuer: text('issuer').notNull(),
    mode: text('mode', { enum: ['api', 'embed'] }).notNull(),
    origin: text('origin').notNull(),
    scopes: jsonb('scopes').$type<string[]>().notNull(),
    issuedAt: instant('issued_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** The token that it was rotated from. */
    parentJti: text('parent_jti'),
    /** The token that it was rotated into. */
    childJti: text('child_jti'),
    revokedAt: instant('revoked_at'),
    revokedBy: text('revoked_by'),
    revokeReason: text('revoke_reason'),
    usesAfterRevocation: integer('uses_after_revocation').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.jti] }),
    foreignKey({
      columns: [t.tenantId, t.kid],
      foreignColumns: [integrationKeys.tenantId, integrationKeys.kid],
      name: 'integration_tokens_key_fk',
    }).onDelete('cascade'),
    index('integration_tokens_key_idx').on(t.tenantId, t.kid, t.expiresAt),
    index('integration_tokens_expiry_idx').on(t.expiresAt),
    index('integration_tokens_revoked_idx').on(t.tenantId, t.revokedAt, t.jti).where(sql`${t.revokedAt} is not null`),
  ],
);

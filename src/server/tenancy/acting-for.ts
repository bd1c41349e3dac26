import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Scope } from '#contract/kernel/scopes.ts';
import type { Db } from '#server/db/database.ts';
import { apiKeys, integrationTokens } from '#server/db/schema/access.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type AuditEvent, changesBetween } from './audit-log.ts';
import { beyond } from './grantable.ts';
import type { Role } from './permissions.ts';
import { effectiveScopes, scopesOfRole, toldShortly } from './role-scopes.ts';

/** An API key that has not ended. */
export interface LivingKey {
  id: string;
  userId: string;
  name: string;
  keyPrefix: string;
  scopes: Scope[];
  lastUsedAt: Date | null;
}

/** Integration tokens that have neither ended nor been revoked; those that are alike are counted. */
export interface LivingTokens {
  userId: string;
  /** Scopes of the API key that asked for them; null where the member did. */
  keyScopes: Scope[] | null;
  scopes: string[];
  count: number;
}

/** What acts in the name of members, and never beyond what they may do. */
export interface Acting {
  keys: readonly LivingKey[];
  tokens: readonly LivingTokens[];
}

/** The role of somebody at one moment; null for whoever is no member. */
export type RoleOf = (userId: string) => Role | null;

/** What a change makes of an API key: it ends, or permits less, or more. */
export interface KeyFate {
  key: LivingKey;
  ends: boolean;
  loses: Scope[];
  gains: Scope[];
}

export interface Fates {
  keys: KeyFate[];
  /** How many integration tokens end, by the member in whose name they act. */
  tokens: ReadonlyMap<string, number>;
}

/** Who does it, when, and by which request. */
export type By = Pick<AuditEvent, 'actor' | 'requestId' | 'at'>;

const among = (column: PgColumn, ids: readonly string[]): SQL =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** What acts in the name of these members now. */
export async function actingFor(db: Db, tenantId: string, userIds: readonly string[], now: Date): Promise<Acting> {
  if (userIds.length === 0) return { keys: [], tokens: [] };
  const { id, userId, name, keyPrefix, scopes, lastUsedAt } = apiKeys;
  const keys = await db
    .select({ id, userId, name, keyPrefix, scopes, lastUsedAt })
    .from(apiKeys)
    .where(and(eq(apiKeys.tenantId, tenantId), among(userId, userIds), gt(apiKeys.expiresAt, now)))
    .orderBy(asc(userId), asc(apiKeys.createdAt), asc(id));
  const tokens = await db
    .select({
      userId: integrationTokens.userId,
      keyScopes: apiKeys.scopes,
      scopes: integrationTokens.scopes,
      count: sql<number>`count(*)::int4`,
    })
    .from(integrationTokens)
    .innerJoin(
      memberships,
      and(
        eq(memberships.tenantId, integrationTokens.tenantId),
        eq(memberships.userId, integrationTokens.userId),
        // One that was asked for in a membership before has ended with that.
        lte(memberships.joinedAt, integrationTokens.issuedAt),
      ),
    )
    .leftJoin(
      apiKeys,
      and(
        eq(apiKeys.tenantId, integrationTokens.tenantId),
        eq(apiKeys.id, integrationTokens.apiKeyId),
        gt(apiKeys.expiresAt, now),
      ),
    )
    .where(
      and(
        eq(integrationTokens.tenantId, tenantId),
        among(integrationTokens.userId, userIds),
        gt(integrationTokens.expiresAt, now),
        isNull(integrationTokens.revokedAt),
        or(isNull(integrationTokens.apiKeyId), sql`${apiKeys.id} is not null`),
      ),
    )
    .groupBy(integrationTokens.userId, apiKeys.scopes, integrationTokens.scopes);
  return { keys, tokens };
}

/** What becomes of keys and tokens when the roles change; without those that stay as they are. */
export function fatesOf({ keys, tokens }: Acting, before: RoleOf, after: RoleOf): Fates {
  const ended = new Map<string, number>();
  for (const { userId, keyScopes, scopes, count } of tokens) {
    const holds = (role: Role | null) =>
      role !== null && beyond(scopes, keyScopes ? effectiveScopes(keyScopes, role) : scopesOfRole(role)).length === 0;
    if (holds(before(userId)) && !holds(after(userId))) ended.set(userId, (ended.get(userId) ?? 0) + count);
  }
  return {
    keys: keys.flatMap((key) => {
      const [from, to] = [before(key.userId), after(key.userId)];
      const [had, has] = [from, to].map((role) => (role === null ? [] : effectiveScopes(key.scopes, role)));
      const only = (some: readonly Scope[] = [], others: readonly Scope[] = []) =>
        toldShortly(
          some.filter((scope) => !others.includes(scope)),
          key.scopes,
        );
      const fate = { key, ends: to === null, loses: only(had, has), gains: only(has, had) };
      return fate.ends || fate.loses.length + fate.gains.length > 0 ? [fate] : [];
    }),
    tokens: ended,
  };
}

/** What the log says of them: an entry for each key, and one for the tokens of each member. */
export function eventsOfFates(tenantId: string, { keys, tokens }: Fates, by: By): AuditEvent[] {
  return [
    ...keys.map(({ key, ends, loses, gains }) => ({
      ...{ tenantId, ...by, object: { kind: 'api_key', id: key.id } },
      action: ends ? 'api_key_ended' : 'api_key_scopes_changed',
      changes: ends
        ? changesBetween(
            { name: key.name, key_prefix: key.keyPrefix, scopes: key.scopes.join(' '), created_by: key.userId },
            {},
          )
        : changesBetween({ scopes: loses.join(' ') || null }, { scopes: gains.join(' ') || null }),
    })),
    ...[...tokens].map(([userId, count]) => ({
      ...{ tenantId, ...by, action: 'integration_tokens_ended', object: { kind: 'member', id: userId } },
      changes: changesBetween({}, { tokens: count }),
    })),
  ];
}

/**
 * What ends with the memberships of these people, for the log; the caller deletes them next, and their keys go with them. Holds the
 * memberships, so that nobody makes a key meanwhile.
 */
export async function endActing(tx: Db, tenantId: string, userIds: readonly string[], by: By): Promise<AuditEvent[]> {
  if (userIds.length === 0) return [];
  const rows = await tx
    .select({ userId: memberships.userId, role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.tenantId, tenantId), among(memberships.userId, userIds)))
    .orderBy(asc(memberships.userId))
    .for('update');
  const roles = new Map(rows.map(({ userId, role }) => [userId, role]));
  const acting = await actingFor(tx, tenantId, [...roles.keys()], by.at);
  const fates = fatesOf(
    acting,
    (userId) => roles.get(userId) ?? null,
    () => null,
  );
  return eventsOfFates(tenantId, fates, by);
}

/** What other roles make of keys and tokens, for the log. */
export async function changeActing(
  tx: Db,
  tenantId: string,
  changes: readonly { userId: string; from: Role; to: Role }[],
  by: By,
): Promise<AuditEvent[]> {
  const changed = new Map(changes.filter(({ from, to }) => from !== to).map((change) => [change.userId, change]));
  const acting = await actingFor(tx, tenantId, [...changed.keys()], by.at);
  const fates = fatesOf(
    acting,
    (userId) => changed.get(userId)?.from ?? null,
    (userId) => changed.get(userId)?.to ?? null,
  );
  return eventsOfFates(tenantId, fates, by);
}

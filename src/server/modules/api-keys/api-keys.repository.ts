import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { apiKeys } from '#server/db/schema/access.ts';
import { memberships, users } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import { permissionsOf, roles } from '#server/tenancy/permissions.ts';

export type ApiKeyRow = typeof apiKeys.$inferSelect;

/** A key as lists show it: with its creator's name. */
export interface NamedKey {
  key: ApiKeyRow;
  username: string;
}

/** Roles that see, replace and delete the keys of everybody in the organization. */
const overseers = roles.filter((role) => permissionsOf({ role, teamId: null, rosterVisible: false }).has('keys:write'));

/** False where there is a key with this id. */
export async function insertKey(tx: Db, row: ApiKeyRow): Promise<boolean> {
  const inserted = await tx.insert(apiKeys).values(row).onConflictDoNothing().returning({ id: apiKeys.id });
  return inserted.length > 0;
}

/** The key with one of these hashes, if its creator still is in the organization. */
export async function findByHash(db: Db, hashes: Buffer[], now: Date) {
  const [row] = await db
    .select({ key: apiKeys, role: memberships.role, platformRole: users.role })
    .from(apiKeys)
    .innerJoin(
      memberships,
      and(eq(memberships.tenantId, apiKeys.tenantId), eq(memberships.userId, apiKeys.userId), holdsAt(now)),
    )
    .innerJoin(users, eq(users.id, apiKeys.userId))
    .where(inArray(apiKeys.keyHash, hashes));
  return row;
}

/** Keeps the hash under the master key in use, in the place of one under an older master key. */
export async function replaceHash(db: Db, { tenantId, id, keyHash }: ApiKeyRow, renewed: Buffer): Promise<void> {
  await db
    .update(apiKeys)
    .set({ keyHash: renewed })
    .where(and(eq(apiKeys.tenantId, tenantId), eq(apiKeys.id, id), eq(apiKeys.keyHash, keyHash)));
}

/** Keys that a person sees: the own ones, and all of an organization where the person oversees them. */
function visibleTo(db: Db, userId: string, now: Date) {
  const mine = and(eq(memberships.tenantId, apiKeys.tenantId), eq(memberships.userId, userId), holdsAt(now));
  return {
    query: db
      .select({ key: apiKeys, username: users.username })
      .from(apiKeys)
      .innerJoin(memberships, mine)
      .innerJoin(users, eq(users.id, apiKeys.userId))
      .$dynamic(),
    seen: or(eq(apiKeys.userId, userId), inArray(memberships.role, overseers)),
  };
}

/** Newest first, after the given key. */
export async function listKeys(
  db: Db,
  userId: string,
  now: Date,
  { limit, after }: { limit: number; after: [string, string] | undefined },
): Promise<NamedKey[]> {
  const { query, seen } = visibleTo(db, userId, now);
  const older = after && sql`(${apiKeys.createdAt}, ${apiKeys.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`;
  return query.where(and(seen, older)).orderBy(desc(apiKeys.createdAt), desc(apiKeys.id)).limit(limit);
}

export async function findVisible(db: Db, userId: string, id: string, now: Date): Promise<NamedKey | undefined> {
  const { query, seen } = visibleTo(db, userId, now);
  const [row] = await query.where(and(eq(apiKeys.id, id), seen));
  return row;
}

/** Locks the key until the transaction ends: two people cannot both rotate it. */
export async function lockVisible(tx: Db, userId: string, id: string, now: Date): Promise<NamedKey | undefined> {
  const { query, seen } = visibleTo(tx, userId, now);
  const [row] = await query.where(and(eq(apiKeys.id, id), seen)).for('update', { of: apiKeys });
  return row;
}

export async function markReplaced(
  tx: Db,
  { tenantId, id }: ApiKeyRow,
  change: { replacedBy: string; expiresAt: Date; endsWhenDrained: boolean },
): Promise<void> {
  await tx
    .update(apiKeys)
    .set(change)
    .where(and(eq(apiKeys.tenantId, tenantId), eq(apiKeys.id, id), isNull(apiKeys.replacedBy)));
}

export async function deleteKey(tx: Db, { tenantId, id }: ApiKeyRow): Promise<void> {
  await tx.delete(apiKeys).where(and(eq(apiKeys.tenantId, tenantId), eq(apiKeys.id, id)));
}

/** Which of these keys still work? */
export async function liveAmong(db: Db, ids: string[], now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: apiKeys.id })
    .from(apiKeys)
    .innerJoin(
      memberships,
      and(eq(memberships.tenantId, apiKeys.tenantId), eq(memberships.userId, apiKeys.userId), holdsAt(now)),
    )
    .where(and(inArray(apiKeys.id, ids), gt(apiKeys.expiresAt, now)));
  return rows.map(({ id }) => id);
}

/**
 * Ends keys that were replaced and are to end once they are drained: the one that followed is in use, and they were last used, or
 * replaced, before `idleSince`. Gives those that it ended, with when they would have.
 */
export async function endDrained(tx: Db, idleSince: Date, now: Date) {
  const { rows } = await tx.execute<{ tenantId: string; id: string; expiresAt: string }>(sql`
    with drained as (
      select old.tenant_id, old.id, old.expires_at from api_keys old
      join api_keys fresh on fresh.tenant_id = old.tenant_id and fresh.id = old.replaced_by
      where old.ends_when_drained and old.expires_at > ${now.toISOString()}::timestamptz
        and fresh.last_used_at is not null
        and greatest(old.last_used_at, fresh.created_at) < ${idleSince.toISOString()}::timestamptz
      order by old.id for update of old
    )
    update api_keys k set expires_at = ${now.toISOString()}::timestamptz from drained
    where k.tenant_id = drained.tenant_id and k.id = drained.id
    returning k.tenant_id as "tenantId", k.id, drained.expires_at as "expiresAt"`);
  return rows.map((row) => ({ ...row, expiresAt: new Date(row.expiresAt) }));
}

/** Forgets keys that ended before the given instant. */
export async function deleteEnded(db: Db, before: Date): Promise<void> {
  await db.delete(apiKeys).where(lt(apiKeys.expiresAt, before));
}

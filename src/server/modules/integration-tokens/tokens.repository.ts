import { and, desc, eq, gt, isNull, lt, lte, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { apiKeys, integrationTokens } from '#server/db/schema/access.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

export type TokenRow = typeof integrationTokens.$inferSelect;

/** How a token ends. */
export interface Revocation {
  revokedAt: Date;
  revokedBy: string;
  revokeReason: string;
}

const named = (tenantId: string, jti: string) =>
  and(eq(integrationTokens.tenantId, tenantId), eq(integrationTokens.jti, jti));

export async function insertToken(tx: Db, row: TokenRow): Promise<void> {
  await tx.insert(integrationTokens).values(row);
}

/** Locks the token until the transaction ends. */
export async function lockToken(tx: Db, tenantId: string, jti: string): Promise<TokenRow | undefined> {
  const [row] = await tx.select().from(integrationTokens).where(named(tenantId, jti)).for('update');
  return row;
}

/** A token, with what whoever asked for it is now: role null where the user left, key null where there was or is none. */
export async function findIssued(db: Db, tenantId: string, jti: string, now: Date) {
  const [row] = await db
    .select({
      token: integrationTokens,
      role: memberships.role,
      keyScopes: apiKeys.scopes,
    })
    .from(integrationTokens)
    .leftJoin(
      memberships,
      and(
        eq(memberships.tenantId, integrationTokens.tenantId),
        eq(memberships.userId, integrationTokens.userId),
        // Whoever comes back brings no token back.
        lte(memberships.joinedAt, integrationTokens.issuedAt),
        holdsAt(now),
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
    .where(named(tenantId, jti));
  return row;
}

/** False where it was revoked before: the first revocation stands. */
export async function revoke(tx: Db, tenantId: string, jti: string, how: Revocation): Promise<boolean> {
  const rows = await tx
    .update(integrationTokens)
    .set(how)
    .where(and(named(tenantId, jti), isNull(integrationTokens.revokedAt)))
    .returning({ jti: integrationTokens.jti });
  return rows.length > 0;
}

/** Revokes all living tokens of a key; gives how many. */
export async function revokeSignedBy(tx: Db, tenantId: string, kid: string, how: Revocation): Promise<number> {
  const rows = await tx
    .update(integrationTokens)
    .set(how)
    .where(
      and(
        eq(integrationTokens.tenantId, tenantId),
        eq(integrationTokens.kid, kid),
        isNull(integrationTokens.revokedAt),
        gt(integrationTokens.expiresAt, how.revokedAt),
      ),
    )
    .returning({ jti: integrationTokens.jti });
  return rows.length;
}

/** Revokes whatever a token was rotated into, however often; gives their ids. */
export async function revokeDescendants(tx: Db, parent: TokenRow, how: Revocation): Promise<string[]> {
  const revoked: string[] = [];
  for (let next = parent.childJti; next !== null; ) {
    const child: TokenRow | undefined = await lockToken(tx, parent.tenantId, next);
    if (child && (await revoke(tx, child.tenantId, child.jti, how))) revoked.push(child.jti);
    next = child?.childJti ?? null;
  }
  return revoked;
}

export async function setChild(tx: Db, { tenantId, jti }: TokenRow, childJti: string): Promise<void> {
  await tx.update(integrationTokens).set({ childJti }).where(named(tenantId, jti));
}

/** Somebody has shown a token that is revoked. */
export async function countLateUse(db: Db, tenantId: string, jti: string): Promise<void> {
  await db
    .update(integrationTokens)
    .set({ usesAfterRevocation: sql`${integrationTokens.usesAfterRevocation} + 1` })
    .where(named(tenantId, jti));
}

/** The organizations that a person is in now; two are enough to know that there is not one. */
export async function someOrganizations(db: Db, userId: string, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: memberships.tenantId })
    .from(memberships)
    .where(and(eq(memberships.userId, userId), holdsAt(now)))
    .limit(2);
  return rows.map(({ id }) => id);
}

export async function organizationExists(db: Db, id: string): Promise<boolean> {
  const rows = await db.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, id));
  return rows.length > 0;
}

/** Which of the revoked tokens are looked for; what is absent does not matter. */
export interface RevocationFilter {
  /** In id, origin or reason, in any case. */
  q?: string | undefined;
  kid?: string | undefined;
  revokedBy?: string | undefined;
  /** UTC days, both included. */
  startDate?: string | undefined;
  endDate?: string | undefined;
  /** Was it shown again? */
  used?: boolean | undefined;
}

/** Revoked tokens of a tenant, the latest first, after the given one. */
export async function revocationsOf(
  db: Db,
  tenantId: string,
  filter: RevocationFilter,
  { limit, after }: { limit: number; after: [string, string] | undefined },
): Promise<TokenRow[]> {
  const { jti, kid, origin, revokedAt, revokedBy, revokeReason, usesAfterRevocation } = integrationTokens;
  const { q, startDate, endDate, used } = filter;
  const wanted = [
    q && sql`position(lower(${q}) in lower(concat_ws(' ', ${jti}, ${origin}, ${revokeReason}))) > 0`,
    filter.kid && eq(kid, filter.kid),
    filter.revokedBy && eq(revokedBy, filter.revokedBy),
    startDate && sql`${revokedAt} >= ${startDate}::date at time zone 'UTC'`,
    endDate && sql`${revokedAt} < (${endDate}::date + 1) at time zone 'UTC'`,
    used !== undefined && (used ? gt(usesAfterRevocation, 0) : eq(usesAfterRevocation, 0)),
  ].filter((one) => one !== undefined && one !== '' && one !== false);
  const older =
    after &&
    sql`(${integrationTokens.revokedAt}, ${integrationTokens.jti}) < (${after[0]}::timestamptz, ${after[1]}::text)`;
  return db
    .select()
    .from(integrationTokens)
    .where(
      and(eq(integrationTokens.tenantId, tenantId), sql`${integrationTokens.revokedAt} is not null`, older, ...wanted),
    )
    .orderBy(desc(integrationTokens.revokedAt), desc(integrationTokens.jti))
    .limit(limit);
}

/** Forgets tokens that ended before the given instant; the audit log remembers them. */
export async function deleteEnded(db: Db, before: Date): Promise<void> {
  await db.delete(integrationTokens).where(lt(integrationTokens.expiresAt, before));
}

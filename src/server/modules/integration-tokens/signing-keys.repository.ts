import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { integrationKeys } from '#server/db/schema/access.ts';

export type SigningKeyRow = typeof integrationKeys.$inferSelect;

/** Whoever changes the keys of a tenant does so in turn, until the transaction ends. */
export async function lockKeys(tx: Db, tenantId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`integration-keys:${tenantId}`}, 0))`);
}

/** All keys of a tenant, the oldest first. */
export async function keysOf(db: Db, tenantId: string): Promise<SigningKeyRow[]> {
  return db
    .select()
    .from(integrationKeys)
    .where(eq(integrationKeys.tenantId, tenantId))
    .orderBy(asc(integrationKeys.activeFrom), asc(integrationKeys.kid));
}

export async function insertKey(tx: Db, row: SigningKeyRow): Promise<void> {
  await tx.insert(integrationKeys).values(row);
}

/** False where it is no key of the tenant, or was compromised before. */
export async function markCompromised(tx: Db, tenantId: string, kid: string, at: Date): Promise<boolean> {
  const rows = await tx
    .update(integrationKeys)
    .set({ compromisedAt: at, sealedPrivateKey: null })
    .where(
      and(eq(integrationKeys.tenantId, tenantId), eq(integrationKeys.kid, kid), isNull(integrationKeys.compromisedAt)),
    )
    .returning({ kid: integrationKeys.kid });
  return rows.length > 0;
}

/** Tenants whose newest key signs since before the given instant. */
export async function tenantsWithOldKeys(db: Db, before: Date): Promise<string[]> {
  const rows = await db
    .select({ tenantId: integrationKeys.tenantId })
    .from(integrationKeys)
    .groupBy(integrationKeys.tenantId)
    .having(sql`max(${integrationKeys.activeFrom}) < ${before.toISOString()}::timestamptz`);
  return rows.map(({ tenantId }) => tenantId);
}

/** Keys with a sealed private key, of all tenants. */
export async function sealedKeys(db: Db): Promise<SigningKeyRow[]> {
  return db.select().from(integrationKeys).where(sql`${integrationKeys.sealedPrivateKey} is not null`);
}

/** Puts another sealing of the same key in the place of `old`; false where that is not there any more. */
export async function replaceSealing(db: Db, row: SigningKeyRow, old: string, renewed: string): Promise<boolean> {
  const rows = await db
    .update(integrationKeys)
    .set({ sealedPrivateKey: renewed })
    .where(
      and(
        eq(integrationKeys.tenantId, row.tenantId),
        eq(integrationKeys.kid, row.kid),
        eq(integrationKeys.sealedPrivateKey, old),
      ),
    )
    .returning({ kid: integrationKeys.kid });
  return rows.length > 0;
}

/** Forgets the private half of keys that sign no more, and the whole of those whose tokens nobody remembers. */
export async function forgetOldKeys(db: Db, now: Date, before: Date): Promise<void> {
  const followed = (at: Date) => sql`exists (select 1 from integration_keys n
    where n.tenant_id = integration_keys.tenant_id and n.compromised_at is null
      and n.active_from > integration_keys.active_from and n.active_from <= ${at.toISOString()}::timestamptz)`;
  await db.execute(sql`update integration_keys set sealed_private_key = null
    where sealed_private_key is not null and ${followed(now)}`);
  await db.execute(sql`delete from integration_keys where ${followed(before)} and not exists (
    select 1 from integration_tokens t where t.tenant_id = integration_keys.tenant_id and t.kid = integration_keys.kid)`);
}

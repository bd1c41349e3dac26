import { and, asc, eq, gt, ne, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { organizationDomains } from '#server/db/schema/domains.ts';

export type DomainRow = typeof organizationDomains.$inferSelect;

const only = (tenantId: string, id: string) =>
  and(eq(organizationDomains.tenantId, tenantId), eq(organizationDomains.id, id));

/** By name, from after `after` on. */
export async function listDomains(db: Db, tenantId: string, after: string | undefined, limit: number) {
  return db
    .select()
    .from(organizationDomains)
    .where(
      and(
        eq(organizationDomains.tenantId, tenantId),
        after === undefined ? undefined : gt(organizationDomains.domain, after),
      ),
    )
    .orderBy(asc(organizationDomains.domain))
    .limit(limit);
}

export async function findDomain(db: Db, tenantId: string, id: string): Promise<DomainRow | undefined> {
  const [row] = await db.select().from(organizationDomains).where(only(tenantId, id));
  return row;
}

export async function insertDomain(tx: Db, row: DomainRow): Promise<void> {
  await tx.insert(organizationDomains).values(row);
}

export async function updateDomain(tx: Db, tenantId: string, id: string, change: Partial<DomainRow>): Promise<void> {
  await tx.update(organizationDomains).set(change).where(only(tenantId, id));
}

export async function deleteDomain(tx: Db, tenantId: string, id: string): Promise<DomainRow | undefined> {
  const [row] = await tx.delete(organizationDomains).where(only(tenantId, id)).returning();
  return row;
}

/** Lets whoever would prove this domain come one after the other, until the transaction ends. */
export async function lockDomain(tx: Db, domain: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`domain:${domain}`}, 0))`);
}

/** The organization that has proved a domain. */
export async function ownerOf(db: Db, domain: string): Promise<string | undefined> {
  return (await verifiedRow(db, domain))?.tenantId;
}

/** A domain as it is proved, by whoever it is but `exceptTenant`. */
export async function verifiedRow(db: Db, domain: string, exceptTenant = ''): Promise<DomainRow | undefined> {
  const [row] = await db
    .select()
    .from(organizationDomains)
    .where(
      and(
        eq(organizationDomains.domain, domain),
        eq(organizationDomains.status, 'verified'),
        ne(organizationDomains.tenantId, exceptTenant),
      ),
    );
  return row;
}

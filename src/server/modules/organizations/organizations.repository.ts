import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations, tenants } from '#server/db/schema/identity.ts';
import { type Caller, reaches } from '#server/tenancy/access.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

type Stored = typeof organizations.$inferSelect;
export type OrganizationRow = Stored & { role: 'owner' | 'admin' | 'team_manager' | 'member'; memberCount: number };

/** Sort values of a listed organization: name, id. */
export type OrganizationPosition = [string, string];

/** The organizations that a user is a member of, each with the user's role and the number of members. */
function ofMember(db: Db, now: Date) {
  return db
    .select({
      id: organizations.id,
      name: organizations.name,
      slug: organizations.slug,
      description: organizations.description,
      rosterVisible: organizations.rosterVisible,
      createdAt: organizations.createdAt,
      updatedAt: organizations.updatedAt,
      role: memberships.role,
      memberCount: sql<number>`(select count(*)::int4 from memberships m where m.tenant_id = ${organizations.id}
        and (m.expires_at is null or m.expires_at > ${now.toISOString()}::timestamptz))`,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .$dynamic();
}

/** By name; to an API key its own alone. */
export async function listOrganizations(
  db: Db,
  { userId, keyOrganization, now }: Caller,
  { after, limit }: { after: OrganizationPosition | undefined; limit: number },
): Promise<OrganizationRow[]> {
  return ofMember(db, now)
    .where(
      and(
        eq(memberships.userId, userId),
        keyOrganization === null ? undefined : eq(organizations.id, keyOrganization),
        holdsAt(now),
        after && sql`(${organizations.name}, ${organizations.id}) > (${after[0]}::text, ${after[1]}::text)`,
      ),
    )
    .orderBy(asc(organizations.name), asc(organizations.id))
    .limit(limit);
}

export async function findOrganization(db: Db, caller: Caller, id: string): Promise<OrganizationRow | undefined> {
  if (!reaches(caller, id)) return undefined;
  const { userId, now } = caller;
  const [row] = await ofMember(db, now).where(
    and(eq(memberships.userId, userId), eq(memberships.tenantId, id), holdsAt(now)),
  );
  return row;
}

/** Lets changes of who belongs to these organizations come one after the other, until the transaction ends. */
export async function lockOrganizations(tx: Db, ...ids: string[]): Promise<void> {
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, ids))
    .orderBy(asc(organizations.id))
    .for('no key update');
}

/** Lets whoever wants this slug come one after the other, until the transaction ends. */
export async function lockSlug(tx: Db, slug: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slug:${slug}`}, 0))`);
}

export async function slugIsTaken(tx: Db, slug: string, exceptId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(sql`lower(${organizations.slug}) = ${slug}`, sql`${organizations.id} <> ${exceptId}`));
  return rows.length > 0;
}

/** Makes the organization and the tenant that its data belongs to. Gives false where there is one with this id. */
export async function insertOrganization(tx: Db, row: Stored): Promise<boolean> {
  const made = await tx
    .insert(tenants)
    .values({ id: row.id, kind: 'organization', createdAt: row.createdAt })
    .onConflictDoNothing()
    .returning({ id: tenants.id });
  if (made.length === 0) return false;
  await tx.insert(organizations).values(row);
  return true;
}

export async function updateOrganization(tx: Db, id: string, change: Partial<Stored>): Promise<void> {
  await tx.update(organizations).set(change).where(eq(organizations.id, id));
}

/** Whatever belongs to the tenant goes with it. */
export async function deleteOrganization(tx: Db, id: string): Promise<void> {
  await tx.delete(tenants).where(and(eq(tenants.id, id), eq(tenants.kind, 'organization')));
}

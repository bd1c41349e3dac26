import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';

export type OrganizationRow = Awaited<ReturnType<typeof listOrganizations>>[number];

/** Sort values of a listed organization: name, id. */
export type OrganizationPosition = [string, string];

/** The organizations that a user is a member of, by name, each with the user's role and the number of members. */
export async function listOrganizations(
  db: Db,
  userId: string,
  { after, limit }: { after: OrganizationPosition | undefined; limit: number },
) {
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
      memberCount: sql<number>`(select count(*)::int4 from memberships m where m.tenant_id = ${organizations.id})`,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .where(
      and(
        eq(memberships.userId, userId),
        after && sql`(${organizations.name}, ${organizations.id}) > (${after[0]}::text, ${after[1]}::text)`,
      ),
    )
    .orderBy(asc(organizations.name), asc(organizations.id))
    .limit(limit);
}

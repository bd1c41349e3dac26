import { and, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations } from '#server/db/schema/identity.ts';
import type { Asker } from '#server/tenancy/access.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

/** Whose things a person may find. */
export interface Readers {
  userId: string;
  organizations: { id: string; name: string; role: 'owner' | 'admin' | 'team_manager' | 'member' }[];
}

/** Read anew for each request, so that a membership that ends is gone with the next one. An API key reads in its organization alone. */
export async function readersOf(db: Db, { userId, keyOrganization }: Asker, now: Date): Promise<Readers> {
  const inside = keyOrganization === null ? undefined : eq(memberships.tenantId, keyOrganization);
  const rows = await db
    .select({ id: organizations.id, name: organizations.name, role: memberships.role })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .where(and(eq(memberships.userId, userId), inside, holdsAt(now)))
    .orderBy(organizations.name, organizations.id);
  return { userId, organizations: rows };
}

export const readerIds = ({ userId, organizations: shared }: Readers): string[] => [
  userId,
  ...shared.map(({ id }) => id),
];

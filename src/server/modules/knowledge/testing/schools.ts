import { memberships, organizations, tenants } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import type { TestServer, TestUser } from '#testing/server.ts';

type Role = 'owner' | 'admin' | 'team_manager' | 'member';

/** An organization with these people in it; gives its id. */
export async function aSchool(
  { database: { db } }: TestServer,
  people: readonly [Pick<TestUser, 'id'>, Role][],
  name = 'Harbour School',
): Promise<string> {
  const id = newId();
  const now = new Date();
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: now });
  const row = { id, name, slug: id, description: null, rosterVisible: true, createdAt: now, updatedAt: now };
  await db.insert(organizations).values(row);
  for (const [{ id: userId }, role] of people)
    await db.insert(memberships).values({ tenantId: id, userId, role, joinedAt: now });
  return id;
}

import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { organizations } from '#server/db/schema/identity.ts';

/** As it is called now. */
export async function organizationName(db: Db, id: string): Promise<string> {
  const [row] = await db.select({ name: organizations.name }).from(organizations).where(eq(organizations.id, id));
  return row?.name ?? '';
}

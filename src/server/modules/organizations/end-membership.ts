import { and, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';

/** What is left to do once the transaction is committed. */
export type AfterCommit = () => Promise<void>;

/** Makes private again what these people, or with null everybody, shared with an organization. */
export type Unshare = (
  tx: Db,
  whose: { organizationId: string; userIds: readonly string[] | null },
) => Promise<AfterCommit>;

/** The person is no member any more and takes along what is theirs. The organization is locked by the caller. */
export async function endMembership(
  tx: Db,
  { tenantId, userId }: { tenantId: string; userId: string },
  unshare: Unshare,
): Promise<AfterCommit> {
  await tx.delete(memberships).where(and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId)));
  return unshare(tx, { organizationId: tenantId, userIds: [userId] });
}

import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { liveShares } from '#server/db/schema/live.ts';

/** Takes back from an organization the transcripts of `userIds`, or with null those of anybody, in the transaction in which they leave. */
export async function unshareTalks(
  tx: Db,
  { organizationId, userIds }: { organizationId: string; userIds: readonly string[] | null },
): Promise<void> {
  await tx
    .delete(liveShares)
    .where(
      and(
        eq(liveShares.organizationId, organizationId),
        userIds === null ? undefined : inArray(liveShares.tenantId, [...userIds]),
      ),
    );
}

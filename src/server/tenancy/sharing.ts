import { and, eq, inArray } from 'drizzle-orm';
import type { SharingChoices, SharingRung } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { sharingChoices } from '#server/db/schema/privacy.ts';

/** From the lowest: each shows what those below it show, and more. */
const ladder: readonly SharingRung[] = ['private', 'totals', 'rubric', 'transcript'];

/** What somebody shares who has chosen nothing: the sums that the published statistics are made of, and no more. */
export const unchosen: SharingChoices = { progress: 'totals', conversations: 'totals', english: 'totals' };

/** Does a choice show what stands on this rung? */
export const shows = (chosen: SharingRung, rung: SharingRung): boolean =>
  ladder.indexOf(chosen) >= ladder.indexOf(rung);

/** What these people share with an organization; whoever has chosen nothing is in it, too. */
export async function sharedBy(
  db: Db,
  organizationId: string,
  userIds: readonly string[],
): Promise<Map<string, SharingChoices>> {
  const known = new Map(userIds.map((id) => [id, unchosen]));
  if (userIds.length === 0) return known;
  const rows = await db
    .select()
    .from(sharingChoices)
    .where(and(eq(sharingChoices.organizationId, organizationId), inArray(sharingChoices.tenantId, [...userIds])));
  for (const { tenantId, progress, conversations, english } of rows)
    known.set(tenantId, { progress, conversations, english });
  return known;
}

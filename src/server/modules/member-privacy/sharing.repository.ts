import { and, desc, eq, sql } from 'drizzle-orm';
import type { SharingChoices } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { accessReceipts, sharingChoices } from '#server/db/schema/privacy.ts';
import { unchosen } from '#server/tenancy/sharing.ts';

type ChoiceRow = typeof sharingChoices.$inferSelect;
export type ReceiptRow = typeof accessReceipts.$inferSelect;

export async function findChoice(db: Db, userId: string, organizationId: string): Promise<ChoiceRow | undefined> {
  const [row] = await db
    .select()
    .from(sharingChoices)
    .where(and(eq(sharingChoices.tenantId, userId), eq(sharingChoices.organizationId, organizationId)));
  return row;
}

/** Sets the rungs that are named; the others stay. Choosing what is chosen already changes nothing. */
export async function putChoice(
  db: Db,
  userId: string,
  organizationId: string,
  chosen: Partial<SharingChoices>,
  now: Date,
): Promise<void> {
  const { progress, conversations, english } = sharingChoices;
  const next = (source: keyof SharingChoices) =>
    chosen[source] === undefined ? sql`${sharingChoices[source]}` : sql`${chosen[source]}`;
  await db
    .insert(sharingChoices)
    .values({ tenantId: userId, organizationId, ...unchosen, ...chosen, changedAt: now })
    .onConflictDoUpdate({
      target: [sharingChoices.tenantId, sharingChoices.organizationId],
      set: {
        ...{ progress: next('progress'), conversations: next('conversations'), english: next('english') },
        changedAt: now,
      },
      setWhere: sql`(${progress}, ${conversations}, ${english}) is distinct from
        (${next('progress')}, ${next('conversations')}, ${next('english')})`,
    });
}

/** Sort values of a receipt: instant in milliseconds, id. */
export type ReceiptPosition = [at: number, id: string];

/** Newest first. */
export async function listReceipts(
  db: Db,
  userId: string,
  organizationId: string,
  { before, limit }: { before: ReceiptPosition | undefined; limit: number },
): Promise<ReceiptRow[]> {
  const { at, id } = accessReceipts;
  return db
    .select()
    .from(accessReceipts)
    .where(
      and(
        eq(accessReceipts.tenantId, userId),
        eq(accessReceipts.organizationId, organizationId),
        before && sql`(${at}, ${id}) < (${new Date(before[0]).toISOString()}::timestamptz, ${before[1]}::text)`,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(limit);
}

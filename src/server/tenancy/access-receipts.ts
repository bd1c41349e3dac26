import { and, eq, gt, inArray } from 'drizzle-orm';
import type { SharedRungs, SharingChoices } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { accessReceipts } from '#server/db/schema/privacy.ts';
import { newId } from '#server/platform/ids.ts';
import { storable } from '#server/platform/storable-text.ts';
import type { Access } from './access.ts';

/** Whoever turns the pages of a list within this time looked at it once. Milliseconds. */
const sameLookMs = 3_600_000;
/** Rows of one statement: PostgreSQL takes 65,535 parameters. */
const batch = 1_000;

/** What shows English. */
const ofEnglish: ReadonlySet<Look['view']> = new Set(['assignment', 'work', 'answer']);

/** Somebody looked at these members, who shared so much of themselves at that moment. */
export interface Look {
  access: Pick<Access, 'organizationId' | 'userId' | 'username' | 'role'>;
  view: 'member' | 'writing' | 'figures' | 'list' | 'assignment' | 'work' | 'answer';
  reason: string | null;
  at: Date;
  /** Rungs by user. That of English is noted where English was looked at. */
  seen: ReadonlyMap<string, SharedRungs & Partial<SharingChoices>>;
}

/**
 * Writes a receipt for everybody who was looked at but the viewer, in the transaction that read what was shown: without a receipt
 * nothing is shown. Gives the ids of the receipts by user.
 */
export async function writeReceipts(tx: Db, { access, view, reason, at, seen }: Look): Promise<Map<string, string>> {
  const rows = [...seen]
    .filter(([userId]) => userId !== access.userId)
    .map(([tenantId, { progress, conversations, english }]) => ({
      ...{ tenantId, id: newId(), organizationId: access.organizationId, view, progress, conversations, at },
      english: ofEnglish.has(view) ? (english ?? null) : null,
      ...{ viewerId: access.userId, viewerUsername: access.username, viewerRole: access.role },
      reason: reason === null ? null : storable(reason),
    }));
  for (let from = 0; from < rows.length; from += batch)
    await tx.insert(accessReceipts).values(rows.slice(from, from + batch));
  return new Map(rows.map(({ tenantId, id }) => [tenantId, id]));
}

/** As `writeReceipts`, for a list whose pages are turned: whoever has a receipt of it that is not an hour old gets no other one. */
export async function writeListReceipts(
  tx: Db,
  look: Omit<Look, 'view' | 'reason'>,
  view: 'list' | 'assignment' = 'list',
): Promise<void> {
  const { access, at, seen } = look;
  const known = await tx
    .select({ userId: accessReceipts.tenantId })
    .from(accessReceipts)
    .where(
      and(
        inArray(accessReceipts.tenantId, [...seen.keys()]),
        eq(accessReceipts.organizationId, access.organizationId),
        eq(accessReceipts.viewerId, access.userId),
        eq(accessReceipts.view, view),
        gt(accessReceipts.at, new Date(at.getTime() - sameLookMs)),
      ),
    );
  const fresh = new Map(seen);
  for (const { userId } of known) fresh.delete(userId);
  await writeReceipts(tx, { ...look, view, reason: null, seen: fresh });
}

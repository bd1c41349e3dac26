import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { documents } from '#server/db/schema/documents.ts';
import type { Clock } from '#server/platform/clock.ts';
import { setGroupReader } from '#server/search/passages.repository.ts';
import { refreshSource } from '#server/search/refresh-source.ts';
import { lockDocument } from './documents.repository.ts';
import { sourceOf } from './indexer.ts';

/**
 * Makes private again what `userIds` share with an organization, or with null what anybody does, in the transaction in which they
 * leave or the organization goes. What it gives is to be called once that is committed: it lets the owners find their words again.
 */
export function createUnshare({ db, clock }: { db: Db; clock: Clock }) {
  return async (
    tx: Db,
    whose: { organizationId: string; userIds: readonly string[] | null },
  ): Promise<() => Promise<void>> => {
    const { organizationId, userIds } = whose;
    const shared = await tx
      .select({
        tenantId: documents.tenantId,
        id: documents.id,
        title: documents.title,
        createdAt: documents.createdAt,
        organizationId: documents.organizationId,
      })
      .from(documents)
      .where(
        and(
          eq(documents.organizationId, organizationId),
          userIds === null ? undefined : inArray(documents.tenantId, [...userIds]),
        ),
      )
      .orderBy(asc(documents.tenantId), asc(documents.id))
      .for('update');
    for (const { tenantId, id } of shared) {
      await tx
        .update(documents)
        .set({ organizationId: null })
        .where(and(eq(documents.tenantId, tenantId), eq(documents.id, id)));
      await setGroupReader(tx, tenantId, id, tenantId);
    }
    return async () => {
      for (const row of shared) {
        const hold = async (held: Db) => {
          const now = await lockDocument(held, row.tenantId, row.id);
          return now && sourceOf(now);
        };
        await refreshSource(db, sourceOf({ ...row, organizationId: null }), hold, clock());
      }
    };
  };
}

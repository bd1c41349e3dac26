import { z } from 'zod';
import type { MemberWork } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { requireOrganization } from '#server/tenancy/access.ts';
import { writeReceipts } from '#server/tenancy/access-receipts.ts';
import { appendOncePerHour } from '#server/tenancy/audit-reading.ts';
import { sharedBy, shows, unchosen } from '#server/tenancy/sharing.ts';
import { findMember } from './member-progress.repository.ts';
import { listWork, sharesTalks } from './member-work.repository.ts';
import type { Reader } from './stats-cohort.ts';

const Place = z.tuple([z.iso.datetime(), z.string()]).transform(([at, id]) => ({ at: new Date(at), id }));

/**
 * The content that one member shares, to somebody whose role may see learners. The receipt is written in the transaction that reads it.
 * Errors: `not_found` also for somebody out of the caller's reach; `forbidden` below the rung `transcript`, unless
 * a talk is shared by itself: then talks are all that is shown.
 */
export function createMemberWork({ db }: { db: Db }) {
  return async (
    reader: Reader,
    orgId: string,
    userId: string,
    { reason, limit, cursor }: { reason: string; limit: number; cursor?: string },
  ): Promise<{ items: MemberWork[]; next_cursor: string | null }> => {
    const before = decodeCursor(cursor, Place);
    const rows = await db.transaction(async (tx) => {
      const access = await requireOrganization(tx, reader, orgId, 'learners:read');
      if (!(await findMember(tx, orgId, userId, access.reach, reader.now))) throw notFound('member');
      const rungs = (await sharedBy(tx, orgId, [userId])).get(userId) ?? unchosen;
      const talksAlone = !shows(rungs.progress, 'transcript');
      if (talksAlone && !(await sharesTalks(tx, userId, orgId)))
        throw new AppError('forbidden', 'This member does not share what they write. It is theirs to choose.');
      const seen = new Map([[userId, rungs]]);
      const receipts = await writeReceipts(tx, { access, view: 'writing', reason, at: reader.now, seen });
      if (receipts.size > 0)
        await appendOncePerHour(tx, {
          ...{ tenantId: orgId, actor: { userId: reader.userId, username: access.username }, changes: [] },
          ...{ action: 'member_work_read', object: { kind: 'member', id: userId } },
          ...{ requestId: reader.requestId, at: reader.now },
        });
      return listWork(tx, userId, { talksAlone, organizationId: orgId, before, limit: limit + 1 });
    });
    return pageFrom(
      rows,
      limit,
      ({ at, id }) => [at.toISOString(), id],
      ({ at, ...work }) => ({ ...work, at: at.toISOString() }),
    );
  };
}

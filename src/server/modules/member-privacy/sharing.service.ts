import { z } from 'zod';
import type { AccessReceipt, Sharing, SharingChoices } from '#contract/member-privacy.ts';
import type { Db } from '#server/db/database.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { type Caller, requireOrganization } from '#server/tenancy/access.ts';
import { unchosen } from '#server/tenancy/sharing.ts';
import * as repository from './sharing.repository.ts';

const latest = 8.64e15;
const Position = z.tuple([z.int().min(0).max(latest), z.string()]);

/** What a learner lets an organization see, and who looked. Everything is the caller's own: there is no way to another one's. */
export interface MemberSharing {
  get(caller: Caller, orgId: string): Promise<Sharing>;
  set(caller: Caller, orgId: string, chosen: Partial<SharingChoices>): Promise<Sharing>;
  receipts(
    caller: Caller,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: AccessReceipt[]; next_cursor: string | null }>;
}

export function createMemberSharing({ db }: { db: Db }): MemberSharing {
  async function view({ userId }: Caller, orgId: string): Promise<Sharing> {
    const row = await repository.findChoice(db, userId, orgId);
    const { progress, conversations, english } = row ?? unchosen;
    return {
      organization_id: orgId,
      progress,
      conversations,
      english,
      changed_at: row?.changedAt.toISOString() ?? null,
    };
  }

  return {
    async get(caller, orgId) {
      await requireOrganization(db, caller, orgId, 'organization:read');
      return view(caller, orgId);
    },

    async set(caller, orgId, chosen) {
      await requireOrganization(db, caller, orgId, 'organization:read');
      await repository.putChoice(db, caller.userId, orgId, chosen, caller.now);
      return view(caller, orgId);
    },

    async receipts(caller, orgId, query) {
      await requireOrganization(db, caller, orgId, 'organization:read');
      const before = decodeCursor(query.cursor, Position);
      const rows = await repository.listReceipts(db, caller.userId, orgId, { before, limit: query.limit + 1 });
      return pageFrom(rows, query.limit, ({ at, id }) => [at.getTime(), id], receiptView);
    },
  };
}

function receiptView(row: repository.ReceiptRow): AccessReceipt {
  return {
    id: row.id,
    at: row.at.toISOString(),
    viewer: { user_id: row.viewerId, username: row.viewerUsername, role: row.viewerRole },
    view: row.view,
    progress: row.progress,
    conversations: row.conversations,
    english: row.english,
    reason: row.reason,
  };
}

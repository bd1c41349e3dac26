import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { notFound } from '#server/platform/app-error.ts';
import type { Access, Caller } from '#server/tenancy/access.ts';
import { sightOf } from './member-list.service.ts';
import { memberView } from './member-view.ts';
import { listMembers } from './members.repository.ts';

/** The member as the caller sees it after a change. */
export async function seen(tx: Db, caller: Caller, access: Access, userId: string): Promise<Member> {
  const wanted = { userId, sort: 'name', order: 'asc', limit: 1 } as const;
  // Whoever changed somebody sees who it was, also where the team is not the own one any more.
  const sight = { ...sightOf(access), names: true };
  const [row] = await listMembers(tx, access.organizationId, caller.now, sight, wanted);
  if (!row) throw notFound('member');
  return memberView(row);
}

import { z } from 'zod';
import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, lacks, requireOrganization } from '#server/tenancy/access.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import { memberView } from './member-view.ts';
import { listMembers, type MemberSort, type Sight } from './members.repository.ts';

export interface MemberQuery {
  limit: number;
  cursor?: string;
  q?: string;
  role?: Role;
  team_id?: string;
  sort: MemberSort;
  order: 'asc' | 'desc';
}

const keys = {
  name: z.string(),
  role: z.string().regex(/^[1-4]$/),
  joined_at: z.iso.datetime(),
  last_active_at: z.iso.datetime(),
} satisfies Record<MemberSort, z.ZodType>;

/** Whom a member sees, and how much of them. */
export function sightOf({ permissions }: Access): Sight {
  return { full: permissions.get('members:read') ?? null, names: permissions.get('members:names') === 'organization' };
}

/** The members that the caller sees, by what is asked for. A cursor belongs to the order that it was made in. */
export async function listMembersFor(
  db: Db,
  caller: Caller,
  organizationId: string,
  query: MemberQuery,
): Promise<{ items: Member[]; next_cursor: string | null }> {
  const access = await requireOrganization(db, caller, organizationId, 'organization:read');
  const sight = sightOf(access);
  if (sight.full === null && !sight.names) throw lacks();
  const { sort, order } = query;
  const cursor = decodeCursor(query.cursor, z.tuple([z.literal(`${sort} ${order}`), keys[sort], z.string()]));
  const rows = await listMembers(db, organizationId, caller.now, sight, {
    q: query.q === undefined ? undefined : storable(query.q).trim(),
    role: query.role,
    teamId: query.team_id === undefined ? undefined : storable(query.team_id),
    sort,
    order,
    after: cursor && [cursor[1], cursor[2]],
    limit: query.limit + 1,
  });
  return pageFrom(rows, query.limit, (row) => [`${sort} ${order}`, row.key, row.userId], memberView);
}

import { z } from 'zod';
import type { MemberActivity } from '#contract/member-filter.ts';
import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, type Caller, lacks, requireOrganization } from '#server/tenancy/access.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import type { Sight } from './member-filter.ts';
import { memberView } from './member-view.ts';
import { listMembers, type MemberSort } from './members.repository.ts';

export interface MemberQuery {
  limit: number;
  cursor?: string;
  q?: string;
  role?: Role;
  team_id?: readonly string[];
  active?: MemberActivity;
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

export interface MemberPage {
  items: Member[];
  next_cursor: string | null;
  /** How many fit; in the first page alone. */
  matched?: number;
}

/** Instead of the id of a team: in none. */
const noTeam = 'none';

/** The members that the caller sees, by what is asked for. A cursor belongs to the order that it was made in. */
export async function listMembersFor(
  db: Db,
  caller: Caller,
  organizationId: string,
  query: MemberQuery,
): Promise<MemberPage> {
  const access = await requireOrganization(db, caller, organizationId, 'organization:read');
  const sight = sightOf(access);
  if (sight.full === null && !sight.names) throw lacks();
  const { sort, order } = query;
  const cursor = decodeCursor(query.cursor, z.tuple([z.literal(`${sort} ${order}`), keys[sort], z.string()]));
  const filter = {
    q: query.q === undefined ? undefined : storable(query.q).trim(),
    role: query.role,
    teamIds: query.team_id?.map((id) => (id === noTeam ? null : storable(id))),
    active: query.active,
  };
  const rows = await listMembers(db, organizationId, caller.now, sight, {
    ...filter,
    sort,
    order,
    after: cursor && [cursor[1], cursor[2]],
    limit: query.limit + 1,
  });
  const page = pageFrom(rows, query.limit, (row) => [`${sort} ${order}`, row.key, row.userId], memberView);
  return cursor ? page : { ...page, matched: rows[0]?.matched ?? 0 };
}

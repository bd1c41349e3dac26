import { and, eq, lt, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { lastActivity, memberships, teams, users } from '#server/db/schema/identity.ts';
import { sharingChoices } from '#server/db/schema/privacy.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import {
  fitting,
  lastActive,
  type MemberFilter,
  ofMember,
  privately,
  type Sight,
  seenInFull,
} from './member-filter.ts';

export type Membership = typeof memberships.$inferSelect;
export type MemberSort = 'name' | 'role' | 'joined_at' | 'last_active_at';

/** A member as a caller sees it. */
export interface MemberRow {
  userId: string;
  username: string;
  fullName: string | null;
  avatarUrl: string | null;
  role: Role;
  teamId: string | null;
  teamName: string | null;
  joinedAt: Date;
  expiresAt: Date | null;
  /** Does the caller see more than the name? Else the next two are null. */
  full: boolean;
  email: string | null;
  lastActiveAt: Date | null;
  /** What it is sorted by. */
  key: string;
  /** How many there are on all pages; told in the first. */
  matched: number | null;
}

/** Sort values of a listed member. */
export type MemberPosition = [key: string, userId: string];

const isoText = (instant: SQLWrapper): SQL =>
  sql`to_char(${instant} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/**
 * What the list is sorted by, its type, and how it is written into a cursor. What the caller does not see has no place in an order.
 */
function sortKey(sort: MemberSort, full: SQL<boolean>): { key: SQL; type: SQL; text: (key: SQLWrapper) => SQL } {
  if (sort === 'role') {
    const key = sql`array_position(array['owner', 'admin', 'team_manager', 'member'], ${memberships.role})`;
    return { key, type: sql`int4`, text: (rank) => sql`${rank}::text` };
  }
  if (sort === 'name') {
    const key = sql`lower(coalesce(nullif(${users.fullName}, ''), ${users.username}))`;
    return { key, type: sql`text`, text: (name) => sql`${name}` };
  }
  const key =
    sort === 'joined_at'
      ? sql`${memberships.joinedAt}`
      : sql`case when ${full} then coalesce(${lastActive}, 'epoch') else 'epoch' end`;
  return { key, type: sql`timestamptz`, text: isoText };
}

/**
 * The members of an organization that a caller sees. Texts in `q` match names, and addresses where the caller sees them. Those of a page
 * are found and counted first, by what they are sorted by alone, and told in full then: of five thousand a hundred are.
 */
export async function listMembers(
  db: Db,
  organizationId: string,
  now: Date,
  sight: Sight,
  wanted: MemberFilter & {
    sort: MemberSort;
    order: 'asc' | 'desc';
    after?: MemberPosition | undefined;
    limit: number;
  },
): Promise<MemberRow[]> {
  const full = seenInFull(sight);
  const { key, type, text } = sortKey(wanted.sort, full);
  const { after } = wanted;
  const direction = wanted.order === 'asc' ? sql`asc` : sql`desc`;
  const beyond = wanted.order === 'asc' ? sql`>` : sql`<`;
  const page = db
    .select({
      userId: memberships.userId,
      sortKey: sql`${key}`.as('sort_key'),
      matched: (after ? sql<null>`null::int4` : sql<number>`(count(*) over ())::int4`).as('matched'),
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(lastActivity, ofMember)
    .leftJoin(sharingChoices, privately)
    .where(
      and(
        fitting(organizationId, now, sight, wanted),
        after && sql`(${key}, ${memberships.userId}) ${beyond} (${after[0]}::${type}, ${after[1]}::text)`,
      ),
    )
    .orderBy(sql`${key} ${direction}`, sql`${memberships.userId} ${direction}`)
    .limit(wanted.limit)
    .as('page');
  return db
    .select({
      userId: memberships.userId,
      username: users.username,
      fullName: users.fullName,
      avatarUrl: users.avatarUrl,
      role: memberships.role,
      teamId: memberships.teamId,
      teamName: teams.name,
      joinedAt: memberships.joinedAt,
      expiresAt: memberships.expiresAt,
      full,
      email: sql<string | null>`case when ${full} then ${users.email} end`,
      lastActiveAt: sql<Date | null>`case when ${full} then ${lastActive} end`.mapWith(lastActivity.at),
      key: sql<string>`${text(page.sortKey)}`,
      matched: page.matched,
    })
    .from(page)
    .innerJoin(memberships, and(eq(memberships.tenantId, organizationId), eq(memberships.userId, page.userId)))
    .innerJoin(users, eq(users.id, memberships.userId))
    .leftJoin(lastActivity, ofMember)
    .leftJoin(sharingChoices, privately)
    .leftJoin(teams, and(eq(teams.tenantId, memberships.tenantId), eq(teams.id, memberships.teamId)))
    .orderBy(sql`${page.sortKey} ${direction}`, sql`${memberships.userId} ${direction}`);
}

/** Also one whose time is over and that is not yet swept away. */
export async function findMembership(tx: Db, tenantId: string, userId: string): Promise<Membership | undefined> {
  const [row] = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId)));
  return row;
}

export async function insertMembership(tx: Db, row: Membership): Promise<void> {
  await tx.insert(memberships).values(row);
}

export async function updateMembership(
  tx: Db,
  { tenantId, userId }: Pick<Membership, 'tenantId' | 'userId'>,
  change: Partial<Pick<Membership, 'role' | 'teamId' | 'expiresAt'>>,
): Promise<void> {
  await tx
    .update(memberships)
    .set(change)
    .where(and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId)));
}

/** Owners never end by time. */
export async function countOwners(tx: Db, tenantId: string): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(
    sql`select count(*)::int4 as n from memberships where tenant_id = ${tenantId} and role = 'owner'`,
  );
  return rows[0]?.n ?? 0;
}

/** Memberships whose time is over. */
export async function overdueMemberships(db: Db, now: Date, limit: number): Promise<Membership[]> {
  return db
    .select()
    .from(memberships)
    .where(lt(memberships.expiresAt, new Date(now.getTime() + 1)))
    .orderBy(memberships.expiresAt)
    .limit(limit);
}

export interface Person {
  id: string;
  username: string;
}

/** The account that is named by exactly one of these. */
export async function findPerson(
  tx: Db,
  named: { user_id?: string | undefined; email?: string | undefined; username?: string | undefined },
): Promise<Person | undefined> {
  const { user_id: id, email, username } = named;
  const [row] = await tx
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(
      or(
        id === undefined ? undefined : eq(users.id, id),
        email === undefined ? undefined : sql`lower(${users.email}) = ${email.toLowerCase()}`,
        username === undefined ? undefined : sql`lower(${users.username}) = ${username.toLowerCase()}`,
      ),
    );
  return row;
}

export async function usernameOf(tx: Db, userId: string): Promise<string> {
  const [row] = await tx.select({ username: users.username }).from(users).where(eq(users.id, userId));
  return row?.username ?? '';
}

/** The team, held until the transaction ends, so that nobody deletes it meanwhile. */
export async function holdTeam(tx: Db, tenantId: string, id: string): Promise<{ name: string } | undefined> {
  const [row] = await tx
    .select({ name: teams.name })
    .from(teams)
    .where(and(eq(teams.tenantId, tenantId), eq(teams.id, id)))
    .for('share');
  return row;
}

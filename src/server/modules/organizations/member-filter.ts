import { and, eq, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { MemberActivity } from '#contract/member-filter.ts';
import { lastActivity, memberships, users } from '#server/db/schema/identity.ts';
import { sharingChoices } from '#server/db/schema/privacy.ts';
import { containing } from '#server/platform/like-pattern.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Reach, Role } from '#server/tenancy/permissions.ts';

/** Whom a caller sees: in full within `full`, by name alone where `names` says so. */
export interface Sight {
  full: Reach | null;
  names: boolean;
}

/** What a list of members is narrowed to; what is absent does not matter. */
export interface MemberFilter {
  userId?: string | undefined;
  q?: string | undefined;
  role?: Role | undefined;
  /** In one of these; null is in no team. */
  teamIds?: readonly (string | null)[] | undefined;
  active?: MemberActivity | undefined;
}

/** The visit of a member, to join. */
export const ofMember = eq(lastActivity.userId, memberships.userId);

/** The choice of a member to keep the progress private here, to join. */
export const privately = and(
  eq(sharingChoices.tenantId, memberships.userId),
  eq(sharingChoices.organizationId, memberships.tenantId),
  eq(sharingChoices.progress, 'private'),
);

/** Of whoever does not keep the progress private: those who do are the rows of the last join. */
export const lastActive = sql<Date | null>`case when ${sharingChoices.tenantId} is null then ${lastActivity.at} end`;

export const seenInFull = ({ full }: Sight): SQL<boolean> => {
  if (full === 'organization') return sql`true`;
  return full === null ? sql`false` : sql`coalesce(${memberships.teamId} = ${full.teamId}, false)`;
};

const dayMs = 86_400_000;

/**
 * Of those alone whose visits the caller may see: else it could be read from who is in no choice, or in which. A member who keeps the
 * progress private is in none, as is whoever is seen by name alone.
 */
function activeAs(active: MemberActivity, now: Date, full: SQL<boolean>): SQL {
  const seen = sql`${full} and ${sharingChoices.tenantId} is null`;
  if (active === 'never') return sql`(${seen} and ${lastActivity.at} is null)`;
  const days = Number(/\d+/.exec(active)?.[0]);
  const since = sql`${new Date(now.getTime() - days * dayMs).toISOString()}::timestamptz`;
  return active.startsWith('within')
    ? sql`(${seen} and ${lastActivity.at} >= ${since})`
    : sql`(${seen} and (${lastActivity.at} is null or ${lastActivity.at} < ${since}))`;
}

function inTeams(teamIds: readonly (string | null)[]): SQL | undefined {
  const ids = teamIds.filter((id) => id !== null);
  return or(
    ids.length > 0 ? inArray(memberships.teamId, ids) : undefined,
    teamIds.includes(null) ? isNull(memberships.teamId) : undefined,
  );
}

/** Members that the caller sees and that are wanted. Texts in `q` match names, and addresses where the caller sees them. */
export function fitting(organizationId: string, now: Date, sight: Sight, wanted: MemberFilter): SQL | undefined {
  const full = seenInFull(sight);
  const pattern = wanted.q ? containing(wanted.q) : undefined;
  return and(
    eq(memberships.tenantId, organizationId),
    holdsAt(now),
    sight.names ? undefined : full,
    wanted.userId === undefined ? undefined : eq(memberships.userId, wanted.userId),
    wanted.role && eq(memberships.role, wanted.role),
    wanted.teamIds && inTeams(wanted.teamIds),
    wanted.active && activeAs(wanted.active, now, full),
    pattern === undefined
      ? undefined
      : sql`(${users.fullName} ilike ${pattern} or ${users.username} ilike ${pattern} or (${full} and ${users.email} ilike ${pattern}))`,
  );
}

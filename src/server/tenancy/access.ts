import { and, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, organizations, users } from '#server/db/schema/identity.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { holdsAt } from './current-memberships.ts';
import { type MembershipFacts, type Permission, type Permissions, permissionsOf, type Reach } from './permissions.ts';

/** Who asks: a person, or an API key in the name of one. */
export interface Asker {
  userId: string;
  /** The one organization that there is for an API key, wherever its creator belongs; null for a person. */
  keyOrganization: string | null;
}

/** Who asks, and when. */
export interface Caller extends Asker {
  now: Date;
}

/** Who asks in a request. */
export const askerOf = (principal: { userId: string; apiKey?: { organizationId: string } | null }): Asker => ({
  userId: principal.userId,
  keyOrganization: principal.apiKey?.organizationId ?? null,
});

/** To an API key every organization but its own is missing. */
export const reaches = ({ keyOrganization }: Asker, organizationId: string): boolean =>
  keyOrganization === null || keyOrganization === organizationId;

/** A member of an organization, and what that allows. */
export interface Access extends MembershipFacts {
  organizationId: string;
  userId: string;
  username: string;
  permissions: Permissions;
}

/** The caller's membership as it is now; undefined where the organization is missing, or not the caller's. */
export async function findAccess(db: Db, caller: Caller, organizationId: string): Promise<Access | undefined> {
  if (!reaches(caller, organizationId)) return undefined;
  const [row] = await db
    .select({
      role: memberships.role,
      teamId: memberships.teamId,
      rosterVisible: organizations.rosterVisible,
      username: users.username,
    })
    .from(memberships)
    .innerJoin(organizations, eq(organizations.id, memberships.tenantId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.tenantId, organizationId), eq(memberships.userId, caller.userId), holdsAt(caller.now)));
  return row && { ...row, organizationId, userId: caller.userId, permissions: permissionsOf(row) };
}

/**
 * The caller's access to an organization, which must include the permission, in the whole organization or in a team: `reach` says
 * which. Errors: `not_found` for whoever is no member, as if there were no such organization; `forbidden` for a member without it.
 */
export async function requireOrganization(
  db: Db,
  caller: Caller,
  organizationId: string,
  permission: Permission,
): Promise<Access & { reach: Reach }> {
  const access = await findAccess(db, caller, organizationId);
  if (!access) throw notFound('organization');
  const reach = access.permissions.get(permission);
  if (reach === undefined) throw lacks();
  return { ...access, reach };
}

/** As `requireOrganization`, for what reaches the whole organization: a team manager is refused. */
export async function requireWholeOrganization(
  db: Db,
  caller: Caller,
  organizationId: string,
  permission: Permission,
): Promise<Access> {
  const access = await requireOrganization(db, caller, organizationId, permission);
  if (access.reach !== 'organization') throw lacks();
  return access;
}

/** What a member is told who may not do this. */
export const lacks = (): AppError =>
  new AppError('forbidden', 'Your role in this organization does not allow this. Ask one of its administrators.');

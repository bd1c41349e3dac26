/** Highest first; what a role may do is below, and nowhere else. */
export const roles = ['owner', 'admin', 'team_manager', 'member'] as const;
export type Role = (typeof roles)[number];

/** Everything that somebody in an organization may or may not do. */
export const permissions = [
  'organization:read',
  'organization:update',
  'organization:delete',
  'members:names',
  'members:read',
  'members:write',
  'teams:read',
  'teams:write',
  'invitations:write',
  'domains:write',
  'holidays:write',
  'rosters:write',
  'audit:read',
  'stats:read',
  'learners:read',
  'keys:read',
  'keys:write',
  'tokens:read',
  'tokens:write',
  'connectors:write',
  'documents:share',
  'documents:remove',
  'gaps:read',
  'assignments:write',
  'calibration:rate',
  'calibration:write',
] as const;
export type Permission = (typeof permissions)[number];

/** What permissions follow from: a membership, and a setting of its organization. */
export interface MembershipFacts {
  role: Role;
  teamId: string | null;
  rosterVisible: boolean;
}

/** How far a permission reaches: the whole organization, or one team of it. */
export type Reach = 'organization' | { teamId: string };

export type Permissions = ReadonlyMap<Permission, Reach>;

const everybody: readonly Permission[] = ['organization:read'];
const ofManagers: readonly Permission[] = [...everybody, 'documents:share'];
/** What a manager may do in the own team alone; one without a team has nothing to manage. */
const ofTheTeam: readonly Permission[] = [
  'members:names',
  'members:read',
  'members:write',
  'teams:read',
  'stats:read',
  'learners:read',
  'assignments:write',
  'calibration:rate',
  'holidays:write',
];
/** A domain lets strangers in, so it takes an owner. */
const ofOwners: readonly Permission[] = ['organization:delete', 'domains:write'];
const ofAdmins = permissions.filter((permission) => !ofOwners.includes(permission));

/**
 * The effective permissions of a member: what the role gives, in the whole organization or in the own team. Worked out from rows for
 * each request, never from what a token says.
 */
export function permissionsOf({ role, teamId, rosterVisible }: MembershipFacts): Permissions {
  const effective = new Map<Permission, Reach>();
  const give = (given: readonly Permission[], reach: Reach) => {
    for (const permission of given) effective.set(permission, reach);
  };
  if (role === 'owner') give(permissions, 'organization');
  else if (role === 'admin') give(ofAdmins, 'organization');
  else if (role === 'team_manager') {
    give(ofManagers, 'organization');
    if (teamId !== null) give(ofTheTeam, { teamId });
  } else give(everybody, 'organization');
  if (rosterVisible) give(['members:names'], 'organization');
  return effective;
}

/** Sorted names of permissions, `members:write` or, within one team, `members:write@team:<id>`: what two moments are compared by. */
export function permissionNames(effective: Permissions): string[] {
  return [...effective]
    .map(([permission, reach]) => (reach === 'organization' ? permission : `${permission}@team:${reach.teamId}`))
    .sort();
}

const rankOf = (role: Role): number => roles.length - roles.indexOf(role);

/** Is the one role above the other? */
export const isAbove = (role: Role, other: Role): boolean => rankOf(role) > rankOf(other);

/** Nobody gives a role above the own one; a team manager brings plain members alone. */
export function mayGive(giver: Role, given: Role): boolean {
  if (giver === 'team_manager') return given === 'member';
  return giver !== 'member' && !isAbove(given, giver);
}

/** Whose role or membership may be changed: nobody's who is above, and only administrators change what is not their own. */
export function mayChange(changer: Role, changed: Role): boolean {
  return (changer === 'owner' || changer === 'admin') && !isAbove(changed, changer);
}

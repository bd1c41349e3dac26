import type { OrganizationRole } from '#contract/organizations.ts';

/** Highest first, as the contract has them. */
export const roles = ['owner', 'admin', 'team_manager', 'member'] as const satisfies readonly OrganizationRole[];

export const isAdmin = (role: OrganizationRole): boolean => role === 'owner' || role === 'admin';

/** Is the one role above the other? */
export const isAbove = (role: OrganizationRole, other: OrganizationRole): boolean =>
  roles.indexOf(role) < roles.indexOf(other);

/** Roles that somebody may give: none above the own one. The server decides; this only offers what it will not refuse. */
export const givable = (own: OrganizationRole): OrganizationRole[] => {
  if (own === 'team_manager') return ['member'];
  return isAdmin(own) ? roles.filter((role) => !isAbove(role, own)) : [];
};

/** Whose role or membership somebody may change: nobody's who is above. */
export const mayChange = (own: OrganizationRole, changed: OrganizationRole): boolean =>
  isAdmin(own) && !isAbove(changed, own);

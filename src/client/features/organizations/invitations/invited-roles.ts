import type { Invitation } from '#contract/memberships.ts';

/** Nobody becomes an owner by a link that can be passed on. */
export const invitedRoles = ['member', 'team_manager', 'admin'] as const satisfies readonly Invitation['role'][];

import type { Scope } from './kernel/scopes.ts';
import type { OrganizationRole } from './organizations.ts';

/** What people with a role may not let an API key do; it is not offered to them either. */
export const scopesBeyondRole: Record<OrganizationRole, readonly Scope[]> = {
  owner: [],
  admin: [],
  team_manager: ['api:admin'],
  member: ['api:admin', 'organizations:write'],
};

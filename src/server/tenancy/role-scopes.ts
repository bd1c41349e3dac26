import { type Scope, scopes } from '#contract/kernel/scopes.ts';
import type { OrganizationRole } from '#contract/organizations.ts';
import { scopesBeyondRole } from '#contract/role-scopes.ts';

/** What people with a role may let an API key do. Whether they may do a thing at all, its endpoint looks at besides. */
export function scopesOfRole(role: OrganizationRole): Scope[] {
  return scopes.filter((scope) => !scopesBeyondRole[role].includes(scope));
}

/** The broad scopes stand for many: `api:read` for reading everything, `api:write` for writing everything, `api:admin` for both. */
export function expanded(held: readonly Scope[]): Scope[] {
  const covers = (scope: Scope) =>
    held.includes(scope) ||
    (scope.endsWith(':read') && (held.includes('api:read') || held.includes('api:admin'))) ||
    (scope.endsWith(':write') && (held.includes('api:write') || held.includes('api:admin')));
  return scopes.filter(covers);
}

/** What a key permits now: what it was given, and of that only what its creator's present role gives. */
export function effectiveScopes(held: readonly Scope[], role: OrganizationRole): Scope[] {
  const given = scopesOfRole(role);
  // A broad scope that the role does not give covers nothing.
  return expanded(held.filter((scope) => given.includes(scope))).filter((scope) => given.includes(scope));
}

/** Some of what a key permits, told shortly: by the scopes that it was given, and besides only what none of these covers. */
export function toldShortly(some: readonly Scope[], held: readonly Scope[]): Scope[] {
  const named = held.filter((scope) => some.includes(scope));
  const covered = expanded(named);
  return some.filter((scope) => named.includes(scope) || !covered.includes(scope));
}

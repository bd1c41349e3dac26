import { type Endpoint, type Placed, successStatus } from '#contract/kernel/endpoint.ts';
import { effectiveScopes } from '#server/tenancy/role-scopes.ts';
import { type Principal, principals, type Row } from './matrix.ts';

/** What a principal asks about: what is of one team at home, another organization, or its own home with one thing of another one. */
export type Target = 'A' | 'B' | 'another organization' | 'thing of another' | 'moved to another' | 'self';

/** What a key reaches beyond its organization: for people alone. */
const beyondOne: readonly string[] = ['organizations.create'];
const ranks = { anybody: 0, member: 1, manager: 2, 'own team': 3, admin: 4, hidden: 4, owner: 5, granted: 5 } as const;

/** Its place in the organization: that of whoever made it, of a key. */
export const placeOf = ({ of, role, team }: Principal): Pick<Principal, 'role' | 'team'> =>
  of === undefined ? { ...(role && { role }), ...(team && { team }) } : placeOf(principals[of] ?? { shows: 'nothing' });

/** The status that the rules say: that of a success, 401, 403, 404 or, of what a member may not do to themselves, 409. */
export function expected(principal: Principal, endpoint: Placed<Endpoint>, row: Row, target: Target): number {
  const { role, team } = placeOf(principal);
  const success = successStatus(endpoint);
  const refused = refusedAtTheDoor(principal, endpoint);
  if (refused) return refused;
  if (row.least === 'anybody' || (row.platform && principal.platform)) return success;
  if (!role || target === 'another organization') return 404;
  const rank = role === 'team_manager' ? rankOfManager(team, target) : { owner: 5, admin: 4, member: 1 }[role];
  const ofSelf = target === 'self' ? row.self?.[role] : undefined;
  if (ofSelf === 'may') return success;
  if (rank < ranks[row.least]) {
    if (row.least === 'hidden' || row.least === 'granted') return 404;
    // What is of another team is nothing that a manager knows of.
    return rank === 2 && row.least === 'own team' && target !== 'moved to another' ? 404 : 403;
  }
  if (ofSelf !== undefined) return ofSelf;
  if (target === 'moved to another') return rank < ranks.admin ? 403 : 404;
  return target === 'thing of another' ? 404 : success;
}

/** A manager of the team counts for more there than one of another team, and one without a team is a member. */
function rankOfManager(team: 'A' | 'B' | undefined, target: Target): number {
  if (team === undefined) return 1;
  return target === 'self' || team === (target === 'B' ? 'B' : 'A') ? 3 : 2;
}

/** What belongs to a learner is missing to everybody else, whatever their role. */
export function expectedOfLearner(principal: Principal, endpoint: Placed<Endpoint>, own: boolean): number | 'there' {
  return refusedAtTheDoor(principal, endpoint) ?? (own ? 'there' : 404);
}

/** Refused before anything is looked up: 401 where what is shown is no good here, 403 where a key lacks the scope. */
function refusedAtTheDoor(principal: Principal, endpoint: Placed<Endpoint>): 401 | 403 | undefined {
  if (principal.bad) return 401;
  if (principal.shows !== 'API key') return undefined;
  if (endpoint.access !== 'any') return 401;
  // Whoever has no place here has made the key as the owner of another organization.
  const held = effectiveScopes(principal.scopes ?? [], placeOf(principal).role ?? 'owner');
  const lacks = endpoint.scope && !held.includes(endpoint.scope);
  return lacks || beyondOne.includes(endpoint.operation) ? 403 : undefined;
}

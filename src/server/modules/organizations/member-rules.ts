import { AppError, notFound } from '#server/platform/app-error.ts';
import { type Access, lacks } from '#server/tenancy/access.ts';
import { isAbove, mayChange, mayGive, type Role } from '#server/tenancy/permissions.ts';

/** What is decided about a member; without IO, so that it can be read in one place. */

/** Refuses a role above the giver's own, and what a team manager may not give. */
export function refuseGiving({ role }: Pick<Access, 'role'>, given: Role): void {
  if (mayGive(role, given)) return;
  throw isAbove(given, role) ? new AppError('forbidden', 'You cannot give a role above your own.') : lacks();
}

/** Refuses a change of somebody whose role is above the changer's. */
export function refuseChanging({ role }: Pick<Access, 'role'>, changed: Role): void {
  if (mayChange(role, changed)) return;
  throw isAbove(changed, role)
    ? new AppError('forbidden', 'You cannot change somebody whose role is above your own.')
    : lacks();
}

/**
 * A manager puts plain members whom they see into the own team, or takes them out of it; nothing else. `sees`: names of everybody.
 * Errors: `not_found` for whoever is not seen, `forbidden` for the rest.
 */
export function refuseBeyondTeam(
  manager: { teamId: string; sees: boolean },
  known: { role: Role; teamId: string | null },
  wanted: { role: Role; teamId: string | null },
): void {
  if (!manager.sees && known.teamId !== manager.teamId) throw notFound('member');
  const within = [known.teamId, wanted.teamId].every((team) => team === null || team === manager.teamId);
  if (!within || known.role !== 'member' || wanted.role !== 'member') throw lacks();
}

export const lastOwner = (): AppError =>
  new AppError('last_owner', 'An organization needs an owner. Make somebody else one first.');

/** When a membership with this role ends: an owner's never does, and none ends before it begins. */
export function endOf(
  role: Role,
  expiresAt: string | null | undefined,
  now: Date,
  known: Date | null = null,
): Date | null {
  if (role === 'owner') {
    if (expiresAt) throw invalidEnd('An owner stays without an end. Choose another role, or no end.');
    return null;
  }
  if (expiresAt === undefined) return known;
  if (expiresAt === null) return null;
  const end = new Date(expiresAt);
  if (end <= now) throw invalidEnd('Choose an end that is still to come.');
  return end;
}

/** Nobody takes off or puts off the end of their own membership: whoever gave it for a time decides. */
export function refuseLengthening(
  { userId }: { userId: string },
  known: { userId: string; expiresAt: Date | null },
  end: Date | null,
): void {
  if (userId !== known.userId || known.expiresAt === null) return;
  if (end !== null && end <= known.expiresAt) return;
  throw new AppError('forbidden', 'You cannot lengthen your own membership. Ask another administrator.');
}

function invalidEnd(message: string): AppError {
  return new AppError('validation_error', message, { issues: [{ path: 'body.expires_at', message }] });
}

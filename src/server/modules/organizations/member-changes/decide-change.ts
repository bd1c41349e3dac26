import type { MemberAction } from '#server/db/schema/rosters.ts';
import { AppError } from '#server/platform/app-error.ts';
import type { Reach, Role } from '#server/tenancy/permissions.ts';
import { lastOwner, refuseBeyondTeam, refuseChanging, refuseGiving } from '../member-rules.ts';

interface Placement {
  role: Role;
  teamId: string | null;
}

/** Who changes, and how far they may: without IO, so that it can be read in one place. */
export interface Changer {
  userId: string;
  role: Role;
  reach: Reach;
  /** Names of everybody. */
  sees: boolean;
}

export interface Situation {
  changer: Changer;
  /** The membership as it is now; null where there is none. */
  known: Placement | null;
  /** Owners that there are before this change. */
  owners: number;
}

export type Decision =
  | { outcome: 'invalid'; message: string }
  | { outcome: 'unchanged' }
  | { outcome: 'updated'; before: Placement; after: Placement }
  | { outcome: 'removed'; before: Placement };

const invalid = (message: string): Decision => ({ outcome: 'invalid', message });

/** What becomes of a member who was chosen as `seen`. */
export function decideChange(
  action: MemberAction,
  { userId, seen }: { userId: string; seen: Placement },
  { changer, known, owners }: Situation,
): Decision {
  if (!known) return invalid('This person is no member any more.');
  if (known.role !== seen.role || known.teamId !== seen.teamId)
    return invalid('Somebody changed this member meanwhile. Look at it again first.');
  if (action.kind !== 'team' && userId === changer.userId)
    return invalid('Your own role and membership are changed by themselves, not with others.');
  const after = afterwards(action, known);
  const why = refusal(changer, known, after);
  if (why !== null) return invalid(why);
  if (known.role === 'owner' && after?.role !== 'owner' && owners === 1) return invalid(lastOwner().message);
  if (after === null) return { outcome: 'removed', before: known };
  if (after.role === known.role && after.teamId === known.teamId) return { outcome: 'unchanged' };
  return { outcome: 'updated', before: known, after };
}

/** Why somebody may not change a membership from the one to the other, where null is none; null where they may. */
export function refusal(changer: Changer, from: Placement | null, to: Placement | null): string | null {
  try {
    if (changer.reach === 'organization') {
      if (from) refuseChanging(changer, from.role);
      if (to) refuseGiving(changer, to.role);
    } else if (from && to) refuseBeyondTeam({ teamId: changer.reach.teamId, sees: changer.sees }, from, to);
    else return 'Your role in this organization does not allow this. Ask one of its administrators.';
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}

function afterwards(action: MemberAction, known: Placement): Placement | null {
  if (action.kind === 'remove') return null;
  return action.kind === 'role' ? { ...known, role: action.role } : { ...known, teamId: action.teamId };
}

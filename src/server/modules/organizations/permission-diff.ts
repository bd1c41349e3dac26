import type { ChangePreview } from '#contract/change-preview.ts';
import { type Acting, fatesOf } from '#server/tenancy/acting-for.ts';
import { permissionNames, permissionsOf, type Role } from '#server/tenancy/permissions.ts';

/** The facts about a member that permissions follow from. */
export interface MemberFacts {
  role: Role;
  teamId: string | null;
}

/** Members of an organization by their user id. */
export type Facts = ReadonlyMap<string, MemberFacts>;

/** What is about to be saved about one member. */
export interface ProposedChange {
  userId: string;
  role?: Role | undefined;
  teamId?: string | null | undefined;
  remove?: boolean | undefined;
}

/** What somebody may do afterwards and could not before, and the other way round; sorted names of permissions. */
export interface PermissionDiff {
  userId: string;
  gains: string[];
  loses: string[];
}

/** The members as they would be, changes taken one after the other; one about nobody there changes nothing. */
export function applyChanges(before: Facts, changes: readonly ProposedChange[]): Facts {
  const after = new Map(before);
  for (const { userId, role, teamId, remove } of changes) {
    const known = after.get(userId);
    if (!known) continue;
    if (remove) after.delete(userId);
    else after.set(userId, { role: role ?? known.role, teamId: teamId === undefined ? known.teamId : teamId });
  }
  return after;
}

/** The names of everybody's permissions. */
export function permissionTable(members: Facts, rosterVisible: boolean): Map<string, string[]> {
  return new Map(
    [...members].map(([userId, facts]) => [userId, permissionNames(permissionsOf({ ...facts, rosterVisible }))]),
  );
}

/** Everybody whose permissions differ between two moments; who is in one of them alone had none, or has none. */
export function diffPermissions(
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): PermissionDiff[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((userId) => {
    const [had, has] = [before.get(userId) ?? [], after.get(userId) ?? []];
    const gains = has.filter((name) => !had.includes(name));
    const loses = had.filter((name) => !has.includes(name));
    return gains.length + loses.length > 0 ? [{ userId, gains, loses }] : [];
  });
}

/** Would nobody own the organization any more? */
export function losesLastOwner(before: Facts, after: Facts): boolean {
  const owned = (members: Facts) => [...members.values()].some(({ role }) => role === 'owner');
  return owned(before) && !owned(after);
}

/** Whose role is another one in two moments, or who is there in one of them alone. */
export function whoseRoleDiffers(before: Facts, after: Facts): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (userId) => before.get(userId)?.role !== after.get(userId)?.role,
  );
}

/**
 * Who gains and who loses what between two moments, as the contract has it, and what becomes of what acts for them; `people` tell what
 * members are called.
 */
export function changePreview({
  before,
  after,
  rosterVisible,
  people,
  acting,
  callerId,
}: {
  before: Facts;
  after: Facts;
  rosterVisible: boolean;
  people: readonly { userId: string; username: string; fullName: string | null }[];
  /** What acts for those whose role differs. */
  acting: Acting;
  callerId: string;
}): ChangePreview {
  const named = new Map(people.map((person) => [person.userId, person]));
  const diff = diffPermissions(permissionTable(before, rosterVisible), permissionTable(after, rosterVisible));
  const roleIn = (facts: Facts) => (userId: string) => facts.get(userId)?.role ?? null;
  const fates = fatesOf(acting, roleIn(before), roleIn(after));
  return {
    members: diff.map(({ userId, gains, loses }) => ({
      user_id: userId,
      username: named.get(userId)?.username ?? '',
      full_name: named.get(userId)?.fullName ?? null,
      gains,
      loses,
    })),
    removes_last_owner: losesLastOwner(before, after),
    affects_caller: diff.some(({ userId }) => userId === callerId),
    keys: fates.keys.map(({ key, ends, loses, gains }) => ({
      ...{ id: key.id, name: key.name, key_prefix: key.keyPrefix },
      ...{ user_id: key.userId, username: named.get(key.userId)?.username ?? '' },
      last_used_at: key.lastUsedAt?.toISOString() ?? null,
      ...{ becomes: ends ? 'ended' : 'changed', loses, gains },
    })),
    ended_tokens: [...fates.tokens.values()].reduce((sum, count) => sum + count, 0),
  };
}

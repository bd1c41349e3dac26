import { Email } from '#contract/kernel/fields.ts';
import { mayChange, mayGive, type Role, roles } from '#server/tenancy/permissions.ts';

/** A line, and what there is about its address: without IO, so that a dry run says what an import does. */
export interface RowToDecide {
  email: string;
  role: string | null;
  team: string | null;
}

export interface Situation {
  /** Role of whoever imports, and who that is. */
  importer: { userId: string; role: Role };
  /** The account with this address, and its membership where it has one. */
  account: { userId: string; membership: { role: Role; teamId: string | null } | null } | null;
  /** The team that the line names; undefined where there is none of that name. */
  teamId: string | null | undefined;
  /** An invitation of this address that is still open. */
  waiting: { role: Role; teamId: string | null } | null;
}

type InvitedRole = Exclude<Role, 'owner'>;

export type Decision =
  | { outcome: 'invalid'; message: string }
  | { outcome: 'unchanged' }
  | { outcome: 'added'; userId: string; role: InvitedRole; teamId: string | null }
  | { outcome: 'invited'; role: InvitedRole; teamId: string | null }
  | {
      outcome: 'updated';
      userId: string;
      before: { role: Role; teamId: string | null };
      after: { role: Role; teamId: string | null };
    };

const invalid = (message: string): Decision => ({ outcome: 'invalid', message });

/** What becomes of a line. Members keep what it leaves empty; others are plain members without a team. */
export function decideRow(row: RowToDecide, situation: Situation): Decision {
  const { importer, account, teamId, waiting } = situation;
  if (!Email.safeParse(row.email).success) return invalid('Enter an e-mail address, for example mina@example.org.');
  const role = row.role === null ? null : roleOf(row.role);
  if (role === undefined) return invalid(`There is no role "${row.role}". Use admin, team_manager or member.`);
  if (teamId === undefined) return invalid(`There is no team "${row.team}".`);
  if (account?.membership)
    return decideMember(account.userId, account.membership, { role, teamId, named: row.team !== null });
  const given = role ?? 'member';
  if (given === 'owner') return invalid('Nobody becomes an owner by a roster. Change the role of a member.');
  if (!mayGive(importer.role, given)) return invalid('You cannot give a role above your own.');
  if (account) return { outcome: 'added', userId: account.userId, role: given, teamId };
  if (waiting && waiting.role === given && waiting.teamId === teamId) return { outcome: 'unchanged' };
  return { outcome: 'invited', role: given, teamId };

  function decideMember(
    userId: string,
    before: { role: Role; teamId: string | null },
    wanted: { role: Role | null; teamId: string | null; named: boolean },
  ): Decision {
    const after = { role: wanted.role ?? before.role, teamId: wanted.named ? wanted.teamId : before.teamId };
    if (after.role === before.role && after.teamId === before.teamId) return { outcome: 'unchanged' };
    if (after.role !== before.role) {
      if (before.role === 'owner' || after.role === 'owner')
        return invalid('A roster makes nobody an owner, and no owner something else. Change the role of the member.');
      if (userId === importer.userId) return invalid('A roster does not change your own role.');
      if (!mayGive(importer.role, after.role)) return invalid('You cannot give a role above your own.');
    }
    if (!mayChange(importer.role, before.role))
      return invalid('You cannot change somebody whose role is above your own.');
    return { outcome: 'updated', userId, before, after };
  }
}

/** As people write it: `Team Manager` is `team_manager`. */
function roleOf(text: string): Role | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return roles.find((role) => role === plain);
}

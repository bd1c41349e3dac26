import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';
import type { MemberAction, RosterEffect } from '#server/db/schema/rosters.ts';
import type { Access } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { type AuditEvent, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from '../actor.ts';
import { type AfterCommit, byActor, type Unshare } from '../end-membership.ts';
import { sightOf } from '../member-list.service.ts';
import { countOwners, holdTeam } from '../members.repository.ts';
import { deleteMembers } from '../rosters/delete-members.ts';
import { changeMembers, type RosterRowRow } from '../rosters/rosters.repository.ts';
import { type Changer, type Decision, decideChange } from './decide-change.ts';

type Result = Pick<RosterRowRow, 'line' | 'outcome' | 'message' | 'effect'>;
type Chosen = RosterRowRow & { userId: string };

/** Who changes members, and how far they may. */
export const changerOf = (access: Access, reach: Reach): Changer => ({
  ...{ userId: access.userId, role: access.role, reach, sees: sightOf(access).names },
});

/**
 * Does it to these members, all in the transaction; gives a result for each, and what the log says about them. The organization is
 * locked by the caller.
 */
export async function applyChange(
  tx: Db,
  unshare: Unshare,
  actor: Actor,
  { access, reach, action }: { access: Access; reach: Reach; action: MemberAction },
  rows: readonly RosterRowRow[],
): Promise<{ results: Result[]; events: AuditEvent[]; after: AfterCommit }> {
  const tenantId = access.organizationId;
  const chosen = rows.filter((row): row is Chosen => row.userId !== null);
  const decided = await decideAll(tx, actor, { access, reach, action }, chosen);
  const by = byActor(actor, access.username);

  const updates = decided.flatMap(({ row: { userId }, decision }) =>
    decision.outcome === 'updated' ? [{ userId, from: decision.before, to: decision.after }] : [],
  );
  await changeMembers(tx, tenantId, updates);
  const roles = updates.map(({ userId, from, to }) => ({ userId, from: from.role, to: to.role }));
  const acting = await changeActing(tx, tenantId, roles, by);

  const leaving = decided.flatMap(({ row: { userId }, decision, known }) =>
    decision.outcome === 'removed' && known
      ? [{ userId, ...decision.before, joinedAt: known.joinedAt.toISOString() }]
      : [],
  );
  const { left, events: ended } = await deleteMembers(tx, tenantId, leaving, by);
  const after = left.length > 0 ? await unshare(tx, { organizationId: tenantId, userIds: left }) : async () => {};

  const results = decided.map(
    ({ row: { line, userId }, decision, known }): Result => ({
      ...{ line, outcome: decision.outcome, message: decision.outcome === 'invalid' ? decision.message : null },
      effect: effectOf(userId, decision, known, actor.now),
    }),
  );
  const events = decided.flatMap(({ row: { userId }, decision }) => {
    const object = { kind: 'member', id: userId };
    const said = (placed: { role: string; teamId: string | null }) => ({ role: placed.role, team_id: placed.teamId });
    if (decision.outcome === 'updated') {
      const changes = changesBetween(said(decision.before), said(decision.after));
      return [audited(actor, access.username, tenantId, { action: 'member_updated', object, changes })];
    }
    if (decision.outcome !== 'removed') return [];
    const changes = changesBetween(said(decision.before), {});
    return [audited(actor, access.username, tenantId, { action: 'member_removed', object, changes })];
  });
  return { results, events: [...events, ...acting, ...ended], after };
}

type Known = typeof memberships.$inferSelect;

async function decideAll(
  tx: Db,
  actor: Actor,
  { access, reach, action }: { access: Access; reach: Reach; action: MemberAction },
  chosen: readonly Chosen[],
): Promise<{ row: Chosen; decision: Decision; known: Known | undefined }[]> {
  const tenantId = access.organizationId;
  const ids = chosen.map(({ userId }) => userId);
  const found = await tx
    .select()
    .from(memberships)
    .where(and(eq(memberships.tenantId, tenantId), inArray(memberships.userId, ids)));
  const members = new Map(
    found.filter(({ expiresAt }) => !expiresAt || expiresAt > actor.now).map((row) => [row.userId, row]),
  );
  const teamIsGone = action.kind === 'team' && action.teamId !== null && !(await holdTeam(tx, tenantId, action.teamId));
  let owners = await countOwners(tx, tenantId);
  const changer = changerOf(access, reach);
  return chosen.map((row) => {
    const known = members.get(row.userId);
    if (teamIsGone) return { row, known, decision: { outcome: 'invalid', message: 'There is no such team.' } };
    const seen = { role: row.role as Known['role'], teamId: row.team };
    const decision = decideChange(
      action,
      { userId: row.userId, seen },
      { changer, known: known ? { role: known.role, teamId: known.teamId } : null, owners },
    );
    const gone = decision.outcome === 'removed' || (decision.outcome === 'updated' && decision.after.role !== 'owner');
    if (known?.role === 'owner' && gone) owners -= 1;
    return { row, known, decision };
  });
}

function effectOf(userId: string, decision: Decision, known: Known | undefined, now: Date): RosterEffect | null {
  if (decision.outcome === 'updated')
    return { kind: 'updated', userId, before: decision.before, after: decision.after };
  if (decision.outcome !== 'removed' || !known) return null;
  const [joinedAt, expiresAt] = [known.joinedAt.toISOString(), known.expiresAt?.toISOString() ?? null];
  return { kind: 'removed', userId, ...decision.before, joinedAt, expiresAt, at: now.toISOString() };
}

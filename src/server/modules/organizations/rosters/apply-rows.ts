import type { Db } from '#server/db/database.ts';
import type { RosterEffect } from '#server/db/schema/rosters.ts';
import type { Access } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { type AuditEvent, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import { type AfterCommit, byActor, type Unshare } from '../end-membership.ts';
import { openInvitations } from '../invitations.repository.ts';
import { type MakeInvitations, makeInvitations } from '../make-invitations.ts';
import { type Decision, decideRow } from './decide-row.ts';
import { deleteOver } from './delete-over.ts';
import * as repository from './rosters.repository.ts';

type Row = repository.RosterRowRow;
type Result = Pick<Row, 'line' | 'outcome' | 'message' | 'effect'>;

/** Invitations of a roster are good for this long. Milliseconds. */
const invitedForMs = 14 * 86_400_000;

/** What becomes of these rows, from what there is now. */
export async function decideRows(
  tx: Db,
  actor: Actor,
  access: Access,
  rows: readonly Row[],
): Promise<{ row: Row; decision: Decision }[]> {
  const tenantId = access.organizationId;
  const emails = rows.map(({ email }) => email.toLowerCase());
  const accounts = await repository.accountsOf(tx, tenantId, emails);
  const teams = await repository.teamsByName(
    tx,
    tenantId,
    rows.flatMap(({ team }) => team ?? []),
  );
  const waiting = new Map(
    (await openInvitations(tx, tenantId, emails))
      .filter(({ expiresAt }) => expiresAt > actor.now)
      .map((invitation) => [invitation.email.toLowerCase(), invitation]),
  );
  return rows.map((row) => {
    const found = accounts.get(row.email.toLowerCase());
    const isMember = found?.role && !(found.expiresAt && found.expiresAt <= actor.now);
    const membership = isMember && found.role ? { role: found.role, teamId: found.teamId } : null;
    const decision = decideRow(row, {
      importer: { userId: actor.userId, role: access.role },
      account: found ? { userId: found.userId, membership } : null,
      teamId: row.team === null ? null : teams.get(row.team),
      waiting: waiting.get(row.email.toLowerCase()) ?? null,
    });
    return { row, decision };
  });
}

/** Does what was decided, all in the transaction; gives a result for each row, and what the log says about them. */
export async function applyRows(
  tx: Db,
  deps: { making: MakeInvitations; unshare: Unshare },
  actor: Actor,
  access: Access,
  decided: readonly { row: Row; decision: Decision }[],
): Promise<{ results: Result[]; events: AuditEvent[]; after: AfterCommit }> {
  const tenantId = access.organizationId;
  const of = <O extends Decision['outcome']>(outcome: O) =>
    decided.flatMap(({ row, decision }) =>
      decision.outcome === outcome ? [{ row, decision: decision as Extract<Decision, { outcome: O }> }] : [],
    );
  const added = of('added').map(({ decision }) => decision);
  // Somebody whose time was over may still be in the table.
  const { over, events: ended } = await deleteOver(
    tx,
    tenantId,
    added.map(({ userId }) => userId),
    actor.now,
  );
  const after = over.length > 0 ? await deps.unshare(tx, { organizationId: tenantId, userIds: over }) : async () => {};
  await repository.insertMembers(tx, tenantId, added, actor.now);
  const updates = of('updated').map(({ decision: { userId, before, after: to } }) => ({ userId, from: before, to }));
  await repository.changeMembers(tx, tenantId, updates);
  const roles = updates.map(({ userId, from, to }) => ({ userId, from: from.role, to: to.role }));
  const acting = await changeActing(tx, tenantId, roles, byActor(actor, access.username));
  const invited = of('invited');
  const expiresAt = new Date(actor.now.getTime() + invitedForMs);
  const made = await makeInvitations(
    tx,
    deps.making,
    { tenantId, invitedBy: access.username, createdBy: actor.userId, now: actor.now, expiresAt },
    invited.map(({ row, decision }) => ({ email: row.email, role: decision.role, teamId: decision.teamId })),
  );
  const invitationOf = new Map(invited.map(({ row }, index) => [row.line, made.rows[index]?.id ?? '']));

  function effectOf({ row, decision }: { row: Row; decision: Decision }): RosterEffect | null {
    if (decision.outcome === 'added')
      return {
        kind: 'added',
        userId: decision.userId,
        role: decision.role,
        teamId: decision.teamId,
        joinedAt: actor.now.toISOString(),
      };
    if (decision.outcome === 'updated')
      return { kind: 'updated', userId: decision.userId, before: decision.before, after: decision.after };
    const invitationId = invitationOf.get(row.line);
    return invitationId === undefined
      ? null
      : { kind: 'invited', invitationId, replaced: made.replaced.get(invitationId) ?? null };
  }

  const results = decided.map((one) => ({ ...resultOf(one), effect: effectOf(one) }));
  const events = decided.flatMap(({ row, decision }, index) =>
    eventOf(actor, access, row, decision, results[index]?.effect ?? null),
  );
  return { results, events: [...ended, ...events, ...acting], after };
}

/** As a dry run tells it, with what it would do. */
export function triedResultOf(tried: { row: Row; decision: Decision }): Result {
  const { decision } = tried;
  const effectOf = (): RosterEffect | null => {
    if (decision.outcome === 'updated')
      return { kind: 'updated', userId: decision.userId, before: decision.before, after: decision.after };
    return decision.outcome === 'added' || decision.outcome === 'invited'
      ? { kind: 'joins', role: decision.role }
      : null;
  };
  return { ...resultOf(tried), effect: effectOf() };
}

function resultOf({ row, decision }: { row: Row; decision: Decision }): Omit<Result, 'effect'> {
  const message = decision.outcome === 'invalid' ? decision.message : null;
  return { line: row.line, outcome: decision.outcome, message };
}

function eventOf(
  actor: Actor,
  access: Access,
  row: Row,
  decision: Decision,
  effect: RosterEffect | null,
): AuditEvent[] {
  if (effect === null || effect.kind === 'joins' || effect.kind === 'removed') return [];
  const entry = (action: string, object: { kind: string; id: string }, changes: AuditEvent['changes']) => [
    audited(actor, access.username, access.organizationId, { action, object, changes }),
  ];
  if (effect.kind === 'added') {
    const changes = changesBetween({}, { role: effect.role, team_id: effect.teamId });
    return entry('member_added', { kind: 'member', id: effect.userId }, changes);
  }
  if (effect.kind === 'updated') {
    const { before, after } = effect;
    const changes = changesBetween(
      { role: before.role, team_id: before.teamId },
      { role: after.role, team_id: after.teamId },
    );
    return entry('member_updated', { kind: 'member', id: effect.userId }, changes);
  }
  const { role, teamId } = decision as Extract<Decision, { outcome: 'invited' }>;
  const changes = changesBetween({}, { email: row.email, role, team_id: teamId });
  return entry('invitation_created', { kind: 'invitation', id: effect.invitationId }, changes);
}

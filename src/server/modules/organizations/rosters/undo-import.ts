import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import type { RosterEffect } from '#server/db/schema/rosters.ts';
import { type By, changeActing } from '#server/tenancy/acting-for.ts';
import type { AuditEvent } from '#server/tenancy/audit-log.ts';
import type { AfterCommit, Unshare } from '../end-membership.ts';
import { withdrawInvitations } from '../invitations.repository.ts';
import { deleteMembers, type Leaving } from './delete-members.ts';
import * as repository from './rosters.repository.ts';

type Effect<K extends RosterEffect['kind']> = { line: number; effect: Extract<RosterEffect, { kind: K }> };

/** Said of a line that somebody changed since, whose decision it is by now. */
const keptAsItIs = 'Somebody changed this since. It was left as it is.';

/**
 * Takes back what an import did, line by line: whoever was added leaves, whoever was changed is as before, whoever was invited is not
 * any more, also where they came. What somebody changed since is left, and whoever was a member before, or came another way. Gives in
 * `left` who is no member any more, and in `events` what else ended or changed, for the log. The organization is locked by the caller.
 */
export async function undoImport(
  tx: Db,
  job: repository.ImportRow,
  unshare: Unshare,
  by: By,
): Promise<{ taken: number; kept: number; left: Leaving[]; events: AuditEvent[]; after: AfterCommit }> {
  const { tenantId, id } = job;
  const rows = (await repository.finishedRows(tx, tenantId, id)).flatMap(({ row }) =>
    row.effect ? [{ line: row.line, effect: row.effect }] : [],
  );
  const of = <K extends RosterEffect['kind']>(kind: K) =>
    rows.filter((row): row is Effect<K> => row.effect.kind === kind);
  const kept = new Set<number>();

  const updated = of('updated');
  const restored = new Set(
    await repository.changeMembers(
      tx,
      tenantId,
      updated.map(({ effect: { userId, before, after } }) => ({ userId, from: after, to: before })),
    ),
  );
  for (const { line, effect } of updated) if (!restored.has(effect.userId)) kept.add(line);
  const changed = await changeActing(
    tx,
    tenantId,
    updated.flatMap(({ effect: { userId, before, after: from } }) =>
      restored.has(userId) ? [{ userId, from: from.role, to: before.role }] : [],
    ),
    by,
  );

  const invited = of('invited');
  const ids = invited.map(({ effect }) => effect.invitationId);
  const made = ids.length === 0 ? [] : await invitationsOf(tx, tenantId, ids);
  const open = new Set(made.filter((row) => !row.acceptedAt && !row.withdrawnAt).map((row) => row.id));
  await withdrawInvitations(tx, tenantId, [...open], by.at);
  await repository.reopenInvitations(
    tx,
    tenantId,
    invited.flatMap(({ effect }) => (open.has(effect.invitationId) ? (effect.replaced ?? []) : [])),
  );

  const lineOf = new Map(invited.map(({ line, effect }) => [effect.invitationId, line]));
  const came = made.flatMap(({ id: invitationId, acceptedBy, acceptedAt, role, teamId }) => {
    const line = lineOf.get(invitationId);
    if (!acceptedBy || !acceptedAt || line === undefined) return [];
    return [{ line, userId: acceptedBy, role, teamId, joinedAt: acceptedAt.toISOString() }];
  });
  const added = of('added').map(({ line, effect }) => ({ line, ...effect }));
  const leaving = [...added, ...came];
  const { left, events: ended } = await deleteMembers(tx, tenantId, leaving, by);
  const gone = new Set(left);
  for (const { line, userId } of leaving) if (!gone.has(userId)) kept.add(line);
  const after = left.length > 0 ? await unshare(tx, { organizationId: tenantId, userIds: left }) : async () => {};

  await repository.noteLines(tx, job, [...kept], keptAsItIs);
  return {
    taken: rows.length - kept.size,
    kept: kept.size,
    left: leaving.filter(({ userId }) => gone.has(userId)),
    events: [...changed, ...ended],
    after,
  };
}

async function invitationsOf(tx: Db, tenantId: string, ids: string[]) {
  return tx
    .select({
      id: invitations.id,
      role: invitations.role,
      teamId: invitations.teamId,
      acceptedAt: invitations.acceptedAt,
      acceptedBy: invitations.acceptedBy,
      withdrawnAt: invitations.withdrawnAt,
    })
    .from(invitations)
    .where(and(eq(invitations.tenantId, tenantId), inArray(invitations.id, ids)));
}

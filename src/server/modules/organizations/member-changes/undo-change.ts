import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';
import type { RosterEffect } from '#server/db/schema/rosters.ts';
import type { Access } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { type AuditEvent, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Reach } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from '../actor.ts';
import { byActor } from '../end-membership.ts';
import { changeMembers, type ImportRow, noteLines, type RosterRowRow } from '../rosters/rosters.repository.ts';
import { changerOf } from './apply-change.ts';
import { refusal } from './decide-change.ts';

type Done<K extends RosterEffect['kind']> = { line: number; effect: Extract<RosterEffect, { kind: K }> };

const keptAsItIs = 'Somebody changed this since. It was left as it is.';

/**
 * Takes back what was done to each member, where it still is as it was left, and where whoever takes it back may do so. The organization
 * is locked by the caller. Gives what the log says.
 */
export async function undoChange(
  tx: Db,
  job: ImportRow,
  actor: Actor,
  { access, reach }: { access: Access; reach: Reach },
  rows: readonly RosterRowRow[],
): Promise<{ taken: number; kept: number; events: AuditEvent[] }> {
  const { tenantId } = job;
  const changer = changerOf(access, reach);
  const done = rows.flatMap(({ line, effect }) => (effect ? [{ line, effect }] : []));
  const refused = new Map<number, string>();
  const may = <D extends { line: number }>(some: readonly D[], whyNot: (one: D) => string | null): D[] =>
    some.filter((one) => {
      const why = whyNot(one);
      if (why !== null) refused.set(one.line, why);
      return why === null;
    });

  const updated = may(
    done.filter((one): one is Done<'updated'> => one.effect.kind === 'updated'),
    ({ effect: { before, after } }) => refusal(changer, after, before),
  );
  const changes = updated.map(({ effect: { userId, before, after } }) => ({ userId, from: after, to: before }));
  const restored = new Set(await changeMembers(tx, tenantId, changes));
  const removed = may(
    done.filter((one): one is Done<'removed'> => one.effect.kind === 'removed'),
    ({ effect }) => refusal(changer, null, effect),
  );
  const returned = new Set(await restore(tx, tenantId, removed, actor.now));

  const kept = [...updated, ...removed].filter(
    ({ effect }) => !restored.has(effect.userId) && !returned.has(effect.userId),
  );
  await noteLines(
    tx,
    job,
    kept.map(({ line }) => line),
    keptAsItIs,
  );
  for (const [line, why] of refused) await noteLines(tx, job, [line], why);

  const entry = (action: string, id: string, said: AuditEvent['changes']) =>
    audited(actor, access.username, tenantId, { action, object: { kind: 'member', id }, changes: said });
  const said = ({ role, teamId }: { role: string; teamId: string | null }) => ({ role, team_id: teamId });
  const back = changes.filter(({ userId }) => restored.has(userId));
  const roles = back.map(({ userId, from, to }) => ({ userId, from: from.role, to: to.role }));
  const events = [
    ...back.map(({ userId, from, to }) => entry('member_updated', userId, changesBetween(said(from), said(to)))),
    ...removed
      .filter(({ effect }) => returned.has(effect.userId))
      .map(({ effect }) => entry('member_restored', effect.userId, changesBetween({}, said(effect)))),
    ...(await changeActing(tx, tenantId, roles, byActor(actor, access.username))),
  ];
  return { taken: restored.size + returned.size, kept: kept.length + refused.size, events };
}

/** What a membership begins or ends by, as the log calls it. */
const turns = [
  'member_removed',
  'member_moved_out',
  'member_expired',
  'member_left',
  'member_added',
  'member_moved_in',
];

/**
 * Gives back the memberships of those who are no members, whose removal is the last that happened to it, and whose time is not over. A
 * team that is gone is no team.
 */
async function restore(tx: Db, tenantId: string, removed: readonly Done<'removed'>[], now: Date): Promise<string[]> {
  if (removed.length === 0) return [];
  const ids = JSON.stringify(removed.map(({ effect }) => effect.userId));
  const { rows } = await tx.execute<{ id: string; action: string; at: string }>(sql`
    select distinct on (a.object_id) a.object_id as id, a.action, a.at from audit_entries a
    join users u on u.id = a.object_id
    where a.tenant_id = ${tenantId} and a.object_id in (select jsonb_array_elements_text(${ids}::jsonb))
      and a.action in (select jsonb_array_elements_text(${JSON.stringify(turns)}::jsonb))
    order by a.object_id, a.seq desc`);
  const last = new Map(rows.map((row) => [row.id, row]));
  const back = removed.filter(({ effect: { userId, at, expiresAt } }) => {
    const turn = last.get(userId);
    const isLast = turn?.action === 'member_removed' && new Date(turn.at).getTime() === Date.parse(at);
    return isLast && (expiresAt === null || new Date(expiresAt) > now);
  });
  if (back.length === 0) return [];
  const { rows: teams } = await tx.execute<{ id: string }>(
    sql`select id from teams where tenant_id = ${tenantId} for share`,
  );
  const there = new Set(teams.map(({ id }) => id));
  const made = await tx
    .insert(memberships)
    .values(
      back.map(({ effect: { userId, role, teamId, joinedAt, expiresAt } }) => ({
        ...{ tenantId, userId, role, teamId: teamId !== null && there.has(teamId) ? teamId : null },
        ...{ joinedAt: new Date(joinedAt), expiresAt: expiresAt === null ? null : new Date(expiresAt) },
      })),
    )
    .onConflictDoNothing()
    .returning({ userId: memberships.userId });
  return made.map(({ userId }) => userId);
}

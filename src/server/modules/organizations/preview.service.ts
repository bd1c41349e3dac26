import { and, eq, inArray } from 'drizzle-orm';
import type { ChangePreview } from '#contract/change-preview.ts';
import type { Db } from '#server/db/database.ts';
import { memberships, teams, users } from '#server/db/schema/identity.ts';
import { notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { lacks, requireOrganization } from '#server/tenancy/access.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import type { Actor } from './actor.ts';
import { sightOf } from './member-list.service.ts';
import { refuseBeyondTeam, refuseChanging, refuseGiving } from './member-rules.ts';
import { applyChanges, diffPermissions, losesLastOwner, permissionTable } from './permission-diff.ts';

interface ChangeBody {
  target_user_id: string;
  role?: Role | undefined;
  team_id?: string | null | undefined;
  remove?: boolean | undefined;
}

/**
 * Who would gain or lose which permission, by the same function that decides them for each request. Refuses what saving would refuse,
 * but for the loss of the last owner, which it tells.
 */
export function previewChange(db: Db) {
  return async (actor: Actor, orgId: string, bodies: readonly ChangeBody[]): Promise<ChangePreview> => {
    const access = await requireOrganization(db, actor, orgId, 'members:write');
    const { reach } = access;
    const rows = await db
      .select({
        userId: memberships.userId,
        role: memberships.role,
        teamId: memberships.teamId,
        username: users.username,
        fullName: users.fullName,
      })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(and(eq(memberships.tenantId, orgId), holdsAt(actor.now)));
    const before = new Map(rows.map(({ userId, role, teamId }) => [userId, { role, teamId }]));
    for (const { target_user_id: userId, role, team_id: teamId, remove } of bodies) {
      const known = before.get(userId);
      if (!known) throw notFound('member');
      if (reach !== 'organization') {
        const wanted = { role: role ?? known.role, teamId: teamId === undefined ? known.teamId : teamId };
        refuseBeyondTeam({ teamId: reach.teamId, sees: sightOf(access).names }, known, wanted);
        if (remove) throw lacks();
      } else if (userId !== actor.userId) refuseChanging(access, known.role);
      if (role !== undefined) refuseGiving(access, role);
    }
    await needTeams(db, orgId, bodies);
    const proposed = bodies.map(({ target_user_id: userId, role, team_id: teamId, remove }) => ({
      ...{ userId, role, teamId, remove },
    }));
    const after = applyChanges(before, proposed);
    const { rosterVisible } = access;
    const diff = diffPermissions(permissionTable(before, rosterVisible), permissionTable(after, rosterVisible));
    const people = new Map(rows.map((row) => [row.userId, row]));
    return {
      members: diff.map(({ userId, gains, loses }) => ({
        user_id: userId,
        username: people.get(userId)?.username ?? '',
        full_name: people.get(userId)?.fullName ?? null,
        gains,
        loses,
      })),
      removes_last_owner: losesLastOwner(before, after),
      affects_caller: diff.some(({ userId }) => userId === actor.userId),
    };
  };
}

async function needTeams(db: Db, orgId: string, bodies: readonly ChangeBody[]): Promise<void> {
  const wanted = [...new Set(bodies.flatMap(({ team_id: id }) => (id == null ? [] : [storable(id)])))];
  if (wanted.length === 0) return;
  const found = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.tenantId, orgId), inArray(teams.id, wanted)));
  if (found.length < wanted.length) throw notFound('team');
}

import { createHash } from 'node:crypto';
import { and, eq, inArray } from 'drizzle-orm';
import type { ChangePreview, ChangePreviewRequest } from '#contract/change-preview.ts';
import type { Db } from '#server/db/database.ts';
import { memberships, teams, users } from '#server/db/schema/identity.ts';
import { notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { lacks, requireOrganization, requireWholeOrganization } from '#server/tenancy/access.ts';
import { actingFor } from '#server/tenancy/acting-for.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';
import type { Actor } from './actor.ts';
import { sightOf } from './member-list.service.ts';
import { refuseBeyondTeam, refuseChanging, refuseGiving } from './member-rules.ts';
import { applyChanges, changePreview, whoseRoleDiffers } from './permission-diff.ts';

/**
 * Who would gain or lose which permission, by the same function that decides them for each request. Refuses what saving would refuse,
 * but for the loss of the last owner, which it tells.
 */
export function previewChange(db: Db) {
  return async (
    actor: Actor,
    orgId: string,
    { changes: bodies, removed_team_id: removedTeam }: ChangePreviewRequest,
  ): Promise<ChangePreview> => {
    const access = await requireOrganization(db, actor, orgId, 'members:write');
    const { reach, rosterVisible } = access;
    if (removedTeam !== undefined) await requireWholeOrganization(db, actor, orgId, 'teams:write');
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
    await needTeams(db, orgId, [removedTeam, ...bodies.map(({ team_id: id }) => id)]);
    const after = applyChanges(before, [
      ...rows.filter(({ teamId }) => teamId === removedTeam).map(({ userId }) => ({ userId, teamId: null })),
      ...bodies.map(({ target_user_id: userId, role, team_id: teamId, remove }) => ({ userId, role, teamId, remove })),
    ]);
    const acting = await actingFor(db, orgId, whoseRoleDiffers(before, after), actor.now);
    const preview = changePreview({ before, after, rosterVisible, people: rows, acting, callerId: actor.userId });
    const placed = bodies.map(({ target_user_id: id }) => [id, before.get(id)]);
    return { ...preview, token: tokenOf({ changes: bodies, placed, preview }) };
  };
}

/** The same for the same, whoever reckons it and in whichever order the members are named. Uses of keys in between do not matter. */
function tokenOf({
  changes,
  placed,
  preview,
}: {
  changes: unknown[];
  placed: unknown[];
  preview: ChangePreview;
}): string {
  const keys = preview.keys?.map(({ id, becomes, loses, gains }) => [id, becomes, loses, gains]) ?? [];
  const lines = [...changes, ...placed, ...preview.members, ...keys].map((one) => JSON.stringify(one)).sort();
  const said = JSON.stringify([lines, preview.removes_last_owner, preview.affects_caller]);
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

async function needTeams(db: Db, orgId: string, ids: readonly (string | null | undefined)[]): Promise<void> {
  const wanted = [...new Set(ids.flatMap((id) => (id == null ? [] : [storable(id)])))];
  if (wanted.length === 0) return;
  const found = await db
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.tenantId, orgId), inArray(teams.id, wanted)));
  if (found.length < wanted.length) throw notFound('team');
}

import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { lacks, requireOrganization, requireWholeOrganization } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from './actor.ts';
import { byActor, endMembership, type Unshare } from './end-membership.ts';
import { sightOf } from './member-list.service.ts';
import { endOf, lastOwner, refuseBeyondTeam, refuseChanging, refuseGiving, refuseLengthening } from './member-rules.ts';
import * as repository from './members.repository.ts';
import { lockOrganizations } from './organizations.repository.ts';
import { seen } from './seen.ts';

export interface MemberReplace {
  role: Role;
  organization_id: string;
  team_id: string | null;
  expires_at?: string | null | undefined;
  /** The role that was seen; `conflict` where it is another one by now. */
  expected_role?: Role | undefined;
}

/** Role, team and organization of a member, all at once. */
export function createMoving({ db, unshare }: { db: Db; unshare: Unshare }) {
  async function needTeam(tx: Db, orgId: string, teamId: string | null): Promise<void> {
    if (teamId !== null && !(await repository.holdTeam(tx, orgId, teamId))) throw notFound('team');
  }

  async function within(tx: Db, actor: Actor, orgId: string, userId: string, body: MemberReplace): Promise<Member> {
    const access = await requireOrganization(tx, actor, orgId, 'members:write');
    const known = await repository.findMembership(tx, orgId, userId);
    if (!known || (known.expiresAt && known.expiresAt <= actor.now)) throw notFound('member');
    if (body.expected_role !== undefined && body.expected_role !== known.role)
      throw new AppError('conflict', 'The role of this member was changed meanwhile. Look at it again first.');
    if (access.reach === 'organization') refuseChanging(access, known.role);
    else {
      const sees = sightOf(access).names;
      refuseBeyondTeam({ teamId: access.reach.teamId, sees }, known, { role: body.role, teamId: body.team_id });
      if (body.expires_at !== undefined) throw lacks();
    }
    refuseGiving(access, body.role);
    await needTeam(tx, orgId, body.team_id);
    if (known.role === 'owner' && body.role !== 'owner' && (await repository.countOwners(tx, orgId)) === 1)
      throw lastOwner();
    const expiresAt = endOf(body.role, body.expires_at, actor.now, known.expiresAt);
    refuseLengthening(actor, known, expiresAt);
    const changes = changesBetween(
      { role: known.role, team_id: known.teamId, expires_at: known.expiresAt },
      { role: body.role, team_id: body.team_id, expires_at: expiresAt },
    );
    if (changes.length > 0) {
      await repository.updateMembership(tx, known, { role: body.role, teamId: body.team_id, expiresAt });
      const object = { kind: 'member', id: userId };
      const role = { userId, from: known.role, to: body.role };
      await appendAudit(
        tx,
        audited(actor, access.username, orgId, { action: 'member_updated', object, changes }),
        ...(await changeActing(tx, orgId, [role], byActor(actor, access.username))),
      );
    }
    return seen(tx, actor, access, userId);
  }

  async function move(tx: Db, actor: Actor, orgId: string, userId: string, body: MemberReplace) {
    const from = await requireWholeOrganization(tx, actor, orgId, 'members:write');
    const to = await requireWholeOrganization(tx, actor, body.organization_id, 'members:write');
    const known = await repository.findMembership(tx, orgId, userId);
    if (!known || (known.expiresAt && known.expiresAt <= actor.now)) throw notFound('member');
    refuseChanging(from, known.role);
    refuseGiving(to, body.role);
    await needTeam(tx, to.organizationId, body.team_id);
    if (await repository.findMembership(tx, to.organizationId, userId))
      throw new AppError('conflict', 'This person is a member of that organization already.');
    if (known.role === 'owner' && (await repository.countOwners(tx, orgId)) === 1) throw lastOwner();
    const expiresAt = endOf(body.role, body.expires_at, actor.now, known.expiresAt);
    refuseLengthening(actor, known, expiresAt);
    const { after, events } = await endMembership(tx, known, unshare, byActor(actor, from.username));
    const row = { tenantId: to.organizationId, userId, role: body.role, teamId: body.team_id };
    await repository.insertMembership(tx, { ...row, joinedAt: actor.now, expiresAt });
    const object = { kind: 'member', id: userId };
    const [left, joined] = [
      changesBetween({ role: known.role, team_id: known.teamId }, {}),
      changesBetween({}, { role: body.role, team_id: body.team_id, expires_at: expiresAt }),
    ];
    await appendAudit(
      tx,
      audited(actor, from.username, orgId, { action: 'member_moved_out', object, changes: left }),
      ...events,
      audited(actor, to.username, to.organizationId, { action: 'member_moved_in', object, changes: joined }),
    );
    return [await seen(tx, actor, to, userId), after] as const;
  }

  return {
    async replace(actor: Actor, orgId: string, userId: string, asked: MemberReplace): Promise<Member> {
      const team = asked.team_id === null ? null : storable(asked.team_id);
      const body = { ...asked, organization_id: storable(asked.organization_id), team_id: team };
      const [member, after] = await db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId, body.organization_id);
        if (body.organization_id !== orgId) return move(tx, actor, orgId, userId, body);
        return [await within(tx, actor, orgId, userId, body), undefined] as const;
      });
      await after?.();
      return member;
    },
  };
}

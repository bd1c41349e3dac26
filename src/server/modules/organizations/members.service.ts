import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { storable } from '#server/platform/storable-text.ts';
import { type Access, lacks, requireOrganization, requireWholeOrganization } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from './actor.ts';
import { byActor, byTime, endMembership, expiredEvent, type Unshare } from './end-membership.ts';
import { listMembersFor, type MemberPage, type MemberQuery } from './member-list.service.ts';
import { endOf, lastOwner, refuseChanging, refuseGiving, refuseLengthening } from './member-rules.ts';
import * as repository from './members.repository.ts';
import { createMoving, type MemberReplace } from './moving.service.ts';
import { lockOrganizations } from './organizations.repository.ts';
import { seen } from './seen.ts';

export interface MemberAdd {
  user_id?: string | undefined;
  email?: string | undefined;
  username?: string | undefined;
  role: Role;
  team_id?: string | undefined;
  expires_at?: string | null | undefined;
}

/** Who belongs to an organization. Each change is in the audit log, and changes of one organization come one after the other. */
export interface Members {
  list(actor: Actor, orgId: string, query: MemberQuery): Promise<MemberPage>;
  /** Adding somebody who is there with the same role and team changes nothing; with others it is a `conflict`. */
  add(actor: Actor, orgId: string, body: MemberAdd): Promise<Member>;
  changeRole(
    actor: Actor,
    orgId: string,
    userId: string,
    body: { role: Role; expires_at?: string | null | undefined },
  ): Promise<Member>;
  replace(actor: Actor, orgId: string, userId: string, body: MemberReplace): Promise<Member>;
  remove(actor: Actor, orgId: string, userId: string): Promise<void>;
  /** Ends memberships whose time is over. */
  sweep(now: Date): Promise<void>;
}

/** Memberships that one round of the sweeper ends. */
const sweepBatch = 200;

export function createMembers({ db, unshare }: { db: Db; unshare: Unshare }): Members {
  const moving = createMoving({ db, unshare });

  async function end(tx: Db, row: repository.Membership, now: Date) {
    const { after, events } = await endMembership(tx, row, unshare, byTime(now));
    await appendAudit(tx, expiredEvent(row, now), ...events);
    return after;
  }

  return {
    list: (actor, orgId, query) => listMembersFor(db, actor, orgId, query),

    async add(actor, orgId, body) {
      const [member, after] = await db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireOrganization(tx, actor, orgId, 'members:write');
        refuseGiving(access, body.role);
        const teamId = await teamFor(tx, access, body.team_id);
        const person = await repository.findPerson(tx, named(body));
        if (!person) throw nobody();
        const expiresAt = endOf(body.role, body.expires_at, actor.now);
        const known = await repository.findMembership(tx, orgId, person.id);
        const over = known?.expiresAt && known.expiresAt <= actor.now ? known : undefined;
        const ended = over && (await end(tx, over, actor.now));
        if (known && !over) {
          if (known.role !== body.role || known.teamId !== teamId) throw memberAlready(person.username);
        } else {
          const row = { tenantId: orgId, userId: person.id, role: body.role, teamId, joinedAt: actor.now, expiresAt };
          await repository.insertMembership(tx, row);
          await appendAudit(
            tx,
            audited(actor, access.username, orgId, {
              action: 'member_added',
              object: { kind: 'member', id: person.id },
              changes: changesBetween({}, { role: row.role, team_id: teamId, expires_at: expiresAt }),
            }),
          );
        }
        return [await seen(tx, actor, access, person.id), ended] as const;
      });
      await after?.();
      return member;
    },

    changeRole(actor, orgId, userId, body) {
      return db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireWholeOrganization(tx, actor, orgId, 'members:write');
        const known = await repository.findMembership(tx, orgId, userId);
        if (!known || (known.expiresAt && known.expiresAt <= actor.now)) throw notFound('member');
        refuseChanging(access, known.role);
        refuseGiving(access, body.role);
        if (known.role === 'owner' && body.role !== 'owner' && (await repository.countOwners(tx, orgId)) === 1)
          throw lastOwner();
        const expiresAt = endOf(body.role, body.expires_at, actor.now, known.expiresAt);
        refuseLengthening(actor, known, expiresAt);
        const changes = changesBetween(
          { role: known.role, expires_at: known.expiresAt },
          { role: body.role, expires_at: expiresAt },
        );
        if (changes.length > 0) {
          await repository.updateMembership(tx, known, { role: body.role, expiresAt });
          const object = { kind: 'member', id: userId };
          const role = { userId, from: known.role, to: body.role };
          await appendAudit(
            tx,
            audited(actor, access.username, orgId, { action: 'member_role_changed', object, changes }),
            ...(await changeActing(tx, orgId, [role], byActor(actor, access.username))),
          );
        }
        return seen(tx, actor, access, userId);
      });
    },

    replace: moving.replace,

    async remove(actor, orgId, userId) {
      const after = await db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireOrganization(tx, actor, orgId, 'organization:read');
        const leaves = userId === actor.userId;
        if (!leaves && access.permissions.get('members:write') !== 'organization') throw lacks();
        const known = await repository.findMembership(tx, orgId, userId);
        if (!known || (known.expiresAt && known.expiresAt <= actor.now)) throw notFound('member');
        if (!leaves) refuseChanging(access, known.role);
        if (known.role === 'owner' && (await repository.countOwners(tx, orgId)) === 1) throw lastOwner();
        const done = await endMembership(tx, known, unshare, byActor(actor, access.username));
        await appendAudit(
          tx,
          audited(actor, access.username, orgId, {
            action: leaves ? 'member_left' : 'member_removed',
            object: { kind: 'member', id: userId },
            changes: changesBetween({ role: known.role, team_id: known.teamId }, {}),
          }),
          ...done.events,
        );
        return done.after;
      });
      await after();
    },

    async sweep(now) {
      // One that cannot be ended keeps no other waiting.
      const failed: unknown[] = [];
      for (const { tenantId, userId } of await repository.overdueMemberships(db, now, sweepBatch)) {
        try {
          const after = await db.transaction(async (tx) => {
            await lockOrganizations(tx, tenantId);
            const row = await repository.findMembership(tx, tenantId, userId);
            return row?.expiresAt && row.expiresAt <= now ? end(tx, row, now) : undefined;
          });
          await after?.();
        } catch (error) {
          failed.push(error);
        }
      }
      if (failed.length > 0) throw new AggregateError(failed, 'Some memberships that are over could not be ended.');
    },
  };
}

/** The team that somebody is put in: one that is there, and a manager's own. */
async function teamFor(tx: Db, access: Access, wanted: string | undefined): Promise<string | null> {
  const reach = access.permissions.get('members:write');
  const own = reach !== undefined && reach !== 'organization' ? reach.teamId : null;
  if (wanted === undefined) return own;
  if (own !== null && wanted !== own) throw lacks();
  if (!(await repository.holdTeam(tx, access.organizationId, storable(wanted)))) throw notFound('team');
  return wanted;
}

const named = ({ user_id: id, email, username }: MemberAdd) => ({
  ...(id !== undefined && { user_id: storable(id) }),
  ...(email !== undefined && { email: storable(email) }),
  ...(username !== undefined && { username }),
});

const nobody = () => new AppError('not_found', 'Nobody here has that name or address. Invite them by e-mail instead.');
const memberAlready = (username: string) =>
  new AppError('conflict', `${username} is a member already. Change the role or team there.`);

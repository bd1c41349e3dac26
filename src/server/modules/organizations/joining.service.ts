import { and, eq } from 'drizzle-orm';
import type { Organization } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { invitations, joinCodes, joinCodeUses } from '#server/db/schema/invitations.ts';
import { AppError } from '#server/platform/app-error.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { mayGive } from '#server/tenancy/permissions.ts';
import { type Actor, audited, refuseKey } from './actor.ts';
import { invitationHash, joinHash } from './codes.ts';
import { type AfterCommit, byTime, endMembership, expiredEvent, type Unshare } from './end-membership.ts';
import { stateOf } from './invitation-view.ts';
import { findInvitation, findInvitationByCode, teamIsThere } from './invitations.repository.ts';
import { findMembership, insertMembership, usernameOf } from './members.repository.ts';
import { findOrganization, lockOrganizations } from './organizations.repository.ts';
import { organizationView } from './organizations.service.ts';
import { lastRemoval } from './removals.ts';

/** What a code says, and whose it is. */
type Code = Pick<typeof joinCodes.$inferSelect, 'tenantId' | 'role' | 'createdBy' | 'createdAt'>;

type Accept = (actor: Actor, code: string) => Promise<Organization>;

/** The same for a code that never was, is used up, withdrawn or expired. */
const noCode = () =>
  new AppError(
    'not_found',
    'This code opens nothing: it is used up, withdrawn, expired or mistyped. Ask for a new one.',
  );

/**
 * Joining by an invitation or a join code. Whoever has the code may use it, with whichever account; accepting twice gives the same
 * answer, and whoever is a member already keeps the role they have.
 */
export function createAccept({ db, unshare }: { db: Db; unshare: Unshare }): Accept {
  /**
   * Refuses a code that was made before the person was removed, and one for a role that whoever made it could not give by now: else an
   * administrator who was removed, or is none any more, would come back by a code of their own.
   */
  async function refuseOutdated(tx: Db, actor: Actor, code: Code): Promise<void> {
    const known = await findMembership(tx, code.tenantId, actor.userId);
    const removals = [known?.expiresAt, await lastRemoval(tx, code.tenantId, actor.userId)];
    if (removals.some((at) => at && code.createdAt <= at)) throw noCode();
    if (code.role === 'member') return;
    const creator = code.createdBy === null ? undefined : await findMembership(tx, code.tenantId, code.createdBy);
    if (!creator || over(creator.expiresAt, actor) || !mayGive(creator.role, code.role)) throw noCode();
  }

  /** Makes the person, who is none, a member. */
  async function join(
    tx: Db,
    actor: Actor,
    by: { tenantId: string; role: 'admin' | 'team_manager' | 'member'; teamId: string | null },
    event: { action: string; object: { kind: string; id: string } },
  ): Promise<AfterCommit | undefined> {
    const { tenantId, role } = by;
    const known = await findMembership(tx, tenantId, actor.userId);
    const ended = known && (await endMembership(tx, known, unshare, byTime(actor.now)));
    const teamId = by.teamId !== null && (await teamIsThere(tx, tenantId, by.teamId)) ? by.teamId : null;
    const row = { tenantId, userId: actor.userId, role, teamId, joinedAt: actor.now, expiresAt: null };
    await insertMembership(tx, row);
    const changes = changesBetween({}, { user_id: actor.userId, role, team_id: teamId });
    const joined = audited(actor, await usernameOf(tx, actor.userId), tenantId, { ...event, changes });
    await appendAudit(tx, ...(known ? [expiredEvent(known, actor.now)] : []), ...(ended?.events ?? []), joined);
    return ended?.after;
  }

  async function isMember(tx: Db, actor: Actor, tenantId: string): Promise<boolean> {
    const known = await findMembership(tx, tenantId, actor.userId);
    return known !== undefined && !over(known.expiresAt, actor);
  }

  async function byInvitation(tx: Db, actor: Actor, found: { tenantId: string; id: string }) {
    await lockOrganizations(tx, found.tenantId);
    const row = await findInvitation(tx, found.tenantId, found.id);
    if (!row) throw noCode();
    const state = stateOf(row, actor.now);
    // A member does not use up the link of somebody else.
    const own = state === 'pending' || (state === 'accepted' && row.acceptedBy === actor.userId);
    if (own && (await isMember(tx, actor, row.tenantId))) return undefined;
    if (state !== 'pending') throw noCode();
    await refuseOutdated(tx, actor, row);
    await tx
      .update(invitations)
      .set({
        acceptedAt: actor.now,
        acceptedBy: actor.userId,
        mail: row.mail === 'waiting' ? 'none' : row.mail,
        mailAt: null,
      })
      .where(and(eq(invitations.tenantId, row.tenantId), eq(invitations.id, row.id)));
    return join(tx, actor, row, { action: 'invitation_accepted', object: { kind: 'invitation', id: row.id } });
  }

  async function byJoinCode(tx: Db, actor: Actor, found: { tenantId: string; id: string }) {
    await lockOrganizations(tx, found.tenantId);
    const where = and(eq(joinCodes.tenantId, found.tenantId), eq(joinCodes.id, found.id));
    const [row] = await tx.select().from(joinCodes).where(where);
    if (!row) throw noCode();
    if (await isMember(tx, actor, row.tenantId)) return undefined;
    const isUsedUp = row.maxUses !== null && row.uses >= row.maxUses;
    if (isUsedUp || over(row.expiresAt, actor)) throw noCode();
    await refuseOutdated(tx, actor, row);
    const seat = { tenantId: row.tenantId, joinCodeId: row.id, userId: actor.userId, usedAt: actor.now };
    const taken = await tx.insert(joinCodeUses).values(seat).onConflictDoNothing().returning();
    // Who was a member by this code and is none any more was removed, or left: that is not undone by the same code.
    if (taken.length === 0) throw noCode();
    await tx
      .update(joinCodes)
      .set({ uses: row.uses + 1 })
      .where(where);
    return join(tx, actor, row, { action: 'join_code_used', object: { kind: 'join_code', id: row.id } });
  }

  return async (actor, code) => {
    refuseKey(actor, 'join another');
    const [organization, after] = await db.transaction(async (tx) => {
      const invitation = await findInvitationByCode(tx, invitationHash(code));
      const [joinCode] = await tx
        .select({ tenantId: joinCodes.tenantId, id: joinCodes.id })
        .from(joinCodes)
        .where(eq(joinCodes.codeHash, joinHash(code)));
      const found = invitation ?? joinCode;
      if (!found) throw noCode();
      const done = invitation ? await byInvitation(tx, actor, found) : await byJoinCode(tx, actor, found);
      const row = await findOrganization(tx, actor, found.tenantId);
      if (!row) throw noCode();
      return [organizationView(row), done] as const;
    });
    await after?.();
    return organization;
  };
}

const over = (end: Date | null, { now }: Actor): boolean => end !== null && end <= now;

import { and, eq } from 'drizzle-orm';
import type { Organization } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { invitations, joinCodes, joinCodeUses } from '#server/db/schema/invitations.ts';
import { AppError } from '#server/platform/app-error.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from './actor.ts';
import { invitationHash, joinHash } from './codes.ts';
import { type AfterCommit, endMembership, type Unshare } from './end-membership.ts';
import { stateOf } from './invitation-view.ts';
import { findInvitation, findInvitationByCode, teamIsThere } from './invitations.repository.ts';
import { findMembership, insertMembership, usernameOf } from './members.repository.ts';
import { findOrganization, lockOrganizations } from './organizations.repository.ts';
import { organizationView } from './organizations.service.ts';

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
  /** Makes the person a member unless they are one. */
  async function join(
    tx: Db,
    actor: Actor,
    by: { tenantId: string; role: 'admin' | 'team_manager' | 'member'; teamId: string | null },
    event: { action: string; object: { kind: string; id: string } },
  ): Promise<AfterCommit | undefined> {
    const { tenantId, role } = by;
    const known = await findMembership(tx, tenantId, actor.userId);
    if (known && !over(known.expiresAt, actor)) return undefined;
    const after = known && (await endMembership(tx, known, unshare));
    const teamId = by.teamId !== null && (await teamIsThere(tx, tenantId, by.teamId)) ? by.teamId : null;
    const row = { tenantId, userId: actor.userId, role, teamId, joinedAt: actor.now, expiresAt: null };
    await insertMembership(tx, row);
    const changes = changesBetween({}, { user_id: actor.userId, role, team_id: teamId });
    await appendAudit(tx, audited(actor, await usernameOf(tx, actor.userId), tenantId, { ...event, changes }));
    return after;
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
    if (state === 'accepted' && row.acceptedBy === actor.userId && (await isMember(tx, actor, row.tenantId)))
      return undefined;
    if (state !== 'pending') throw noCode();
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
    const [organization, after] = await db.transaction(async (tx) => {
      const invitation = await findInvitationByCode(tx, invitationHash(code));
      const [joinCode] = await tx
        .select({ tenantId: joinCodes.tenantId, id: joinCodes.id })
        .from(joinCodes)
        .where(eq(joinCodes.codeHash, joinHash(code)));
      const found = invitation ?? joinCode;
      if (!found) throw noCode();
      const done = invitation ? await byInvitation(tx, actor, found) : await byJoinCode(tx, actor, found);
      const row = await findOrganization(tx, actor.userId, actor.now, found.tenantId);
      if (!row) throw noCode();
      return [organizationView(row), done] as const;
    });
    await after?.();
    return organization;
  };
}

const over = (end: Date | null, { now }: Actor): boolean => end !== null && end <= now;

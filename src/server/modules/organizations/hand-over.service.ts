import type { Member } from '#contract/organizations.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { changeActing } from '#server/tenancy/acting-for.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Role } from '#server/tenancy/permissions.ts';
import { type Actor, audited } from './actor.ts';
import { byActor } from './end-membership.ts';
import { endOf, refuseGiving } from './member-rules.ts';
import * as repository from './members.repository.ts';
import { lockOrganizations } from './organizations.repository.ts';
import { seen } from './seen.ts';

/**
 * Makes a member owner and the caller, an owner, administrator: both in one transaction, so that no moment has no owner. Answers with
 * the new owner as an administrator sees one. Errors: `forbidden` for whoever is no owner, `not_found`, `conflict` for oneself.
 */
export function createHandOver(db: Db) {
  return (actor: Actor, orgId: string, userId: string): Promise<Member> =>
    db.transaction(async (tx) => {
      await lockOrganizations(tx, orgId);
      const access = await requireWholeOrganization(tx, actor, orgId, 'members:write');
      refuseGiving(access, 'owner');
      if (userId === actor.userId) throw new AppError('conflict', 'You are an owner already. Choose somebody else.');
      const heir = await repository.findMembership(tx, orgId, userId);
      const giver = await repository.findMembership(tx, orgId, actor.userId);
      if (!heir || !giver || (heir.expiresAt && heir.expiresAt <= actor.now)) throw notFound('member');
      await give(heir, 'owner');
      await give(giver, 'admin');
      return seen(tx, actor, access, userId);

      async function give(known: repository.Membership, role: Role) {
        const expiresAt = endOf(role, undefined, actor.now, known.expiresAt);
        const changes = changesBetween(
          { role: known.role, expires_at: known.expiresAt },
          { role, expires_at: expiresAt },
        );
        if (changes.length === 0) return;
        await repository.updateMembership(tx, known, { role, expiresAt });
        const object = { kind: 'member', id: known.userId };
        const entry = { action: 'member_role_changed', object, changes };
        const changed = { userId: known.userId, from: known.role, to: role };
        await appendAudit(
          tx,
          audited(actor, access.username, orgId, entry),
          ...(await changeActing(tx, orgId, [changed], byActor(actor, access.username))),
        );
      }
    });
}

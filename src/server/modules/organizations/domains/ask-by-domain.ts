import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from '../actor.ts';
import { openInvitations } from '../invitations.repository.ts';
import { type MakeInvitations, makeInvitations } from '../make-invitations.ts';
import { findMembership } from '../members.repository.ts';
import { lockOrganizations } from '../organizations.repository.ts';
import { wasRemoved } from '../removals.ts';
import { domainOf } from './domain-rules.ts';
import { ownerOf } from './domains.repository.ts';

const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** How long such an invitation works. Days. */
const validDays = 7;

/**
 * Somebody asks to join the organization that has proved the domain of their address. Addresses of accounts are not confirmed, so the
 * address proves nothing by itself: the code goes there by e-mail, and whoever reads it may use it. An invitation that waits stays what
 * it is, and whoever was removed is not let in by this. Whatever happens, the asker is told the same.
 */
export function createAskByDomain({ db, making, onWaiting }: { db: Db; making: MakeInvitations; onWaiting(): void }) {
  async function invite(tx: Db, actor: Actor): Promise<void> {
    const [asker] = await tx
      .select({ email: users.email, username: users.username })
      .from(users)
      .where(eq(users.id, actor.userId));
    const domain = asker && domainOf(asker.email);
    const tenantId = domain && (await ownerOf(tx, domain));
    if (!asker || !domain || !tenantId) return;
    await lockOrganizations(tx, tenantId);
    // It may have been removed, or proved by another one, while this waited.
    if ((await ownerOf(tx, domain)) !== tenantId) return;
    if (await findMembership(tx, tenantId, actor.userId)) return;
    if (await wasRemoved(tx, tenantId, actor.userId)) return;
    const [waiting] = await openInvitations(tx, tenantId, [asker.email.toLowerCase()]);
    const isFresh = waiting && waiting.createdAt.getTime() > actor.now.getTime() - hourMs;
    if (waiting && (isFresh || (waiting.invitedBy !== domain && waiting.expiresAt > actor.now))) return;
    const expiresAt = new Date(actor.now.getTime() + validDays * dayMs);
    const from = { tenantId, invitedBy: domain, createdBy: null, now: actor.now, expiresAt };
    const { rows } = await makeInvitations(tx, making, from, [{ email: asker.email, role: 'member', teamId: null }]);
    await appendAudit(
      tx,
      audited(actor, asker.username, tenantId, {
        action: 'invitation_asked_by_domain',
        object: { kind: 'invitation', id: rows[0]?.id ?? '' },
        changes: changesBetween({}, { email: asker.email, role: 'member' }),
      }),
    );
  }

  return async (actor: Actor): Promise<{ sends_mail: boolean }> => {
    // Without mails there is no way to hand over the code.
    if (!making.mails) return { sends_mail: false };
    await db.transaction((tx) => invite(tx, actor));
    onWaiting();
    return { sends_mail: true };
  };
}

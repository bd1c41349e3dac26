import type { Db } from '#server/db/database.ts';
import { newId } from '#server/platform/ids.ts';
import { type Codes, invitationHash } from './codes.ts';
import * as repository from './invitations.repository.ts';

/** Mails that an organization sends in 24 hours; whoever is invited beyond that gets the link alone. */
const mailsADay = 2_000;
const dayMs = 86_400_000;

/** Who is asked, as what. */
export interface Invited {
  email: string;
  role: 'admin' | 'team_manager' | 'member';
  teamId: string | null;
}

export interface MakeInvitations {
  codes: Codes;
  /** Are mails sent at all? */
  mails: boolean;
}

/**
 * Invites these addresses, each once; a person who waits for another invitation of the organization waits for this one from now on. The
 * organization is locked by the caller. Gives the new rows in their order, and which one each replaced.
 */
export async function makeInvitations(
  tx: Db,
  { codes, mails }: MakeInvitations,
  from: { tenantId: string; invitedBy: string; createdBy: string | null; now: Date; expiresAt: Date },
  people: readonly Invited[],
): Promise<{ rows: repository.InvitationRow[]; replaced: Map<string, string> }> {
  const { tenantId, invitedBy, createdBy, now, expiresAt } = from;
  const waiting = await repository.openInvitations(
    tx,
    tenantId,
    people.map(({ email }) => email.toLowerCase()),
  );
  await repository.withdrawInvitations(
    tx,
    tenantId,
    waiting.map(({ id }) => id),
    now,
  );
  const sent = mails ? await repository.countMails(tx, tenantId, new Date(now.getTime() - dayMs)) : mailsADay;
  const rows = people.map(({ email, role, teamId }, index): repository.InvitationRow => {
    const id = newId();
    const mailed = sent + index < mailsADay;
    return {
      ...{ tenantId, id, email, role, teamId, invitedBy, createdBy, createdAt: now, expiresAt },
      codeHash: invitationHash(codes.invitation(tenantId, id)),
      acceptedAt: null,
      acceptedBy: null,
      withdrawnAt: null,
      mail: mailed ? 'waiting' : 'none',
      mailAttempts: 0,
      mailAt: mailed ? now : null,
    };
  });
  await repository.insertInvitations(tx, rows);
  const replaced = new Map<string, string>();
  for (const row of rows) {
    const before = waiting.find(({ email }) => email.toLowerCase() === row.email.toLowerCase());
    if (before) replaced.set(row.id, before.id);
  }
  return { rows, replaced };
}

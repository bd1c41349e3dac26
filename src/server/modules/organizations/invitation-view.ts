import type { Invitation } from '#contract/memberships.ts';
import { type Codes, invitationHash } from './codes.ts';
import type { InvitationRow } from './invitations.repository.ts';

/** What became of an invitation. */
export function stateOf(row: InvitationRow, now: Date): Invitation['status'] {
  if (row.acceptedAt) return 'accepted';
  if (row.withdrawnAt) return 'withdrawn';
  return row.expiresAt <= now ? 'expired' : 'pending';
}

export function invitationView(row: InvitationRow, now: Date): Invitation {
  return {
    id: row.id,
    email: row.email,
    role: row.role,
    team_id: row.teamId,
    status: stateOf(row, now),
    mail: row.mail,
    invited_by: row.invitedBy,
    created_at: row.createdAt.toISOString(),
    expires_at: row.expiresAt.toISOString(),
  };
}

/** Where a code leads; a path where the server does not know its own address. */
export const joinLink = (publicUrl: string | undefined, code: string): string =>
  `${publicUrl?.replace(/\/+$/, '') ?? ''}/join/${code}`;

/** The code of an invitation, unless the master key is another one by now. */
export function codeOf(codes: Codes, { tenantId, id, codeHash }: InvitationRow): string | undefined {
  const code = codes.invitation(tenantId, id);
  return invitationHash(code).equals(codeHash) ? code : undefined;
}

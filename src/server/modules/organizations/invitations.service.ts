import { z } from 'zod';
import type { Invitation } from '#contract/memberships.ts';
import type { Db } from '#server/db/database.ts';
import { AppError, notFound } from '#server/platform/app-error.ts';
import { decodeCursor, pageFrom } from '#server/platform/cursor.ts';
import { storable } from '#server/platform/storable-text.ts';
import { requireWholeOrganization } from '#server/tenancy/access.ts';
import { appendAudit, changesBetween } from '#server/tenancy/audit-log.ts';
import { type Actor, audited } from './actor.ts';
import { codeOf, invitationView, joinLink, stateOf } from './invitation-view.ts';
import * as repository from './invitations.repository.ts';
import { type MakeInvitations, makeInvitations } from './make-invitations.ts';
import { refuseGiving } from './member-rules.ts';
import { holdTeam } from './members.repository.ts';
import { lockOrganizations } from './organizations.repository.ts';

const InvitationCursor = z.tuple([z.iso.datetime(), z.string()]);
const dayMs = 86_400_000;

export interface InvitationCreate {
  emails: string[];
  role: 'admin' | 'team_manager' | 'member';
  team_id?: string | undefined;
  expires_in_days: number;
}

/** People who are asked by e-mail to join. */
export interface Invitations {
  list(
    actor: Actor,
    orgId: string,
    query: { limit: number; cursor?: string },
  ): Promise<{ items: Invitation[]; next_cursor: string | null }>;
  /** One for each address; it takes the place of one that is still open. Members are refused. */
  invite(actor: Actor, orgId: string, body: InvitationCreate): Promise<{ items: Invitation[] }>;
  /** Doing it twice is the same; one that was accepted cannot be withdrawn any more. */
  withdraw(actor: Actor, orgId: string, id: string): Promise<void>;
}

export function createInvitations(deps: {
  db: Db;
  making: MakeInvitations;
  publicUrl: string | undefined;
  /** Mails wait. */
  onWaiting(): void;
}): Invitations {
  const { db, making, publicUrl, onWaiting } = deps;
  const { codes } = making;

  return {
    async list(actor, orgId, query) {
      await requireWholeOrganization(db, actor, orgId, 'invitations:write');
      const after = decodeCursor(query.cursor, InvitationCursor);
      const rows = await repository.listInvitations(db, orgId, { after, limit: query.limit + 1 });
      return pageFrom(
        rows,
        query.limit,
        ({ createdAt, id }) => [createdAt.toISOString(), id],
        (row) => invitationView(row, actor.now),
      );
    },

    async invite(actor, orgId, body) {
      const items = await db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const access = await requireWholeOrganization(tx, actor, orgId, 'invitations:write');
        refuseGiving(access, body.role);
        const teamId = body.team_id === undefined ? null : storable(body.team_id);
        if (teamId !== null && !(await holdTeam(tx, orgId, teamId))) throw notFound('team');
        const emails = [...new Map(body.emails.map((email) => [email.toLowerCase(), email])).values()];
        await refuseMembers(tx, actor, orgId, body.emails);
        const expiresAt = new Date(actor.now.getTime() + body.expires_in_days * dayMs);
        const { rows } = await makeInvitations(
          tx,
          making,
          { tenantId: orgId, invitedBy: access.username, createdBy: actor.userId, now: actor.now, expiresAt },
          emails.map((email) => ({ email, role: body.role, teamId })),
        );
        await appendAudit(
          tx,
          ...rows.map(({ id, email, role }) =>
            audited(actor, access.username, orgId, {
              action: 'invitation_created',
              object: { kind: 'invitation', id },
              changes: changesBetween({}, { email, role, team_id: teamId, expires_at: expiresAt }),
            }),
          ),
        );
        return rows.map((row) => {
          const code = codeOf(codes, row);
          return { ...invitationView(row, actor.now), ...(code && { code, link: joinLink(publicUrl, code) }) };
        });
      });
      onWaiting();
      return { items };
    },

    withdraw: (actor, orgId, id) =>
      db.transaction(async (tx) => {
        await lockOrganizations(tx, orgId);
        const { username } = await requireWholeOrganization(tx, actor, orgId, 'invitations:write');
        const row = await repository.findInvitation(tx, orgId, id);
        if (!row || row.acceptedAt) throw notFound('invitation');
        if (row.withdrawnAt) return;
        await repository.withdrawInvitations(tx, orgId, [id], actor.now);
        await appendAudit(
          tx,
          audited(actor, username, orgId, {
            action: 'invitation_withdrawn',
            object: { kind: 'invitation', id },
            changes: changesBetween(
              { email: row.email, status: stateOf(row, actor.now) },
              { email: row.email, status: 'withdrawn' },
            ),
          }),
        );
      }),
  };
}

/** Says at once which of the addresses are there already. */
async function refuseMembers(tx: Db, actor: Actor, orgId: string, emails: readonly string[]): Promise<void> {
  const lower = emails.map((email) => email.toLowerCase());
  const members = new Set(await repository.memberEmails(tx, orgId, lower, actor.now));
  const issues = emails.flatMap((email, index) =>
    members.has(email.toLowerCase())
      ? [{ path: `body.emails.${index}`, message: `${email} is a member already.` }]
      : [],
  );
  const [first] = issues;
  if (first) throw new AppError('validation_error', first.message, { issues: issues.slice(0, 50) });
}

import { and, eq, sql } from 'drizzle-orm';
import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import { organizations } from '#server/db/schema/identity.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { MailSender } from '#server/platform/mail.ts';
import type { Codes } from './codes.ts';
import { codeOf, joinLink } from './invitation-view.ts';
import type { InvitationRow } from './invitations.repository.ts';

/** Whoever sends a mail has it for this long; then another process takes it for dead. Milliseconds. */
const leaseMs = 120_000;
const mostAttempts = 5;
const batch = 10;
/** How long a failed mail waits, doubled with each failure. Milliseconds. */
const waitMs = 60_000;

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn'>;
  codes: Codes;
  sender: MailSender;
  publicUrl: string;
}

/**
 * Sends what waits. The row of an invitation is its job: committed with it, tried again after a failure or a crash, and given up after
 * five tries. A server that dies between sending and noting it sends the mail twice, never not at all.
 */
export function createInvitationMailer({ db, clock, log, codes, sender, publicUrl }: Deps) {
  let working: Promise<void> | null = null;
  let stopped = false;

  async function claim(): Promise<InvitationRow[]> {
    const now = clock();
    return db
      .update(invitations)
      .set({ mailAt: new Date(now.getTime() + leaseMs), mailAttempts: sql`${invitations.mailAttempts} + 1` })
      .where(
        sql`(${invitations.tenantId}, ${invitations.id}) in (
          select tenant_id, id from invitations where mail = 'waiting' and mail_at <= ${now.toISOString()}::timestamptz
          order by mail_at, id limit ${batch} for update skip locked)`,
      )
      .returning();
  }

  async function send(row: InvitationRow): Promise<void> {
    const where = and(
      eq(invitations.tenantId, row.tenantId),
      eq(invitations.id, row.id),
      eq(invitations.mail, 'waiting'),
    );
    const code = codeOf(codes, row);
    const [organization] = await db
      .select({ name: organizations.name })
      .from(organizations)
      .where(eq(organizations.id, row.tenantId));
    if (code === undefined || !organization || row.expiresAt <= clock()) {
      await db.update(invitations).set({ mail: 'failed', mailAt: null }).where(where);
      return;
    }
    try {
      await sender.send({
        to: row.email,
        subject: `Invitation to ${organization.name}`,
        text: invitationText(organization.name, row, joinLink(publicUrl, code)),
      });
      await db.update(invitations).set({ mail: 'sent', mailAt: null }).where(where);
    } catch (error) {
      log.warn({ err: error, invitationId: row.id }, 'an invitation could not be sent');
      const again = new Date(clock().getTime() + waitMs * 2 ** row.mailAttempts);
      const next = row.mailAttempts >= mostAttempts ? { mail: 'failed' as const, mailAt: null } : { mailAt: again };
      await db.update(invitations).set(next).where(where);
    }
  }

  async function work(): Promise<void> {
    while (!stopped) {
      const rows = await claim();
      if (rows.length === 0) return;
      await Promise.all(rows.map(send));
    }
  }

  return {
    /** Something may wait. Resolves when nothing does that is due. */
    kick(): Promise<void> {
      working ??= work()
        .catch((error: unknown) => log.warn({ err: error }, 'sending invitations stopped and will be tried again'))
        .finally(() => {
          working = null;
        });
      return working;
    },
    async close(): Promise<void> {
      stopped = true;
      await working;
      sender.close();
    },
  };
}

/** What is written to somebody who may never have heard of this. */
function invitationText(organization: string, { invitedBy, expiresAt }: InvitationRow, link: string): string {
  return [
    `${invitedBy} invites you to ${organization} on Xentree Dashboard.`,
    `Open this link to join. It works once, until ${expiresAt.toISOString().slice(0, 10)}:`,
    link,
    'If you do not know what this is about, do nothing.',
  ].join('\n\n');
}

import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships, teams, users } from '#server/db/schema/identity.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import { holdsAt } from '#server/tenancy/current-memberships.ts';

export type InvitationRow = typeof invitations.$inferSelect;

/** Sort values of a listed invitation: when it was made, id. */
export type InvitationPosition = [string, string];

const only = (tenantId: string, id: string) => and(eq(invitations.tenantId, tenantId), eq(invitations.id, id));
const open = (tenantId: string) =>
  and(eq(invitations.tenantId, tenantId), isNull(invitations.acceptedAt), isNull(invitations.withdrawnAt));

/** Newest first. */
export async function listInvitations(
  db: Db,
  tenantId: string,
  { after, limit }: { after: InvitationPosition | undefined; limit: number },
): Promise<InvitationRow[]> {
  return db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.tenantId, tenantId),
        after && sql`(${invitations.createdAt}, ${invitations.id}) < (${after[0]}::timestamptz, ${after[1]}::text)`,
      ),
    )
    .orderBy(sql`${invitations.createdAt} desc`, sql`${invitations.id} desc`)
    .limit(limit);
}

export async function findInvitation(tx: Db, tenantId: string, id: string): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(only(tenantId, id));
  return row;
}

/** Whoever has the code says which tenant it is: nobody knows it by chance. */
export async function findInvitationByCode(tx: Db, codeHash: Buffer): Promise<InvitationRow | undefined> {
  const [row] = await tx.select().from(invitations).where(eq(invitations.codeHash, codeHash));
  return row;
}

/** Open invitations of these addresses, in lower case, expired ones too. */
export async function openInvitations(tx: Db, tenantId: string, emails: readonly string[]): Promise<InvitationRow[]> {
  if (emails.length === 0) return [];
  return tx
    .select()
    .from(invitations)
    .where(and(open(tenantId), inArray(sql`lower(${invitations.email})`, [...emails])));
}

/** Of these addresses, in lower case, those whose account is a member. */
export async function memberEmails(tx: Db, tenantId: string, emails: readonly string[], now: Date): Promise<string[]> {
  const rows = await tx
    .select({ email: sql<string>`lower(${users.email})` })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.tenantId, tenantId), holdsAt(now), inArray(sql`lower(${users.email})`, [...emails])));
  return rows.map(({ email }) => email);
}

export async function insertInvitations(tx: Db, rows: readonly InvitationRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(invitations).values([...rows]);
}

/** They open nothing any more; a mail that waits is not sent. */
export async function withdrawInvitations(tx: Db, tenantId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(invitations)
    .set({
      withdrawnAt: now,
      mailAt: null,
      mail: sql`case when ${invitations.mail} = 'waiting' then 'none' else ${invitations.mail} end`,
    })
    .where(and(eq(invitations.tenantId, tenantId), inArray(invitations.id, [...ids])));
}

/** Mails that the organization has sent since then, or is about to. */
export async function countMails(tx: Db, tenantId: string, since: Date): Promise<number> {
  const [row] = await tx
    .select({ n: sql<number>`count(*)::int4` })
    .from(invitations)
    .where(
      and(eq(invitations.tenantId, tenantId), gt(invitations.createdAt, since), sql`${invitations.mail} <> 'none'`),
    );
  return row?.n ?? 0;
}

export async function teamIsThere(tx: Db, tenantId: string, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: teams.id })
    .from(teams)
    .where(and(eq(teams.tenantId, tenantId), eq(teams.id, id)));
  return rows.length > 0;
}

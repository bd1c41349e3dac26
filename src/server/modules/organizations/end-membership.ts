import { and, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type By, endActing } from '#server/tenancy/acting-for.ts';
import { type AuditEvent, changesBetween } from '#server/tenancy/audit-log.ts';
import type { Actor } from './actor.ts';

/** What is left to do once the transaction is committed. */
export type AfterCommit = () => Promise<void>;

/** Makes private again what these people, or with null everybody, shared with an organization. */
export type Unshare = (
  tx: Db,
  whose: { organizationId: string; userIds: readonly string[] | null },
) => Promise<AfterCommit>;

/**
 * The person is no member any more and takes along what is theirs. The organization is locked by the caller, who writes `events`, what
 * else ended with it, into the log after the membership's own end.
 */
export async function endMembership(
  tx: Db,
  { tenantId, userId }: { tenantId: string; userId: string },
  unshare: Unshare,
  by: By,
): Promise<{ after: AfterCommit; events: AuditEvent[] }> {
  const events = await endActing(tx, tenantId, [userId], by);
  await tx.delete(memberships).where(and(eq(memberships.tenantId, tenantId), eq(memberships.userId, userId)));
  return { after: await unshare(tx, { organizationId: tenantId, userIds: [userId] }), events };
}

/** Who does it, as the log names them. */
export const byActor = ({ userId, requestId, now }: Actor, username: string): By => ({
  ...{ actor: { userId, username }, requestId, at: now },
});

/** Nobody: its time was over. */
export const byTime = (now: Date): By => ({ actor: null, requestId: null, at: now });

/** What the log says of a membership whose time was over, whoever came upon it. */
export const expiredEvent = (row: typeof memberships.$inferSelect, now: Date): AuditEvent => ({
  ...{ tenantId: row.tenantId, action: 'member_expired', ...byTime(now) },
  object: { kind: 'member', id: row.userId },
  changes: changesBetween({ role: row.role, team_id: row.teamId, expires_at: row.expiresAt }, {}),
});

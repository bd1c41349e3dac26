import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { users } from '#server/db/schema/identity.ts';
import { reminders } from '#server/db/schema/reminders.ts';

export type ReminderRow = typeof reminders.$inferSelect;

/** Whoever says nothing for so long has died. Milliseconds. */
const claimMs = 120_000;
const batch = 20;

export async function findReminder(db: Db, userId: string): Promise<ReminderRow | undefined> {
  const [row] = await db.select().from(reminders).where(eq(reminders.tenantId, userId));
  return row;
}

/** Whom it is for, as far as sending one needs it. */
export async function findPerson(db: Db, userId: string) {
  const { username, email, language, timezone, dayStartsAt } = users;
  const [row] = await db
    .select({ username, email, language, timezone, dayStartsAt })
    .from(users)
    .where(eq(users.id, userId));
  return row;
}

/** Sets the wish; what was sent stays. Whoever is at work on the row comes too late. */
export async function putReminder(db: Db, row: ReminderRow): Promise<void> {
  const { tenantId: _, sentFor, sentAt, sentMoved, seen, ...wish } = row;
  await db.insert(reminders).values(row).onConflictDoUpdate({ target: reminders.tenantId, set: wish });
}

/** Takes those that are due, of this person alone where one is given; another process gets others. */
export function claimDue(db: Db, claimId: string, now: Date, userId?: string): Promise<ReminderRow[]> {
  const at = now.toISOString();
  return db
    .update(reminders)
    .set({ claimId, claimedUntil: new Date(now.getTime() + claimMs) })
    .where(
      sql`${reminders.tenantId} in (
        select tenant_id from reminders
        where next_at <= ${at}::timestamptz and (claimed_until is null or claimed_until < ${at}::timestamptz)
          ${userId === undefined ? sql`` : sql`and tenant_id = ${userId}`}
        order by next_at limit ${batch} for update skip locked)`,
    )
    .returning();
}

/** Ends the work on a row; false where somebody else has it by now, or the wish was changed. */
export async function settle(db: Db, row: ReminderRow, change: Partial<ReminderRow>): Promise<boolean> {
  const rows = await db
    .update(reminders)
    .set({ ...change, claimId: null, claimedUntil: null })
    .where(and(eq(reminders.tenantId, row.tenantId), eq(reminders.claimId, row.claimId ?? '')))
    .returning({ tenantId: reminders.tenantId });
  return rows.length > 0;
}

export async function markSeen(db: Db, userId: string): Promise<void> {
  await db.update(reminders).set({ seen: true }).where(eq(reminders.tenantId, userId));
}

/** No more mails; what is shown in the app goes on. Without another way nothing is sent any more. */
export async function stopMails(db: Db, userId: string): Promise<void> {
  await db
    .update(reminders)
    .set({
      byEmail: false,
      inApp: true,
      enabled: sql`${reminders.enabled} and ${reminders.inApp}`,
      nextAt: sql`case when ${reminders.inApp} then ${reminders.nextAt} end`,
    })
    .where(and(eq(reminders.tenantId, userId), eq(reminders.byEmail, true)));
}

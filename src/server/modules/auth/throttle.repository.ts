import { eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { loginThrottles } from '#server/db/schema/identity.ts';
import { accountRule, afterTry, type ThrottleRule, type ThrottleState, waitOf } from './throttle.ts';

export async function readThrottle(db: Db, key: string): Promise<ThrottleState | null> {
  const [row] = await db.select().from(loginThrottles).where(eq(loginThrottles.key, key));
  return row ? stateOf(row) : null;
}

/** Takes one try unless the rule says to wait: under a row lock, so that parallel guesses cannot share a count. Gives the wait in milliseconds, 0 when the try was taken. */
export async function takeTry(db: Db, key: string, rule: ThrottleRule, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const fresh = { key, failures: 0, blockedUntil: null, updatedAt: now };
    await tx.insert(loginThrottles).values(fresh).onConflictDoNothing();
    const [row = fresh] = await tx.select().from(loginThrottles).where(eq(loginThrottles.key, key)).for('update');
    const wait = waitOf(stateOf(row), rule, now.getTime());
    if (wait > 0) return wait;
    const next = afterTry(stateOf(row), rule, now.getTime(), now.getTime() - row.updatedAt.getTime());
    const blockedUntil = next.blockedUntil === null ? null : new Date(next.blockedUntil);
    await tx
      .update(loginThrottles)
      .set({ failures: next.failures, blockedUntil, updatedAt: now })
      .where(eq(loginThrottles.key, key));
    return 0;
  });
}

/** Takes back a try after which no password was looked at. */
export async function giveBackTry(db: Db, key: string): Promise<void> {
  await db
    .update(loginThrottles)
    .set({ failures: sql`greatest(${loginThrottles.failures} - 1, 0)`, blockedUntil: null })
    .where(eq(loginThrottles.key, key));
}

function stateOf(row: { failures: number; blockedUntil: Date | null }): ThrottleState {
  return { failures: row.failures, blockedUntil: row.blockedUntil?.getTime() ?? null };
}

export async function clearThrottle(db: Db, key: string): Promise<void> {
  await db.delete(loginThrottles).where(eq(loginThrottles.key, key));
}

/** Forgets counters that nobody has touched for a day; an account that was stopped stays so for 30 days. */
export async function deleteOldThrottles(db: Db, now: Date): Promise<void> {
  await db
    .delete(loginThrottles)
    .where(
      sql`${loginThrottles.updatedAt} < ${new Date(now.getTime() - 86_400_000)} and (${loginThrottles.failures} < ${accountRule.stopAfter} or ${loginThrottles.updatedAt} < ${new Date(now.getTime() - 30 * 86_400_000)})`,
    );
}

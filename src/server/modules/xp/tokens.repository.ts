import { and, desc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { boosters, xpTokens } from '#server/db/schema/progress.ts';

export type TokenRow = typeof xpTokens.$inferSelect;

/** Writes entries; one whose idempotency key is known changes nothing. */
export async function insertTokens(tx: Db, rows: TokenRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(xpTokens).values(rows).onConflictDoNothing();
}

export async function tokenBalance(db: Db, userId: string): Promise<number> {
  const [row] = await db
    .select({ sum: sql<number>`coalesce(sum(${xpTokens.amount}), 0)::int` })
    .from(xpTokens)
    .where(eq(xpTokens.tenantId, userId));
  return row?.sum ?? 0;
}

/** Newest first, after the given entry. */
export async function tokensPage(
  db: Db,
  userId: string,
  { limit, after }: { limit: number; after: { at: Date; id: string } | undefined },
): Promise<TokenRow[]> {
  const older = after && sql`(${xpTokens.at}, ${xpTokens.id}) < (${after.at.toISOString()}::timestamptz, ${after.id})`;
  return db
    .select()
    .from(xpTokens)
    .where(and(eq(xpTokens.tenantId, userId), older))
    .orderBy(desc(xpTokens.at), desc(xpTokens.id))
    .limit(limit);
}

/** When the booster that is on at `now` ends; null where none is. */
export async function boosterUntil(db: Db, userId: string, now: Date): Promise<Date | null> {
  const [row] = await db
    .select({ endsAt: boosters.endsAt })
    .from(boosters)
    .where(and(eq(boosters.tenantId, userId), gt(boosters.endsAt, now)))
    .orderBy(desc(boosters.endsAt))
    .limit(1);
  return row?.endsAt ?? null;
}

export async function insertBooster(tx: Db, userId: string, startedAt: Date, endsAt: Date): Promise<void> {
  await tx.insert(boosters).values({ tenantId: userId, startedAt, endsAt });
}

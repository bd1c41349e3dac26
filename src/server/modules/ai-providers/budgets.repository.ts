import { asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiUserBudgets } from '#server/db/schema/ai-providers.ts';
import { users } from '#server/db/schema/identity.ts';

const columns = { userId: users.id, username: users.username, monthlyTokens: aiUserBudgets.monthlyTokens };

/** People with a budget of their own, by username. */
export async function listUserBudgets(db: Db) {
  return db
    .select(columns)
    .from(aiUserBudgets)
    .innerJoin(users, eq(users.id, aiUserBudgets.userId))
    .orderBy(asc(sql`lower(${users.username})`));
}

/** The own budget of a person; undefined where that of all counts, null tokens for no limit. */
export async function findUserBudget(db: Db, userId: string): Promise<{ monthlyTokens: number | null } | undefined> {
  const [row] = await db
    .select({ monthlyTokens: aiUserBudgets.monthlyTokens })
    .from(aiUserBudgets)
    .where(eq(aiUserBudgets.userId, userId));
  return row;
}

/** The username; undefined where there is no such person. */
export async function usernameOf(db: Db, userId: string): Promise<string | undefined> {
  const [row] = await db.select({ username: users.username }).from(users).where(eq(users.id, userId));
  return row?.username;
}

export async function writeUserBudget(
  db: Db,
  userId: string,
  monthlyTokens: number | null,
  updatedAt: Date,
): Promise<void> {
  await db
    .insert(aiUserBudgets)
    .values({ userId, monthlyTokens, updatedAt })
    .onConflictDoUpdate({ target: aiUserBudgets.userId, set: { monthlyTokens, updatedAt } });
}

export async function deleteUserBudget(db: Db, userId: string): Promise<boolean> {
  const rows = await db.delete(aiUserBudgets).where(eq(aiUserBudgets.userId, userId)).returning();
  return rows.length > 0;
}

import { desc, eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { goals } from '#server/db/schema/progress.ts';

export type GoalRow = typeof goals.$inferSelect;

export async function findGoal(db: Db, userId: string): Promise<GoalRow | undefined> {
  const [row] = await db.select().from(goals).where(eq(goals.tenantId, userId)).orderBy(desc(goals.setAt)).limit(1);
  return row;
}

/** Sets the one goal of a learner, in the place of the one before. */
export async function putGoal(db: Db, row: GoalRow): Promise<void> {
  await db.transaction(async (tx) => {
    await deleteGoal(tx, row.tenantId);
    await tx.insert(goals).values(row);
  });
}

export async function deleteGoal(db: Db, userId: string): Promise<void> {
  await db.delete(goals).where(eq(goals.tenantId, userId));
}

import type { Db } from '#server/db/database.ts';
import { evaluations } from '#server/db/schema/evaluations.ts';

export type EvaluationRow = typeof evaluations.$inferSelect;

/** Adds a row; rows are never changed. */
export async function insertEvaluation(db: Db, row: EvaluationRow): Promise<void> {
  await db.insert(evaluations).values(row);
}

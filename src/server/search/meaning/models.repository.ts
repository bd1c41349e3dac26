import { and, desc, eq, notExists, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { searchModels, searchVectors } from '#server/db/schema/search.ts';
import { textArray } from '../scope.ts';
import { type Scripts, waitingFor } from './scripts.ts';

export type ModelRow = typeof searchModels.$inferSelect;

/** Chosen models, the one in use first; none where nobody ever chose. */
export const listModels = (db: Db): Promise<ModelRow[]> =>
  db.select().from(searchModels).orderBy(desc(searchModels.chosenAt), searchModels.id);

/** Puts a model in use, or changes what is known of it. */
export async function putModel(db: Db, row: ModelRow): Promise<void> {
  await db.insert(searchModels).values(row).onConflictDoUpdate({ target: searchModels.id, set: row });
}

/** Forgets a model that is not in use and of which no vector is left, with its key. */
export async function forgetModel(db: Db, id: string): Promise<void> {
  const used = db.select({ one: sql`1` }).from(searchVectors).where(eq(searchVectors.model, id));
  await db.delete(searchModels).where(and(eq(searchModels.id, id), notExists(used)));
}

/** Puts another sealing of the same key in the place of `old`. */
export async function resealModel(db: Db, id: string, old: string, renewed: string): Promise<boolean> {
  const rows = await db
    .update(searchModels)
    .set({ sealedKey: renewed })
    .where(and(eq(searchModels.id, id), eq(searchModels.sealedKey, old)))
    .returning({ id: searchModels.id });
  return rows.length > 0;
}

/** How many passages have a meaning or wait for one, and how many have that of this model. */
export async function countMeanings(
  db: Db,
  model: string,
  scripts: Scripts,
): Promise<{ computed: number; total: number }> {
  const { rows } = await db.execute<{ computed: number; total: number }>(sql`
    select (select count(*) from search_vectors where model = ${model})::int4 as computed,
      ((select count(*) from search_vectors)
        + (select count(*) from search_passages where meaning = any(${textArray(waitingFor(scripts))})))::int4 as total`);
  return rows[0] ?? { computed: 0, total: 0 };
}

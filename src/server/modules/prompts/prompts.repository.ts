import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { prompts } from '#server/db/schema/prompts.ts';
import { containing } from '#server/platform/like-pattern.ts';

export type PromptRow = typeof prompts.$inferSelect;

const mine = (userId: string, id: string) => and(eq(prompts.tenantId, userId), eq(prompts.id, id));

/** In the order of their names. Each of `words` must be in the name or the title, in any case. */
export async function listPrompts(
  db: Db,
  userId: string,
  wanted: { words: readonly string[]; after: string | undefined; limit: number },
): Promise<PromptRow[]> {
  return db
    .select()
    .from(prompts)
    .where(
      and(
        eq(prompts.tenantId, userId),
        ...wanted.words.map((word) => {
          const pattern = containing(word);
          return sql`(${prompts.name} ilike ${pattern} or ${prompts.title} ilike ${pattern})`;
        }),
        wanted.after === undefined ? undefined : sql`${prompts.name} > ${wanted.after}::text`,
      ),
    )
    .orderBy(asc(prompts.name))
    .limit(wanted.limit);
}

export async function findPrompt(db: Db, userId: string, id: string): Promise<PromptRow | undefined> {
  const [row] = await db.select().from(prompts).where(mine(userId, id));
  return row;
}

/** Gives false where the id or the name is taken. */
export async function insertPrompt(db: Db, row: PromptRow): Promise<boolean> {
  const rows = await db.insert(prompts).values(row).onConflictDoNothing().returning({ id: prompts.id });
  return rows.length > 0;
}

/** Lets the changes of names of one user come one after the other, until the transaction ends. */
export async function lockPrompts(tx: Db, userId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`prompts:${userId}`}, 0))`);
}

export async function nameIsTaken(tx: Db, userId: string, name: string, exceptId: string): Promise<boolean> {
  const [row] = await tx
    .select({ id: prompts.id })
    .from(prompts)
    .where(and(eq(prompts.tenantId, userId), eq(prompts.name, name), sql`${prompts.id} <> ${exceptId}`));
  return row !== undefined;
}

export async function updatePrompt(tx: Db, row: PromptRow): Promise<void> {
  await tx.update(prompts).set(row).where(mine(row.tenantId, row.id));
}

/** Gives false where there is no such prompt of this user. */
export async function deletePrompt(db: Db, userId: string, id: string): Promise<boolean> {
  const rows = await db.delete(prompts).where(mine(userId, id)).returning({ id: prompts.id });
  return rows.length > 0;
}

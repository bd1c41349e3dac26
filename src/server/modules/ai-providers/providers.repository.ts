import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiProviders, aiSettings } from '#server/db/schema/ai-providers.ts';

export type ProviderRow = typeof aiProviders.$inferSelect;

const settingsId = 'server';
const none = { id: settingsId, version: 0, userMonthlyTokens: null, serverMonthlyTokens: null };

/** How often the providers have been changed; another number means that what was read before is stale. */
export async function readVersion(db: Db): Promise<number> {
  const [row] = await db.select({ version: aiSettings.version }).from(aiSettings).where(eq(aiSettings.id, settingsId));
  return row?.version ?? 0;
}

/** To be called first in every transaction that changes providers: they take turns, and every process hears of it. */
export async function raiseVersion(tx: Db): Promise<void> {
  await tx
    .insert(aiSettings)
    .values({ ...none, version: 1 })
    .onConflictDoUpdate({ target: aiSettings.id, set: { version: sql`${aiSettings.version} + 1` } });
}

export async function readSettings(db: Db): Promise<typeof aiSettings.$inferSelect> {
  const [row] = await db.select().from(aiSettings).where(eq(aiSettings.id, settingsId));
  return row ?? none;
}

export async function writeBudgets(
  db: Db,
  budgets: { userMonthlyTokens: number | null; serverMonthlyTokens: number | null },
): Promise<void> {
  await db
    .insert(aiSettings)
    .values({ ...none, ...budgets })
    .onConflictDoUpdate({ target: aiSettings.id, set: budgets });
}

export async function listProviders(db: Db): Promise<ProviderRow[]> {
  return db.select().from(aiProviders).orderBy(asc(aiProviders.position), asc(aiProviders.id));
}

export async function insertProvider(tx: Db, row: ProviderRow): Promise<void> {
  await tx.insert(aiProviders).values(row);
}

export async function updateProvider(tx: Db, id: string, change: Partial<ProviderRow>): Promise<void> {
  await tx.update(aiProviders).set(change).where(eq(aiProviders.id, id));
}

export async function deleteProvider(tx: Db, id: string): Promise<void> {
  await tx.delete(aiProviders).where(eq(aiProviders.id, id));
}

/** Puts another sealing of the same key in the place of `old`; false where that is not there any more. */
export async function replaceKey(db: Db, id: string, old: string, renewed: string): Promise<boolean> {
  const rows = await db
    .update(aiProviders)
    .set({ sealedKey: renewed })
    .where(and(eq(aiProviders.id, id), eq(aiProviders.sealedKey, old)))
    .returning({ id: aiProviders.id });
  return rows.length > 0;
}

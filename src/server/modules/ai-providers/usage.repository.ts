import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiProviders, aiUsage } from '#server/db/schema/ai-providers.ts';
import { users } from '#server/db/schema/identity.ts';

export type UsageRow = typeof aiUsage.$inferSelect;
export type NamedUsageRow = UsageRow & { username: string };

/** Adds to the row of this person, month, provider, model and currency; concurrent additions wait for each other. */
export async function addUsage(tx: Db, row: UsageRow): Promise<void> {
  const plus = (column: keyof Pick<UsageRow, 'answers' | 'estimated' | 'inputTokens' | 'outputTokens' | 'cost'>) =>
    sql`${aiUsage[column]} + ${sql.raw(`excluded.${aiUsage[column].name}`)}`;
  await tx
    .insert(aiUsage)
    .values(row)
    .onConflictDoUpdate({
      target: [aiUsage.tenantId, aiUsage.month, aiUsage.provider, aiUsage.model, aiUsage.currency],
      set: {
        answers: plus('answers'),
        estimated: plus('estimated'),
        inputTokens: plus('inputTokens'),
        outputTokens: plus('outputTokens'),
        cost: plus('cost'),
      },
    });
}

/** Prices of a provider as they stand now. */
export async function pricesOf(tx: Db, provider: string) {
  const [row] = await tx
    .select({ input: aiProviders.costInput, output: aiProviders.costOutput, currency: aiProviders.currency })
    .from(aiProviders)
    .where(eq(aiProviders.id, provider));
  return row;
}

const sum = (column: typeof aiUsage.inputTokens) => sql<number>`coalesce(sum(${column}), 0)`.mapWith(Number);

/** What one person used in a month. */
export async function usageOf(db: Db, userId: string, month: string) {
  const [row] = await db
    .select({
      answers: sql<number>`coalesce(sum(${aiUsage.answers}), 0)`.mapWith(Number),
      inputTokens: sum(aiUsage.inputTokens),
      outputTokens: sum(aiUsage.outputTokens),
    })
    .from(aiUsage)
    .where(and(eq(aiUsage.tenantId, userId), eq(aiUsage.month, month)));
  return row ?? { answers: 0, inputTokens: 0, outputTokens: 0 };
}

/** Tokens of all people together in a month. */
export async function tokensOfAll(db: Db, month: string): Promise<number> {
  const [row] = await db
    .select({ tokens: sql<number>`coalesce(sum(${aiUsage.inputTokens} + ${aiUsage.outputTokens}), 0)`.mapWith(Number) })
    .from(aiUsage)
    .where(eq(aiUsage.month, month));
  return row?.tokens ?? 0;
}

/** Every row of a month, with the name of its person. */
export async function usageOfMonth(db: Db, month: string): Promise<NamedUsageRow[]> {
  const rows = await db
    .select({ usage: aiUsage, username: users.username })
    .from(aiUsage)
    .innerJoin(users, eq(users.id, aiUsage.tenantId))
    .where(eq(aiUsage.month, month));
  return rows.map(({ usage, username }) => ({ ...usage, username }));
}

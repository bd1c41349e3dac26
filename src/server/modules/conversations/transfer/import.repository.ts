import { and, count, eq, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { conversations, messages } from '#server/db/schema/conversations.ts';

export async function findImported(db: Db, userId: string, importKey: string): Promise<string | undefined> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.tenantId, userId), eq(conversations.importKey, importKey)));
  return row?.id;
}

/** How many of these messages a conversation has. */
export async function countKnown(
  db: Db,
  userId: string,
  conversationId: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const [row] = await db
    .select({ n: count() })
    .from(messages)
    .where(
      and(
        eq(messages.tenantId, userId),
        eq(messages.conversationId, conversationId),
        // One parameter however many there are: a statement takes 65,535.
        sql`${messages.id} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`,
      ),
    );
  return row?.n ?? 0;
}

import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { type HistoryCandidate, historyReach } from './history.ts';
import type { ImagedTurn } from './images/message-images.ts';

/** A message of a line of parents; `bytes` is the size of its text in UTF-8. */
export type LineMessage = HistoryCandidate & {
  continuesParent: boolean;
  role: 'user' | 'assistant' | 'system';
  bytes: number;
};

/**
 * The message `endId` of a conversation and those above it, newest first, at most `reach`. A line is followed by its
 * parents alone, so that it is whole however much was said in other branches.
 */
export async function readLine(
  db: Db,
  userId: string,
  conversationId: string,
  endId: string | null,
  reach = historyReach,
): Promise<LineMessage[]> {
  if (endId === null) return [];
  const { rows } = await db.execute(sql`
    with recursive line as (
      select m.*, 1 as depth from ${messages} m
      where m.tenant_id = ${userId} and m.conversation_id = ${conversationId} and m.id = ${endId}
      union all
      select m.*, line.depth + 1 from line join ${messages} m
        on m.tenant_id = ${userId} and m.conversation_id = ${conversationId} and m.id = line.parent_message_id
      where line.depth < ${reach}::int
    )
    select id, parent_message_id as "parentMessageId", status, role, continues_parent as "continuesParent",
      length(content) as length, octet_length(content) as bytes
    from line order by depth`);
  return rows as unknown as LineMessage[];
}

/** The documents that were attached to any of these messages, each once, in the order of `ids`. */
export async function readAttachments(db: Db, userId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({ id: messages.id, attachments: messages.attachments })
    .from(messages)
    .where(and(eq(messages.tenantId, userId), inArray(messages.id, [...ids]), isNotNull(messages.attachments)));
  const byId = new Map(rows.map(({ id, attachments }) => [id, attachments ?? []]));
  return [...new Set(ids.flatMap((id) => byId.get(id) ?? []).map(({ document_id }) => document_id))];
}

/** What these messages say, in the order of `ids`; an answer and the part that goes on with it are one turn. */
export async function readTurns(db: Db, userId: string, ids: readonly string[]): Promise<ImagedTurn[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: messages.id,
      role: messages.role,
      content: messages.content,
      images: messages.images,
      parentMessageId: messages.parentMessageId,
      continuesParent: messages.continuesParent,
    })
    .from(messages)
    .where(and(eq(messages.tenantId, userId), inArray(messages.id, [...ids])));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const turns: (ImagedTurn & { id: string })[] = [];
  for (const row of ids.flatMap((id) => byId.get(id) ?? [])) {
    const last = turns.at(-1);
    if (row.continuesParent && last?.id === row.parentMessageId) {
      turns[turns.length - 1] = { ...last, id: row.id, content: last.content + row.content };
    } else turns.push({ id: row.id, role: row.role, content: row.content, images: row.images ?? [] });
  }
  return turns.map(({ id: _, ...turn }) => turn);
}

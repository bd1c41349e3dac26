import { sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { messages } from '#server/db/schema/conversations.ts';
import { copySources } from '#server/search/passages.repository.ts';

/** Copies messages under the new ids of `copies` (old to new); a parent that is not among them is left out. */
export async function copyMessages(
  tx: Db,
  userId: string,
  { to, copies }: { to: string; copies: ReadonlyMap<string, string> },
): Promise<void> {
  const pairs = JSON.stringify([...copies].map(([old, fresh]) => ({ old, fresh })));
  await tx.execute(sql`
    with copies as (select * from jsonb_to_recordset(${pairs}::jsonb) as pair(old text, fresh text))
    insert into ${messages} (tenant_id, id, conversation_id, role, content, status, error, provider, model, citations,
      attachments, images, uses_knowledge, attempts, parent_message_id, continues_parent, created_at)
    select m.tenant_id, own.fresh, ${to}, m.role, m.content, m.status, m.error, m.provider, m.model, m.citations,
      m.attachments, m.images, m.uses_knowledge, m.attempts, parent.fresh, m.continues_parent, m.created_at
    from ${messages} m
    join copies own on own.old = m.id
    left join copies parent on parent.old = m.parent_message_id
    where m.tenant_id = ${userId}`);
  await copySources(tx, userId, { to, copies });
}

import { sql } from 'drizzle-orm';
import type { SourceText } from '../index-source.ts';
import type { SearchKind } from './kind.ts';

interface Message {
  tenantId: string;
  id: string;
  conversationId: string;
  content: string;
  createdAt: Date;
}

/** A message as a text to be found. */
export function messageText({ tenantId, id: sourceId, conversationId, content, createdAt }: Message): SourceText {
  const source = {
    tenantId,
    readerId: tenantId,
    type: 'message' as const,
    sourceId,
    groupId: conversationId,
    createdAt,
  };
  return { source, text: content };
}

/** Questions and answers, found under the title of their conversation; nobody finds those of a deleted one. */
export const messageKind: SearchKind = {
  type: 'message',
  sources: sql`messages m where m.status <> 'streaming' and trim(m.content) <> ''`,
  title: sql`(select c.title from conversations c
    where c.tenant_id = p.tenant_id and c.id = p.group_id and c.deleted_at is null)`,
  titled: (readers, pattern) => sql`
    select id from conversations where tenant_id = any(${readers}) and deleted_at is null and title ilike ${pattern}`,
  placeOf: ({ groupId, sourceId }) => ({ conversation_id: groupId, message_id: sourceId }),
  again: {
    async texts(tx, { tenantId, id }, limit) {
      const { rows } = await tx.execute<
        Omit<Message, 'createdAt'> & { createdAt: string; hidden: boolean } & Record<string, unknown>
      >(sql`
        select m.tenant_id as "tenantId", m.id, m.conversation_id as "conversationId", m.content, m.created_at as "createdAt",
          c.deleted_at is not null as hidden
        from messages m join conversations c on c.tenant_id = m.tenant_id and c.id = m.conversation_id
        where (m.tenant_id, m.id) > (${tenantId}, ${id}) and m.status <> 'streaming' and m.content <> ''
        order by m.tenant_id, m.id limit ${limit} for share of m`);
      return rows.map(({ hidden, createdAt, ...row }) => {
        const { source, text } = messageText({ ...row, createdAt: new Date(createdAt) });
        return { source: hidden ? { ...source, readerId: null } : source, text };
      });
    },
  },
};

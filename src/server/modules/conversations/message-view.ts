import type { Message } from '#contract/chat.ts';
import type { ListedMessage } from './messages.repository.ts';

/** A stored message as the contract shows it. */
export function messageView(row: ListedMessage): Message {
  return {
    id: row.id,
    role: row.role,
    content: row.content,
    created_at: row.createdAt.toISOString(),
    status: row.status,
    parent_message_id: row.parentMessageId,
    ...(row.continuesParent && row.parentMessageId !== null && { continues_message_id: row.parentMessageId }),
    ...(row.role === 'assistant' && { usage: row.usage }),
    ...(row.provider !== null && { provider: row.provider }),
    ...(row.model !== null && { model: row.model }),
    ...(row.citations !== null && { citations: row.citations }),
    ...(row.attachments !== null && { attachments: row.attachments }),
    ...(row.images !== null && { images: row.images }),
    ...(row.attempts !== null && { attempts: row.attempts }),
    ...(row.clientMessageId !== null && { client_message_id: row.clientMessageId }),
    ...(row.generationId !== null && { generation_id: row.generationId }),
    ...(row.error !== null && { error: row.error }),
  };
}

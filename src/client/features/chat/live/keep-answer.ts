import type { QueryClient } from '@tanstack/react-query';
import type { Message } from '#contract/chat.ts';
import type { ConversationDetail } from '#contract/conversations.ts';
import { conversationDetail, messagesKey, type Pages } from '../chat-queries.ts';
import type { LiveAnswer } from './live-answer.ts';
import { lanesOf } from './live-store.ts';

/**
 * Keeps an answer in the cache where the stored one could not be fetched, so that no word leaves the page; also as far as it came,
 * where it cannot be followed to its end. One that has not begun has nothing to keep.
 */
export function keepAnswer(queries: QueryClient, live: LiveAnswer): void {
  if (!live.ended && !live.messageId) return;
  const status = live.ended?.status ?? 'streaming';
  const beside = lanesOf(live.conversationId).filter(({ lane }) => lane !== live.lane);
  const followed = new Set(beside.map(({ messageId }) => messageId));
  const data = queries.getQueryData<Pages<Message>>(messagesKey(live.conversationId));
  const [first, ...rest] = data?.pages ?? [];
  if (!data || !first) return;
  const known = first.items.find((message) => message.id === live.messageId);
  if (known && known.status !== 'streaming') return;
  // What was read once never becomes shorter.
  if (known && !live.ended && known.content.length >= live.text.length) return;
  const others = first.items.filter(
    ({ id, status }) => id !== live.messageId && (status !== 'streaming' || followed.has(id)),
  );
  const items = [...answerOf(live, status), ...questionOf(live, others), ...others];
  queries.setQueryData<Pages<Message>>(messagesKey(live.conversationId), {
    ...data,
    pages: [{ ...first, items }, ...rest],
  });
  if (live.messageId && live.besides === null) showEnd(queries, live.conversationId, live.messageId);
}

/** The branch on show ends here now, as the server will say when it can be asked. */
function showEnd(queries: QueryClient, conversationId: string, messageId: string): void {
  const { queryKey } = conversationDetail(conversationId);
  queries.setQueryData<ConversationDetail>(queryKey, (one) => one && { ...one, current_leaf_id: messageId });
}

function answerOf(live: LiveAnswer, status: Message['status']): Message[] {
  if (!live.messageId) return [];
  return [
    {
      id: live.messageId,
      role: 'assistant',
      ...(live.question ? {} : parentOf(live.after)),
      ...(live.continues && live.after && { continues_message_id: live.after }),
      content: live.text,
      created_at: new Date().toISOString(),
      status,
      usage: live.usage,
      attempts: [...live.attempts],
      citations: [...live.citations],
      ...(live.provider && { provider: live.provider }),
      ...(live.model && { model: live.model }),
      ...(live.generationId && { generation_id: live.generationId }),
      ...(live.ended?.error && { error: live.ended.error }),
    },
  ];
}

/** Without a word about it a message follows the one before it. */
function parentOf(id: string | null | undefined): Pick<Message, 'parent_message_id'> {
  return id === undefined ? {} : { parent_message_id: id };
}

function questionOf({ question, after }: LiveAnswer, others: readonly Message[]): Message[] {
  if (!question || others.some((one) => one.client_message_id === question.clientMessageId)) return [];
  const { clientMessageId, text, askedAt } = question;
  return [
    {
      id: clientMessageId,
      client_message_id: clientMessageId,
      role: 'user',
      ...parentOf(after),
      content: text,
      created_at: askedAt,
      status: 'complete',
    },
  ];
}

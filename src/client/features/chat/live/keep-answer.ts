import type { QueryClient } from '@tanstack/react-query';
import type { Message } from '#contract/chat.ts';
import { messagesKey, type Pages } from '../chat-queries.ts';
import type { LiveAnswer } from './live-answer.ts';
import { lanesOf } from './live-store.ts';

/** Keeps an ended answer in the cache where the stored one could not be fetched, so that no word leaves the page. */
export function keepAnswer(queries: QueryClient, live: LiveAnswer): void {
  if (!live.ended) return;
  const { status } = live.ended;
  const beside = lanesOf(live.conversationId).filter(({ lane }) => lane !== live.lane);
  const followed = new Set(beside.map(({ messageId }) => messageId));
  queries.setQueryData<Pages<Message>>(messagesKey(live.conversationId), (data) => {
    const [first, ...rest] = data?.pages ?? [];
    if (!data || !first) return data;
    const known = first.items.find((message) => message.id === live.messageId);
    if (known && known.status !== 'streaming') return data;
    const others = first.items.filter(
      ({ id, status }) => id !== live.messageId && (status !== 'streaming' || followed.has(id)),
    );
    const items = [...answerOf(live, status), ...questionOf(live, others), ...others];
    return { ...data, pages: [{ ...first, items }, ...rest] };
  });
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

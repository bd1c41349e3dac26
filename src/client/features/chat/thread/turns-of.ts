import type { Message } from '#contract/chat.ts';

/** What stands in a thread, oldest first. */
export type Entry =
  | { kind: 'question'; key: string; text: string; at: string }
  | { kind: 'answer'; key: string; message: Message | null; live: boolean };

/** What has to be known of a live answer to place it; not its text, which changes all the time. */
export interface LivePlace {
  messageId: string | null;
  question: { clientMessageId: string; text: string; askedAt: string } | null;
}

/** Messages (newest first) and the answer that is being written, as one list. An element keeps its key when it becomes stored. */
export function entriesOf(newestFirst: readonly Message[], live: LivePlace | null): Entry[] {
  const entries: Entry[] = [];
  let placed = false;
  for (const message of newestFirst.toReversed()) {
    if (message.role === 'system') continue;
    if (message.role === 'user') {
      const key = message.client_message_id ?? message.id;
      entries.push({ kind: 'question', key, text: message.content, at: message.created_at });
      continue;
    }
    // One answer is written at a time, so an unfinished one is the one that is live.
    const isLive = live !== null && (message.id === live.messageId || message.status === 'streaming');
    placed ||= isLive;
    entries.push({ kind: 'answer', key: message.id, message, live: isLive });
  }
  if (!live || placed) return entries;
  const { question } = live;
  if (question && !entries.some((entry) => entry.key === question.clientMessageId)) {
    entries.push({ kind: 'question', key: question.clientMessageId, text: question.text, at: question.askedAt });
  }
  entries.push({ kind: 'answer', key: live.messageId ?? 'beginning', message: null, live: true });
  return entries;
}

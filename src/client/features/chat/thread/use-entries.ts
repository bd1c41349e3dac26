import { useMemo } from 'react';
import type { Message } from '#contract/chat.ts';
import type { Line } from '../branches/line-of.ts';
import { useCompared } from '../compare/use-compared.ts';
import { useLive } from '../live/live-store.ts';
import { type Entry, entriesOf } from './turns-of.ts';

/**
 * All that is said in one branch of a conversation, of which `messages` are all branches. It is the same list while words come;
 * they change only the answer that they belong to.
 */
export function useEntries(
  conversationId: string | null,
  line: Line<Message>,
  messages: readonly Message[],
): readonly Entry[] {
  const exists = useLive(conversationId, (live) => live !== undefined);
  const messageId = useLive(conversationId, (live) => live?.messageId ?? null);
  const question = useLive(conversationId, (live) => live?.question ?? null);
  const continues = useLive(conversationId, (live) => live?.continues ?? false);
  const has = (some: readonly Message[]) => some.some(({ id }) => id === messageId);
  // Written beside the one on show, it has its place in another branch.
  const elsewhere = messageId !== null && has(messages) && !has(line.messages);
  const entries = useMemo(
    () => entriesOf(line.messages, exists && !elsewhere ? { messageId, question, continues } : null),
    [line, exists, elsewhere, messageId, question, continues],
  );
  return useCompared(conversationId, entries, line.versions, messages);
}

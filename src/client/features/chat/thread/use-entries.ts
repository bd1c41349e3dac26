import { useMemo } from 'react';
import type { Message } from '#contract/chat.ts';
import { useLive } from '../live/live-store.ts';
import { type Entry, entriesOf } from './turns-of.ts';

/** All that is said in a conversation. It is the same list while words come; they change only the answer that they belong to. */
export function useEntries(conversationId: string | null, newestFirst: readonly Message[]): Entry[] {
  const exists = useLive(conversationId, (live) => live !== undefined);
  const messageId = useLive(conversationId, (live) => live?.messageId ?? null);
  const question = useLive(conversationId, (live) => live?.question ?? null);
  const continues = useLive(conversationId, (live) => live?.continues ?? false);
  return useMemo(
    () => entriesOf(newestFirst, exists ? { messageId, question, continues } : null),
    [newestFirst, exists, messageId, question, continues],
  );
}

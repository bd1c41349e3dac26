import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Message } from '#contract/chat.ts';
import { conversationDetail } from '../chat-queries.ts';
import { useLive } from '../live/live-store.ts';
import { chooseLeaf, shownLeaf, useLeafChoices } from './leaf-choice.ts';
import { type Line, lineOf } from './line-of.ts';

/** How the messages come that are not loaded. */
interface OlderMessages {
  more: boolean;
  busy: boolean;
  failed: boolean;
  next: () => void;
}

/**
 * The branch of a conversation that is shown: the one that the server remembers, the one chosen here, or the one that is being
 * written. `exists` says that the server has the conversation.
 */
export function useLine(
  conversationId: string | null,
  messages: readonly Message[],
  exists: boolean,
  older: OlderMessages,
): Line<Message> {
  const { data, dataUpdatedAt } = useQuery({
    ...conversationDetail(conversationId ?? ''),
    enabled: conversationId !== null && exists,
  });
  const newest = messages[0]?.id;
  const remembered = data?.id === conversationId ? data?.current_leaf_id : undefined;
  // Each answer of the server counts for the messages that are known with it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a message that comes later is no word about the branch
  useEffect(() => {
    if (conversationId === null || remembered === undefined || newest === undefined) return;
    const here = useLeafChoices.getState()[conversationId];
    if (here?.leaf === remembered && here?.newest === newest) return;
    chooseLeaf(conversationId, { leaf: remembered, newest, here: false });
  }, [conversationId, remembered, dataUpdatedAt, newest === undefined]);

  const choice = useLeafChoices((choices) => (conversationId === null ? undefined : choices[conversationId]));
  const after = useLive(conversationId, (live) => live?.after);
  const writingId = useLive(conversationId, (live) => live?.messageId ?? null);
  const end = useMemo(() => {
    const known = messages.some(({ id, status }) => id === writingId || status === 'streaming');
    return after !== undefined && !known ? after : shownLeaf(choice, newest);
  }, [messages, choice, newest, after, writingId]);
  const loaded = useMemo(() => end === null || messages.some(({ id }) => id === end), [messages, end]);
  const { more, busy, failed, next } = older;
  useEffect(() => {
    if (!loaded && more && !busy && !failed) next();
  }, [loaded, more, busy, failed, next]);
  // Until the branch is loaded, the newest one stands for it.
  return useMemo(() => lineOf(messages, loaded ? end : (newest ?? null)), [messages, loaded, end, newest]);
}

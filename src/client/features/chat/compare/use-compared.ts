import { useMemo } from 'react';
import type { Message } from '#contract/chat.ts';
import type { Versions } from '../branches/line-of.ts';
import { useLanes } from '../live/live-store.ts';
import { useUnsent } from '../outbox/use-outbox.ts';
import type { Entry } from '../thread/turns-of.ts';
import { useComparisons } from './open-comparisons.ts';
import { withColumns } from './with-columns.ts';

/** The entries of a thread, with columns where answers to the same question are compared. */
export function useCompared(
  conversationId: string | null,
  entries: readonly Entry[],
  versions: ReadonlyMap<string, Versions>,
  messages: readonly Message[],
): readonly Entry[] {
  const names = useLanes(conversationId, (all) => all.map(({ lane }) => lane));
  const ids = useLanes(conversationId, (all) => all.map(({ messageId }) => messageId));
  const questions = useLanes(conversationId, (all) => all.map(({ besides }) => besides));
  const { shown, refused } = useComparisons();
  const unsent = useUnsent();
  return useMemo(() => {
    if (conversationId === null) return entries;
    const lanes = names.map((lane, n) => ({ lane, messageId: ids[n] ?? null, besides: questions[n] ?? null }));
    const wishes = new Map(unsent.flatMap(({ id, second }) => (second ? [[id, second] as const] : [])));
    return withColumns(entries, { conversationId, messages, versions, lanes, shown, refused, wishes });
  }, [conversationId, entries, versions, messages, names, ids, questions, shown, refused, unsent]);
}

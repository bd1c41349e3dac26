import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useUser } from '#client/session/use-session.ts';
import type { Message } from '#contract/chat.ts';
import { useDraft } from '../drafts.ts';
import { useLanes, useLive } from '../live/live-store.ts';
import { outbox, startOutbox } from './chat-outbox.ts';
import type { OutboxRow } from './outbox-row.ts';

/** Sends what waits, from the moment that this is first drawn. */
export function useOutbox(): void {
  const queries = useQueryClient();
  useEffect(() => startOutbox(queries), [queries]);
}

/** All messages of the user that the server does not have yet, oldest first. */
export const useUnsent = (): readonly OutboxRow[] => useStore(outbox.view, ({ rows }) => rows);

/** The messages of a conversation that wait, oldest first, without the one whose answer is shown as being written. */
export function usePending(conversationId: string | null): readonly OutboxRow[] {
  const rows = useUnsent();
  const asked = useLive(conversationId, (live) => live?.question?.clientMessageId);
  return useMemo(
    () => rows.filter((row) => row.conversationId === conversationId && row.id !== asked),
    [rows, conversationId, asked],
  );
}

/** Is something written for a conversation that the server may not have? Then it may not have the conversation either. */
export function useWaiting(conversationId: string | null): boolean {
  const { id: userId } = useUser();
  const rows = useUnsent();
  const live = useLanes(conversationId, (lanes) => lanes.length > 0);
  const drafted = useDraft({ userId, conversationId }, ({ text, sending }) => text !== '' || sending.length > 0);
  return live || drafted || rows.some((row) => row.conversationId === conversationId);
}

/** What the server turns out to have waits no longer, however it got there. */
export function useArrivals(messages: readonly Message[]): void {
  const rows = useUnsent();
  useEffect(() => {
    const ids = new Set(messages.flatMap((message) => message.client_message_id ?? []));
    const arrived = rows.filter(({ id, second }) => ids.has(id) && (!second || ids.has(second.id))).map(({ id }) => id);
    if (arrived.length > 0) void outbox.arrived(arrived);
  }, [rows, messages]);
}

/** Is something so, and has it been for a while? What passes in a moment is not worth a word. */
export function useLasting(so: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!so) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [so, ms]);
  return so && lasting;
}

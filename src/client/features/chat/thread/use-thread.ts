import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { ApiError } from '#client/session/api-error.ts';
import { useUser } from '#client/session/use-session.ts';
import type { Message } from '#contract/chat.ts';
import { messagePages } from '../chat-queries.ts';
import { changeDraft, readDraft, returnDraft } from '../drafts.ts';
import { readLive, useLive } from '../live/live-store.ts';
import { attachTo } from '../live/turns.ts';

const none: readonly Message[] = [];

/** The messages of a conversation, newest first; follows an answer that is being written in it. */
export function useThread(conversationId: string | null) {
  const queries = useQueryClient();
  const pages = useInfiniteQuery({ ...messagePages(conversationId ?? ''), enabled: conversationId !== null });
  const data = conversationId === null ? undefined : pages.data;
  const messages = useMemo(() => data?.pages.flatMap((page) => page.items) ?? none, [data]);
  const missing = pages.error instanceof ApiError && pages.error.status === 404;
  const live = useLive(conversationId, (answer) => answer !== undefined);
  const newest = messages[0];

  useEffect(() => {
    if (conversationId && newest?.status === 'streaming' && !live) void attachTo(queries, conversationId, newest);
  }, [queries, conversationId, newest, live]);

  useUnsent(conversationId, data ? messages : missing ? none : null);
  return { pages, messages, missing: missing && !data };
}

/** A message that was on its way when the page was left: forgotten if it arrived, put back into the composer if it did not. */
function useUnsent(conversationId: string | null, messages: readonly Message[] | null): void {
  const { id: userId } = useUser();
  useEffect(() => {
    if (!conversationId || !messages || readLive(conversationId)) return;
    const place = { userId, conversationId };
    const { sending } = readDraft(place);
    if (!sending) return;
    const arrived = messages.some((message) => message.client_message_id === sending.id);
    if (arrived) changeDraft(place, { sending: null });
    else returnDraft(place);
  }, [conversationId, messages, userId]);
}

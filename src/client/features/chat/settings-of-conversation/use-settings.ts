import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { session } from '#client/session/session.ts';
import { useUser } from '#client/session/use-session.ts';
import type { ConversationSettings } from '#contract/conversation-shapes.ts';
import { type ConversationDetail, conversations } from '#contract/conversations.ts';
import { conversationDetail } from '../chat-queries.ts';
import { useDraftSettings } from '../drafts.ts';

/** What the cache knows of a conversation's settings, context and use of tokens; the thread asks for it. */
export function useDetail(conversationId: string | null): ConversationDetail | undefined {
  return useQuery({ ...conversationDetail(conversationId ?? ''), enabled: false }).data;
}

/** The settings of a conversation, where they are known; of one that has not begun those that are chosen for it. */
export function useSettings(conversationId: string | null): ConversationSettings | undefined {
  const { id: userId } = useUser();
  const drafted = useDraftSettings({ userId, conversationId });
  return useDetail(conversationId)?.settings ?? drafted;
}

/** Changes settings of a conversation. Fields that are left out stay. */
export function useChangeSettings(conversationId: string) {
  const queries = useQueryClient();
  const { queryKey } = conversationDetail(conversationId);
  return useMutation({
    mutationFn: (settings: Partial<ConversationSettings>) =>
      session.api.call(conversations.update, { params: { conversation_id: conversationId }, body: { settings } }),
    onSuccess: ({ settings }) => {
      queries.setQueryData<ConversationDetail>(queryKey, (one) => one && settings && { ...one, settings });
      // Another model has another context.
      return queries.invalidateQueries({ queryKey });
    },
  });
}

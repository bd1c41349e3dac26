import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { conversations } from '#contract/conversations.ts';
import { mapConversations } from './chat-queries.ts';

interface Change {
  id: string;
  patch: { title?: string; pinned?: boolean; archived?: boolean; tags?: string[] };
}

/** Renames, pins or archives. Shown at once, and taken back when the server refuses. */
export function useChangeConversation() {
  const queries = useQueryClient();
  const { t } = useTranslation('chat');
  const { sentence } = useErrorWords();
  const listKey = keyOf(conversations.list);
  return useMutation({
    mutationFn: ({ id, patch }: Change) =>
      session.api.call(conversations.update, { params: { conversation_id: id }, body: patch }),
    onMutate: async ({ id, patch }) => {
      await queries.cancelQueries({ queryKey: listKey });
      const before = queries.getQueriesData({ queryKey: listKey });
      mapConversations(queries, (one, filter) => {
        if (one.id !== id) return one;
        const next = { ...one, ...patch };
        return next.archived === filter.archived ? next : null;
      });
      return before;
    },
    onError: (error, _, before) => {
      for (const [key, data] of before ?? []) queries.setQueryData(key, data);
      toast({ message: t('list.changeFailed', { reason: sentence(error) ?? error.message }) });
    },
    onSettled: (_data, _error, { patch }) =>
      Promise.all([
        queries.invalidateQueries({ queryKey: listKey }),
        patch.tags && queries.invalidateQueries({ queryKey: keyOf(conversations.tags) }),
      ]),
  });
}

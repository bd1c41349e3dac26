import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { type Conversation, conversations } from '#contract/conversations.ts';
import { mapConversations, messagesKey } from './chat-queries.ts';
import { deleteSoon } from './pending-deletes.ts';

/** Deletes a conversation for the eye at once, and for good when nobody has undone it. */
export function useDeleteConversation(): (conversation: Conversation) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const server = useServerWords();

  return ({ id, title: given }) => {
    const title = titleIn(server, given);
    const path = `/chat/${id}`;
    const open = pathname === path;
    deleteSoon({
      id,
      message: t('menu.deleted', { title }),
      undoLabel: shell('undo'),
      onUndo: () => open && void navigate(path),
      commit: () => {
        mapConversations(queries, (one) => (one.id === id ? null : one));
        queries.removeQueries({ queryKey: messagesKey(id) });
        session.api
          .call(conversations.remove, { params: { conversation_id: id } }, { keepalive: true })
          .catch((error: unknown) => {
            // Gone already, from another tab: that is what was asked for.
            if (error instanceof ApiError && error.status === 404) return;
            toast({ message: t('menu.deleteFailed', { title }) });
          })
          .finally(() => void queries.invalidateQueries({ queryKey: keyOf(conversations.list) }));
      },
    });
    if (open) void navigate('/chat');
  };
}

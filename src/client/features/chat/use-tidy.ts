import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import { titleIn } from '#client/i18n/server-words.ts';
import { useErrorWords, useServerWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { dismissToast, toast } from '#client/ui/toast.ts';
import { type Conversation, conversations } from '#contract/conversations.ts';
import { mapConversations } from './chat-queries.ts';

export type Tidying = 'delete' | 'archive' | 'unarchive';

/** What takes each back. */
const back = { delete: 'restore', archive: 'unarchive', unarchive: 'archive' } as const;
/** The server takes so many at a time. */
const mostAtOnce = 200;

/** Deletes conversations, or puts them in or out of the archive: at once, with a way back, and as they were when the server refuses. */
export function useTidy(): (action: Tidying, some: readonly Conversation[]) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { t } = useTranslation('chat');
  const { t: shell } = useTranslation('shell');
  const { sentence } = useErrorWords();
  const server = useServerWords();
  const listKey = keyOf(conversations.list);

  return (action, some) => {
    const ids = some.map(({ id }) => id);
    const leaves = new Set(ids);
    const openPath = action === 'delete' ? ids.map((id) => `/chat/${id}`).find((path) => path === pathname) : undefined;
    const title = titleIn(server, some[0]?.title ?? '');
    const count = ids.length;
    const before = queries.getQueriesData({ queryKey: listKey });
    const asBefore = () => {
      for (const [key, data] of before) queries.setQueryData(key, data);
      if (openPath) void navigate(openPath);
    };
    const settle = () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: listKey }),
        queries.invalidateQueries({ queryKey: keyOf(conversations.tags) }),
      ]);

    void queries.cancelQueries({ queryKey: listKey });
    mapConversations(queries, (one, filter) => {
      if (!leaves.has(one.id)) return one;
      const archived = action === 'archive';
      return action === 'delete' || archived !== filter.archived ? null : { ...one, archived };
    });
    if (openPath) void navigate('/chat');

    const done = carryOut(action, ids);
    const undo = () => {
      asBefore();
      // What takes it back must not come before it.
      done
        .then(() => carryOut(back[action], ids))
        .catch((error: unknown) => {
          toast({ message: t('tidy.undoFailed', { reason: sentence(error) ?? String(error) }) });
        })
        .finally(settle);
    };
    const toastId = toast({
      message: count === 1 ? t(`tidy.one.${action}`, { title }) : t(`tidy.many.${action}`, { count }),
      action: { label: shell('undo'), onAction: undo },
    });
    done
      .catch((error: unknown) => {
        dismissToast(toastId);
        asBefore();
        toast({ message: t('list.changeFailed', { reason: sentence(error) ?? String(error) }) });
      })
      .finally(settle);
  };
}

async function carryOut(action: Tidying | 'restore', ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += mostAtOnce) {
    const body = { action, ids: ids.slice(from, from + mostAtOnce) };
    await session.api.call(conversations.bulk, { body }, { keepalive: true });
  }
}

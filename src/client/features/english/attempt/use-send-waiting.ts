import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { useSession } from '#client/session/use-session.ts';
import { toast } from '#client/ui/toast.ts';
import { sendWaiting } from './send.ts';

/**
 * Sends answers that waited for the network or a sign-in: now, and whenever either comes back. Those of the task that is open
 * are left to its page, which shows what came of them.
 */
export function useSendWaiting(openTask: string | undefined): void {
  const { t } = useTranslation('english');
  const queries = useQueryClient();
  const status = useSession((state) => state.status);
  const userId = useSession((state) => state.user?.id);
  useEffect(() => {
    if (!userId || (status !== 'active' && status !== 'stale')) return;
    const send = () =>
      void sendWaiting(queries, { userId, except: openTask }, ({ result, sending }) =>
        toast({ message: t('task.sent', { title: sending.title, score: Math.round(result.score) }) }),
      );
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [queries, userId, openTask, status, t]);
}

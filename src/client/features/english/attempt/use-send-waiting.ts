import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
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
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const status = useSession((state) => state.status);
  const userId = useSession((state) => state.user?.id);
  useEffect(() => {
    if (!userId || (status !== 'active' && status !== 'stale')) return;
    const send = () =>
      void sendWaiting(queries, { userId, except: openTask }, (outcome, { title }) =>
        toast({
          message:
            outcome.kind === 'sent'
              ? t('task.sent', { title, score: Math.round(outcome.result.score) })
              : t('task.sentRefused', { title, why: sentence(outcome.error) ?? '' }),
        }),
      );
    send();
    addEventListener('online', send);
    return () => removeEventListener('online', send);
  }, [queries, userId, openTask, status, t, sentence]);
}

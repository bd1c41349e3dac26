import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { english, type Mistake, type MistakeStatus } from '#contract/english.ts';

interface Change {
  mistake: Mistake;
  /** As it is shown. */
  name: string;
  status: MistakeStatus;
}

/** Takes a mistake out, with a way back, or takes it up again. */
export function useChangeMistake() {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const send = async ({ id }: Mistake, status: MistakeStatus) => {
    await session.api.call(english.changeMistake, { params: { mistake_id: id }, body: { status } });
    await queries.invalidateQueries({ queryKey: keyOf(english.mistakes) });
  };
  const failed = (error: unknown) => toast({ message: t('mistakes.failed', { why: sentence(error) ?? '' }) });
  return useMutation({
    mutationFn: ({ mistake, status }: Change) => send(mistake, status),
    onSuccess: (_done, { mistake, name, status }) => {
      if (status !== 'dismissed') return;
      const onAction = () => void send(mistake, mistake.status).catch(failed);
      toast({ message: t('mistakes.dismissed', { name }), action: { label: t('mistakes.undo'), onAction } });
    },
    onError: failed,
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import { english, type Mistake, type MistakeExample } from '#contract/english.ts';
import { cardsChanged } from '../english-queries.ts';

export interface ExampleChanges {
  busy: boolean;
  /** Says that it is no mistake, with a way back, or that it is one after all. */
  refuse(refused: boolean): void;
  /** Has the sentence asked for in the reviews, now. */
  practise(): void;
}

/** What can be done with one example of a mistake. */
export function useChangeExample(mistake: Mistake, example: MistakeExample): ExampleChanges {
  const { t } = useTranslation('english');
  const { sentence } = useErrorWords();
  const queries = useQueryClient();
  const params = { mistake_id: mistake.id, example_id: example.id };
  const onError = (error: unknown) => toast({ message: t('mistakes.failed', { why: sentence(error) ?? '' }) });
  const changed = () =>
    Promise.all([queries.invalidateQueries({ queryKey: keyOf(english.mistakes) }), cardsChanged(queries)]);
  const sendRefused = (refused: boolean) =>
    session.api.call(english.refuseExample, { params, body: { refused } }).then(changed);

  const refuse = useMutation({
    mutationFn: sendRefused,
    onSuccess: (_done, refused) => {
      if (!refused) return;
      const onAction = () => void sendRefused(false).catch(onError);
      toast({ message: t('mistakes.isRefused'), action: { label: t('mistakes.undo'), onAction } });
    },
    onError,
  });
  const practise = useMutation({
    mutationFn: () => session.api.call(english.practiseExample, { params }),
    onSuccess: () => {
      void changed();
      toast({ message: t('mistakes.isPractised') });
    },
    onError,
  });
  return { busy: refuse.isPending || practise.isPending, refuse: refuse.mutate, practise: () => practise.mutate() };
}

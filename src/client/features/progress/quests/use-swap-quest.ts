import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { toast } from '#client/ui/toast.ts';
import type { Result } from '#contract/kernel/endpoint.ts';
import { progress } from '#contract/progress.ts';
import { xp } from '#contract/xp.ts';

type Quests = Result<typeof xp.quests>;

/** Exchanges a quest: it can no longer be swapped from the press on; what the server chose takes its place, or it stays with the reason. */
export function useSwapQuest() {
  const queries = useQueryClient();
  const { t } = useTranslation('progress');
  const { sentence } = useErrorWords();
  const key = keyOf(xp.quests);
  return useMutation({
    mutationFn: (id: string) => session.api.call(progress.swapQuest, { params: { quest_id: id } }),
    onMutate: async (id) => {
      await queries.cancelQueries({ queryKey: key });
      const before = queries.getQueryData<Quests>(key);
      queries.setQueryData<Quests>(
        key,
        (known) =>
          known && {
            ...known,
            quests: known.quests.map((quest) => (quest.id === id ? { ...quest, swappable: false } : quest)),
          },
      );
      return { before };
    },
    onSuccess: (quests) => {
      queries.setQueryData<Quests>(key, quests);
      progressChanged(queries);
    },
    onError: (error, _id, context) => {
      queries.setQueryData(key, context?.before);
      toast({ message: t('quests.notSwapped', { reason: sentence(error) ?? String(error) }) });
      void queries.invalidateQueries({ queryKey: key });
    },
  });
}

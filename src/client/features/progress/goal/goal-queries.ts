import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { createPendingDeletes } from '#client/ui/pending-deletes.ts';
import { toast } from '#client/ui/toast.ts';
import type { Input } from '#contract/kernel/endpoint.ts';
import { type Goal, progress } from '#contract/progress.ts';

export type GoalWish = Input<typeof progress.setGoal>['body'];

/** The goal that is given up for the eye, and may still come back; there is one at most. */
export const goalDeletes = createPendingDeletes();
export const theGoal = 'goal';

export const useGoal = () => useQuery(queryOf(session.api, progress.goal));
export const useMilestones = () => useQuery(queryOf(session.api, progress.milestones));

/** Sets the goal; it takes the place of the one before, and of one that is just being given up. */
export function useSetGoal() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: GoalWish) => {
      goalDeletes.keep(theGoal);
      return session.api.call(progress.setGoal, { body });
    },
    onSuccess: ({ goal }) => {
      queries.setQueryData<{ goal: Goal | null }>(keyOf(progress.goal), { goal });
      progressChanged(queries);
    },
  });
}

/** Gives the goal up for the eye at once, and for good when nobody has undone it. */
export function useGiveUpGoal(): () => void {
  const queries = useQueryClient();
  const { t } = useTranslation('progressPage');
  const { sentence } = useErrorWords();
  return () =>
    goalDeletes.deleteSoon({
      id: theGoal,
      message: t('goal.givenUp'),
      undoLabel: t('undo'),
      onUndo: () => {},
      commit: () => {
        queries.setQueryData<{ goal: Goal | null }>(keyOf(progress.goal), { goal: null });
        session.api
          .call(progress.removeGoal, undefined, { keepalive: true })
          .catch((error: unknown) => toast({ message: t('notDone', { reason: sentence(error) ?? String(error) }) }))
          .finally(() => progressChanged(queries));
      },
    });
}

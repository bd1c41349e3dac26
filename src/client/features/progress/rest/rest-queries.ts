import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { createPendingDeletes } from '#client/ui/pending-deletes.ts';
import { toast } from '#client/ui/toast.ts';
import { connectors } from '#contract/connectors.ts';
import type { StreakStatus } from '#contract/streak.ts';
import { xp } from '#contract/xp.ts';
import { useFormats } from '../formats.ts';

/** Rest days that are taken back for the eye, and may still come back. */
export const restDeletes = createPendingDeletes();

export const useRestDays = () => useQuery(queryOf(session.api, xp.restDays));

/** Plans a rest ahead. */
export function useDeclareRest() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (date: string) => session.api.call(xp.declareRestDay, { body: { date } }),
    onSuccess: () => progressChanged(queries),
  });
}

/** Chooses how many days of a week the streak asks for, from tomorrow on. */
export function useChooseRhythm() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (days: number) => session.api.call(xp.setRhythm, { body: { days_per_week: days } }),
    onSuccess: (rhythm) => {
      queries.setQueryData<StreakStatus>(keyOf(xp.streakStatus), (known) => known && { ...known, rhythm });
      progressChanged(queries);
    },
  });
}

/** Takes a rest back for the eye at once, and for good when nobody has undone it. */
export function useTakeBackRest(): (date: string) => void {
  const queries = useQueryClient();
  const { t } = useTranslation('progressPage');
  const { sentence } = useErrorWords();
  const { day } = useFormats();
  return (date) =>
    restDeletes.deleteSoon({
      id: date,
      message: t('rest.takenBack', { day: day(date) }),
      undoLabel: t('undo'),
      onUndo: () => {},
      commit: () => {
        queries.setQueryData<{ items: { date: string }[] }>(
          keyOf(xp.restDays),
          (known) => known && { items: known.items.filter((one) => one.date !== date) },
        );
        session.api
          .call(xp.removeRestDay, { params: { date } }, { keepalive: true })
          .catch((error: unknown) => {
            // Gone already, from another tab: that is what was asked for.
            if (error instanceof ApiError && error.status === 404) return;
            toast({ message: t('notDone', { reason: sentence(error) ?? String(error) }) });
          })
          .finally(() => progressChanged(queries));
      },
    });
}

/** When the calendar is busy; asked only where one is connected. */
export const useBusyTimes = (query: { from: string; to: string }, enabled: boolean) =>
  useQuery({ ...queryOf(session.api, connectors.busyTimes, { query }), enabled, retry: false });

import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useErrorWords } from '#client/i18n/use-server-words.ts';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { ApiError } from '#client/session/api-error.ts';
import { newId } from '#client/session/new-id.ts';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { createPendingDeletes } from '#client/ui/pending-deletes.ts';
import { toast } from '#client/ui/toast.ts';
import { type Holiday, holidays } from '#contract/holidays.ts';

export interface PlannedHoliday {
  name: string;
  starts_on: string;
  ends_on: string;
  team_id: string | null;
}

/** Holidays that are withdrawn for the eye, and may still come back. */
export const holidayDeletes = createPendingDeletes();

const keyFor = (orgId: string) => [...keyOf(holidays.list), orgId];

export const useHolidays = (orgId: string) =>
  useInfiniteQuery({
    queryKey: keyFor(orgId),
    queryFn: ({ pageParam, signal }) =>
      session.api.call(
        holidays.list,
        { params: { org_id: orgId }, query: { limit: '50', ...(pageParam && { cursor: pageParam }) } },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** The list is asked for anew, and whatever shows the caller's own rests. */
function useChanged(orgId: string) {
  const queries = useQueryClient();
  return () => {
    progressChanged(queries);
    return queries.invalidateQueries({ queryKey: keyFor(orgId) });
  };
}

/** What declaring it would do. */
export function usePreviewHoliday(orgId: string) {
  return useMutation({
    mutationFn: ({ starts_on, ends_on, team_id }: PlannedHoliday) =>
      session.api.call(holidays.preview, { params: { org_id: orgId }, body: { starts_on, ends_on, team_id } }),
  });
}

export function useDeclareHoliday(orgId: string) {
  return useMutation({
    mutationFn: (body: PlannedHoliday) =>
      session.api.call(holidays.declare, { params: { org_id: orgId }, body }, { idempotencyKey: newId() }),
    onSuccess: useChanged(orgId),
  });
}

/** Takes a holiday off the list at once, and back for good when nobody has undone it. */
export function useWithdrawHoliday(orgId: string): {
  soon: (holiday: Holiday) => void;
  now: (holiday: Holiday) => void;
} {
  const { t } = useTranslation('organizations');
  const { sentence } = useErrorWords();
  const changed = useChanged(orgId);
  const now = ({ id }: Holiday) =>
    void session.api
      .call(holidays.withdraw, { params: { org_id: orgId, holiday_id: id } }, { keepalive: true })
      .catch((error: unknown) => {
        // Gone already: that is what was asked for.
        if (error instanceof ApiError && error.status === 404) return;
        toast({ message: t('holidays.notDone', { reason: sentence(error) ?? String(error) }) });
      })
      .finally(changed);
  return {
    now,
    soon: (holiday) =>
      holidayDeletes.deleteSoon({
        id: holiday.id,
        message: t('holidays.withdrawn', { name: `\u2068${holiday.name}\u2069` }),
        undoLabel: t('holidays.undo'),
        onUndo: () => {},
        commit: () => now(holiday),
      }),
  };
}

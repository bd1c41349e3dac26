import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { keyOf, queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { type ReminderSettings, type Reminders, reminders } from '#contract/reminders.ts';

const lookEveryMs = 60_000;

/** Looked at again while somebody waits for one. */
export const useReminders = () =>
  useQuery({
    ...queryOf(session.api, reminders.get),
    staleTime: 0,
    refetchInterval: ({ state }) =>
      state.data?.enabled && state.data.channels.includes('in_app') ? lookEveryMs : false,
  });

export function useSetReminders() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ReminderSettings) => session.api.call(reminders.set, { body }),
    onSuccess: (now) => queries.setQueryData(keyOf(reminders.get), now),
  });
}

/** Puts the one of today away, at once. */
export function useReminderSeen() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => session.api.call(reminders.seen),
    onMutate: () => queries.setQueryData<Reminders>(keyOf(reminders.get), (known) => known && { ...known, due: null }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(reminders.get) }),
  });
}

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { progressChanged } from '#client/session/progress-changes.ts';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { auth } from '#contract/auth.ts';
import type { Input } from '#contract/kernel/endpoint.ts';

export type ProfileChange = Input<typeof auth.updateMe>['body'];

/** Changes the signed-in person; what depends on their day (time zone, start) is asked for again. */
export function useUpdateProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfileChange) => session.api.call(auth.updateMe, { body }),
    onSuccess: (user) => {
      session.setUser(user);
      progressChanged(queries);
    },
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Input<typeof auth.changePassword>['body']) => session.api.call(auth.changePassword, { body }),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(auth.sessions) }),
  });
}

export function useEndSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (sessionId: string) => session.api.call(auth.endSession, { params: { session_id: sessionId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(auth.sessions) }),
  });
}

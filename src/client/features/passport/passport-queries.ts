import { useMutation, useQuery } from '@tanstack/react-query';
import { queryOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { auth } from '#contract/auth.ts';
import { passport } from '#contract/passport.ts';

/** What there is of the signed-in person. */
export const useContents = () => useQuery(queryOf(session.api, passport.contents));

/** Deletes the account, forgets what this browser keeps of it, and goes to the door. */
export function useRemoveAccount() {
  return useMutation({
    mutationFn: async ({ password, userId }: { password: string; userId: string }) => {
      await session.api.call(auth.removeMe, { body: { password } }, { timeoutMs: 10 * 60_000 });
      await session.logout().catch(() => undefined);
      for (const key of Object.keys(localStorage)) if (key.includes(userId)) localStorage.removeItem(key);
      // As a new page: nothing of the account stays in the memory of this one.
      window.location.replace('/login?farewell');
    },
  });
}

import { useStore } from 'zustand';
import type { UserProfile } from '#contract/auth.ts';
import { session } from './session.ts';
import type { SessionState } from './session-state.ts';

/** The state of the session, or what `select` picks of it. */
export function useSession(): SessionState;
export function useSession<T>(select: (state: SessionState) => T): T;
export function useSession<T>(select?: (state: SessionState) => T): T | SessionState {
  return useStore(session.store, (select ?? ((state) => state)) as (state: SessionState) => T);
}

/** Who is signed in. Only for what is shown to somebody who is: without a user it throws. */
export function useUser(): UserProfile {
  const user = useStore(session.store, (state) => state.user);
  if (!user) throw new Error('useUser() needs somebody signed in.');
  return user;
}

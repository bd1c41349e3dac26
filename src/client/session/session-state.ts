import type { UserProfile } from '#contract/auth.ts';

/**
 * `stale`: the token could not be renewed for now and is tried again. `offline`: the browser has no network. In both, and in
 * `expired` (sign in again as the same user, over the page), `user` stays; before the first answer it is null.
 */
export type SessionStatus =
  | 'booting'
  | 'anonymous'
  | 'authenticating'
  | 'active'
  | 'stale'
  | 'offline'
  | 'signingOut'
  | 'expired'
  | 'disposed';

export interface SessionTrouble {
  code: string;
  message: string;
}

/** All that the app may see of the session. The tokens are not here. */
export interface SessionState {
  status: SessionStatus;
  user: UserProfile | null;
  serverId: string;
  /** Why the session is stale or expired. */
  error: SessionTrouble | null;
  /** Counts the tokens that this server has given this browser. */
  generation: number;
}

export interface SessionFacts {
  phase: 'booting' | 'anonymous' | 'authenticating' | 'active' | 'signingOut' | 'expired' | 'disposed';
  user: UserProfile | null;
  failure: SessionTrouble | null;
}

/** What the facts amount to. */
export function statusOf({ phase, failure }: SessionFacts, online: boolean): SessionStatus {
  if (phase !== 'active' && phase !== 'booting') return phase;
  if (phase === 'booting' && !failure) return phase;
  if (!online) return 'offline';
  return failure ? 'stale' : 'active';
}

import type { UserProfile } from '#contract/auth.ts';

/**
 * `stale`: the token could not be renewed for now and is tried again. `offline`: the browser has no network. In both, and in
 * `expired` (sign in again as the same user, over the page), `user` stays; before the first answer it is null. `stepUp`: a request
 * waits until the password is proven again.
 */
export type SessionStatus =
  | 'booting'
  | 'anonymous'
  | 'authenticating'
  | 'active'
  | 'stepUp'
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

/** What the facts amount to. A person who is asked for the password goes on being asked while the network comes and goes. */
export function statusOf({ phase, failure }: SessionFacts, online: boolean, stepUp = false): SessionStatus {
  if (phase === 'active' && stepUp) return 'stepUp';
  if (phase !== 'active' && phase !== 'booting') return phase;
  if (phase === 'booting' && !failure) return phase;
  if (!online) return 'offline';
  return failure ? 'stale' : 'active';
}

import type { UserProfile } from '#contract/auth.ts';
import type { Clock } from '#tokens/clock.ts';
import type { AuthCalls, Registration } from './auth-calls.ts';
import type { OpenChannel } from './browser-tabs.ts';
import type { Authority } from './http-client.ts';
import type { RefreshLock } from './refresh-lock.ts';
import type { ServerProfile } from './server-profile.ts';
import type { SessionRecords } from './session-record.ts';
import type { SessionFacts } from './session-state.ts';

/** Why everything that belongs to the previous user must go: caches, drafts in memory, open streams. */
export type ResetCause = 'signed-out' | 'other-user' | 'other-server';

export interface AccountOptions {
  server: ServerProfile;
  calls: AuthCalls;
  records: SessionRecords;
  lock: RefreshLock;
  openChannel: OpenChannel;
  clock: Clock;
  random(): number;
  /** The readable cookie that says whether a session cookie exists. */
  hint: { present(): boolean; clear(): void };
  /** Is the page looked at, or does a request wait? */
  inUse(): boolean;
  onFacts(facts: SessionFacts): void;
  onReset(cause: ResetCause): void;
  report(error: unknown): void;
}

export interface Account {
  readonly facts: SessionFacts;
  /** Counts the tokens of this server; never goes back. */
  readonly generation: number;
  /** Do all tabs have this session, and does it outlive them? */
  readonly isShared: boolean;
  boot(): Promise<void>;
  authority(): Promise<Authority>;
  register(body: Registration): Promise<UserProfile>;
  signIn(username: string, password: string, keep: boolean): Promise<UserProfile>;
  signOut(): Promise<void>;
  setUser(user: UserProfile): void;
  online(): void;
  visible(): void;
  dispose(): void;
}

import type { UserProfile } from '#contract/auth.ts';
import type { Live } from '#tokens/held.ts';
import type { TokenKeeper } from '#tokens/token-keeper.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import type { AuthCalls } from './auth-calls.ts';
import { signedOut } from './http-client.ts';
import type { RefreshLock } from './refresh-lock.ts';
import type { Revocation } from './revocation.ts';
import type { ServerProfile } from './server-profile.ts';
import type { SessionRecords } from './session-record.ts';
import type { SessionFacts } from './session-state.ts';

export interface SignInOptions {
  server: ServerProfile;
  calls: AuthCalls;
  records: SessionRecords;
  lock: RefreshLock;
  revocation: Revocation;
  keeper: TokenKeeper;
  disposal: AbortSignal;
  facts(): SessionFacts;
  set(change: Partial<SessionFacts>): void;
  /** How many sign-outs there were, here or heard of. */
  signOuts(): number;
  signOut(): Promise<void>;
  /** Makes it the session; false when something newer is held already. */
  admit(next: Live, user: UserProfile, share: boolean): boolean;
}

export type SignIn = (username: string, password: string, keep: boolean) => Promise<UserProfile>;

/** Signing in, guarded: a sign-out that comes in between wins, and then the fresh session is ended on the server too. */
export function createSignIn(options: SignInOptions): SignIn {
  const { server, calls, records, lock, revocation, keeper, disposal, facts, set, signOuts, signOut, admit } = options;
  const isHome = server.kind === 'home';
  let last: Promise<unknown> = Promise.resolve();

  async function signIn(username: string, password: string, keep: boolean): Promise<UserProfile> {
    // The session before is ended on the server too, known or only suspected.
    if (facts().phase === 'active' || facts().phase === 'booting') await signOut();
    const before = facts().phase === 'expired' ? 'expired' : 'anonymous';
    const begun = signOuts();
    if (before !== 'expired') set({ phase: 'authenticating' });
    try {
      await revocation.flush();
      const token = await calls.login(username, password);
      return await install(token, isHome || keep, () => facts().phase === 'disposed' || signOuts() !== begun);
    } catch (error) {
      if (facts().phase === 'authenticating') set({ phase: before });
      throw error;
    }
  }

  async function install(token: TokenSet, share: boolean, isOvertaken: () => boolean): Promise<UserProfile> {
    try {
      const user = await calls.me(token.access);
      if (isOvertaken()) throw signedOut();
      const at = keeper.held;
      const credentials = { userId: user.id, expInMs: token.lifetimeMs ?? null, refresh: token.refresh };
      const { epoch, gen } = share ? await records.begin(at, credentials) : { epoch: at.epoch + 1, gen: at.gen + 1 };
      const next = { epoch, gen, set: token };
      if (isOvertaken()) {
        if (share) await records.end(next, isHome);
        throw signedOut();
      }
      // Another tab signed in after this one: that one counts.
      if (!admit(next, user, share)) throw signedOut();
      return user;
    } catch (error) {
      await undo(token);
      throw error;
    }
  }

  async function undo(token: TokenSet): Promise<void> {
    // The cookie may be that of another tab's sign-in by now, so there only this one session is ended.
    if (isHome && keeper.held.set) return calls.discard(token);
    if ((await revocation.end(token)) && isHome) await records.revoked();
  }

  return (username, password, keep) => {
    // One after the other, in other tabs too, so that the last one counts and the cookie is of the user who is shown.
    const turn = last.then(() =>
      lock(`xentree-sign-in:${server.id}`, disposal, () => signIn(username, password, keep)),
    );
    last = turn.catch(() => {});
    return turn;
  };
}

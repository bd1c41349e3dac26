import type { UserProfile } from '#contract/auth.ts';
import { type Held, isNewer, type Live } from '#tokens/held.ts';
import type { KeeperEvent } from '#tokens/keeper-options.ts';
import { TokenKeeper } from '#tokens/token-keeper.ts';
import { type TokenSet, withRefresh } from '#tokens/token-set.ts';
import type { Account, AccountOptions, ResetCause } from './account-options.ts';
import { ApiError } from './api-error.ts';
import { joinTabs, packToken, type TabMessage, unpackToken } from './browser-tabs.ts';
import { signedOut } from './http-client.ts';
import { judgeRefresh } from './refresh-outcome.ts';
import { type Answered, createRenewal, refreshLockName } from './renewal.ts';
import { createRevocation } from './revocation.ts';
import type { SessionRecord } from './session-record.ts';
import type { SessionFacts, SessionTrouble } from './session-state.ts';
import { createSignIn } from './sign-in.ts';

/** The state machine of one account on one server (security §3.4). */
export function createAccount(options: AccountOptions): Account {
  const { server, calls, records, lock, clock, random, hint, onReset, report } = options;
  const isHome = server.kind === 'home';
  const disposal = new AbortController();
  let facts: SessionFacts = { phase: 'booting', user: null, failure: null };
  /** Do other tabs share this session? One of a foreign server that is not kept lives and dies with its tab. */
  let shared = true;
  let epochEnd = new AbortController();
  let signOuts = 0;
  let ahead: Promise<Answered> | null = null;
  const booted = Promise.withResolvers<void>();
  const tabs = joinTabs(options.openChannel, server.id, hearTab);
  const revocation = createRevocation({
    // Abroad it may take a refresh to end a session, and of those there is one at a time.
    logout: (held) =>
      isHome ? calls.logout(held) : lock(refreshLockName(server.id), disposal.signal, () => calls.logout(held)),
    isHome,
    records,
    clock,
    random,
  });
  const owners = new WeakMap<TokenSet, UserProfile>();

  const renewal = createRenewal({
    serverId: server.id,
    calls,
    records: () => (shared ? records : null),
    lock,
    clock,
    user: () => facts.user,
    ahead: () => ahead,
    missed: catchUp,
  });
  const keeper = new TokenKeeper({
    clock,
    random,
    async renew(held, signal) {
      const renewed = await renewal(held, signal);
      owners.set(renewed.set, renewed.user);
      return renewed;
    },
    judge: judgeRefresh,
    // An access token that is its own means of renewal must not lapse, watched or not.
    mayRenew: () => options.inUse() || (!isHome && keeper.held.set?.refresh === undefined),
    listener: onKeeper,
    report,
  });

  const signIn = createSignIn({
    server,
    calls,
    records,
    lock,
    revocation,
    keeper,
    disposal: disposal.signal,
    facts: () => facts,
    set,
    signOuts: () => signOuts,
    signOut,
    admit,
  });

  function set(change: Partial<SessionFacts>): void {
    if (facts.phase === 'disposed') return;
    facts = { ...facts, ...change };
    if (facts.phase !== 'booting') booted.resolve();
    options.onFacts(facts);
  }

  function onKeeper(event: KeeperEvent): void {
    if (event.type === 'failed') return set({ failure: troubleOf(event.error) });
    if (event.type === 'ended') {
      if (shared) void records.end(keeper.held, false);
      if (facts.phase !== 'booting') return set({ phase: 'expired', failure: troubleOf(event.error) });
      if (isHome) hint.clear();
      return set({ phase: 'anonymous', failure: null });
    }
    const owner = owners.get(event.held.set);
    if (!owner) return;
    const user = latest(owner);
    welcome(user);
    announce('renewed', event.held, event.held.set, user);
  }

  /** What is known of a user here: a renewal that took its time must not bring an older profile back. */
  function latest(user: UserProfile): UserProfile {
    return facts.user?.id === user.id ? facts.user : user;
  }

  /** The keeper holds a token of `user` now. Whatever belonged to somebody else goes first. */
  function welcome(user: UserProfile): void {
    if (facts.user && facts.user.id !== user.id) cutOff('other-user');
    set({ phase: 'active', user, failure: null });
  }

  /** Takes a fresh sign-in, unless something newer is held already. */
  function admit(next: Live, user: UserProfile, share: boolean): boolean {
    if (!keeper.adopt(next)) return false;
    shared = share;
    welcome(user);
    announce('signed-in', next, next.set, user);
    return true;
  }

  /** Ends all that was started for the user so far. */
  function cutOff(cause: ResetCause): void {
    const ending = epochEnd;
    epochEnd = new AbortController();
    ending.abort(signedOut());
    onReset(cause);
  }

  /** Forgets the user here, at once and without any server. */
  function forget(epoch: number, phase: SessionFacts['phase']): void {
    signOuts += 1;
    keeper.adopt({ epoch, gen: keeper.held.gen, set: null });
    cutOff('signed-out');
    shared = true;
    set({ phase, user: null, failure: null });
  }

  function announce(type: 'signed-in' | 'renewed', { epoch, gen }: Held, token: TokenSet, user: UserProfile): void {
    if (shared) tabs.tell({ type, serverId: server.id, epoch, gen, token: packToken(token, clock), user });
  }

  function hearTab(message: TabMessage): void {
    if (!shared || facts.phase === 'disposed' || !isNewer(message, keeper.held)) return;
    if (message.type === 'signed-out') {
      if (message.epoch > keeper.held.epoch) forget(message.epoch, 'anonymous');
      return;
    }
    keeper.adopt({ epoch: message.epoch, gen: message.gen, set: unpackToken(message.token, clock) });
    welcome(message.type === 'renewed' ? latest(message.user) : message.user);
  }

  /** Another tab signed in or out while this one slept: do as it did. */
  function catchUp({ epoch, gen, userId }: SessionRecord): void {
    if (epoch <= keeper.held.epoch) return;
    if (userId === null) return forget(epoch, 'anonymous');
    // One generation behind, so that the token of the other tab is still welcome if it arrives after all.
    keeper.adopt({ epoch, gen: gen - 1, set: null });
    if (facts.user && facts.user.id !== userId) {
      cutOff('other-user');
      set({ phase: 'booting', user: null, failure: null });
    }
    void keeper.refresh().catch(() => {});
  }

  /** Takes over the epoch that all tabs have: whatever this one does next then counts for them too. */
  async function learn(): Promise<SessionRecord | undefined> {
    const record = await records.read();
    if (record && facts.phase === 'booting') keeper.adopt({ epoch: record.epoch, gen: record.gen, set: null });
    return record;
  }

  /** Asks the server at once, with the cookie: what it answers counts only once this tab has read what the others have done. */
  function headStart(): Promise<Answered> {
    const { signal } = epochEnd;
    const asked = lock(refreshLockName(server.id), signal, async () => {
      const set = await calls.refresh(null, signal);
      return { set, owner: await calls.me(set.access, signal) };
    });
    // Who waits for it hears of it; nobody may.
    asked.catch(() => {});
    return asked;
  }

  async function boot(): Promise<void> {
    const asked = isHome && facts.phase === 'booting' && hint.present() ? headStart() : null;
    const record = await learn();
    if (facts.phase !== 'booting') return;
    // The one that ends the session comes last.
    if (record?.revokeLater) void Promise.allSettled([asked]).then(() => revocation.flush());
    const mayHaveSession = isHome ? asked !== null && !record?.revokeLater : record?.sealed !== undefined;
    if (!mayHaveSession) return set({ phase: 'anonymous' });
    ahead = asked;
    await keeper.refresh().catch(() => {});
    ahead = null;
  }

  async function signOut(): Promise<void> {
    if (facts.phase === 'booting') await learn();
    const { epoch, gen, set: held } = keeper.held;
    const wasShared = shared;
    const at = { epoch: epoch + 1, gen };
    forget(at.epoch, 'signingOut');
    if (isHome) hint.clear();
    if (wasShared) tabs.tell({ type: 'signed-out', serverId: server.id, ...at });
    // Marked before the server is asked, so that a page closed in between still makes up for it.
    const noted = wasShared ? records.end(at, isHome) : null;
    const ended = await revocation.end(isHome ? held : withRefresh(held, await noted, clock.now()));
    await noted;
    if (ended && isHome) await records.revoked();
    if (facts.phase === 'signingOut') set({ phase: 'anonymous' });
  }

  return {
    get facts() {
      return facts;
    },
    get generation() {
      return keeper.held.gen;
    },
    get isShared() {
      return shared;
    },
    boot,
    register: (body) => calls.register(body),
    signIn,
    signOut,

    async authority() {
      await booted.promise;
      const { signal } = epochEnd;
      return { server, signal, live: (wait) => keeper.live(wait), renewed: (gen, wait) => keeper.renewed(gen, wait) };
    },

    setUser(user) {
      if (facts.user?.id === user.id) set({ user });
    },

    online() {
      keeper.resume();
      if (facts.phase === 'anonymous') void revocation.flush();
    },

    visible() {
      keeper.resume();
      if (shared) void records.read().then((record) => record && facts.phase !== 'disposed' && catchUp(record));
    },

    dispose() {
      set({ phase: 'disposed', user: null, failure: null });
      keeper.dispose();
      disposal.abort(signedOut());
      revocation.dispose();
      tabs.close();
      epochEnd.abort(signedOut());
    },
  };
}

function troubleOf(error: unknown): SessionTrouble {
  if (error instanceof ApiError) return { code: error.code, message: error.message };
  return { code: 'internal_error', message: 'Something went wrong in this app. Reload the page.' };
}

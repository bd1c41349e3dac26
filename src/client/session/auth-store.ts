import { createStore, type StoreApi } from 'zustand/vanilla';
import { auth, type UserProfile } from '#contract/auth.ts';
import type { Clock } from '#tokens/clock.ts';
import { createAccount } from './account.ts';
import type { Account, ResetCause } from './account-options.ts';
import { createAuthCalls, type Registration } from './auth-calls.ts';
import type { OpenChannel } from './browser-tabs.ts';
import { type Api, createHttpClient, signedOut } from './http-client.ts';
import type { KeyValueStore } from './key-value-store.ts';
import { type RefreshLock, refreshLock } from './refresh-lock.ts';
import { createSecretBox } from './secret-box.ts';
import type { ServerChoice } from './server-choice.ts';
import { foreignServer, homeServer, type ServerProfile } from './server-profile.ts';
import { sessionRecords } from './session-record.ts';
import { type SessionState, statusOf } from './session-state.ts';
import { createStepUp } from './step-up.ts';
import { createTransport } from './transport.ts';

/** What the session needs of its surroundings: a browser, or a test that owns every part. */
export interface SessionEnvironment {
  /** Origin of the page. */
  baseUrl: string;
  /** Another Xentree server that this build of the app is for; a choice at sign-in goes before it. */
  defaultServer?: string | undefined;
  fetch: typeof globalThis.fetch;
  crypto: Crypto;
  clock: Clock;
  random(): number;
  storage: KeyValueStore;
  serverChoice: ServerChoice;
  openChannel: OpenChannel;
  locks: Pick<LockManager, 'request'> | null;
  hint: { present(): boolean; clear(): void };
  page: {
    online(): boolean;
    visible(): boolean;
    /** Calls back when the network comes or goes and when the page is looked at again; returns how to stop. */
    listen(hear: (event: 'online' | 'offline' | 'visible') => void): () => void;
  };
  report(error: unknown): void;
}

export interface Session {
  store: StoreApi<SessionState>;
  api: Api;
  /** Finds out whether somebody is signed in; resolves after the first attempt. Calls wait until it is known. */
  boot(): Promise<void>;
  /** Throws ApiError. `keep` asks a foreign server's session to outlive this tab; at home the server decides. */
  login(username: string, password: string, options?: { keep?: boolean }): Promise<UserProfile>;
  /** Makes an account and signs in to it. Throws ApiError. */
  register(body: Registration, options?: { keep?: boolean }): Promise<UserProfile>;
  /** Signs the user of an expired session in again, under the open page. Throws ApiError. */
  relogin(password: string): Promise<UserProfile>;
  /** Proves the password where the status is `stepUp`; the requests that wait are then repeated. Throws ApiError. */
  proveStepUp(password: string): Promise<void>;
  /** Lets the requests that wait for the password fail with their refusal. */
  cancelStepUp(): void;
  /** Everything here is gone at once; resolves when the server has been told, or cannot be for now. */
  logout(): Promise<void>;
  /** Tries at once what had failed for now, instead of waiting for the next turn. */
  retry(): void;
  /** Turns to another server, with whatever session is kept for it. Nobody is signed out of the one before. */
  switchServer(server: ServerProfile): Promise<void>;
  /** The user as the server answered it after a change of the profile. */
  setUser(user: UserProfile): void;
  /** Calls back when all that belongs to the previous user must go; returns how to stop. */
  onReset(hear: (cause: ResetCause) => void): () => void;
  /** Stops timers, channel and listeners. */
  dispose(): void;
}

export function createSession(environment: SessionEnvironment): Session {
  const { fetch, crypto, clock, random, storage, serverChoice, openChannel, locks, hint, page, report } = environment;
  const home = homeServer(environment.baseUrl);
  const transport = createTransport(fetch, clock);
  const box = createSecretBox(crypto, (fresh) => storage.update<CryptoKey>('key', (old) => old ?? fresh));
  const lock: RefreshLock = refreshLock(locks, clock);
  const resets = new Set<(cause: ResetCause) => void>();
  const first = chosen();
  const store = createStore<SessionState>(() => ({
    status: 'booting',
    user: null,
    serverId: first.id,
    error: null,
    generation: 0,
  }));
  const stepUp = createStepUp(() => publish());
  let account = accountOn(first);

  const api = createHttpClient({
    transport,
    clock,
    random,
    newId: () => hex(crypto.getRandomValues(new Uint8Array(16))),
    stepUp,
    async authority() {
      for (;;) {
        const asked = account;
        const authority = await asked.authority();
        // The server may have been changed while this call waited.
        if (asked === account) return authority;
      }
    },
  });

  const stopListening = page.listen((event) => {
    if (event === 'online') account.online();
    if (event === 'visible') account.visible();
    publish();
  });

  function accountOn(server: ServerProfile): Account {
    const records = sessionRecords(server.id, storage, box);
    const calls = createAuthCalls(server, transport, clock, (refreshBearer) => remember({ ...server, refreshBearer }));
    const inUse = () => page.visible() || api.pending() > 0;
    return createAccount({
      server,
      calls,
      records,
      lock,
      openChannel,
      clock,
      random,
      hint,
      inUse,
      onFacts: publish,
      onReset: reset,
      report,
    });
  }

  function publish(): void {
    const { facts, generation } = account;
    store.setState({
      status: statusOf(facts, page.online(), stepUp.waiting),
      user: facts.user,
      error: facts.failure,
      generation,
    });
  }

  function reset(cause: ResetCause): void {
    stepUp.end(signedOut());
    for (const hear of resets) {
      try {
        hear(cause);
      } catch (error) {
        report(error);
      }
    }
  }

  function chosen(): ServerProfile {
    const last = serverChoice.read();
    if (last) return foreignServer(last.baseUrl, last.refreshBearer);
    return last === undefined && environment.defaultServer ? foreignServer(environment.defaultServer) : home;
  }

  const remember = ({ kind, baseUrl, refreshBearer }: ServerProfile) =>
    serverChoice.write(kind === 'home' ? null : { baseUrl, refreshBearer });

  function turnTo(server: ServerProfile): void {
    const left = account;
    account = accountOn(server);
    left.dispose();
    store.setState({ serverId: server.id });
    publish();
    reset('other-server');
  }

  async function login(username: string, password: string, options: { keep?: boolean } = {}): Promise<UserProfile> {
    // Without a secure context there is no key to seal the refresh token with, so it stays in memory.
    return account.signIn(username, password, (options.keep ?? false) && crypto.subtle !== undefined);
  }

  return {
    store,
    api,
    login,
    boot: () => account.boot(),
    async register(body, options) {
      await account.register(body);
      return login(body.username, body.password, options);
    },
    async relogin(password) {
      const { user } = account.facts;
      if (!user) throw signedOut();
      const again = await account.signIn(user.username, password, account.isShared);
      // It was the password that the requests waited for.
      stepUp.settle(true);
      return again;
    },
    async proveStepUp(password) {
      await api.call(auth.stepUp, { body: { password } });
      stepUp.settle(true);
    },
    cancelStepUp: () => stepUp.settle(false),
    logout: () => account.signOut(),
    retry: () => account.online(),
    async switchServer(server) {
      const next = server.baseUrl === home.baseUrl ? home : server;
      remember(next);
      turnTo(next);
      await account.boot();
    },
    setUser: (user) => account.setUser(user),
    onReset(hear) {
      resets.add(hear);
      return () => resets.delete(hear);
    },
    dispose() {
      stopListening();
      account.dispose();
    },
  };
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

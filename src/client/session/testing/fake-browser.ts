import { createSession, type Session } from '../auth-store.ts';
import type { OpenChannel } from '../browser-tabs.ts';
import { type KeyValueStore, memoryStore } from '../key-value-store.ts';
import type { ChosenServer } from '../server-choice.ts';
import type { SessionRecord } from '../session-record.ts';
import { FakeClock } from './fake-clock.ts';
import { FakeServer } from './fake-server.ts';
import { evenPace, type Pace, patientCrypto, slowStore, toyCrypto, unevenPace } from './pace.ts';

/** One tab: a session and what surrounds it. */
export interface Tab {
  session: Session;
  page: { online: boolean; visible: boolean; hear(event: 'online' | 'offline' | 'visible'): void };
  /** Every error that a listener of the session threw. */
  reported: unknown[];
}

export interface Setting {
  storage?: KeyValueStore;
  /** Take the Web Locks away, as an insecure context does. */
  locks?: boolean;
  random?(): number;
  /** Let storage, messages between tabs, answers and cryptography take unevenly long, by `random`, as on a busy machine. */
  uneven?: boolean;
}

/** A browser with tabs that share storage, cookies, locks and channel, and the servers that it can reach. */
export class FakeBrowser {
  readonly clock = new FakeClock();
  readonly home: FakeServer;
  readonly foreign: FakeServer;
  readonly jar = new Map<string, string>();
  readonly storage: KeyValueStore;
  readonly tabs: Tab[] = [];
  /** Broken rules that the wire has seen. */
  readonly breaches: string[] = [];
  online = true;
  hint = false;
  chosenServer: ChosenServer | undefined = undefined;
  openChannels = new Set<{
    onmessage: ((event: MessageEvent) => void) | null;
    postMessage(data: unknown): void;
    close(): void;
  }>();
  /** Who is in front, by name of the lock. */
  readonly lockQueues = new Map<string, Promise<unknown>>();
  locksHeld = 0;
  readonly #setting: Setting;
  readonly #pace: Pace;
  readonly #crypto: Crypto;

  constructor(setting: Setting = {}) {
    this.#setting = setting;
    const { uneven = false, random = () => 0.5 } = setting;
    const watched = this.#watched(setting.storage ?? memoryStore());
    this.#pace = uneven ? unevenPace(this.clock, random) : evenPace(this.clock);
    this.storage = uneven ? slowStore(watched, this.#pace) : watched;
    this.#crypto = uneven ? toyCrypto(this.#pace) : patientCrypto(this.clock);
    this.home = new FakeServer('https://home.example', this.clock, this.#pace);
    this.foreign = new FakeServer('https://foreign.example', this.clock, this.#pace);
  }

  fetch = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const url = new URL(String(input));
    this.#inspect(url, init);
    if (!this.online) throw new TypeError('fetch failed');
    const server = [this.home, this.foreign].find(({ origin }) => origin === url.origin);
    if (!server) throw new TypeError('fetch failed');
    const response = await server.answer(url, init, this.jar);
    this.hint = this.jar.has(this.home.origin);
    return response;
  };

  /** I2, looked at on every write: no record goes back, and none is replaced by another of the same generation. */
  #watched(store: KeyValueStore): KeyValueStore {
    const check = (old: Partial<SessionRecord> = {}, next: Partial<SessionRecord> = {}) => {
      const { epoch = 0, gen = 0 } = old;
      const { epoch: nextEpoch = 0, gen: nextGen = 0 } = next;
      const back = nextEpoch < epoch || (nextEpoch === epoch && nextGen < gen);
      const replaced =
        nextEpoch === epoch && nextGen === gen && next.sealed !== undefined && next.sealed !== old.sealed;
      if (back || replaced) this.breaches.push(`I2: the record went from ${epoch}.${gen} to ${nextEpoch}.${nextGen}`);
    };
    return {
      read: (key) => store.read(key),
      update: <T>(key: string, change: (old: T | undefined) => T) =>
        store.update<T>(key, (old) => {
          const next = change(old);
          if (key.startsWith('session:')) check(old as Partial<SessionRecord>, next as Partial<SessionRecord>);
          return next;
        }),
    };
  }

  /** I4, I9 and I10, looked at on every request. */
  #inspect(url: URL, init: RequestInit): void {
    const bearer = new Headers(init.headers).get('authorization')?.replace(/^Bearer /, '');
    const breach = (rule: string) => this.breaches.push(`${rule}: ${init.method} ${url}`);
    if (init.redirect !== 'error' || init.cache !== 'no-store' || init.referrerPolicy !== 'no-referrer') breach('I4');
    if (bearer && url.href.includes(bearer)) breach('I9');
    for (const server of [this.home, this.foreign]) {
      if (bearer && server.issuedHere(bearer) && server.origin !== url.origin) breach('I10');
    }
    if (url.origin !== this.home.origin && init.credentials !== 'omit') breach('I10 cookies');
  }

  openTab(): Tab {
    const page: Tab['page'] = { online: true, visible: true, hear: () => {} };
    const reported: unknown[] = [];
    const session = createSession({
      baseUrl: this.home.origin,
      fetch: this.fetch,
      crypto: this.#crypto,
      clock: this.clock,
      random: this.#setting.random ?? (() => 0.5),
      storage: this.storage,
      serverChoice: {
        read: () => this.chosenServer,
        write: (chosen) => (this.chosenServer = chosen),
      },
      openChannel: this.#openChannel,
      locks: this.#setting.locks === false ? null : this.#locks,
      hint: { present: () => this.hint, clear: () => (this.hint = false) },
      page: {
        online: () => this.online,
        visible: () => page.visible,
        listen(hear) {
          page.hear = hear;
          return () => (page.hear = () => {});
        },
      },
      report: (error) => reported.push(error),
    });
    const tab = { session, page, reported };
    this.tabs.push(tab);
    return tab;
  }

  setOnline(online: boolean): void {
    this.online = online;
    for (const { page } of this.tabs) page.hear(online ? 'online' : 'offline');
  }

  readonly #openChannel: OpenChannel = () => {
    const last = new Map<object, Promise<void>>();
    const channel = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => {
        const copy = structuredClone(data);
        for (const other of this.openChannels) {
          if (other === channel) continue;
          // What one tab says to another arrives in the order in which it was said.
          const before = last.get(other);
          const arrived = this.#pace().then(async () => {
            await before;
            if (this.openChannels.has(other)) other.onmessage?.({ data: copy } as MessageEvent);
          });
          last.set(other, arrived);
        }
      },
      close: () => void this.openChannels.delete(channel),
    };
    this.openChannels.add(channel);
    return channel;
  };

  /** One holder at a time; who waits can be aborted, who holds cannot, as in a browser. */
  readonly #locks = {
    request: async (name: string, { signal }: LockOptions, work: () => Promise<unknown>) => {
      const before = this.lockQueues.get(name) ?? Promise.resolve();
      const done = Promise.withResolvers<void>();
      this.lockQueues.set(
        name,
        before.then(() => done.promise),
      );
      try {
        await new Promise<void>((resolve, reject) => {
          const stop = () => reject(signal?.reason);
          if (signal?.aborted) stop();
          signal?.addEventListener('abort', stop);
          before.then(() => {
            signal?.removeEventListener('abort', stop);
            resolve();
          });
        });
        this.locksHeld += 1;
        try {
          return await work();
        } finally {
          this.locksHeld -= 1;
        }
      } finally {
        done.resolve();
      }
    },
  } as unknown as LockManager;
}

/** A tab whose user has signed in at home. */
export async function signedInTab(browser: FakeBrowser, username = 'mina'): Promise<Tab> {
  const tab = browser.openTab();
  await tab.session.boot();
  await tab.session.login(username, 'correct horse');
  return tab;
}

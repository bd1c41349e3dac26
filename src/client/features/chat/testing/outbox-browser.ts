import { ApiError } from '#client/session/api-error.ts';
import { indexedStore, type KeyValueStore } from '#client/session/key-value-store.ts';
import { refreshLock } from '#client/session/refresh-lock.ts';
import { FakeClock } from '#client/session/testing/fake-clock.ts';
import { createOutbox, type Outbox } from '../outbox/outbox.ts';
import type { OutboxRow, Owner } from '../outbox/outbox-row.ts';
import { MessageServer } from './message-server.ts';

/** A tab with an outbox of its own. What is signed in here is what its requests carry. */
export interface OutboxTab {
  outbox: Outbox;
  user: string | null;
  /** The session is good, as far as the tab knows. */
  active: boolean;
  dead: boolean;
}

const never = new Promise<never>(() => {});

/** Tabs that share IndexedDB, locks and a channel, in front of one server, in virtual time. */
export class OutboxBrowser {
  readonly clock = new FakeClock();
  readonly server: MessageServer;
  readonly store: KeyValueStore;
  readonly tabs: OutboxTab[] = [];
  readonly reported: unknown[] = [];
  /** Requests that left before their message was stored, or in a name that is not its author's. */
  readonly breaches: string[] = [];
  online = true;
  readonly #random: () => number;
  readonly #locks: boolean;
  readonly #channels = new Map<object, OutboxTab>();
  readonly #queues = new Map<string, { tab: OutboxTab; begin: () => void }[]>();

  constructor({ name, random, locks }: { name: string; random: () => number; locks: boolean }) {
    this.#random = random;
    this.#locks = locks;
    this.server = new MessageServer(this.clock, random);
    this.store = this.#watched(indexedStore(name));
  }

  openTab(user: string | null): OutboxTab {
    const tab = { user, active: user !== null, dead: false } as OutboxTab;
    tab.outbox = createOutbox({
      store: this.#of(tab, this.store),
      clock: { now: () => this.clock.now(), later: (ms, task) => this.clock.later(ms, () => tab.dead || task()) },
      random: this.#random,
      lock: refreshLock(this.#locks ? this.#lockManager(tab) : null, this.clock),
      openChannel: () => this.#open(tab),
      online: () => this.online,
      viewer: () => ownerOf(tab),
      sender: () => (tab.active && !tab.dead ? ownerOf(tab) : null),
      isAnswering: () => false,
      deliver: (row, signal) => this.#deliver(tab, row, signal),
      onGone: () => this.#turns(2),
      onBusy: () => {},
      report: (error) => this.reported.push(error),
    });
    this.tabs.push(tab);
    tab.outbox.wake();
    return tab;
  }

  /** The renderer is gone: nothing of it goes on, its locks are free, but what it has sent arrives. */
  kill(tab: OutboxTab): void {
    tab.dead = true;
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    for (const [channel, owner] of this.#channels) if (owner === tab) this.#channels.delete(channel);
    for (const [name, queue] of this.#queues) {
      const held = queue[0]?.tab === tab;
      this.#queues.set(
        name,
        queue.filter((waiting) => waiting.tab !== tab),
      );
      if (held) this.#queues.get(name)?.[0]?.begin();
    }
  }

  setOnline(online: boolean): void {
    this.online = online;
    if (online) for (const { outbox } of this.tabs) outbox.wake();
  }

  /** As the session does it: what belongs to the one before is cut off first. */
  signIn(user: string | null): void {
    if (user) this.server.good.add(user);
    for (const tab of this.tabs) {
      if (tab.user !== user) tab.outbox.cutOff();
      tab.user = user;
      tab.active = user !== null;
      tab.outbox.wake();
    }
  }

  async #deliver(tab: OutboxTab, row: OutboxRow, signal: AbortSignal): Promise<void> {
    const alive = async <T>(promise: Promise<T>): Promise<T> => {
      const value = await promise.catch(async (error: unknown) => (tab.dead ? never : Promise.reject(error)));
      return tab.dead ? never : value;
    };
    await alive(this.#turns(1 + Math.floor(this.#random() * 3)));
    signal.throwIfAborted();
    const { user } = tab;
    const stored = (await alive(this.store.read<OutboxRow[]>(`outbox:home:${row.userId}`))) ?? [];
    signal.throwIfAborted();
    if (user !== row.userId) this.breaches.push(`${row.id} of ${row.userId} left in the name of ${user}`);
    if (!stored.some(({ id }) => id === row.id) && !this.server.has(row.id))
      this.breaches.push(`${row.id} left unstored`);
    if (!this.online) throw networkError();
    const aborted = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    );
    aborted.catch(() => {});
    try {
      await alive(Promise.race([this.server.receive(user ?? '', row), aborted]));
    } catch (error) {
      // One refusal is known in all tabs, as the session tells them.
      if (error instanceof ApiError && error.status === 401) {
        for (const other of this.tabs) if (other.user === user) other.active = this.server.good.has(user ?? '');
      }
      throw error;
    }
  }

  async #turns(count: number): Promise<void> {
    this.clock.busy += 1;
    for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.clock.busy -= 1;
  }

  /** The clock waits for the database. */
  #watched(store: KeyValueStore): KeyValueStore {
    const busy = async <T>(work: Promise<T>): Promise<T> => {
      this.clock.busy += 1;
      try {
        return await work;
      } finally {
        this.clock.busy -= 1;
      }
    };
    return {
      read: (key) => busy(store.read(key)),
      update: (key, change) => busy(store.update(key, change)),
    };
  }

  /** What a dead tab asked for may be done, but nobody hears of it. */
  #of(tab: OutboxTab, store: KeyValueStore): KeyValueStore {
    return {
      read: async (key) => (tab.dead ? never : store.read(key).then((value) => (tab.dead ? never : (value as never)))),
      update: async (key, change) =>
        tab.dead ? never : store.update(key, change).then((value) => (tab.dead ? never : value)),
    };
  }

  #open(tab: OutboxTab) {
    const channel = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => {
        for (const [other] of this.#channels) {
          const hear = (other as typeof channel).onmessage;
          if (other !== channel)
            void this.#turns(1).then(() => this.#channels.has(other) && hear?.({ data } as MessageEvent));
        }
      },
      close: () => void this.#channels.delete(channel),
    };
    this.#channels.set(channel, tab);
    return channel;
  }

  #lockManager(tab: OutboxTab): Pick<LockManager, 'request'> {
    const request = async (name: string, { signal }: LockOptions, work: () => Promise<unknown>) => {
      const queue = this.#queues.get(name) ?? [];
      const turn = Promise.withResolvers<void>();
      const waiting = { tab, begin: turn.resolve };
      this.#queues.set(name, [...queue, waiting]);
      const leave = () => {
        const now = this.#queues.get(name) ?? [];
        const held = now[0] === waiting;
        this.#queues.set(
          name,
          now.filter((one) => one !== waiting),
        );
        if (held) this.#queues.get(name)?.[0]?.begin();
      };
      if (queue.length === 0) turn.resolve();
      signal?.addEventListener('abort', () => turn.reject(signal.reason), { once: true });
      try {
        await turn.promise;
        return await work();
      } finally {
        leave();
      }
    };
    return { request } as Pick<LockManager, 'request'>;
  }
}

function ownerOf({ user }: OutboxTab): Owner | null {
  return user === null ? null : { serverId: 'home', userId: user };
}

export function networkError(): ApiError {
  return new ApiError({ status: 0, code: 'network_error', message: 'The server cannot be reached.' });
}

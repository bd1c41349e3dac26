import type { KeyValueStore } from '#client/session/key-value-store.ts';
import type { RefreshLock } from '#client/session/refresh-lock.ts';
import { type Clock, longestDelayMs } from '#tokens/clock.ts';
import { dueAt, headsOf, type OutboxRow, type Owner, sameOwner } from './outbox-row.ts';
import { outboxRows } from './outbox-rows.ts';
import { settled, type Verdict, verdictOf } from './verdict.ts';

export interface DrainOptions {
  store: KeyValueStore;
  clock: Clock;
  random(): number;
  /** One tab at a time sends for one owner; only an optimisation, since the server knows each message by its id. */
  lock: RefreshLock;
  online(): boolean;
  /** In whose name may be sent now; null while that needs a sign-in. */
  sender(): Owner | null;
  /** An answer is being written in this conversation, and its end will be noticed here: the next message waits for that. */
  isAnswering(conversationId: string): boolean;
  /** Sends a message; resolves when the server has it. Throws what refused it. */
  deliver(row: OutboxRow, signal: AbortSignal): Promise<void>;
  onBusy(row: OutboxRow): void;
  report(error: unknown): void;
}

export interface Drain {
  /** Sends what is due, here or in the tab that is at it. */
  kick(): void;
  /** What only waited to be tried again is due now; of one conversation, or of all. */
  wake(conversationId?: string): void;
  /** Breaks off whatever is under way, because its user has left. */
  cutOff(): void;
  dispose(): void;
}

/** One turn at sending: from when the lock is asked for until nothing is due. */
interface Pass {
  owner: Owner;
  signal: AbortSignal;
  begun: boolean;
  /** Conversations that send side by side, each in order. */
  lanes: Map<string, Promise<void>>;
  filling: Promise<void>;
}

const mostLanes = 4;

/** `changed` is told after each change of what is stored. */
export function createDrain(options: DrainOptions, changed: () => Promise<void>): Drain {
  const { store, clock, random, lock, report } = options;
  const woken = new Map<string, number>();
  let allWoken = 0;
  let epoch = new AbortController();
  let current: Pass | null = null;
  let cancelTimer = () => {};
  const wall = () => clock.now().wall;
  const wokenAt = (conversationId: string) => Math.max(allWoken, woken.get(conversationId) ?? 0);

  const maySend = (owner: Owner) => options.online() && sameOwner(options.sender(), owner);

  function kick(): void {
    const owner = options.sender();
    if (epoch.signal.aborted || !owner || !options.online()) return;
    if (current) {
      if (current.begun) fill(current);
      return;
    }
    const { signal } = epoch;
    const pass: Pass = { owner, signal, begun: false, lanes: new Map(), filling: Promise.resolve() };
    current = pass;
    lock(`xentree-outbox:${owner.serverId}:${owner.userId}`, signal, () => drain(pass))
      .catch((error: unknown) => signal.aborted || report(error))
      .then(() => {
        if (current === pass) current = null;
        return schedule();
      })
      .catch(report);
  }

  async function drain(pass: Pass): Promise<void> {
    pass.begun = true;
    fill(pass);
    for (let filling: Promise<void> | null = null; filling !== pass.filling || pass.lanes.size > 0; ) {
      filling = pass.filling;
      await filling;
      if (pass.lanes.size > 0) await Promise.race(pass.lanes.values());
    }
    // In the same step as the last look, so that a kick from now on begins another pass.
    if (current === pass) current = null;
  }

  function fill(pass: Pass): void {
    pass.filling = pass.filling.then(() => openLanes(pass)).catch(report);
  }

  /** Opens a lane for each conversation that has something due. */
  async function openLanes(pass: Pass): Promise<void> {
    const { owner, signal, lanes } = pass;
    const rows = await outboxRows(store, owner).read();
    const now = wall();
    for (const { conversationId, ...row } of headsOf(rows, now)) {
      const due = dueAt({ conversationId, ...row }, wokenAt(conversationId), now) <= now;
      if (!due || lanes.has(conversationId) || options.isAnswering(conversationId)) continue;
      if (lanes.size >= mostLanes || signal.aborted || !maySend(owner)) return;
      const lane = run(pass, conversationId)
        .catch(report)
        .then(() => {
          lanes.delete(conversationId);
          fill(pass);
        });
      lanes.set(conversationId, lane);
    }
  }

  /** Sends the messages of one conversation, one after the other, as long as each arrives. */
  async function run({ owner, signal }: Pass, conversationId: string): Promise<void> {
    const rows = outboxRows(store, owner);
    for (;;) {
      if (signal.aborted || options.isAnswering(conversationId) || !maySend(owner)) return;
      const row = await rows.claim(conversationId, wokenAt(conversationId), wall());
      if (!row) return;
      await changed();
      const verdict = await attempt(owner, row, signal);
      await rows.change(row.id, (now) => settled(now, verdict, wall(), random()));
      await changed();
      if (verdict.kind === 'busy') options.onBusy(row);
      if (verdict.kind !== 'sent') return;
    }
  }

  async function attempt(owner: Owner, row: OutboxRow, signal: AbortSignal): Promise<Verdict> {
    // No await between this look and the call: from here on, whatever takes the user away aborts the signal first.
    if (signal.aborted || !sameOwner(options.sender(), owner)) return { kind: 'paused' };
    try {
      await options.deliver(row, signal);
      return { kind: 'sent' };
    } catch (error) {
      return signal.aborted ? { kind: 'paused' } : verdictOf(error, row.attempts);
    }
  }

  /** Sets the timer for the next message that waits for its time. */
  async function schedule(): Promise<void> {
    const { signal } = epoch;
    const owner = options.sender();
    if (!owner) return;
    const now = wall();
    const heads = headsOf(await outboxRows(store, owner).read(), now);
    cancelTimer();
    const waits = heads
      .filter(({ conversationId }) => !options.isAnswering(conversationId))
      .map((row) => dueAt(row, wokenAt(row.conversationId), now) - now);
    if (signal.aborted || current || waits.length === 0) return;
    cancelTimer = clock.later(Math.min(Math.max(Math.ceil(Math.min(...waits)), 0), longestDelayMs), kick);
  }

  return {
    kick,
    wake(conversationId) {
      if (conversationId === undefined) allWoken = wall();
      else woken.set(conversationId, wall());
      kick();
    },
    cutOff() {
      epoch.abort();
      epoch = new AbortController();
      current = null;
      cancelTimer();
    },
    dispose() {
      epoch.abort();
      cancelTimer();
    },
  };
}

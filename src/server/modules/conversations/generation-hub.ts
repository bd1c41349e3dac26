import type { LoggedEvent } from './generation-log.ts';

/** A reader that is further behind than this many events reads on from the log. */
const queueLimit = 500;

/** One follower of one generation. */
export interface Subscription {
  /** What came since the last call; `missed` when some of it must be read from the log instead. */
  drain(): { events: LoggedEvent[]; missed: boolean };
  /** Resolves when something came, the generation ended here, `ms` have passed, or `signal` was aborted. */
  wake(ms: number | undefined, signal: AbortSignal): Promise<void>;
  end(): void;
}

/** Hands on events within this process: `key` names a generation. Whoever needs certainty reads the log. */
export interface GenerationHub {
  open(key: string): void;
  publish(key: string, events: readonly LoggedEvent[]): void;
  close(key: string): void;
  /** Does this process run it, so that all its events come through here? */
  isOpen(key: string): boolean;
  subscribe(key: string): Subscription;
}

interface Queue {
  events: LoggedEvent[];
  missed: boolean;
  ready: boolean;
  ring: () => void;
}

export function createGenerationHub(): GenerationHub {
  const opened = new Set<string>();
  const queues = new Map<string, Set<Queue>>();

  function each(key: string, act: (queue: Queue) => void): void {
    for (const queue of queues.get(key) ?? []) {
      act(queue);
      queue.ready = true;
      queue.ring();
    }
  }

  return {
    open: (key) => void opened.add(key),
    isOpen: (key) => opened.has(key),
    publish: (key, events) =>
      each(key, (queue) => {
        queue.events.push(...events);
        if (queue.events.length <= queueLimit) return;
        queue.events = [];
        queue.missed = true;
      }),
    close(key) {
      opened.delete(key);
      each(key, () => {});
    },
    subscribe(key) {
      const queue: Queue = { events: [], missed: false, ready: false, ring: () => {} };
      const peers = queues.get(key) ?? new Set();
      queues.set(key, peers.add(queue));
      return {
        drain() {
          const { events, missed } = queue;
          queue.events = [];
          queue.missed = false;
          queue.ready = false;
          return { events, missed };
        },
        wake: (ms, signal) => untilRung(queue, ms, signal),
        end() {
          peers.delete(queue);
          if (peers.size === 0 && queues.get(key) === peers) queues.delete(key);
        },
      };
    },
  };
}

async function untilRung(queue: Queue, ms: number | undefined, signal: AbortSignal): Promise<void> {
  if (queue.ready || signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  queue.ring = resolve;
  const ring = (): void => resolve();
  signal.addEventListener('abort', ring, { once: true });
  const timer = ms === undefined ? undefined : setTimeout(resolve, ms);
  await promise;
  clearTimeout(timer);
  signal.removeEventListener('abort', ring);
  queue.ring = () => {};
}

import type { LoggedEvent } from './generation-log.ts';
import type { WireEvent } from './transcript.ts';

/** Writes wait at most this long, in milliseconds, or until this many characters have come. */
export const batching = { ms: 50, chars: 1024 };

export interface EventWriter {
  /** Queues an event. Waits only where more text is queued than one batch holds, so a fast provider is slowed down. */
  push(event: WireEvent): Promise<void>;
  /** Resolves when everything queued is written and delivered. */
  flush(): Promise<void>;
  /** The number that the next event gets; right after `flush()`. */
  nextId(): number;
}

/**
 * Numbers the events of one generation, writes them down in batches and delivers each batch after it is written.
 * Text that comes within one batch becomes one `delta`. After a failure to write nothing more is written or
 * delivered: `failed` hears of it, and `flush` rejects from then on.
 */
export function createEventWriter(
  append: (events: LoggedEvent[]) => Promise<void>,
  deliver: (events: LoggedEvent[]) => void,
  failed: (error: unknown) => void,
): EventWriter {
  let queued: WireEvent[] = [];
  let chars = 0;
  let lastId = 0;
  let timer: NodeJS.Timeout | undefined;
  let written: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    if (queued.length > 0) {
      const batch = queued.map((event) => ({ ...event, id: ++lastId }) as LoggedEvent);
      queued = [];
      chars = 0;
      written = written.then(() => append(batch)).then(() => deliver(batch));
      written.catch(failed);
    }
    return written;
  }

  function add(event: WireEvent): void {
    const last = queued.at(-1);
    if (event.event === 'delta' && last?.event === 'delta') {
      queued[queued.length - 1] = { event: 'delta', data: { text: last.data.text + event.data.text } };
    } else queued.push(event);
    if (event.event === 'delta') chars += event.data.text.length;
  }

  return {
    async push(event) {
      add(event);
      if (chars >= batching.chars) return flush();
      if (event.event !== 'delta') void flush().catch(() => {});
      else timer ??= setTimeout(() => void flush().catch(() => {}), batching.ms);
    },
    flush,
    nextId: () => lastId + 1,
  };
}

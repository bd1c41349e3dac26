import type { LoggedEvent } from './generation-log.ts';
import type { WireEvent } from './transcript.ts';

/** Characters that wait for a write at most. */
export const mostWaiting = 1024;

export interface EventWriter {
  /** Queues an event. Waits only where more than `mostWaiting` is queued, so a fast provider is slowed down. */
  push(event: WireEvent): Promise<void>;
  /** Resolves when everything queued is written and delivered. */
  flush(): Promise<void>;
  /** The number that the next event gets; right after `flush()`. */
  nextId(): number;
}

/**
 * Numbers the events of one generation, writes them down in batches and delivers each batch after it is written.
 * What comes during one write is the next batch, and text of one batch becomes one `delta`. After a failure to write nothing more is written or
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
  let writing = false;
  let written: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    if (writing) return written;
    writing = true;
    written = writeAll();
    written.catch(failed);
    return written;
  }

  /** Until nothing waits. After a failure it is never done, so nothing is written behind a gap. */
  async function writeAll(): Promise<void> {
    // What comes in one turn of the event loop belongs together, as a beginning and its first word do.
    await new Promise(setImmediate);
    while (queued.length > 0) {
      const batch = queued.map((event) => ({ ...event, id: ++lastId }) as LoggedEvent);
      queued = [];
      chars = 0;
      await append(batch);
      deliver(batch);
    }
    writing = false;
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
      const done = flush();
      if (chars >= mostWaiting) await done;
    },
    flush,
    nextId: () => lastId + 1,
  };
}

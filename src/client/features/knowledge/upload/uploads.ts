import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Document } from '#contract/knowledge.ts';
import { troubleOf } from './file-rules.ts';
import { toStart, type Upload, waitAfter, wasThere } from './upload-rules.ts';

export interface UploadsOptions {
  /** Sends a file; rejects with what went wrong, or with the reason of `signal`. */
  send(file: File, signal: AbortSignal, onProgress: (share: number) => void): Promise<Document>;
  newId(): string;
  random(): number;
  online(): boolean;
  /** Calls back after so many milliseconds; gives how to take that back. */
  later(ms: number, run: () => void): () => void;
  /** Ids of the documents that somebody has seen already. */
  known(): ReadonlySet<string>;
  /** The server has the document, or had it before. */
  onDone(document: Document): void;
}

export interface Uploads {
  readonly store: StoreApi<readonly Upload[]>;
  /** Sends files, one after the other. `onDocument` hears of each that has arrived. */
  add(files: readonly File[], place: string, onDocument?: (document: Document) => void): void;
  /** Breaks one off, or takes its line away. */
  cancel(id: string): void;
  retry(id: string): void;
  /** What waits is tried at once: the network or the session is back. */
  wake(): void;
  /** Takes away the lines of a place that have nothing more to say; of all places, breaks everything off. */
  clear(place?: string): void;
}

/** Files on their way, a few at a time; they go on whatever page is shown. */
export function createUploads(options: UploadsOptions): Uploads {
  const store = createStore<readonly Upload[]>(() => []);
  const running = new Map<string, AbortController>();
  const listeners = new Map<string, (document: Document) => void>();
  const timers = new Map<string, () => void>();

  const change = (id: string, part: Partial<Upload>) =>
    store.setState((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)), true);

  function start(): void {
    if (!options.online()) return;
    for (const upload of toStart(store.getState())) void run(upload);
  }

  async function run({ id, file, tries }: Upload): Promise<void> {
    const stop = new AbortController();
    // What the lists show later may be this very document.
    const known = options.known();
    running.set(id, stop);
    change(id, { state: 'sending', sent: 0, tries: tries + 1, error: null });
    const onProgress = (share: number) => change(id, { sent: Math.round(file.size * share) });
    try {
      const document = await options.send(file, stop.signal, onProgress);
      if (stop.signal.aborted) return;
      const others = store.getState().flatMap((one) => (one.id !== id && one.document ? [one.document.id] : []));
      const already = wasThere(document, new Set([...known, ...others]));
      change(id, { state: 'done', sent: file.size, document, already });
      options.onDone(document);
      listeners.get(id)?.(document);
    } catch (error) {
      if (stop.signal.aborted) return;
      const ms = waitAfter(error, tries + 1, options.random());
      change(id, { state: ms === null ? 'failed' : 'waiting', sent: 0, error });
      if (ms !== null)
        timers.set(
          id,
          options.later(ms, () => requeue(id)),
        );
    } finally {
      if (running.get(id) === stop) running.delete(id);
      start();
    }
  }

  function requeue(id: string): void {
    timers.get(id)?.();
    timers.delete(id);
    const upload = store.getState().find((one) => one.id === id);
    if (upload?.state !== 'waiting' && upload?.state !== 'failed') return;
    change(id, { state: 'queued', error: null });
    start();
  }

  function drop(id: string): void {
    running.get(id)?.abort();
    running.delete(id);
    timers.get(id)?.();
    timers.delete(id);
    listeners.delete(id);
    store.setState((all) => all.filter((one) => one.id !== id), true);
  }

  function forgetArrived(place: string): void {
    for (const one of store.getState()) if (one.place === place && one.state === 'done' && !one.already) drop(one.id);
  }

  return {
    store,
    add(files, place, onDocument) {
      const added = files.map((file): Upload => {
        const trouble = troubleOf(file);
        const state = trouble ? 'failed' : 'queued';
        const rest = { sent: 0, tries: 0, error: null, document: null, already: false };
        return { id: options.newId(), file, place, state, trouble, ...rest };
      });
      // What had arrived before belongs to an earlier time.
      const going = store
        .getState()
        .some((one) => one.place === place && /^(?:queued|sending|waiting)$/.test(one.state));
      if (!going) forgetArrived(place);
      if (onDocument) for (const { id } of added) listeners.set(id, onDocument);
      store.setState((all) => [...all, ...added], true);
      start();
    },
    cancel(id) {
      drop(id);
      start();
    },
    retry: requeue,
    wake() {
      for (const { id, state } of store.getState()) if (state === 'waiting') requeue(id);
      start();
    },
    clear(place) {
      for (const { id, state, place: of } of store.getState()) {
        if (place === undefined || (of === place && (state === 'done' || state === 'failed'))) drop(id);
      }
    },
  };
}

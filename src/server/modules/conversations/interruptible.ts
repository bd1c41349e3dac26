/** How long a source may take, in milliseconds, to say its last words after it was told to stop. */
const lastWordsMs = 250;

/**
 * Iterates `source` until `signal` is aborted. A source that listens to its own signal may then still end by itself,
 * telling how it ended; one that does not is left, and the signal's reason is thrown.
 */
export async function* interruptible<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T, void> {
  signal.throwIfAborted();
  const iterator = source[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  let overdue = false;
  let leave = (): void => {};
  const abort = (): void => {
    timer = setTimeout(() => {
      overdue = true;
      leave();
    }, lastWordsMs);
  };
  signal.addEventListener('abort', abort, { once: true });
  try {
    for (;;) {
      // No race: each round of one would leave something behind at the promise that stays.
      const next = await new Promise<IteratorResult<T>>((resolve, reject) => {
        leave = () => reject(signal.reason);
        iterator.next().then(resolve, reject);
        if (overdue) leave();
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}

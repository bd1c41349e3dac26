import type { Db } from '#server/db/database.ts';
import { appendEvents, type Entry } from './generation-log.ts';

/** Entries that one statement carries at most. */
const mostTogether = 1_000;

/** Milliseconds from the beginning of one statement to that of the next, at least. */
const apartMs = 20;

/** What a process writes down of its generations. */
export interface EventLog {
  /** Resolves when it is committed. Of one generation, the next call waits for the one before. */
  append(entry: Entry): Promise<void>;
}

/**
 * Commits together: while one statement is under way, and until `apartMs` after its beginning, all that comes waits for the
 * next, so that two hundred answers at once cost hardly more commits than one. What comes after a rest is written at once. Where a statement fails, each entry is tried alone: one generation that
 * was deleted costs no other.
 */
export function createEventLog(db: Db): EventLog {
  type Waiting = { entry: Entry; settle: PromiseWithResolvers<void> };
  let waiting: Waiting[] = [];
  let writing = false;
  let begun = Number.NEGATIVE_INFINITY;

  async function write(batch: readonly Waiting[]): Promise<void> {
    try {
      await appendEvents(
        db,
        batch.map(({ entry }) => entry),
      );
      for (const { settle } of batch) settle.resolve();
    } catch (error) {
      if (batch.length === 1) return batch[0]?.settle.reject(error);
      for (const one of batch) await write([one]);
    }
  }

  async function drain(): Promise<void> {
    writing = true;
    while (waiting.length > 0) {
      const wait = begun + apartMs - performance.now();
      // What comes in one turn of the event loop goes together, as what was read with one beat does.
      await new Promise((resolve) => (wait > 0 ? setTimeout(resolve, wait) : setImmediate(resolve)));
      begun = performance.now();
      const batch = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await write(batch);
    }
    writing = false;
  }

  return {
    append(entry) {
      const settle = Promise.withResolvers<void>();
      waiting.push({ entry, settle });
      if (!writing) void drain();
      return settle.promise;
    },
  };
}

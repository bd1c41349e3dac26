import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import type { Embedder } from './embedder.ts';
import { claimWaiting, forgoMeanings, saveMeanings, type Waiting } from './meaning.repository.ts';

/** Passages at a time: a question that comes meanwhile waits for no more than these. */
const batch = 4;
/** The model reads the beginning; what a passage is about is said there. Characters. */
const read = 700;

/** What of a passage is read for its meaning. */
export const meaningText = (heading: string | null, text: string): string =>
  `${heading === null ? '' : `${heading}. `}${text}`.slice(0, read).toWellFormed();

/** Computes the meanings of new passages, one batch after the other, in the background. */
export function createMeaningWorker(deps: { db: Db; clock: Clock; log: Pick<BaseLogger, 'warn'>; embedder: Embedder }) {
  const { db, clock, log, embedder } = deps;
  let working: Promise<void> | null = null;
  let stopped = false;

  async function work(): Promise<void> {
    for (;;) {
      const waiting = stopped ? [] : await claimWaiting(db, clock(), batch);
      if (waiting.length === 0) return;
      await compute(waiting);
    }
  }

  async function compute(waiting: Waiting[]): Promise<void> {
    try {
      const vectors = await embedder.embed(
        waiting.map(({ heading, text }) => meaningText(heading, text)),
        'index',
      );
      await saveMeanings(
        db,
        waiting.map((one, at) => ({ waiting: one, vector: vectors[at] ?? [] })),
      );
    } catch (error) {
      if (stopped) return;
      if (waiting.length === 1) {
        log.warn({ err: error }, 'the meaning of a passage cannot be computed; it is found by its words');
        return forgoMeanings(db, waiting);
      }
      // One of them may be to blame: each alone.
      for (const one of waiting) await compute([one]);
    }
  }

  return {
    /** There may be something new. Resolves when nothing waits any more. */
    kick(): Promise<void> {
      working ??= work()
        .catch((error: unknown) => log.warn({ err: error }, 'computing meanings stopped and will be tried again'))
        .finally(() => {
          working = null;
        });
      return working;
    },
    async close() {
      stopped = true;
      await embedder.close();
      await working;
    },
  };
}

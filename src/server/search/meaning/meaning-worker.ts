import type { BaseLogger } from 'pino';
import type { Db } from '#server/db/database.ts';
import type { Clock } from '#server/platform/clock.ts';
import { claimWaiting, forgoMeanings, saveMeanings, type Waiting } from './meaning.repository.ts';
import { type MeaningModel, ModelUnavailableError } from './model.ts';
import type { MeaningModels } from './models.service.ts';
import { reads } from './scripts.ts';

/** The model reads the beginning; what a passage is about is said there. Characters. */
const read = 700;

/** What of a passage is read for its meaning. */
export const meaningText = (heading: string | null, text: string): string =>
  `${heading === null ? '' : `${heading}. `}${text}`.slice(0, read).toWellFormed();

interface Deps {
  db: Db;
  clock: Clock;
  log: Pick<BaseLogger, 'warn'>;
  /** The one in use first; another one than before computes everything anew. */
  models: Pick<MeaningModels, 'current' | 'tidy'>;
}

/** Computes the meanings of new passages, and of old ones where the model has changed, one batch after the other, in the background. */
export function createMeaningWorker({ db, clock, log, models }: Deps) {
  let working: Promise<void> | null = null;
  let stopped = false;

  async function work(): Promise<void> {
    for (;;) {
      const [model, ...others] = stopped ? [] : await models.current();
      if (!model?.ready()) return;
      const waiting = await claimWaiting(db, clock(), model, others);
      if (waiting.length === 0) return models.tidy();
      const known = waiting.filter(({ text }) => reads(model.scripts, text));
      // What another model read, and this one does not.
      const foreign = waiting.filter((one) => !known.includes(one));
      if (foreign.length > 0) await forgoMeanings(db, foreign, 'foreign');
      if (known.length > 0) await compute(model, known);
    }
  }

  async function compute(model: MeaningModel, waiting: Waiting[]): Promise<void> {
    try {
      const vectors = await model.embed(
        waiting.map(({ heading, text }) => meaningText(heading, text)),
        'index',
      );
      await saveMeanings(
        db,
        model.id,
        waiting.map((one, at) => ({ waiting: one, vector: vectors[at] ?? [] })),
      );
    } catch (error) {
      if (stopped) return;
      if (error instanceof ModelUnavailableError) throw error;
      if (waiting.length === 1) {
        log.warn({ err: error }, 'the meaning of a passage cannot be computed; it is found by its words');
        return forgoMeanings(db, waiting, 'none');
      }
      // One of them may be to blame: each alone.
      for (const one of waiting) await compute(model, [one]);
    }
  }

  return {
    /** There may be something new. Resolves when nothing waits any more, or the model cannot be asked now. */
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
      await working;
    },
  };
}

import type { FastifyBaseLogger } from 'fastify';
import type { Database } from './db/database.ts';
import type { Clock } from './platform/clock.ts';
import { createEmbedder, type Embedder } from './search/meaning/embedder.ts';
import { createMeaningWorker } from './search/meaning/meaning-worker.ts';
import { createRankPassages } from './search/rank-passages.ts';
import { createRebuild } from './search/rebuild.ts';

interface Options {
  database: Database;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** False where words alone count. */
  meanings?: boolean;
}

/** The index over everything, its ranker and what keeps it complete, put together. */
export function searchParts({ database: { db }, clock, logger: log, meanings = true }: Options) {
  const embedder: Embedder | null = meanings ? createEmbedder() : null;
  const meaning = embedder && createMeaningWorker({ db, clock, log, embedder });
  const rebuild = createRebuild({ db, clock, log });
  return {
    rank: createRankPassages({ db, clock, embedder }),
    rebuild,
    /** Computes the meanings that wait. */
    understand: async () => void (await meaning?.kick()),
    async close() {
      await rebuild.close();
      await meaning?.close();
    },
  };
}

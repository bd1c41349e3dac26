import type { FastifyBaseLogger } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSafeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { refusalOf } from './platform/safe-fetch/vet.ts';
import { createVault } from './platform/vault.ts';
import { createEmbedder } from './search/meaning/embedder.ts';
import { createMeaningWorker } from './search/meaning/meaning-worker.ts';
import { shippedModel } from './search/meaning/model.ts';
import { createMeaningModels } from './search/meaning/models.service.ts';
import type { EmbeddingPatience } from './search/meaning/provider-model.ts';
import { createRankPassages } from './search/rank-passages.ts';
import { createRebuild } from './search/rebuild.ts';

interface Options {
  config: Config;
  database: Database;
  keyring: Keyring;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** False where the shipped model is not there. */
  meanings?: boolean;
  /** Other than the usual milliseconds that a provider of embeddings may take. */
  embeddingPatience?: EmbeddingPatience;
}

/** The index over everything, its ranker and what keeps it complete, put together. */
export function searchParts(options: Options) {
  const { clock, logger: log, meanings = true } = options;
  const { db } = options.database;
  const allow = options.config.safeFetchAllow;
  const embedder = meanings ? createEmbedder() : null;
  const models = createMeaningModels({
    db,
    clock,
    vault: createVault(options.keyring),
    fetch: createSafeFetch({ allow }),
    vetAddress: (url) => refusalOf(url, { allow }),
    shipped: embedder && shippedModel(embedder),
    patience: options.embeddingPatience,
  });
  const worker = createMeaningWorker({ db, clock, log, models });
  const rebuild = createRebuild({ db, clock, log });
  return {
    rank: createRankPassages({ db, clock, models: models.current }),
    rebuild,
    models,
    /** Computes the meanings that wait. */
    understand: worker.kick,
    async close() {
      await rebuild.close();
      const ended = worker.close();
      // What it computes at the moment ends with this.
      await embedder?.close();
      await ended;
    },
  };
}

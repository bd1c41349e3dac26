import type { FastifyBaseLogger } from 'fastify';
import type { BotsOf } from './ai/bots.ts';
import { environmentConnections } from './ai/connection.ts';
import type { Patience } from './ai/language-provider.ts';
import { createChatProviders } from './ai/routing.ts';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import type { Used } from './modules/ai-providers/budgets.service.ts';
import { createSpending } from './modules/ai-providers/budgets.service.ts';
import { createOrganizationBudgets } from './modules/ai-providers/organization-budgets.service.ts';
import { createProviders } from './modules/ai-providers/providers.service.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';
import { createSafeFetch } from './platform/safe-fetch/safe-fetch.ts';
import { createSafeSocket } from './platform/safe-fetch/safe-socket.ts';
import { hostPort, refusalOf } from './platform/safe-fetch/vet.ts';
import { createVault } from './platform/vault.ts';

interface Options {
  config: Config;
  database: Database;
  keyring: Keyring;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** Bots that people have connected. */
  bots: BotsOf;
  /** Other than the usual milliseconds that a provider may be silent. */
  patience?: Partial<Patience>;
}

/** Providers of AI, their budgets, and the doors through which they are reached, put together. */
export function aiParts({ config, database, keyring, clock, logger, bots, patience }: Options) {
  const { db } = database;
  const environment = environmentConnections(config);
  const allow = config.safeFetchAllow;
  const providers = createProviders({
    db,
    clock,
    vault: createVault(keyring),
    environment,
    vetAddress: (url) => refusalOf(url, { allow }),
  });
  const spending = createSpending(db, clock);
  // What the environment names is the operator's own word; what administrators enter is not.
  const trusted = environment.flatMap(({ baseUrl }) => (baseUrl === undefined ? [] : [hostPort(new URL(baseUrl))]));
  const routing = createChatProviders({
    catalogue: providers.catalogue,
    clock,
    fetch: createSafeFetch({ allow }),
    trustedFetch: createSafeFetch({ allow: [...allow, ...trusted] }),
    budget: spending.require,
    bots,
    ...(patience && { timeouts: patience }),
  });
  return {
    speech: {
      catalogue: providers.catalogue,
      open: createSafeSocket({ allow }),
      openTrusted: createSafeSocket({ allow: [...allow, ...trusted] }),
    },
    ...{ providers, spending, organizationBudgets: createOrganizationBudgets(db, clock), routing },
    /** Books now what an answer used; never throws. */
    book: (used: Omit<Used, 'at'>) =>
      spending
        .book(db, { ...used, at: clock() })
        .catch((error: unknown) => logger.error({ err: error }, 'could not book what an answer used')),
  };
}

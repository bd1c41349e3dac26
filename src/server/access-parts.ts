import type { FastifyBaseLogger, onResponseHookHandler } from 'fastify';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';
import { createApiKeysService } from './modules/api-keys/api-keys.service.ts';
import { createKeyAuthenticator } from './modules/api-keys/authenticate-key.ts';
import { createUsageCounter } from './modules/api-keys/usage-counter.ts';
import { createSigningKeys } from './modules/integration-tokens/signing-keys.ts';
import { createTenantKeysService } from './modules/integration-tokens/tenant-keys.service.ts';
import { createTokensService } from './modules/integration-tokens/tokens.service.ts';
import type { Clock } from './platform/clock.ts';
import type { Keyring } from './platform/master-key.ts';
import { createVault } from './platform/vault.ts';

interface Options {
  config: Config;
  database: Database;
  keyring: Keyring;
  clock: Clock;
  logger: FastifyBaseLogger;
  /** Which of these sessions go on. */
  liveSessions: (ids: string[]) => Promise<ReadonlySet<string>>;
}

/** Keys for programs, and the tokens that organizations issue, put together. */
export function accessParts({ config, database: { db }, keyring, clock, logger, liveSessions }: Options) {
  const usage = createUsageCounter(db, clock);
  const keys = createApiKeysService({ db, clock, keyring, usage });
  const signingKeys = createSigningKeys({ db, clock, vault: createVault(keyring) });
  const tenantKeys = createTenantKeysService({ db, clock, keys: signingKeys });
  const tokens = createTokensService({ db, clock, keys: signingKeys, publicUrl: config.publicUrl });
  const count: onResponseHookHandler = (request, reply, done) => {
    usage.end(request, reply);
    done();
  };
  return {
    keys,
    tokens,
    tenantKeys,
    /** Seals the signing keys with the master key in use; gives how many. */
    rewrap: signingKeys.rewrap,
    authenticate: createKeyAuthenticator({ db, clock, keyring, usage, rateLimitScale: config.rateLimitScale }),
    /** Counts what was answered to API keys. */
    count,
    /** Writes down what was counted. */
    flush: usage.flush,
    async close() {
      await usage
        .flush()
        .catch((error: unknown) => logger.warn({ err: error }, 'could not write down uses of API keys'));
    },
    /** Which of these sessions and API keys go on. */
    async liveAmong(ids: string[]): Promise<ReadonlySet<string>> {
      const sessions = await liveSessions(ids);
      const others = ids.filter((id) => !sessions.has(id));
      return others.length === 0 ? sessions : new Set([...sessions, ...(await keys.liveAmong(others))]);
    },
    async sweep(): Promise<void> {
      await keys.sweep();
      await tokens.sweep();
      await tenantKeys.sweep();
    },
  };
}

import type { FastifyBaseLogger } from 'fastify';
import type { Db } from '#server/db/database.ts';
import { LockedSecretError } from '#server/platform/vault.ts';
import type { Clock as TokenClock } from '#tokens/clock.ts';
import * as repository from './connectors.repository.ts';
import type { Revocation } from './revocation.ts';
import type { Secrets } from './secrets.ts';
import type { LetGo } from './store.ts';
import type { Vendors } from './vendors/index.ts';

interface Options {
  vendors: Vendors;
  secrets: Secrets;
  revocation: Pick<Revocation, 'prepare'>;
  clock: TokenClock;
  log: FastifyBaseLogger;
}

/** Stores what ends the tokens of connections that go. */
export function createLettingGo({ vendors, secrets, revocation, clock, log }: Options) {
  const letGo: LetGo = async (tx, gone) => {
    try {
      const account = vendors[gone.kind].restore(secrets.openKept(gone));
      return await revocation.prepare(tx, gone, account, secrets.openTokens(gone, clock.now()));
    } catch (error) {
      if (!(error instanceof LockedSecretError)) throw error;
      log.info({ err: error, kind: gone.kind }, 'a token could not be revoked');
      return null;
    }
  };

  return {
    letGo,

    /** Deletes all connections of a tenant, in the transaction in which it goes; what they leave is sent when it is next due. */
    async letGoAll(tx: Db, tenantId: string): Promise<void> {
      for (const row of await repository.deleteConnectorsOf(tx, tenantId)) await letGo(tx, row);
    },
  };
}

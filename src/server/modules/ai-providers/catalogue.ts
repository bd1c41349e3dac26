import type { Catalogue } from '#server/ai/catalogue.ts';
import type { Connection } from '#server/ai/connection.ts';
import type { Db } from '#server/db/database.ts';
import type { Vault } from '#server/platform/vault.ts';
import { type Entry, entriesOf } from './entry.ts';
import { listProviders, readVersion } from './providers.repository.ts';

/** The providers as they stand in the database now. */
export interface StoredCatalogue extends Catalogue {
  current(): Promise<readonly Entry[]>;
}

/**
 * Each look reads one number by its primary key, and the providers only where that number is another one: a change acts on the next
 * request of every process, and costs the others nothing. The version is read first, so that a change in between is seen again.
 */
export function createCatalogue(db: Db, environment: readonly Connection[], vault: Vault): StoredCatalogue {
  let kept: { version: number; entries: readonly Entry[] } | undefined;
  return {
    async current() {
      const version = await readVersion(db);
      if (kept?.version === version) return kept.entries;
      const entries = entriesOf(environment, await listProviders(db), vault);
      kept = { version, entries };
      return entries;
    },
  };
}

import { z } from 'zod';
import type { Db } from '#server/db/database.ts';
import { LockedSecretError, type Place, type Vault } from '#server/platform/vault.ts';
import type { Moment } from '#tokens/clock.ts';
import type { TokenSet } from '#tokens/token-set.ts';
import * as repository from './connectors.repository.ts';

type Column = 'sealedCredentials' | 'sealedTokens';

const fields: Record<Column, string> = { sealedCredentials: 'credentials', sealedTokens: 'tokens' };
const placeOf = ({ tenantId, id }: repository.Key, column: Column): Place => ({
  table: 'connectors',
  tenant: tenantId,
  row: id,
  field: fields[column],
});

const Kept = z.record(z.string(), z.string());
const Tokens = z.object({ access: z.string(), refresh: z.string().optional() });

/** Seals and opens what is secret of a connection, for its tenant and its row alone. */
export function createSecrets(vault: Vault) {
  const seal = (key: repository.Key, column: Column, value: unknown) =>
    vault.seal(JSON.stringify(value), placeOf(key, column));
  /** @throws LockedSecretError */
  const open = (row: repository.ConnectorRow, column: Column): unknown =>
    JSON.parse(vault.open(row[column], placeOf(row, column)));

  return {
    sealKept: (key: repository.Key, kept: Readonly<Record<string, string>>) => seal(key, 'sealedCredentials', kept),
    sealTokens: (key: repository.Key, { access, refresh }: TokenSet) => seal(key, 'sealedTokens', { access, refresh }),
    openKept: (row: repository.ConnectorRow) => Kept.parse(open(row, 'sealedCredentials')),

    /** The token set as it was obtained; `now` tells where that is on both clocks. */
    openTokens(row: repository.ConnectorRow, now: Moment): TokenSet {
      const { access, refresh } = Tokens.parse(open(row, 'sealedTokens'));
      const wall = row.issuedAt.getTime();
      return {
        access,
        ...(refresh !== undefined && { refresh }),
        obtainedAt: { wall, mono: now.mono - (now.wall - wall) },
        ...(row.expiresAt && { lifetimeMs: row.expiresAt.getTime() - wall }),
        ...(row.refreshEndsAt && { refreshLifetimeMs: row.refreshEndsAt.getTime() - wall }),
        // None at all: nobody has told.
        ...(row.scopes.length > 0 && { scopes: row.scopes }),
      };
    },

    /** Does everything of it open on this server? */
    opens(row: repository.ConnectorRow): boolean {
      try {
        open(row, 'sealedCredentials');
        open(row, 'sealedTokens');
        return true;
      } catch (error) {
        if (error instanceof LockedSecretError) return false;
        throw error;
      }
    },

    /** Seals with the master key in use; gives how many. One by one, so that it may end anywhere; what does not open stays. */
    async rewrap(db: Db): Promise<number> {
      let wrapped = 0;
      for (const row of await repository.sealedConnectors(db)) {
        for (const column of ['sealedCredentials', 'sealedTokens'] as const) {
          const renewed = renewedSealing(vault, row[column], placeOf(row, column));
          if (renewed !== null && (await repository.replaceSealing(db, row, column, row[column], renewed)))
            wrapped += 1;
        }
      }
      return wrapped;
    },
  };
}

export type Secrets = ReturnType<typeof createSecrets>;

function renewedSealing(vault: Vault, sealed: string, place: Place): string | null {
  try {
    return vault.rewrap(sealed, place);
  } catch (error) {
    if (error instanceof LockedSecretError) return null;
    throw error;
  }
}

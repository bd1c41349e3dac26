import { and, count, eq, isNotNull, notInArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
import { aiProviders } from '#server/db/schema/ai-providers.ts';
import { connectorRevocations, connectors } from '#server/db/schema/connectors.ts';
import { users } from '#server/db/schema/identity.ts';
import { serverFacts } from '#server/db/schema/server.ts';
import type { Keyring } from './master-key.ts';

const name = 'canary';
const purpose = 'canary';

/** The master keys do not belong to this database. */
export class WrongKeyError extends Error {
  override readonly name = 'WrongKeyError';

  constructor() {
    super(
      'The master key does not belong to this database: restore master.key in DATA_DIR from a backup, or put the right key into XENTREE_MASTER_KEYS. With another key no password would fit and no stored secret would open.',
    );
  }
}

/** A master key was taken away that accounts or stored secrets still need. */
export class RetiredKeyError extends Error {
  override readonly name = 'RetiredKeyError';

  constructor(what: { accounts: number } | { secrets: number }) {
    const why =
      'accounts' in what
        ? `${what.accounts} ${what.accounts === 1 ? 'account has' : 'accounts have'} not signed in since the master key was changed, and could not any more`
        : `${what.secrets} stored ${what.secrets === 1 ? 'secret of a connection or provider is' : 'secrets of connections and providers are'} sealed with a master key that is not there, and would not open`;
    super(`${why}: put the old key back behind the new one in XENTREE_MASTER_KEYS.`);
  }
}

/**
 * Opens a sealed word that the first start left in the database, and seals it with the key in use now, so that older ones can
 * be retired. Passwords follow at the next sign-in of their owner. @throws WrongKeyError, RetiredKeyError before anything can be
 * lost.
 */
export async function checkKeyring(db: Db, keyring: Keyring): Promise<void> {
  const sealed = keyring.seal('this key fits', purpose, name);
  await db.insert(serverFacts).values({ name, value: sealed }).onConflictDoNothing();
  const [row] = await db.select().from(serverFacts).where(eq(serverFacts.name, name));
  try {
    keyring.open(row?.value ?? '', purpose, name);
  } catch {
    throw new WrongKeyError();
  }
  const keyOf = sql<string>`split_part(${users.passwordHash}, ':', 1)`;
  const [stranded] = await db
    .select({ accounts: count() })
    .from(users)
    .where(notInArray(keyOf, [...keyring.keyIds]));
  if (stranded && stranded.accounts > 0) throw new RetiredKeyError(stranded);
  const secrets = await lockedSecrets(db, keyring);
  if (secrets > 0) throw new RetiredKeyError({ secrets });
  await db.update(serverFacts).set({ value: sealed }).where(eq(serverFacts.name, name));
}

/** How many secrets in the vault name a master key that is not there: whatever opens is wrapped anew at each start. */
async function lockedSecrets(db: Db, keyring: Keyring): Promise<number> {
  const sealed = [
    [connectors, connectors.sealedCredentials],
    [connectors, connectors.sealedTokens],
    [connectorRevocations, connectorRevocations.sealedRequest],
    [aiProviders, aiProviders.sealedKey],
  ] as const;
  let locked = 0;
  for (const [table, column] of sealed) {
    const keyOf = sql<string>`split_part(${column}, '.', 2)`;
    const where = and(isNotNull(column), notInArray(keyOf, [...keyring.keyIds]));
    const [found] = await db.select({ secrets: count() }).from(table).where(where);
    locked += found?.secrets ?? 0;
  }
  return locked;
}

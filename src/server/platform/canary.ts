import { count, eq, notInArray, sql } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
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

/** A master key was taken away that accounts still need. */
export class RetiredKeyError extends Error {
  override readonly name = 'RetiredKeyError';

  constructor(accounts: number) {
    super(
      `${accounts} ${accounts === 1 ? 'account has' : 'accounts have'} not signed in since the master key was changed, and could not any more: put the old key back behind the new one in XENTREE_MASTER_KEYS.`,
    );
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
  if (stranded && stranded.accounts > 0) throw new RetiredKeyError(stranded.accounts);
  await db.update(serverFacts).set({ value: sealed }).where(eq(serverFacts.name, name));
}

import { eq } from 'drizzle-orm';
import type { Db } from '#server/db/database.ts';
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

/** Opens a sealed word that the first start left in the database. @throws WrongKeyError before anything can be lost. */
export async function checkKeyring(db: Db, keyring: Keyring): Promise<void> {
  const sealed = keyring.seal('this key fits', purpose, name);
  await db.insert(serverFacts).values({ name, value: sealed }).onConflictDoNothing();
  const [row] = await db.select().from(serverFacts).where(eq(serverFacts.name, name));
  try {
    keyring.open(row?.value ?? '', purpose, name);
  } catch {
    throw new WrongKeyError();
  }
}

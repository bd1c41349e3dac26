import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { checkKeyring, WrongKeyError } from './canary.ts';
import { createKeyring } from './master-key.ts';

test('a database knows its master keys: the first, one that came after it beside it, and no other alone', async () => {
  const { database, close } = await testDatabase();
  const [first, second] = ['k1', 'k2'].map((id) => ({ id, key: randomBytes(32) }));
  if (!first || !second) return;
  await checkKeyring(database.db, createKeyring([first]));
  await checkKeyring(database.db, createKeyring([first]));
  await expect(checkKeyring(database.db, createKeyring([second]))).rejects.toBeInstanceOf(WrongKeyError);
  await checkKeyring(database.db, createKeyring([second, first]));
  await checkKeyring(database.db, createKeyring([second]));
  await expect(checkKeyring(database.db, createKeyring([first]))).rejects.toBeInstanceOf(WrongKeyError);
  await expect(checkKeyring(database.db, createKeyring([{ id: 'k1', key: randomBytes(32) }]))).rejects.toThrow(
    /master\.key/,
  );
  await close();
});

import { expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { countKnown } from './import.repository.ts';

test('more messages than a statement takes parameters can be looked for', async () => {
  const { database, close } = await testDatabase();
  const ids = Array.from({ length: 70_000 }, (_, at) => `m-${at}`);
  expect(await countKnown(database.db, 'nobody', 'nothing', ids)).toBe(0);
  await close();
});

import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '#testing/database.ts';
import { createLog } from './log.ts';

test('a failed statement is logged with its cause, and without what people wrote', async () => {
  const { database, close } = await testDatabase();
  const secret = 'my diary of today';
  const error = await database.db
    .execute(sql`insert into tenants (id, kind, created_at) values (${secret}, 'user', ${secret}::timestamptz)`)
    .then(
      () => null,
      (thrown: unknown) => thrown,
    );
  await close();
  const lines: string[] = [];
  createLog('error', { write: (line) => void lines.push(line) }).error({ err: error }, 'failed');
  expect(lines.join()).toContain('insert into tenants');
  expect(lines.join()).toContain('22007');
  expect(lines.join()).not.toContain(secret);
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganization } from '#server/modules/organizations/testing/an-organization.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { lastOwnerOf } from './account.repository.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

test('whoever deletes an account holds its organizations, so that no owner leaves meanwhile', async () => {
  const [one, two] = [await server.aUser(), await server.aUser()];
  await anOrganization(server, [
    [one, 'owner'],
    [two, 'owner'],
  ]);
  const locks = await server.database.db.transaction(async (tx) => {
    expect(await lastOwnerOf(tx, one.id, { lock: true })).toEqual([]);
    const { rows } = await tx.execute<{ mode: string }>(sql`
      select mode from pg_locks where pid = pg_backend_pid() and relation = 'organizations'::regclass`);
    return rows.map(({ mode }) => mode);
  });
  // What `for no key update` takes of the table; changes of who belongs to an organization wait for its row.
  expect(locks).toContain('RowShareLock');
});

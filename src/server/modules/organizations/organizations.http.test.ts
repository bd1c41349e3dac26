import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Organization } from '#contract/organizations.ts';
import { memberships, organizations, tenants } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.close());

async function join(name: string, ...people: [TestUser, 'owner' | 'member'][]): Promise<string> {
  const { db } = server.database;
  const now = new Date();
  const id = `org-${name}`;
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: now });
  const row = { id, name, slug: name.toLowerCase(), description: null, rosterVisible: false };
  await db.insert(organizations).values({ ...row, createdAt: now, updatedAt: now });
  for (const [{ id: userId }, role] of people)
    await db.insert(memberships).values({ tenantId: id, userId, role, joinedAt: now });
  return id;
}

test('a member sees the own organizations alone, by name and page by page, with role and number of members', async () => {
  const [mina, omid] = [await server.aUser(), await server.aUser()];
  await join('Harbour', [mina, 'owner'], [omid, 'member']);
  await join('Atlas', [mina, 'member']);
  await join('Closed', [omid, 'owner']);
  const list = async (user: TestUser, query = '') =>
    (await user.call('GET', `/api/organizations${query}`)).json<{
      items: Organization[];
      next_cursor: string | null;
    }>();
  const first = await list(mina, '?limit=1');
  expect(first.items).toMatchObject([{ name: 'Atlas', role: 'member', member_count: 1 }]);
  const second = await list(mina, `?limit=1&cursor=${first.next_cursor}`);
  expect(second.items).toMatchObject([{ name: 'Harbour', role: 'owner', member_count: 2 }]);
  expect(second.next_cursor).toBeNull();
  expect((await list(await server.aUser())).items).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ListedRosterImport } from '#contract/rosters.ts';
import { rosterImports, rosterRows } from '#server/db/schema/rosters.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, everyPage } from '../testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('ava');
  school = await anOrganization(server, [[owner, 'owner']]);
});
afterAll(() => server.close());

async function anImport(id: string, minutesAgo: number, part: Partial<typeof rosterImports.$inferInsert> = {}) {
  const at = new Date(server.clock.now.getTime() - minutesAgo * 60_000);
  await server.database.db.insert(rosterImports).values({
    ...{ tenantId: school.id, id, status: 'done', dryRun: false, total: 2, createdBy: owner.id },
    ...{ createdAt: at, finishedAt: at },
    ...part,
  });
}

test('imports are found again, newest first and page by page, with who, how far, and until when each can be undone', async () => {
  await anImport('old', 60);
  await anImport('recent', 10);
  await anImport('going', 1, { status: 'running', finishedAt: null, createdBy: null });
  await anImport('tried', 0, { dryRun: true });
  const line = { tenantId: school.id, importId: 'going', message: null, effect: null };
  await server.database.db.insert(rosterRows).values([
    { ...line, line: 2, email: 'a@example.org', outcome: 'invited' },
    { ...line, line: 3, email: 'b@example.org', outcome: null },
  ]);
  const all = await everyPage<ListedRosterImport>(owner, `${school.at}/roster-imports?limit=1`);
  expect(all.map(({ id, processed, imported_by }) => [id, processed, imported_by])).toEqual([
    ['going', 1, null],
    ['recent', 0, 'ava'],
    ['old', 0, 'ava'],
  ]);
  const end = new Date(server.clock.now.getTime() + 20 * 60_000).toISOString();
  expect(all.map(({ undo_until }) => undo_until)).toEqual([null, end, null]);
  // What the list offers to undo can be undone.
  await ask(owner, 200, 'POST', `${school.at}/roster-imports/recent/undo`);
  const [, undone] = await everyPage<ListedRosterImport>(owner, `${school.at}/roster-imports?limit=1`);
  expect(undone).toMatchObject({ status: 'undone', undo_until: null });
});

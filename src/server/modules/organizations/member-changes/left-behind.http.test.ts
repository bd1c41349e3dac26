import { asc, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MemberChange } from '#contract/member-changes.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships, users } from '#server/db/schema/identity.ts';
import { rosterImports, rosterRows } from '#server/db/schema/rosters.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask } from '../testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('owner');
});
afterAll(() => server.close());

/** Accounts that nobody signs in to. */
async function people(count: number): Promise<{ id: string }[]> {
  const { db } = server.database;
  const [like] = await db.select().from(users).where(eq(users.id, owner.id));
  if (!like) throw new Error('There is no owner.');
  const made = Array.from({ length: count }, (_, n) => ({
    ...like,
    id: newId(),
    username: `pupil-${n}`,
    email: `pupil-${n}@example.org`,
  }));
  await db.execute(
    sql`insert into tenants (id, kind, created_at) select value, 'user', now() from jsonb_array_elements_text(${JSON.stringify(made.map(({ id }) => id))}::jsonb)`,
  );
  await db.insert(users).values(made);
  return made;
}

test('what a process that died left behind is taken up where it was: each member is changed once, and all can be undone', async () => {
  const { db } = server.database;
  const pupils = await people(250);
  const school = await anOrganization(
    server,
    [[owner, 'owner'], ...pupils.map((pupil): [{ id: string }, 'member'] => [pupil, 'member'])],
    { teams: ['A'] },
  );
  const teamId = school.teams['A'] ?? '';
  const [id, done] = [newId(), 100];
  const now = server.clock.now;
  await db.insert(rosterImports).values({
    ...{ tenantId: school.id, id, status: 'running', dryRun: false, total: pupils.length, createdBy: owner.id },
    ...{ leaseId: 'dead', leaseUntil: new Date(now.getTime() - 1), createdAt: now, action: { kind: 'team', teamId } },
  });
  const [from, to] = [
    { role: 'member', teamId: null },
    { role: 'member', teamId },
  ] as const;
  await db.insert(rosterRows).values(
    pupils.map(({ id: userId }, index) => ({
      ...{ tenantId: school.id, importId: id, line: index + 1, userId, email: '', role: 'member', team: null },
      ...(index < done && {
        outcome: 'updated' as const,
        effect: { kind: 'updated' as const, userId, before: { ...from }, after: { ...to } },
      }),
    })),
  );
  for (const { id: userId } of pupils.slice(0, done))
    await db.update(memberships).set({ teamId }).where(eq(memberships.userId, userId));

  // Whatever begins next finds it.
  const at = `${school.at}/member-changes`;
  const body = { user_ids: [pupils[0]?.id], action: { kind: 'team', team_id: teamId } };
  const next = await ask<MemberChange>(owner, 202, 'POST', at, body);
  let job = await ask<MemberChange>(owner, 200, 'GET', `${at}/${id}`);
  while (job.status !== 'done') {
    await new Promise((resolve) => setImmediate(resolve));
    job = await ask<MemberChange>(owner, 200, 'GET', `${at}/${id}`);
  }
  expect(job).toMatchObject({ total: 250, processed: 250 });
  expect(new Set(job.rows.map(({ outcome }) => outcome))).toEqual(new Set(['updated']));
  const log = await db
    .select()
    .from(auditEntries)
    .where(eq(auditEntries.tenantId, school.id))
    .orderBy(asc(auditEntries.seq));
  const changed = log.filter(({ action }) => action === 'member_updated').map(({ objectId }) => objectId);
  expect(changed).toEqual(pupils.slice(done).map(({ id: userId }) => userId));

  while ((await ask<MemberChange>(owner, 200, 'GET', `${at}/${next.id}`)).status !== 'done')
    await new Promise((resolve) => setImmediate(resolve));
  await ask(owner, 200, 'POST', `${at}/${id}/undo`);
  const rows = await db.select().from(memberships).where(eq(memberships.tenantId, school.id));
  expect(rows.filter((row) => row.teamId !== null)).toEqual([]);
});

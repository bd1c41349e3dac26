import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RosterImport } from '#contract/rosters.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { invitations } from '#server/db/schema/invitations.ts';
import { rosterImports, rosterRows } from '#server/db/schema/rosters.ts';
import { verifyAudit } from '#server/tenancy/verify-audit.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from '../testing/an-organization.ts';
import { forgetDryRuns } from './forget-dry-runs.ts';

let server: TestServer;
let admin: TestUser;
let owner: TestUser;
let member: TestUser;
let guest: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
const csvType = { 'content-type': 'text/csv' };

beforeAll(async () => {
  server = await testServer();
  [admin, owner, member, guest] = (await Promise.all(
    ['admin-x', 'owner-x', 'member-x', 'guest-x'].map((name) => server.aUser(name)),
  )) as [TestUser, TestUser, TestUser, TestUser];
});
afterAll(() => server.close());
beforeEach(async () => {
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [admin, 'admin'],
      [member, 'member', 'A'],
    ],
    {
      teams: ['A', 'B'],
    },
  );
});

const place = () => `${school.at}/roster-imports`;
const file = `email,full_name,role,team
member-x@example.org,Mo,team_manager,B
guest-x@example.org,Gus,,A
new@example.org,New,member,
GUEST-X@example.org,Gus again,member,
owner-x@example.org,Own,member,
bad,Bad,member,
other@example.org,Oth,king,
admin-x@example.org,Me,,C
king@example.org,K,owner,
`;
const outcomes = ['updated', 'added', 'invited', 'duplicate', 'invalid', 'invalid', 'invalid', 'invalid', 'invalid'];

async function bring(csv: string, query = '', user = admin): Promise<RosterImport> {
  const started = await ask<RosterImport>(user, 202, 'POST', `${place()}${query}`, csv, csvType);
  return until(started.id, user);
}
async function until(id: string, user = admin): Promise<RosterImport> {
  for (;;) {
    const job = await ask<RosterImport>(user, 200, 'GET', `${place()}/${id}`);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
/** Everything that a roster is: members and who is asked to become one. */
async function roster() {
  const { db } = server.database;
  const members = await db
    .select()
    .from(memberships)
    .where(eq(memberships.tenantId, school.id))
    .orderBy(asc(memberships.userId));
  const asked = await db
    .select({ email: invitations.email, role: invitations.role, teamId: invitations.teamId, id: invitations.id })
    .from(invitations)
    .where(and(eq(invitations.tenantId, school.id)))
    .orderBy(asc(invitations.id));
  const open = await ask<{ items: { id: string; status: string }[] }>(
    admin,
    200,
    'GET',
    `${school.at}/invitations?limit=200`,
  );
  const pending = new Set(open.items.filter(({ status }) => status === 'pending').map(({ id }) => id));
  return { members, asked: asked.filter(({ id }) => pending.has(id)) };
}

describe('an import', () => {
  test('adds, invites and changes people, and says for each line what became of it', async () => {
    const job = await bring(file);
    expect(job).toMatchObject({ status: 'done', dry_run: false, total: 9, processed: 9 });
    expect(job.rows.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(job.rows.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const names = ['Mo', 'Gus', 'New', 'Gus again', 'Own', 'Bad', 'Oth', 'Me', 'K'];
    expect(job.rows.map(({ full_name }) => full_name)).toEqual(names);
    expect(job.rows[2]?.link).toMatch(/^\/join\/[\w-]{22}$/);
    for (const { outcome, message } of job.rows) expect(Boolean(message)).toBe(outcome === 'invalid');
    const { members, asked } = await roster();
    expect(members.find(({ userId }) => userId === member.id)).toMatchObject({
      role: 'team_manager',
      teamId: school.teams['B'],
    });
    expect(members.find(({ userId }) => userId === guest.id)).toMatchObject({
      role: 'member',
      teamId: school.teams['A'],
    });
    expect(members.find(({ userId }) => userId === owner.id)).toMatchObject({ role: 'owner' });
    expect(asked).toMatchObject([{ email: 'new@example.org' }]);
    expect((await verifyAudit(server.database.db)).broken).toEqual([]);
  });

  test('that is only tried says the same and changes nothing', async () => {
    const before = await roster();
    const tried = await bring(file, '?dry_run=true');
    expect(tried).toMatchObject({ status: 'done', dry_run: true, undo_until: null });
    // Who would gain or lose what: the one who would manage a team; two more would come as plain members.
    expect(tried.preview).toMatchObject({
      changes: { members: [{ user_id: member.id, username: 'member-x', loses: [] }], affects_caller: false },
      joining: [{ role: 'member', count: 2 }],
    });
    expect(tried.preview?.changes.members[0]?.gains).toContain(`members:write@team:${school.teams['B']}`);
    expect(tried.rows.map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(await roster()).toEqual(before);
    const real = await bring(file);
    expect(real.preview).toBeUndefined();
    expect(real.rows.map(({ link, ...row }) => row)).toEqual(tried.rows);
  });

  test('that comes again changes nothing more', async () => {
    await bring(file);
    const before = await roster();
    const again = await bring(file);
    expect(again.rows.map(({ outcome }) => outcome)).toEqual(
      outcomes.map((outcome) => (['updated', 'added', 'invited'].includes(outcome) ? 'unchanged' : outcome)),
    );
    expect(await roster()).toEqual(before);
  });

  test('with the same key is one import', async () => {
    const send = () =>
      admin.call('POST', place(), 'email\nsam@example.org\n', { ...csvType, 'idempotency-key': school.id });
    const [one, two] = [await send(), await send()];
    expect(two.json()).toEqual(one.json());
    expect(
      await server.database.db.select().from(rosterImports).where(eq(rosterImports.tenantId, school.id)),
    ).toHaveLength(1);
  });

  test('stops when whoever started it may do so no longer', async () => {
    const lines = Array.from({ length: 600 }, (_, n) => `p${n}@example.org`).join('\n');
    const { id } = await ask<RosterImport>(admin, 202, 'POST', place(), `email\n${lines}`, csvType);
    await ask(owner, 200, 'PATCH', `${school.at}/members/${admin.id}`, { role: 'member' });
    const job = await until(id, owner);
    if (job.status === 'done') return expect(job.processed).toBe(600);
    expect(job).toMatchObject({ status: 'failed', error: 'Whoever started it may no longer import a roster.' });
  });

  test('is for administrators; of another organization it is a missing one', async () => {
    const { id } = await bring(file);
    expect(await refusal(member, 'POST', place(), file, csvType)).toBe('forbidden');
    for (const path of ['', '/undo'])
      expect(await refusal(member, path ? 'POST' : 'GET', `${place()}/${id}${path}`)).toBe('forbidden');
    const other = await anOrganization(server, [[admin, 'owner']]);
    const [foreign, missing] = await Promise.all(
      [id, 'missing'].map((one) => admin.call('GET', `${other.at}/roster-imports/${one}`)),
    );
    expect([foreign?.statusCode, foreign?.body]).toEqual([404, missing?.body]);
  });

  test('takes 2,000 lines, and tells of each what became of it', async () => {
    const lines = Array.from({ length: 2_000 }, (_, n) => (n % 20 === 0 ? 'bad' : `pupil-${n}@example.org`));
    const job = await bring(`email\n${lines.join('\n')}`);
    expect(job.rows.filter(({ outcome }) => outcome === 'invited')).toHaveLength(1_900);
    expect(job.rows.filter(({ outcome }) => outcome === 'invalid' || outcome === 'duplicate')).toHaveLength(100);
  });
});

describe('undoing it', () => {
  const undo = (id: string) => ask<RosterImport>(admin, 200, 'POST', `${place()}/${id}/undo`);

  test('restores the roster exactly, also invitations that were replaced, and twice is once', async () => {
    await ask(admin, 201, 'POST', `${school.at}/invitations`, { emails: ['new@example.org'], role: 'admin' });
    const before = await roster();
    const job = await bring(file);
    expect(await roster()).not.toEqual(before);
    expect(await undo(job.id)).toMatchObject({ status: 'undone', undo_until: null });
    expect(await roster()).toEqual(before);
    await undo(job.id);
    expect(await roster()).toEqual(before);
    expect((await verifyAudit(server.database.db)).broken).toEqual([]);
  });

  test('also takes away whoever came by an invitation of it', async () => {
    const before = await roster();
    const job = await bring('email\nguest-2@example.org\n');
    await ask(guest, 200, 'POST', `/api/invitations/${job.rows[0]?.link?.split('/').at(-1)}/accept`);
    await undo(job.id);
    expect(await roster()).toEqual(before);
  });

  test('leaves what somebody changed since, and says so', async () => {
    const job = await bring(file);
    await ask(owner, 200, 'PATCH', `${school.at}/members/${guest.id}`, { role: 'admin' });
    const undone = await undo(job.id);
    expect(undone.rows[1]?.message).toBe('Somebody changed this since. It was left as it is.');
    const { members } = await roster();
    expect(members.find(({ userId }) => userId === guest.id)).toMatchObject({ role: 'admin' });
    expect(members.find(({ userId }) => userId === member.id)).toMatchObject({ role: 'member' });
  });

  test('copes with a team that was deleted since', async () => {
    const job = await bring('email,team\nmember-x@example.org,B\n');
    await ask(admin, 204, 'DELETE', `${school.at}/teams/${school.teams['A']}`);
    await undo(job.id);
    const { members } = await roster();
    expect(members.find(({ userId }) => userId === member.id)).toMatchObject({ role: 'member', teamId: null });
  });

  test('is over after 30 minutes, and never was possible of what was only tried', async () => {
    const tried = await bring(file, '?dry_run=true');
    expect(await refusal(admin, 'POST', `${place()}/${tried.id}/undo`)).toBe('conflict');
    const job = await bring(file);
    expect(job.undo_until).toBe(new Date(Date.parse(job.finished_at ?? '') + 1_800_000).toISOString());
    await server.database.db
      .update(rosterImports)
      .set({ finishedAt: new Date(server.clock.now.getTime() - 1_800_000) })
      .where(eq(rosterImports.id, job.id));
    expect(await refusal(admin, 'POST', `${place()}/${job.id}/undo`)).toBe('conflict');
  });
});

test('a roster that was only tried is gone after a day, with its names and addresses', async () => {
  const { db } = server.database;
  const [tried, meant] = [await bring(file, '?dry_run=true'), await bring(file)];
  const at = Date.parse(tried.created_at);
  await forgetDryRuns(db, new Date(at + 86_400_000));
  expect((await ask<RosterImport>(admin, 200, 'GET', `${place()}/${tried.id}`)).id).toBe(tried.id);
  await forgetDryRuns(db, new Date(at + 86_400_001));
  expect(await refusal(admin, 'GET', `${place()}/${tried.id}`)).toBe('not_found');
  const lines = await db.select().from(rosterRows).where(eq(rosterRows.tenantId, school.id));
  expect(new Set(lines.map(({ importId }) => importId))).toEqual(new Set([meant.id]));
});

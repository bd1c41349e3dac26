import { and, asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangePreview } from '#contract/change-preview.ts';
import type { ListedMemberChange, MemberAction, MemberChange } from '#contract/member-changes.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { verifyAudit } from '#server/tenancy/verify-audit.ts';
import { aKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask, refusal } from '../testing/an-organization.ts';

let server: TestServer;
let people: Record<'owner' | 'admin' | 'manager' | 'sam' | 'ines' | 'bo', TestUser>;
let school: Awaited<ReturnType<typeof anOrganization>>;
let at: string;
beforeAll(async () => {
  server = await testServer();
  const names = ['owner', 'admin', 'manager', 'sam', 'ines', 'bo'];
  people = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await server.aUser(`${name}-c`)])));
});
afterAll(() => server.close());
beforeEach(async () => {
  const { owner, admin, manager, sam, ines, bo } = people;
  const end = new Date(server.clock.now.getTime() + 86_400_000);
  school = await anOrganization(
    server,
    [
      [owner, 'owner'],
      [admin, 'admin'],
      [manager, 'team_manager', 'A'],
      [sam, 'member', 'A', end],
      [ines, 'member'],
      [bo, 'team_manager', 'B'],
    ],
    { teams: ['A', 'B'], rosterVisible: true },
  );
  at = `${school.at}/member-changes`;
  later(1_000);
});

const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
};
const proposal = (action: MemberAction, { id }: TestUser) => ({
  target_user_id: id,
  ...(action.kind === 'remove'
    ? { remove: true }
    : action.kind === 'role'
      ? { role: action.role }
      : { team_id: action.team_id }),
});
async function bodyFor(as: TestUser, action: MemberAction, whom: readonly TestUser[]) {
  const changes = whom.map((user) => proposal(action, user));
  const { token } = await ask<ChangePreview>(as, 200, 'POST', `${school.at}/members/preview-change`, { changes });
  return { user_ids: whom.map(({ id }) => id), action, preview_token: token };
}
async function ended(as: TestUser, id: string): Promise<MemberChange> {
  for (;;) {
    const job = await ask<MemberChange>(as, 200, 'GET', `${at}/${id}`);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
async function change(as: TestUser, action: MemberAction, ...whom: TestUser[]): Promise<MemberChange> {
  const { id } = await ask<MemberChange>(as, 202, 'POST', at, await bodyFor(as, action, whom));
  return ended(as, id);
}
const undo = (as: TestUser, { id }: { id: string }) => ask<MemberChange>(as, 200, 'POST', `${at}/${id}/undo`);
const roster = () =>
  server.database.db
    .select()
    .from(memberships)
    .where(eq(memberships.tenantId, school.id))
    .orderBy(asc(memberships.userId));
const placed = async ({ id }: TestUser) => {
  const row = (await roster()).find(({ userId }) => userId === id);
  return row && [row.role, row.teamId];
};
const outcomes = ({ rows }: MemberChange) => rows.map(({ username, outcome }) => [username, outcome]);
const logged = async () => {
  const log = await server.database.db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.tenantId, school.id)))
    .orderBy(asc(auditEntries.seq));
  return log.map(({ action }) => action);
};

describe('a change of several members', () => {
  test('is done to each, is in the log member by member, and undone brings back exactly what was', async () => {
    const { owner, sam, ines, bo } = people;
    const before = await roster();
    const removed = await change(owner, { kind: 'remove' }, sam, ines);
    expect(removed).toMatchObject({ status: 'done', total: 2, processed: 2, action: { kind: 'remove' } });
    expect(outcomes(removed)).toEqual([
      ['sam-c', 'removed'],
      ['ines-c', 'removed'],
    ]);
    expect(await roster()).toHaveLength(4);
    expect((await undo(owner, removed)).status).toBe('undone');
    expect(await roster()).toEqual(before);

    const moved = await change(owner, { kind: 'team', team_id: school.teams['B'] ?? '' }, sam, ines, bo);
    expect(outcomes(moved).map(([, outcome]) => outcome)).toEqual(['updated', 'updated', 'unchanged']);
    expect(await placed(ines)).toEqual(['member', school.teams['B']]);
    await undo(owner, moved);
    expect(await roster()).toEqual(before);

    const raised = await change(owner, { kind: 'role', role: 'admin' }, sam, ines);
    expect([await placed(sam), await placed(ines)]).toEqual([
      ['admin', school.teams['A']],
      ['admin', null],
    ]);
    await undo(owner, raised);
    expect(await roster()).toEqual(before);
    // Once more changes nothing.
    expect((await undo(owner, raised)).status).toBe('undone');
    expect(await logged()).toEqual([
      ...['member_removed', 'member_removed', 'members_changed'],
      ...['member_restored', 'member_restored', 'members_change_undone'],
      ...['member_updated', 'member_updated', 'members_changed'],
      ...['member_updated', 'member_updated', 'members_change_undone'],
      ...['member_updated', 'member_updated', 'members_changed'],
      ...['member_updated', 'member_updated', 'members_change_undone'],
    ]);
    expect((await verifyAudit(server.database.db)).broken).toEqual([]);
  });

  test('ends keys with an entry each, and they do not come back', async () => {
    const { owner, sam, ines } = people;
    const key = await aKey(sam, school.id, ['xel:read']);
    const removed = await change(owner, { kind: 'remove' }, sam, ines);
    expect(await logged()).toContain('api_key_ended');
    await undo(owner, removed);
    const keys = await ask<{ items: { id: string }[] }>(sam, 200, 'GET', '/api/api-keys');
    expect(keys.items.map(({ id }) => id)).not.toContain(key.id);
  });

  test('is refused where what was seen is not so any more, and where it was not seen at all', async () => {
    const { owner, sam, ines } = people;
    const body = await bodyFor(owner, { kind: 'remove' }, [sam, ines]);
    await ask(owner, 200, 'PATCH', `${school.at}/members/${sam.id}`, { role: 'admin' });
    expect(await refusal(owner, 'POST', at, body)).toBe('conflict');
    expect(await refusal(owner, 'POST', at, { ...body, preview_token: 'none' })).toBe('conflict');
    expect(await roster()).toHaveLength(6);
    const fresh = await bodyFor(owner, { kind: 'remove' }, [sam, ines]);
    const turned = { ...fresh, user_ids: fresh.user_ids.toReversed() };
    await ask(owner, 202, 'POST', at, turned);
  });

  test('leaves alone whoever begins it, and the last owner', async () => {
    const { owner, admin, sam } = people;
    const mixed = await change(admin, { kind: 'role', role: 'member' }, admin, sam, people.bo);
    expect(outcomes(mixed)).toEqual([
      ['admin-c', 'invalid'],
      ['sam-c', 'unchanged'],
      ['bo-c', 'updated'],
    ]);
    expect(mixed.rows[0]?.message).toContain('Your own role');
    const all = await bodyFor(owner, { kind: 'role', role: 'member' }, [owner, sam]);
    expect(await refusal(owner, 'POST', at, all)).toBe('last_owner');
    expect(await refusal(admin, 'POST', at, { ...all, action: { kind: 'role', role: 'owner' } })).toBe(
      'validation_error',
    );
  });

  test('of a manager reaches the own team, and shows the manager nobody else’s', async () => {
    const { owner, manager, sam, ines } = people;
    const moved = await change(manager, { kind: 'team', team_id: school.teams['A'] ?? '' }, ines, sam);
    expect(await placed(ines)).toEqual(['member', school.teams['A']]);
    const url = `${school.at}/members/preview-change`;
    expect(await refusal(manager, 'POST', url, { changes: [{ target_user_id: ines.id, remove: true }] })).toBe(
      'forbidden',
    );
    const others = await change(owner, { kind: 'role', role: 'team_manager' }, sam, ines);
    expect(await refusal(manager, 'GET', `${at}/${others.id}`)).toBe('not_found');
    expect(await refusal(manager, 'POST', `${at}/${others.id}/undo`)).toBe('not_found');
    const list = async (as: TestUser) => (await ask<{ items: ListedMemberChange[] }>(as, 200, 'GET', at)).items;
    expect((await list(manager)).map(({ id }) => id)).toEqual([moved.id]);
    expect((await list(owner)).map(({ id, changed_by }) => [id, changed_by])).toEqual([
      [others.id, owner.username],
      [moved.id, manager.username],
    ]);
    expect(await refusal(sam, 'GET', `${school.at}/roster-imports/${moved.id}`)).toBe('forbidden');
    expect(await refusal(owner, 'GET', `${school.at}/roster-imports/${moved.id}`)).toBe('not_found');
  });
});

describe('an undo', () => {
  test('leaves whoever was changed, came back, or was removed again since, and says so', async () => {
    const { owner, sam, ines, bo } = people;
    const removed = await change(owner, { kind: 'remove' }, sam, ines, bo);
    later(1_000);
    await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: sam.id, role: 'admin' });
    await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: ines.id });
    await ask(owner, 204, 'DELETE', `${school.at}/members/${ines.id}`);
    const undone = await undo(owner, removed);
    expect([await placed(sam), await placed(ines), await placed(bo)]).toEqual([
      ['admin', null],
      undefined,
      ['team_manager', school.teams['B']],
    ]);
    expect(undone.rows.map(({ message }) => message)).toEqual([
      'Somebody changed this since. It was left as it is.',
      'Somebody changed this since. It was left as it is.',
      undefined,
    ]);
  });

  test('gives nobody a role that whoever asks for it could not give', async () => {
    const { owner, admin, sam } = people;
    await ask(owner, 200, 'PATCH', `${school.at}/members/${sam.id}`, { role: 'owner' });
    const lowered = await change(owner, { kind: 'role', role: 'member' }, sam, people.bo);
    const undone = await undo(admin, lowered);
    expect(await placed(sam)).toEqual(['member', school.teams['A']]);
    expect(undone.rows[0]?.message).toBe('You cannot give a role above your own.');
    expect(await placed(people.bo)).toEqual(['team_manager', school.teams['B']]);
  });

  test('brings nobody back whose time is over', async () => {
    const { owner, sam, ines } = people;
    const expires_at = new Date(server.clock.now.getTime() + 60_000).toISOString();
    await ask(owner, 200, 'PATCH', `${school.at}/members/${sam.id}`, { role: 'member', expires_at });
    const removed = await change(owner, { kind: 'remove' }, ines, sam);
    later(60_000);
    await undo(owner, removed);
    expect([await placed(ines), await placed(sam)]).toEqual([['member', null], undefined]);
  });

  test('is over after thirty minutes', async () => {
    const { owner, sam, ines } = people;
    const removed = await change(owner, { kind: 'remove' }, ines, sam);
    later(30 * 60_000);
    await owner.signInAgain();
    expect(await refusal(owner, 'POST', `${at}/${removed.id}/undo`)).toBe('conflict');
    expect((await ask<MemberChange>(owner, 200, 'GET', `${at}/${removed.id}`)).undo_until).toBeNull();
    expect(await roster()).toHaveLength(4);
  });
});

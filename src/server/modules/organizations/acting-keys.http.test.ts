import { and, asc, eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ChangePreview } from '#contract/change-preview.ts';
import type { IntegrationGrant, IntegrationVerification } from '#contract/integration-shapes.ts';
import type { RosterImport } from '#contract/rosters.ts';
import { auditEntries } from '#server/db/schema/audit.ts';
import { verifyAudit } from '#server/tenancy/verify-audit.ts';
import { aKey } from '#testing/school-keys.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { anOrganization, ask } from './testing/an-organization.ts';

let server: TestServer;
let owner: TestUser;
let helper: TestUser;
let school: Awaited<ReturnType<typeof anOrganization>>;
beforeAll(async () => {
  server = await testServer();
  owner = await server.aUser('owner');
});
afterAll(() => server.close());
beforeEach(async () => {
  helper = await server.aUser();
  school = await anOrganization(server, [
    [owner, 'owner'],
    [helper, 'admin'],
  ]);
});

const at = (user: TestUser) => `${school.at}/members/${user.id}`;
const later = (ms: number) => {
  server.clock.now = new Date(server.clock.now.getTime() + ms);
};
const previewed = (...changes: object[]) =>
  ask<ChangePreview>(owner, 200, 'POST', `${school.at}/members/preview-change`, { changes });
const grant = (user: TestUser, tenantId = school.id) =>
  ask<IntegrationGrant>(user, 201, 'POST', '/api/integration/grant', {
    ...{ mode: 'api', origin: 'https://school.example.org', scopes: ['xel:read'], ttlSeconds: 600, tenantId },
  });
const verdict = async ({ integrationToken: token }: IntegrationGrant) =>
  (await ask<IntegrationVerification>(owner, 200, 'POST', '/api/integration/verify', { token, tenantId: school.id }))
    .reason;

/** What the log says of keys and tokens, oldest first. */
async function logged() {
  const { db } = server.database;
  const actions = ['api_key_ended', 'api_key_scopes_changed', 'integration_tokens_ended'];
  return db
    .select()
    .from(auditEntries)
    .where(and(eq(auditEntries.tenantId, school.id), inArray(auditEntries.action, actions)))
    .orderBy(asc(auditEntries.seq));
}
const emailOf = ({ username }: TestUser) => `${username}@example.org`;
/** Brings a roster and waits for its end. */
async function bring(csv: string, query = ''): Promise<RosterImport> {
  const headers = { 'content-type': 'text/csv' };
  const { id } = (await owner.call('POST', `${school.at}/roster-imports${query}`, csv, headers)).json<RosterImport>();
  for (;;) {
    const job = await ask<RosterImport>(owner, 200, 'GET', `${school.at}/roster-imports/${id}`);
    if (job.status !== 'queued' && job.status !== 'running') return job;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a preview names the keys', () => {
  test('that would end with a membership, and counts the integration tokens', async () => {
    const key = await aKey(helper, school.id, ['xel:read', 'organizations:write']);
    await grant(helper);
    await grant(helper);
    const seen = await previewed({ target_user_id: helper.id, remove: true });
    expect(seen.keys).toEqual([
      {
        ...{ id: key.id, name: 'Nightly export', key_prefix: key.key_prefix },
        ...{ user_id: helper.id, username: helper.username, last_used_at: null },
        ...{ becomes: 'ended', loses: ['organizations:write', 'xel:read'], gains: [] },
      },
    ]);
    expect(seen.ended_tokens).toBe(2);
  });

  test('that would permit less, or more, with another role, told by the scopes that they were given', async () => {
    await aKey(helper, school.id, ['api:write', 'xel:read']);
    await aKey(helper, school.id, ['api:admin']);
    await aKey(helper, school.id, ['xel:read']);
    const lower = await previewed({ target_user_id: helper.id, role: 'member' });
    expect(lower.keys?.map(({ becomes, loses, gains }) => ({ becomes, loses, gains }))).toEqual([
      { becomes: 'changed', loses: ['organizations:write'], gains: [] },
      { becomes: 'changed', loses: ['api:admin'], gains: [] },
    ]);
    expect(lower.ended_tokens).toBe(0);
    await ask(owner, 200, 'PATCH', at(helper), { role: 'member' });
    const higher = await previewed({ target_user_id: helper.id, role: 'owner' });
    expect(higher.keys?.map(({ loses, gains }) => ({ loses, gains }))).toEqual([
      { loses: [], gains: ['organizations:write'] },
      { loses: [], gains: ['api:admin'] },
    ]);
  });

  test('and is silent about what stays, has ended, or is of another organization', async () => {
    const other = await anOrganization(server, [[helper, 'admin']]);
    await aKey(helper, other.id, ['api:admin']);
    await grant(helper, other.id);
    const soon = new Date(server.clock.now.getTime() + 1_000).toISOString();
    await aKey(helper, school.id, ['api:admin'], { expires_at: soon });
    later(1_000);
    for (const change of [{ role: 'member' }, { remove: true }, { role: 'owner' }])
      expect(await previewed({ target_user_id: helper.id, ...change })).toMatchObject({ keys: [], ended_tokens: 0 });
  });

  test('of a roster that would change roles', async () => {
    await aKey(helper, school.id, ['api:admin']);
    const tried = await bring(`email,role\n${emailOf(helper)},member\n`, '?dry_run=true');
    expect(tried.preview?.changes.keys?.map(({ loses }) => loses)).toEqual([['api:admin']]);
  });
});

describe('the log tells of each key that ends', () => {
  test.each([
    ['removed', () => ask(owner, 204, 'DELETE', at(helper)), () => owner.id],
    ['leaving', () => ask(helper, 204, 'DELETE', at(helper)), () => helper.id],
    [
      'deleting the account',
      () => ask(helper, 204, 'DELETE', '/api/auth/me', { password: helper.password }),
      () => helper.id,
    ],
    [
      'moved',
      async () => {
        const there = await anOrganization(server, [[owner, 'owner']]);
        const body = { role: 'member', organization_id: there.id, team_id: null };
        return ask(owner, 200, 'PUT', at(helper), body);
      },
      () => owner.id,
    ],
  ])('when its member is %s', async (_how, act, actor) => {
    const keys = [await aKey(helper, school.id, ['xel:read']), await aKey(helper, school.id, ['rag:read'])];
    await grant(helper);
    await act();
    const entries = await logged();
    expect(entries.map(({ action, objectId, actorId }) => [action, objectId, actorId])).toEqual([
      ...keys.map(({ id }) => ['api_key_ended', id, actor()]),
      ['integration_tokens_ended', helper.id, actor()],
    ]);
    expect(entries[0]?.changes).toContainEqual({ field: 'scopes', before: 'xel:read', after: null });
    expect(JSON.stringify(entries)).not.toContain(keys[0]?.key);
    expect((await verifyAudit(server.database.db)).broken).toEqual([]);
  });

  test('when the time of its member is over, as soon as a roster or a code begins a new membership', async () => {
    const end = new Date(server.clock.now.getTime() + 60_000);
    const key = await aKey(helper, school.id, ['xel:read']);
    await ask(owner, 200, 'PATCH', at(helper), { role: 'admin', expires_at: end.toISOString() });
    server.clock.now = end;
    await bring(`email\n${emailOf(helper)}\n`);
    expect((await logged()).map(({ action, objectId, actorId }) => [action, objectId, actorId])).toEqual([
      ['api_key_ended', key.id, null],
    ]);
  });

  test('when a roster that brought its member is undone', async () => {
    const guest = await server.aUser();
    const job = await bring(`email\n${emailOf(guest)}\n`);
    const key = await aKey(guest, school.id, ['xel:read']);
    await ask(owner, 200, 'POST', `${school.at}/roster-imports/${job.id}/undo`);
    expect((await logged()).map(({ action, objectId }) => [action, objectId])).toEqual([['api_key_ended', key.id]]);
  });
});

describe('the log tells of each key that permits something else', () => {
  const scopesIn = async () =>
    (await logged()).flatMap(({ changes }) => changes.map(({ before, after }) => [before, after]));

  test('when a role is changed, by itself or with team and end', async () => {
    await aKey(helper, school.id, ['api:admin']);
    await aKey(helper, school.id, ['xel:read']);
    await ask(owner, 200, 'PATCH', at(helper), { role: 'member' });
    await ask(owner, 200, 'PUT', at(helper), { role: 'admin', organization_id: school.id, team_id: null });
    expect(await scopesIn()).toEqual([
      ['api:admin', null],
      [null, 'api:admin'],
    ]);
  });

  test('when a roster changes a role, and when it is undone', async () => {
    await aKey(helper, school.id, ['api:admin']);
    const job = await bring(`email,role\n${emailOf(helper)},member\n`);
    await ask(owner, 200, 'POST', `${school.at}/roster-imports/${job.id}/undo`);
    expect(await scopesIn()).toEqual([
      ['api:admin', null],
      [null, 'api:admin'],
    ]);
  });

  test('but not when only the end or the team is another one', async () => {
    await aKey(helper, school.id, ['api:admin']);
    const end = new Date(server.clock.now.getTime() + 60_000).toISOString();
    await ask(owner, 200, 'PATCH', at(helper), { role: 'admin', expires_at: end });
    expect(await logged()).toEqual([]);
  });
});

test('an integration token ends with the membership: coming back does not bring it back', async () => {
  const token = await grant(helper);
  expect(await verdict(token)).toBeUndefined();
  await ask(owner, 204, 'DELETE', at(helper));
  later(1_000);
  await ask(owner, 201, 'POST', `${school.at}/members`, { user_id: helper.id, role: 'admin' });
  expect(await verdict(token)).toBe('issuer_inactive');
  expect((await previewed({ target_user_id: helper.id, remove: true })).ended_tokens).toBe(0);
});

import { eq, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { auditEntries } from '#server/db/schema/audit.ts';
import { memberships, organizations, tenants } from '#server/db/schema/identity.ts';
import { signIn, type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { delta, scriptedProviders, start } from '../conversations/testing/scripted-providers.ts';
import { aDocument } from '../knowledge/testing/uploads.ts';
import { everyTable } from './testing/every-table.ts';

let server: TestServer;
let user: TestUser;
let other: TestUser;
beforeAll(async () => {
  server = await testServer();
  other = await server.aUser('other');
});
afterAll(() => server.close());

let count = 0;
beforeEach(async () => {
  count += 1;
  user = await server.aUser(`leaving-${count}`);
});

const remove = (who: TestUser, password = who.password) => who.call('DELETE', '/api/auth/me', { password });

/** Tables with a row in which this text stands, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const found: string[] = [];
  for (const table of everyTable()) {
    const { name } = getTableConfig(table);
    const { rows } = await server.database.db.execute<{ n: number }>(
      sql`select count(*)::int as n from ${table} t where position(${text} in to_jsonb(t)::text) > 0`,
    );
    if ((rows[0]?.n ?? 0) > 0) found.push(name);
  }
  return found;
}

async function anOrganization(id: string, owners: TestUser[]): Promise<void> {
  const { db } = server.database;
  const at = new Date();
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: at });
  await db
    .insert(organizations)
    .values({ id, name: `School ${id}`, slug: id, rosterVisible: true, createdAt: at, updatedAt: at });
  await db
    .insert(memberships)
    .values(owners.map((one) => ({ tenantId: id, userId: one.id, role: 'owner' as const, joinedAt: at })));
}

const inDays = (days: number) => new Date(Date.now() + 86_400_000 * days).toISOString().slice(0, 10);

/** What an organization keeps of somebody who is gone: who did what in it. */
const kept = ['audit_entries'];

/** Leaves a trace in every part of the server that a person can leave one in. */
async function live(who: TestUser): Promise<string> {
  const talk = (await who.call('POST', '/api/core/conversations', { title: 'Verbs' })).json<{ id: string }>();
  const key = { 'idempotency-key': 'once' };
  await who.call('POST', '/api/core/chat', { conversation_id: talk.id, message: 'When do I use the past simple?' });
  await who.call('PATCH', `/api/core/conversations/${talk.id}`, { tags: ['Grammar'] });
  await who.call('POST', `/api/core/conversations/${talk.id}/session/start`);
  await who.call('POST', `/api/core/conversations/${talk.id}/session/activity`, { active_seconds: 30 });
  await who.call('POST', '/api/core/notes', { title: 'A note', content: 'go went gone' }, key);
  await who.call('POST', '/api/core/prompts', { name: 'check', title: 'Check', content: 'Check this.' });
  await who.call('PUT', '/api/xp/rhythm', { days_per_week: 4 });
  await who.call('POST', '/api/xp/rest-days', {
    date: inDays(3),
  });
  await who.call('PUT', '/api/xp/goal', { kind: 'total_xp', target: 100_000, by: inDays(90) });
  await who.call('POST', '/api/xel/tasks/a1-at-the-market-1/submit', {
    response: { '1': 'a' },
    time_spent_seconds: 20,
  });
  const at = new Date().toISOString();
  const session = await who.call('POST', '/api/live/session/start', { session_type: 'voice' });
  await who.call('POST', '/api/live/transcripts', {
    ...{ session_started_at: at, session_ended_at: at, session_id: session.json<{ session_id: string }>().session_id },
    transcripts: [{ role: 'user', text: 'I went to the harbour.', timestamp: at }],
  });
  const organization = `org-${count}`;
  await anOrganization(organization, [who, other]);
  await who.call('PUT', `/api/organizations/${organization}/sharing`, { progress: 'totals' });
  await who.call('POST', '/api/api-keys', {
    ...{ name: 'Reports', organization_id: organization, scopes: ['organizations:read'] },
  });
  const document = await aDocument(who, 'verbs.txt', `Verbs: go, went, gone ${count}`, {
    visibility: 'organization',
    organization_id: organization,
  });
  await server.database.db.execute(sql`
    insert into search_gaps (tenant_id, id, key, article_id, article_tenant_id, answered_at, created_at)
    values (${organization}, 'gap', 'verb', ${document}, ${who.id}, now(), now())`);
  await server.database.db.execute(sql`
    insert into search_gap_askers (tenant_id, gap_id, user_id, query, times, last_asked_at)
    values (${organization}, 'gap', ${who.id}, 'verbs', 1, now())`);
  await server.database.db.execute(sql`
    insert into ai_user_budgets (user_id, monthly_tokens, updated_at) values (${who.id}, 5, now())`);
  return organization;
}

test('a deleted account leaves no row behind but in the audit log of its organization, and everything of others stays', async () => {
  const organization = await live(user);
  const before = await tablesWith(user.id);
  for (const name of [
    'messages',
    'documents',
    'document_parts',
    'search_passages',
    'search_gap_askers',
    'sessions',
    'xp_events',
    'goals',
    'xel_submissions',
    'live_sessions',
    'live_turns',
    'sharing_choices',
    'api_keys',
    'audit_entries',
  ])
    expect(before).toContain(name);
  const othersBefore = await tablesWith(other.id);

  expect((await remove(user)).statusCode).toBe(204);
  expect(await tablesWith(user.id)).toEqual(kept);
  expect(await tablesWith(user.username)).toEqual(kept);
  expect(await tablesWith(other.id)).toEqual(othersBefore);
  expect(await tablesWith(organization)).toContain('organizations');
});

test('every session of a deleted account has ended with the next request, and nobody can sign in', async () => {
  const second = (await signIn(server.app, user.username, user.password)).json<{
    access_token: string;
    refresh_token: string;
  }>();
  expect((await remove(user)).statusCode).toBe(204);
  for (const token of [user.accessToken, second.access_token]) {
    const answer = await server.app.inject({ url: '/api/auth/me', headers: { authorization: `Bearer ${token}` } });
    expect([answer.statusCode, answer.json().detail.error]).toEqual([401, 'invalid_token']);
  }
  const refreshed = await server.app.inject({
    method: 'POST',
    url: '/api/auth/refresh',
    headers: { authorization: `Bearer ${second.refresh_token}` },
  });
  expect(refreshed.statusCode).toBe(401);
  expect((await signIn(server.app, user.username, user.password)).statusCode).toBe(401);
});

test('the username and e-mail address of a deleted account are free', async () => {
  await remove(user);
  const again = await server.aUser(user.username);
  expect(again.id).not.toBe(user.id);
  expect((await again.call('GET', '/api/core/conversations')).json().items).toEqual([]);
});

test('a wrong password deletes nothing and counts as one at sign-in', async () => {
  const answer = await remove(user, 'not the password');
  const changed = await user.call('POST', '/api/auth/password', {
    current_password: 'x',
    new_password: 'another quiet river',
  });
  expect([answer.statusCode, answer.json().detail]).toEqual([401, changed.json().detail]);
  expect((await user.call('GET', '/api/auth/me')).statusCode).toBe(200);
  const tries = await Promise.all(Array.from({ length: 12 }, () => remove(user, 'not the password')));
  expect(tries.map(({ statusCode }) => statusCode)).toContain(429);
});

test('the last owner of an organization is told which ones, and nothing is deleted', async () => {
  await anOrganization(`alone-${count}`, [user]);
  await anOrganization(`shared-${count}`, [user, other]);
  const contents = (await user.call('GET', '/api/passport/contents')).json();
  expect(contents.last_owner_of).toEqual([`School alone-${count}`]);
  const answer = await remove(user);
  expect([answer.statusCode, answer.json().detail]).toMatchObject([
    409,
    {
      error: 'last_owner',
      organizations: [`School alone-${count}`],
      message: expect.stringContaining(`“School alone-${count}”`),
    },
  ]);
  expect((await user.call('GET', '/api/auth/me')).statusCode).toBe(200);
});

test('organizations read in their log that somebody whose account is gone has left', async () => {
  for (const id of [`left-a-${count}`, `left-b-${count}`]) await anOrganization(id, [user, other]);
  expect((await remove(user)).statusCode).toBe(204);
  for (const id of [`left-a-${count}`, `left-b-${count}`]) {
    const log = await server.database.db.select().from(auditEntries).where(eq(auditEntries.tenantId, id));
    expect(log.at(-1)).toMatchObject({ action: 'member_left', actorUsername: user.username, objectId: user.id });
    const [change] = log.at(-1)?.changes ?? [];
    expect(change).toEqual({ field: 'role', before: 'owner', after: null });
  }
});

test('an answer that is being written when its account is deleted is broken off', async () => {
  const providers = scriptedProviders();
  const own = await testServer({ providers });
  const leaving = await own.aUser();
  const talk = (await leaving.call('POST', '/api/core/conversations', {})).json<{ id: string }>();
  const asked = leaving.call('POST', '/api/core/chat', { conversation_id: talk.id, message: 'A long one, please.' });
  const question = await providers.nextCall();
  question.say(start, delta('Once'));
  expect((await remove(leaving)).statusCode).toBe(204);
  await question.stopped;
  await asked;
  await own.close();
});

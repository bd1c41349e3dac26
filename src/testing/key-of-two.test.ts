import { eq } from 'drizzle-orm';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Organization } from '#contract/organizations.ts';
import type { SearchPage } from '#contract/search.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { aDocument, upload } from '#server/modules/knowledge/testing/uploads.ts';
import { aKey, aSchool, withKey } from './school-keys.ts';
import { type TestServer, type TestUser, testServer } from './server.ts';

/** An API key of one organization whose creator owns another one, too: of that one there is nothing for it. */

let server: TestServer;
let owner: TestUser;
let key: string;
const [home, away] = ['org-Home', 'org-Away'];
beforeAll(async () => {
  server = await testServer();
  await server.aUser('platform');
  owner = await server.aUser('owner');
  await aSchool(server, 'Home', [owner, 'owner']);
  await aSchool(server, 'Away', [owner, 'owner']);
  ({ key } = await aKey(owner, home, ['api:read', 'api:write']));
});
afterAll(() => server.close());

const ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, payload?: InjectOptions['payload']) =>
  withKey(server, key, { method, url, ...(payload !== undefined && { payload }) });
const codeOf = (answer: { statusCode: number; body: string }) => [
  answer.statusCode,
  answer.statusCode < 400 ? null : JSON.parse(answer.body).detail.error,
];

test('it lists the one organization, and neither makes nor joins another', async () => {
  const listed = (await ask('GET', '/api/organizations')).json<{ items: Organization[] }>();
  expect(listed.items.map(({ id }) => id)).toEqual([home]);
  const stranger = await server.aUser();
  const third = await aSchool(server, 'Third', [stranger, 'owner']);
  const made = await stranger.call('POST', `/api/organizations/${third}/join-codes`, { role: 'member' });
  const { code } = made.json<{ code: string }>();
  expect(codeOf(await ask('POST', `/api/invitations/${code}/accept`))).toEqual([403, 'forbidden']);
  expect(codeOf(await ask('POST', '/api/invitations/never-was-there/accept'))).toEqual([403, 'forbidden']);
  expect(codeOf(await ask('POST', '/api/organizations', { name: 'New', slug: 'new' }))).toEqual([403, 'forbidden']);
  const own = await server.database.db.select().from(memberships).where(eq(memberships.userId, owner.id));
  expect(own.map(({ tenantId }) => tenantId).sort()).toEqual([away, home]);
});

test('it moves nobody to the other one', async () => {
  const pupil = await server.aUser();
  const row = { tenantId: home, userId: pupil.id, role: 'member' as const, joinedAt: server.clock.now };
  await server.database.db.insert(memberships).values(row);
  const to = (id: string) =>
    ask('PUT', `/api/organizations/${home}/members/${pupil.id}`, {
      role: 'member',
      organization_id: id,
      team_id: null,
    });
  const [foreign, missing] = [await to(away), await to('org-nowhere')];
  expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body]);
  expect(codeOf(await to(home))).toEqual([200, null]);
});

test('it neither finds, reads, deletes nor publishes documents there', async () => {
  const colleague = await server.aUser();
  await server.database.db
    .insert(memberships)
    .values({ tenantId: away, userId: colleague.id, role: 'admin', joinedAt: server.clock.now });
  const share = { visibility: 'organization', organization_id: away };
  const theirs = await aDocument(colleague, 'theirs.txt', 'Zanzibar is an island of cloves.', share);
  const mine = await aDocument(owner, 'mine.txt', 'Zanzibar lies in the ocean.');
  // The person finds both.
  const typed = { query: 'zanzibar' };
  const found = await owner.call('POST', '/api/knowledge/search', typed);
  expect(found.json<{ items: unknown[] }>().items.length).toBe(2);
  const ofKey = (await ask('POST', '/api/knowledge/search', typed)).json<{ items: { document_id: string }[] }>();
  expect(ofKey.items.map(({ document_id: id }) => id)).toEqual([mine]);
  const everywhere = (await ask('GET', '/api/core/search?q=zanzibar')).json<SearchPage>();
  expect(JSON.stringify(everywhere)).not.toContain('cloves');
  expect(everywhere.facets?.owners.map(({ organization_id: id }) => id)).toEqual([null]);
  expect(codeOf(await ask('POST', '/api/knowledge/search', { ...typed, organization_id: away }))).toEqual([
    404,
    'not_found',
  ]);
  const listed = (await ask('GET', '/api/rag/documents')).json<{ items: { id: string }[] }>();
  expect(listed.items.map(({ id }) => id)).toEqual([mine]);
  for (const what of ['', '/passages', '/content'])
    expect(codeOf(await ask('GET', `/api/rag/documents/${theirs}${what}`))).toEqual([404, 'not_found']);
  expect(codeOf(await withKey(server, key, { method: 'DELETE', url: `/api/rag/documents/${theirs}` }))).toEqual([
    404,
    'not_found',
  ]);
  expect(codeOf(await ask('PATCH', `/api/rag/documents/${mine}`, share))).toEqual([404, 'not_found']);
  const asPerson = { ...owner, call: (...sent: Parameters<TestUser['call']>) => sendForm(...sent) };
  expect(codeOf(await upload(asPerson, 'new.txt', 'A secret of spices.', share))).toEqual([404, 'not_found']);
  const chat = { message: 'What of it?', provider: 'study-guide', attachments: [theirs] };
  expect(codeOf(await ask('POST', '/api/core/chat', chat))).toEqual([404, 'not_found']);
});

const sendForm: TestUser['call'] = (method, url, payload, headers) =>
  withKey(server, key, { method, url, payload: payload as string, headers });

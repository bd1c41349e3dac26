import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document, KnowledgeHit } from '#contract/knowledge.ts';
import type { SearchPage } from '#contract/search.ts';
import { memberships, tenants } from '#server/db/schema/identity.ts';
import { asPerson } from '#testing/as-person.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { reclaimOrphans } from './documents.repository.ts';
import { createDocuments } from './documents.service.ts';
import { aSchool } from './testing/schools.ts';
import { aDocument } from './testing/uploads.ts';

/** A word that nobody but Mina writes. */
const canary = 'Xylocarpidae';
let server: TestServer;
let mina: TestUser;
let omid: TestUser;
let secret: Document;
beforeAll(async () => {
  server = await testServer();
  [mina, omid] = [await server.aUser(), await server.aUser()];
  const id = await aDocument(mina, `${canary}.txt`, `${canary} is what the diary of Mina is about.`);
  secret = (await mina.call('GET', `/api/rag/documents/${id}`)).json();
  await aDocument(omid, 'own.txt', 'Omid writes about the diary of a captain.');
});
afterAll(() => server.close());

const search = async (who: TestUser, q: string, more = '') =>
  (await who.call('GET', `/api/core/search?q=${encodeURIComponent(q)}${more}`)).json<SearchPage>();
const knowledge = async (who: TestUser, body: object) =>
  (await who.call('POST', '/api/knowledge/search', body)).json<{ items: KnowledgeHit[] }>().items;
const cursor = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('somebody else’s passages', () => {
  test('are in no answer, whatever is asked by whichever parameter', async () => {
    const [hit] = (await search(mina, canary)).items;
    const ids = [secret.id, mina.id, hit?.id ?? '', `${mina.id}/${hit?.id}`];
    const asked: [string, string, object?][] = [
      ...[
        canary,
        `"${canary}"`,
        `in:${canary}`,
        `in:"${canary.toLowerCase()}" diary`,
        `from:${mina.id} diary`,
        'type:document',
        'diary',
        '',
        '-captain diary',
        canary.slice(0, -2),
        `${canary}x`,
      ].map((q): [string, string] => ['GET', `/api/core/search?q=${encodeURIComponent(q)}`]),
      ...[
        [1e9, ''],
        [1e9, 'a'],
        [-1, ''],
        [0.5, `${mina.id}/${hit?.id}`],
      ].map((value): [string, string] => ['GET', `/api/core/search?q=diary&cursor=${cursor(value)}`]),
      ['POST', '/api/knowledge/search', { query: `${canary} diary`, document_ids: ids }],
      ['POST', '/api/knowledge/search', { query: canary, organization_id: mina.id }],
      ['POST', '/api/knowledge/search', { query: canary, organization_id: omid.id }],
      ['POST', '/api/rag/query', { query: `What is ${canary}?`, provider: 'study-guide' }],
      ['POST', '/api/core/chat', { message: 'Tell me of the diary', use_knowledge: true, provider: 'study-guide' }],
      ['POST', '/api/core/chat', { message: 'Tell me', attachments: [secret.id], provider: 'study-guide' }],
      ['GET', `/api/rag/documents?q=${canary.slice(0, 4)}`],
      ['GET', `/api/rag/documents?organization_id=${mina.id}`],
      ['GET', `/api/rag/documents?cursor=${cursor(['9999-12-31T00:00:00.000Z', 'z'])}`],
      ['GET', `/api/rag/documents/${secret.id}`],
      ['GET', `/api/rag/documents/${secret.id}/passages?cursor=${cursor(0)}`],
      ['GET', `/api/rag/documents/${secret.id}/content`],
      ['GET', '/api/core/search/answers'],
    ];
    for (const [method, url, body] of asked) {
      const answer = await omid.call(method as 'GET', url, body);
      expect(answer.statusCode, url).toBeLessThan(500);
      // What was asked may be said again, in a hint or a title of a search; nothing else of hers.
      expect(answer.body, url).not.toMatch(/what the diary of Mina/);
      expect(answer.body, url).not.toContain(secret.id);
      const { did_you_mean = null } = answer.headers['content-type']?.toString().includes('json') ? answer.json() : {};
      expect(did_you_mean, url).toBeNull();
    }
    // The same questions find it where it is one's own.
    expect((await search(mina, `${canary}x`)).did_you_mean).toBe(canary.toLowerCase());
    expect(await knowledge(mina, { query: canary, document_ids: ids })).toHaveLength(1);
  });

  test('are not counted', async () => {
    const page = await search(omid, 'diary');
    expect(page.items).toHaveLength(1);
    expect(page.facets).toMatchObject({
      types: [{ type: 'document', count: 1 }],
      owners: [{ organization_id: null, count: 1 }],
      past_week: 1,
    });
  });

  test('of a document or a missing one are refused in the same words', async () => {
    for (const path of ['', '/passages', '/content']) {
      const [there, missing] = await Promise.all(
        [secret.id, 'none'].map((id) => omid.call('GET', `/api/rag/documents/${id}${path}`)),
      );
      expect([there?.statusCode, there?.body]).toEqual([404, missing?.body]);
    }
  });
});

describe('what was shared and is no longer', () => {
  const word = 'Quagmirella';
  const shared = (org: string) => ({ visibility: 'organization', organization_id: org });
  const finds = async (who: TestUser) => [
    (await search(who, word)).items.length,
    (await search(who, `${word.slice(0, -1)}q`)).did_you_mean,
    (await knowledge(who, { query: word })).length,
  ];
  const nothing = [0, null, 0];

  test('is found by nobody else from then on, nor offered as a correction', async () => {
    const org = await aSchool(server, [
      [mina, 'owner'],
      [omid, 'member'],
    ]);
    const id = await aDocument(mina, 'shared.txt', `The ${word} lives in the swamp.`, shared(org));
    const found = [1, word.toLowerCase(), 1];
    expect(await finds(omid)).toEqual(found);
    await mina.call('PATCH', `/api/rag/documents/${id}`, { visibility: 'private' });
    expect(await finds(omid)).toEqual(nothing);
    expect(await finds(mina)).toEqual(found);
    await mina.call('PATCH', `/api/rag/documents/${id}`, shared(org));
    expect(await finds(omid)).toEqual(found);
    await mina.call('DELETE', `/api/rag/documents/${id}`);
    expect(await finds(omid)).toEqual(nothing);
    expect(await finds(mina)).toEqual(nothing);
  });

  test('is gone with the membership, and with the organization, after which its owner has it again', async () => {
    const org = await aSchool(server, [
      [mina, 'owner'],
      [omid, 'member'],
    ]);
    const { db } = server.database;
    const id = await aDocument(mina, 'swamp.txt', `A second ${word} is in the lake.`, shared(org));
    const chat = { message: 'Where?', attachments: [id], provider: 'study-guide' };
    expect((await omid.call('POST', '/api/core/chat', chat)).json().citations).toHaveLength(1);
    await db.delete(memberships).where(and(eq(memberships.tenantId, org), eq(memberships.userId, omid.id)));
    expect(await finds(omid)).toEqual(nothing);
    expect((await omid.call('POST', '/api/core/chat', chat)).statusCode).toBe(404);
    for (const path of ['', '/passages', '/content'])
      expect((await omid.call('GET', `/api/rag/documents/${id}${path}`)).statusCode).toBe(404);
    await db.delete(tenants).where(eq(tenants.id, org));
    expect((await mina.call('GET', `/api/rag/documents/${id}`)).json()).toMatchObject({ visibility: 'private' });
    await reclaimOrphans(db);
    expect((await finds(mina))[0]).toBe(1);
    expect(await finds(omid)).toEqual(nothing);
    await mina.call('DELETE', `/api/rag/documents/${id}`);
  });

  test('and cited in an answer of a member stays in that answer alone', async () => {
    const org = await aSchool(server, [
      [mina, 'owner'],
      [omid, 'member'],
    ]);
    const id = await aDocument(mina, 'cited.txt', `A third ${word} sleeps under the bridge.`, shared(org));
    const { id: conversation } = (await omid.call('POST', '/api/core/conversations', {})).json<{ id: string }>();
    const say = (body: object) =>
      omid.call('POST', '/api/core/chat', { conversation_id: conversation, provider: 'study-guide', ...body });
    await say({ message: `Where does the ${word} sleep?`, attachments: [id] });
    await mina.call('PATCH', `/api/rag/documents/${id}`, { visibility: 'private' });
    const later = (await say({ message: `And where does the ${word} sleep now?` })).json();
    expect(later).not.toHaveProperty('citations');
    expect(later.content).not.toContain('under the bridge');
    await mina.call('DELETE', `/api/rag/documents/${id}`);
  });

  test('cannot be deleted by an administrator who still sees it as shared', async () => {
    const org = await aSchool(server, [
      [mina, 'member'],
      [omid, 'admin'],
    ]);
    const { db } = server.database;
    await db
      .update(memberships)
      .set({ role: 'team_manager' })
      .where(and(eq(memberships.tenantId, org), eq(memberships.userId, mina.id)));
    const id = await aDocument(mina, 'kept.txt', 'A fourth one is kept.', shared(org));
    const service = createDocuments({ db, clock: () => server.clock.now, onQueued: () => {}, onRemoved: () => {} });
    const both = [
      service.update(asPerson(mina.id), id, { visibility: 'private' }),
      service.remove(asPerson(omid.id), id),
    ];
    const [kept, removed] = (await Promise.allSettled(both)).map(({ status }) => status === 'fulfilled');
    // Whichever came first: never is it private and then deleted.
    expect(removed).toBe(!kept);
    expect((await mina.call('GET', `/api/rag/documents/${id}`)).statusCode).toBe(kept ? 200 : 404);
  });
});

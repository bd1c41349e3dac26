import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '#contract/knowledge.ts';
import type { SearchAnswer, SearchGap } from '#contract/search-gaps.ts';
import { memberships } from '#server/db/schema/identity.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aSchool } from './testing/schools.ts';
import { aDocument, upload } from './testing/uploads.ts';

let server: TestServer;
let admin: TestUser;
let members: TestUser[];
let outsider: TestUser;
beforeAll(async () => {
  server = await testServer();
  admin = await server.aUser();
  members = [await server.aUser(), await server.aUser(), await server.aUser()];
  outsider = await server.aUser();
});
afterAll(() => server.close());
/** A school of its own for each test. */
let org: string;
beforeEach(async () => {
  await server.database.db.delete(memberships);
  org = await aSchool(server, [[admin, 'owner'], ...members.map((one): [TestUser, 'member'] => [one, 'member'])]);
});

const search = (who: TestUser, q: string) => who.call('GET', `/api/core/search?q=${encodeURIComponent(q)}`);
const list = async (state = 'open', who = admin) =>
  (await who.call('GET', `/api/organizations/${org}/search-gaps?state=${state}`)).json<{
    items: SearchGap[];
    hidden: number;
  }>();
const news = async (who: TestUser) =>
  (await who.call('GET', '/api/core/search/answers')).json<{ items: SearchAnswer[] }>().items;
const write = (gap: string, who = admin, content = 'It repeats what was said.') =>
  who.call('POST', `/api/organizations/${org}/search-gaps/${gap}/article`, { title: 'Reported speech', content });
const uploadedBy = (who: TestUser, text = `Nothing of interest to ${who.username}.`) => aDocument(who, 'a.txt', text);
async function aGap(): Promise<SearchGap> {
  for (const member of members) await search(member, 'what is the reported speech');
  const [gap] = (await list()).items;
  if (!gap) throw new Error('There is no gap.');
  return gap;
}

describe('what members search for and do not find', () => {
  test('is one thing however it was typed: what a search went on with is not counted beside it', async () => {
    for (const member of members)
      for (const typed of ['zeppel', 'zeppelins', 'zeppelins hang', 'zeppelins hangars']) await search(member, typed);
    const { items, hidden } = await list();
    expect(items).toMatchObject([{ sample: expect.stringMatching(/^zeppelins hangar/), askers: 3, searches: 3 }]);
    expect(hidden).toBe(0);
  });

  test('of two is a number alone, however often they search', async () => {
    for (const member of members.slice(0, 2))
      for (const query of ['reported speech', 'Reported Speech!', 'speeches reporting']) await search(member, query);
    expect(await list()).toMatchObject({ items: [], hidden: 1 });
  });

  test('of three is shown by its telling words, and is no quotation of anybody', async () => {
    const typed = ['What is reported speech?', 'the REPORTED speeches', 'please: reported speech'];
    await search(members[0] as TestUser, typed[0] ?? '');
    await search(members[1] as TestUser, typed[1] ?? '');
    await members[2]?.call('POST', '/api/core/search/feedback', { query: 'reported speech?' });
    const { items, hidden } = await list();
    expect(items).toMatchObject([{ askers: 3, searches: 3, article: null }]);
    expect(items[0]?.sample).toMatch(/^reported speech(es)?$/);
    expect([...typed, 'reported speech?']).not.toContain(items[0]?.sample);
    expect(hidden).toBe(0);
    expect(JSON.stringify(items)).not.toMatch(
      new RegExp(members.map(({ id, username }) => `${id}|${username}`).join('|')),
    );
  });

  test('cannot be made out by searching for it as an administrator', async () => {
    for (const member of members.slice(0, 2)) await search(member, 'salary cut');
    const before = await list();
    await search(admin, 'salary cut');
    await search(admin, 'something that nobody asked');
    expect(await list()).toEqual(before);
  });

  test('is for administrators: refused to members, and missing for everybody else', async () => {
    const gap = await aGap();
    const member = members[0] as TestUser;
    const url = `/api/organizations/${org}/search-gaps`;
    expect([(await member.call('GET', url)).statusCode, (await outsider.call('GET', url)).statusCode]).toEqual([
      403, 404,
    ]);
    expect([(await write(gap.id, member)).statusCode, (await write(gap.id, outsider)).statusCode]).toEqual([403, 404]);
    const other = await aSchool(server, [[outsider, 'owner']]);
    const foreign = await outsider.call('POST', `/api/organizations/${other}/search-gaps/${gap.id}/article`, {
      title: 'Mine',
      content: 'Text',
    });
    expect(foreign.statusCode).toBe(404);
  });
});

describe('what the documents do not answer is missed, too', () => {
  const conversation = async (who: TestUser) =>
    (await who.call('POST', '/api/core/conversations', {})).json<{ id: string }>().id;
  const chat = (who: TestUser, body: object) =>
    who.call('POST', '/api/core/chat', { provider: 'study-guide', use_knowledge: true, ...body });
  type Origin = [where: string, ask: (who: TestUser, about: string) => Promise<{ statusCode: number }>];
  const origins: Origin[] = [
    ['a search for passages', (who, query) => who.call('POST', '/api/knowledge/search', { query })],
    [
      'a search in the documents of the organization',
      (who, query) => who.call('POST', '/api/knowledge/search', { query, organization_id: org }),
    ],
    [
      'a question',
      (who, about) => who.call('POST', '/api/rag/query', { query: `What are ${about}?`, provider: 'study-guide' }),
    ],
    [
      'a chat that uses the documents',
      async (who, about) => chat(who, { message: `And what are ${about}?`, conversation_id: await conversation(who) }),
    ],
  ];

  test.each(origins)('by %s: of two a number alone, of three its telling words', async (_, ask) => {
    for (const member of members.slice(0, 2)) expect((await ask(member, 'quokkas')).statusCode).toBe(200);
    expect(await list()).toMatchObject({ items: [], hidden: 1 });
    expect((await ask(members[2] as TestUser, 'quokkas')).statusCode).toBe(200);
    expect(await list()).toMatchObject({ items: [{ askers: 3, searches: 3, sample: 'quokkas' }], hidden: 0 });
  });

  test('and what three people ask in three places is one', async () => {
    for (const [at, [, ask]] of origins.slice(1).entries()) await ask(members[at] as TestUser, 'numbats');
    expect((await list()).items).toMatchObject([{ askers: 3, searches: 3, sample: 'numbats' }]);
  });

  test('but not in documents that were picked, in a chat of which nothing is kept, or in one that uses no documents', async () => {
    const picked = await uploadedBy(members[0] as TestUser);
    for (const member of members) {
      await member.call('POST', '/api/knowledge/search', { query: 'bilbies', document_ids: [picked] });
      expect((await chat(member, { message: 'What are bilbies?' })).statusCode).toBe(200);
      const free = { message: 'What are bilbies?', use_knowledge: false, conversation_id: await conversation(member) };
      expect((await chat(member, free)).statusCode).toBe(200);
    }
    expect(await list()).toMatchObject({ items: [], hidden: 0 });
  });

  test('but not what is found', async () => {
    const [first] = members as [TestUser];
    await uploadedBy(first, 'Wombats dig burrows with rodent-like teeth and strong claws.');
    for (const [where, ask] of origins.filter((_, at) => at !== 1)) {
      await ask(first, 'wombats');
      expect(await list(), where).toMatchObject({ items: [], hidden: 0 });
    }
  });

  test('and a member of another organization adds nothing to this one', async () => {
    const other = await aSchool(server, [[outsider, 'member']]);
    for (const [, ask] of origins.filter((_, at) => at !== 1)) await ask(outsider, 'potoroos');
    await outsider.call('POST', '/api/knowledge/search', { query: 'potoroos', organization_id: other });
    expect(await list()).toMatchObject({ items: [], hidden: 0 });
  });
});

describe('an article about it', () => {
  test('of the same words for two organizations takes nothing from the first', async () => {
    const one = await aGap();
    const first = (await write(one.id)).json<Document>();
    const before = org;
    org = await aSchool(server, [[admin, 'owner'], ...members.map((who): [TestUser, 'member'] => [who, 'member'])]);
    const two = (await aGap()).id;
    const second = (await write(two)).json<Document>();
    expect(second.id).not.toBe(first.id);
    expect(second.organization_id).toBe(org);
    const documents = await members[0]?.call('GET', `/api/rag/documents?organization_id=${before}`);
    expect(documents?.json<{ items: Document[] }>().items.map(({ id }) => id)).toEqual([first.id]);
    // Writing it once more is the same article.
    expect((await write(two)).json<Document>().id).toBe(second.id);
  });

  test('is not told to somebody whose time in the organization is over', async () => {
    const gap = await aGap();
    await write(gap.id);
    const [member] = members;
    if (!member) throw new Error('There are members.');
    expect(await news(member)).toHaveLength(1);
    await server.database.db
      .update(memberships)
      .set({ expiresAt: server.clock.now })
      .where(eq(memberships.userId, member.id));
    expect(await news(member)).toEqual([]);
  });

  test('is told to everybody who asked, once, and is gone when it was seen', async () => {
    const gap = await aGap();
    const article = await write(gap.id);
    expect(article.statusCode).toBe(201);
    const { id } = article.json<Document>();
    expect((await list()).items).toEqual([]);
    expect((await list('answered')).items).toMatchObject([{ id: gap.id, article: { document_id: id } }]);
    for (const member of members)
      expect(await news(member)).toMatchObject([{ document_id: id, organization_name: 'Harbour School' }]);
    expect(await news(admin)).toEqual([]);
    const [first, second] = members as [TestUser, TestUser];
    expect((await first.call('DELETE', `/api/core/search/answers/${gap.id}`)).statusCode).toBe(204);
    expect((await outsider.call('DELETE', `/api/core/search/answers/${gap.id}`)).statusCode).toBe(404);
    expect([(await news(first)).length, (await news(second)).length]).toEqual([0, 1]);
    await search(first, 'the reported speech of aliens');
    expect(await news(first)).toEqual([]);
  });

  test('is not told to whoever has left, and tells nothing more when its author keeps it back', async () => {
    const gap = await aGap();
    const { id } = (await write(gap.id)).json<Document>();
    const [left, stays] = members as [TestUser, TestUser];
    const { db } = server.database;
    await db.delete(memberships).where(and(eq(memberships.userId, left.id), eq(memberships.tenantId, org)));
    expect([(await news(left)).length, (await news(stays)).length]).toEqual([0, 1]);
    await admin.call('PATCH', `/api/rag/documents/${id}`, { visibility: 'private', title: 'What I think of them' });
    expect(await news(stays)).toEqual([]);
    expect(JSON.stringify([await list(), await list('answered')])).not.toContain('What I think of them');
    expect((await list()).items).toMatchObject([{ id: gap.id, article: null }]);
  });

  test('of words that its author has already, in private, is shared all the same', async () => {
    const gap = await aGap();
    const content = 'The same words once more.';
    const mine = await upload(admin, 'Reported speech.md', `# Reported speech\n\n${content}\n`);
    expect(mine.json()).toMatchObject({ visibility: 'private' });
    expect((await write(gap.id, admin, content)).json()).toMatchObject({
      visibility: 'organization',
      organization_id: org,
    });
    expect(await news(members[0] as TestUser)).toHaveLength(1);
  });
});

test('pages of gaps follow one another, and a crafted cursor is refused', async () => {
  for (const query of ['quasars', 'pulsars', 'magnetars']) for (const member of members) await search(member, query);
  const url = `/api/organizations/${org}/search-gaps?limit=2`;
  const first = (await admin.call('GET', url)).json();
  const second = (await admin.call('GET', `${url}&cursor=${first.next_cursor}`)).json();
  const samples = [...first.items, ...second.items].map(({ sample }: SearchGap) => sample);
  expect(samples.toSorted()).toEqual(['magnetars', 'pulsars', 'quasars']);
  const crafted = Buffer.from(JSON.stringify([9e15, 'a'])).toString('base64url');
  expect((await admin.call('GET', `${url}&cursor=${crafted}`)).statusCode).toBe(400);
});

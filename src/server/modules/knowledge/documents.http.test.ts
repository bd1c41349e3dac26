import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document, KnowledgeHit, Passage } from '#contract/knowledge.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { aSchool } from './testing/schools.ts';
import { untilRead, upload } from './testing/uploads.ts';

let server: TestServer;
let mina: TestUser;
let omid: TestUser;
beforeAll(async () => {
  server = await testServer();
  mina = await server.aUser();
  omid = await server.aUser();
});
afterAll(() => server.close());

const plants =
  '# Plants\n\nPhotosynthesis turns sunlight into sugar.\n\n## Pigments\n\nChlorophyll absorbs mainly red and blue light.\n';

const search = async (user: TestUser, query: string, more: object = {}) =>
  (await user.call('POST', '/api/knowledge/search', { query, ...more })).json<{ items: KnowledgeHit[] }>().items;

describe('a document', () => {
  test('is stored, read, and found by its passages with page or heading', async () => {
    const queued = await upload(mina, 'plants.md', plants);
    expect(queued.statusCode).toBe(202);
    const { id, sha256 } = queued.json<Document>();
    const document = await untilRead(mina, id);
    expect(document).toMatchObject({
      title: 'Plants',
      status: 'ready',
      progress: 1,
      media_type: 'text/markdown',
      owned: true,
      sha256,
    });
    const [hit] = await search(mina, 'what does chlorophyll absorb');
    expect(hit).toMatchObject({
      document_id: id,
      heading: 'Plants › Pigments',
      why: { terms: ['Chlorophyll', 'absorbs'] },
    });
    const [from = 0, to = 0] = hit?.highlights[0] ?? [];
    expect(hit?.text.slice(from, to)).toBe('Chlorophyll');
    const passages = await mina.call('GET', `/api/rag/documents/${id}/passages`);
    expect(passages.json<{ items: Passage[] }>().items.map(({ position }) => position)).toEqual([0, 1]);
    const original = await mina.call('GET', `/api/rag/documents/${id}/content`);
    expect(original.body).toBe(plants);
    expect(original.headers).toMatchObject({
      'content-disposition': expect.stringContaining('attachment; filename="plants.md"'),
      'x-content-type-options': 'nosniff',
    });
  });

  test('of the same bytes is the same document', async () => {
    // Two that come together may pass each other at any step: once is too seldom.
    for (let round = 0; round < 6; round += 1) {
      const words = `The same words, ${round}.`;
      const together = await Promise.all(['a', 'b'].map((name) => upload(mina, `${name}.txt`, words)));
      const all = [...together, await upload(mina, 'later.txt', words)];
      expect(all.map(({ statusCode }) => statusCode)).toEqual([202, 202, 202]);
      const ids = all.map((answer) => answer.json<Document>().id);
      expect(new Set(ids).size).toBe(1);
      const other = await upload(omid, 'a.txt', words);
      expect(ids).not.toContain(other.json<Document>().id);
    }
  });

  test('that nobody can read says why, keeps the others going, and can be tried again', async () => {
    const broken = (await upload(mina, 'broken.pdf', '%PDF-1.7\nnothing of a document')).json<Document>();
    const next = (await upload(mina, 'after.txt', 'What comes after is read all the same.')).json<Document>();
    expect((await untilRead(mina, next.id)).status).toBe('ready');
    const failed = await untilRead(mina, broken.id);
    expect(failed).toMatchObject({ status: 'failed', chunks: 0 });
    expect(failed.error).toMatch(/^[A-Z].*\.$/);
    expect((await mina.call('POST', `/api/rag/documents/${next.id}/retry`)).statusCode).toBe(409);
    expect((await mina.call('POST', `/api/rag/documents/${broken.id}/retry`)).statusCode).toBe(202);
    expect((await untilRead(mina, broken.id)).status).toBe('failed');
  });

  test.each([
    ['nothing at all', 'empty.txt', '', 400, 'validation_error'],
    ['a program', 'tool.pdf', 'MZ\x90\0\x03', 415, 'unsupported_media_type'],
    [
      'a picture',
      'art.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
      415,
      'unsupported_media_type',
    ],
  ])('is refused where it is %s', async (_, name, bytes, status, code) => {
    const answer = await upload(mina, name, bytes);
    expect([answer.statusCode, answer.json().detail.error]).toEqual([status, code]);
  });

  test('needs a file, in a form that is whole', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    const none = await mina.call(
      'POST',
      '/api/rag/upload',
      '--x\r\ncontent-disposition: form-data; name="title"\r\n\r\nA\r\n--x--\r\n',
      headers,
    );
    expect(none.json().detail.issues).toEqual([{ path: 'body.file', message: expect.any(String) }]);
    const torn = await mina.call(
      'POST',
      '/api/rag/upload',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhal',
      headers,
    );
    expect(torn.statusCode).toBe(400);
    expect((await mina.call('POST', '/api/rag/upload', { file: 'a' })).statusCode).toBe(415);
  });

  test('is gone from every search with the answer that it was deleted', async () => {
    const { id } = (await upload(mina, 'gone.txt', 'Zanzibar lies in the Indian Ocean.')).json<Document>();
    await untilRead(mina, id);
    expect(await search(mina, 'Zanzibar')).toHaveLength(1);
    expect((await mina.call('DELETE', `/api/rag/documents/${id}`)).statusCode).toBe(204);
    expect(await search(mina, 'Zanzibar')).toEqual([]);
    expect((await mina.call('GET', '/api/core/search?q=Zanzibar')).json().items).toEqual([]);
    expect((await mina.call('GET', `/api/rag/documents/${id}`)).statusCode).toBe(404);
  });

  test('is found by its new title', async () => {
    const { id } = (await upload(mina, 'x1.txt', 'Some words of no subject.')).json<Document>();
    await untilRead(mina, id);
    await mina.call('PATCH', `/api/rag/documents/${id}`, { title: 'Quinoa harvest' });
    const hits = await search(mina, 'quinoa');
    expect(hits).toMatchObject([{ document_id: id, highlights: [], why: { terms: ['Quinoa'] } }]);
    expect(hits[0]?.why.keyword).toBeGreaterThan(0);
    expect((await mina.call('GET', '/api/core/search?q=quinoa')).json().items).toMatchObject([
      { source: { document_id: id }, highlights: [], why: { terms: ['Quinoa'] } },
    ]);
  });
});

describe('operators of a passage search', () => {
  let reader: TestUser;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    reader = await server.aUser();
    const org = await aSchool(server, [[reader, 'admin']], 'Quay School');
    const shared = { visibility: 'organization', organization_id: org };
    for (const [title, fields] of [
      ['Ebb', {}],
      ['Flood', shared],
    ] as const) {
      const sent = await upload(reader, `${title}.txt`, `The tide of the ${title} turns.`, { title, ...fields });
      ids.set(title, sent.json<Document>().id);
    }
    for (const id of ids.values()) await untilRead(reader, id);
  });

  test.each([
    ['tide', [], ['Ebb', 'Flood']],
    ['tide in:ebb', [], ['Ebb']],
    ['tide in:ebb', ['Flood'], []],
    ['tide in:"no such title"', [], []],
    ['tide from:me', [], ['Ebb']],
    ['tide from:"quay school"', [], ['Flood']],
    ['tide type:note', [], []],
    ['tide type:document', ['Flood'], ['Flood']],
  ])('%s in %j', async (query, within, expected) => {
    const more = within.length > 0 ? { document_ids: within.map((title) => ids.get(title)) } : {};
    expect((await search(reader, query, more)).map(({ title }) => title).toSorted()).toEqual(expected);
  });
});

describe('sharing', () => {
  test('a private document does not exist for anybody else', async () => {
    const { id } = (await upload(mina, 'secret.txt', 'My diary about Vladivostok.')).json<Document>();
    await untilRead(mina, id);
    const tries = [
      await omid.call('GET', `/api/rag/documents/${id}`),
      await omid.call('GET', `/api/rag/documents/${id}/passages`),
      await omid.call('GET', `/api/rag/documents/${id}/content`),
      await omid.call('PATCH', `/api/rag/documents/${id}`, { title: 'Mine' }),
      await omid.call('DELETE', `/api/rag/documents/${id}`),
      await omid.call('POST', `/api/rag/documents/${id}/retry`),
    ];
    expect(tries.map((answer) => answer.statusCode)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await search(omid, 'Vladivostok')).toEqual([]);
    expect(await search(omid, 'Vladivostok', { document_ids: [id] })).toEqual([]);
  });

  test('what an organization shares is found by its members, changed by its owner alone, and deleted by administrators too', async () => {
    const [admin, member] = [await server.aUser(), await server.aUser()];
    const org = await aSchool(server, [
      [mina, 'team_manager'],
      [admin, 'admin'],
      [member, 'member'],
    ]);
    const fields = { visibility: 'organization', organization_id: org };
    const shared = (
      await upload(mina, 'shared.txt', 'The reading room in Reykjavik opens at nine.', fields)
    ).json<Document>();
    await untilRead(mina, shared.id);
    expect(shared).toMatchObject({
      visibility: 'organization',
      organization_id: org,
      organization_name: 'Harbour School',
    });
    expect(await search(member, 'Reykjavik')).toHaveLength(1);
    expect((await member.call('GET', '/api/core/search?q=Reykjavik')).json().items[0]).toMatchObject({
      shared_by: { name: 'Harbour School' },
    });
    expect(await search(omid, 'Reykjavik')).toEqual([]);
    expect((await omid.call('POST', '/api/knowledge/search', { query: 'a', organization_id: org })).statusCode).toBe(
      404,
    );
    expect((await member.call('PATCH', `/api/rag/documents/${shared.id}`, { title: 'Mine' })).statusCode).toBe(403);
    expect((await member.call('DELETE', `/api/rag/documents/${shared.id}`)).statusCode).toBe(403);
    expect((await upload(member, 'm.txt', 'From a member.', fields)).statusCode).toBe(403);
    expect((await upload(omid, 'o.txt', 'From outside.', fields)).statusCode).toBe(404);
    await mina.call('PATCH', `/api/rag/documents/${shared.id}`, { visibility: 'private' });
    expect(await search(member, 'Reykjavik')).toEqual([]);
    expect(await search(mina, 'Reykjavik')).toHaveLength(1);
    await mina.call('PATCH', `/api/rag/documents/${shared.id}`, fields);
    expect((await admin.call('DELETE', `/api/rag/documents/${shared.id}`)).statusCode).toBe(204);
    expect(await search(mina, 'Reykjavik')).toEqual([]);
  });
});

test('documents are listed newest first, by title, state and organization, page by page', async () => {
  const user = await server.aUser();
  for (const name of ['one', 'two', 'three']) {
    server.clock.now = new Date(server.clock.now.getTime() + 1_000);
    await untilRead(user, (await upload(user, `${name}.txt`, `This is ${name}.`)).json<Document>().id);
  }
  const list = async (query: string) => (await user.call('GET', `/api/rag/documents?${query}`)).json();
  const first = await list('limit=2');
  expect(first.items.map(({ title }: Document) => title)).toEqual(['three', 'two']);
  expect((await list(`limit=2&cursor=${first.next_cursor}`)).items).toHaveLength(1);
  expect((await list('q=TW')).items).toHaveLength(1);
  expect((await list('status=failed')).items).toEqual([]);
  expect((await list('cursor=nonsense')).detail.error).toBe('validation_error');
});

import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { upload } from '#server/modules/knowledge/testing/uploads.ts';
import { anyText } from '#testing/any-text.ts';
import { aLearner, type Learner } from '#testing/learner.ts';
import { type TestServer, testServer } from '#testing/server.ts';
import { indexTexts } from './index-source.ts';

let server: TestServer;
let mina: Learner;
beforeAll(async () => {
  server = await testServer();
  mina = await aLearner(server);
  await mina.ask(201, 'POST', '/api/core/notes', { title: 'Tenses', content: 'The past perfect, 茶 and 过去完成时.' });
});
afterAll(() => server.close());

/** Milliseconds that no search may take here, many times what it does. */
const patience = 5_000;
async function timed<T>(work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  expect(performance.now() - began).toBeLessThan(patience);
  return result;
}
const search = (q: string) => mina.user.call('GET', `/api/core/search?q=${encodeURIComponent(q.toWellFormed())}`);
const knowledge = (body: object) => mina.user.call('POST', '/api/knowledge/search', body);

test('any text at all is looked for, and can be written and found again', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (any) => {
      // What no encoding holds is refused before it is looked for.
      const text = any.replaceAll('\0', '').toWellFormed();
      const cut = (most: number) => text.slice(0, most).toWellFormed().trim() || 'a';
      expect((await search(cut(400))).statusCode).toBe(200);
      expect((await knowledge({ query: cut(2_000), document_ids: [cut(64)] })).statusCode).toBe(200);
      const note = await mina.user.call('POST', '/api/core/notes', { title: 'Any', content: `zebra ${text}` });
      expect(note.statusCode).toBe(201);
    }),
    { numRuns: 60 },
  );
  expect((await search('zebra')).json().items.length).toBeGreaterThan(0);
});

test.each([
  ["茶'x", 200],
  ["茶'x' | 'y'", 200],
  ["'); drop table notes; --", 200],
  ["in:'\\' from:'\\' type:'\\'", 200],
  ['{"a","b"}', 200],
  ['\\', 200],
  ["a':* & !'b", 200],
])('%s is nothing but a text', async (q, status) => {
  expect((await search(q)).statusCode).toBe(status);
  expect((await search('past perfect')).json().items).toHaveLength(1);
});

const signs = String.fromCodePoint(...Array.from({ length: 2_000 }, (_, at) => 0x4e00 + at));
test.each([
  [
    'two hundred different words',
    Array.from({ length: 200 }, (_, at) => String.fromCharCode(97 + (at % 26))).join(' '),
  ],
  ['a hundred long different words', Array.from({ length: 60 }, (_, at) => `w${at}xyz`).join(' ')],
  ['a hundred phrases', '"a" '.repeat(100)],
  ['many exclusions', '-a '.repeat(130)],
  ['many operators', 'in:a '.repeat(100)],
  ['prefixes', 'a* b* c*'],
  ['four hundred signs of Chinese', signs.slice(0, 400)],
])('%s are answered in time', async (_, q) => {
  expect((await timed(() => search(q.slice(0, 400)))).statusCode).toBe(200);
});

test.each([
  ['two thousand signs of Chinese', signs],
  ['a phrase of a thousand words', `"${'a '.repeat(990)}"`],
  ['five hundred phrases', '"ab" '.repeat(400)],
  ['a thousand exclusions', '-a '.repeat(666)],
])('a question of %s is answered in time', async (_, query) => {
  expect((await timed(() => knowledge({ query }))).statusCode).toBe(200);
});

test('a message of a hundred thousand signs, with a long document attached, is answered in time', async () => {
  const chapters = Array.from({ length: 60 }, (_, at) => `# ${at}\n\n${'过去完成时是一个时态。'.repeat(40)}`).join(
    '\n\n',
  );
  const { id } = (await upload(mina.user, 'long.md', chapters)).json<{ id: string }>();
  for (;;) if ((await mina.ask<{ status: string }>(200, 'GET', `/api/rag/documents/${id}`)).status === 'ready') break;
  const message = signs.repeat(50);
  const body = { message, attachments: [id], provider: 'study-guide' };
  expect((await timed(() => mina.user.call('POST', '/api/core/chat', body))).statusCode).toBe(200);
});

test('of five thousand passages that all match the best are found, in time', async () => {
  const { db } = server.database;
  const now = server.clock.now;
  const texts = Array.from({ length: 5_000 }, (_, at) => ({
    source: {
      tenantId: mina.user.id,
      readerId: mina.user.id,
      type: 'note' as const,
      sourceId: `n${at}`,
      groupId: `n${at}`,
      createdAt: now,
    },
    text: `The harbour of number ${at} ${at === 77 ? 'has a lighthouse' : 'has none'}.`,
  }));
  await db.execute(sql`
    insert into notes (tenant_id, id, title, content, created_at, updated_at)
    values (${mina.user.id}, 'n77', 'Lighthouse', 'x', now(), now())`);
  await db.transaction((tx) => indexTexts(tx, texts, now));
  expect((await timed(() => search('the harbour'))).statusCode).toBe(200);
  const page = (await timed(() => search('harbour lighthouse'))).json();
  expect(page.items.map(({ title }: { title: string }) => title)).toEqual(['Lighthouse']);
});

test('crafted cursors and numbers are refused or lead nowhere', async () => {
  const { id } = (await upload(mina.user, 'short.txt', 'A short text.')).json<{ id: string }>();
  for (const value of [9e15, 2_147_483_648, -1, '0', null, [0]]) {
    const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
    expect((await mina.user.call('GET', `/api/rag/documents/${id}/passages?cursor=${cursor}`)).statusCode).toBe(400);
  }
  expect((await mina.user.call('GET', `/api/rag/documents/${id}/passages?from=999999999`)).json().items).toEqual([]);
  for (const value of [
    [9e15, []],
    [1, ['x'.repeat(300)]],
  ]) {
    const cursor = Buffer.from(JSON.stringify(value)).toString('base64url');
    expect((await mina.user.call('GET', `/api/core/search?q=past&cursor=${cursor}`)).statusCode).toBe(200);
  }
});

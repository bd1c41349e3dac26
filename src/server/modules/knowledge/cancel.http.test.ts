import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Document } from '#contract/knowledge.ts';
import { aPdf, drawn } from '#server/parse/testing/a-pdf.ts';
import { type TestServer, type TestUser, testServer } from '#testing/server.ts';
import { untilRead, upload } from './testing/uploads.ts';

/** Whoever cancels a document that waits or is being read has none of it afterwards, and the others are read. */

let server: TestServer;
let mina: TestUser;
let omid: TestUser;
beforeAll(async () => {
  server = await testServer();
  [mina, omid] = [await server.aUser(), await server.aUser()];
});
afterAll(() => server.close());

let count = 0;
/** Other bytes each time: the same ones are the same document. */
let mark: string;
beforeEach(() => {
  count += 1;
  mark = `Number ${count}.`;
});

/** Takes seconds to be read. */
const manyPages = () =>
  aPdf(
    Array.from({ length: 1_500 }, (_, page) => drawn(Array.from({ length: 30 }, (_, n) => `${mark} ${page} ${n}.`))),
  );
/** Is read at once, and has hundreds of passages to be put in the index. */
const manyPassages = () =>
  Array.from({ length: 300 }, (_, at) => `${mark} Paragraph ${at} says ${`word${at} `.repeat(100)}`).join('\n\n');

const bring = async (name: string, bytes: string | Uint8Array) => (await upload(mina, name, bytes)).json<Document>().id;
const look = async (id: string) => (await mina.call('GET', `/api/rag/documents/${id}`)).json<Document>();
const cancel = async (id: string, user = mina) =>
  (await user.call('DELETE', `/api/rag/documents/${id}?unfinished=true`)).statusCode;
async function until(id: string, holds: (document: Document) => boolean): Promise<void> {
  while (!holds(await look(id))) await new Promise((resolve) => setImmediate(resolve));
}
/** Processes that this one has started and that have not ended. */
const processes = () => process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length;

/** Neither row nor bytes nor passages nor meanings, now and after whoever else wants to index has had a turn. */
async function expectGone(id: string): Promise<void> {
  const next = await bring('next.txt', `What comes next is read. ${mark}`);
  expect((await untilRead(mina, next)).status).toBe('ready');
  const { rows } = await server.database.db.execute<Record<string, number>>(sql`
    select (select count(*)::int4 from documents where id = ${id}) as documents,
      (select count(*)::int4 from document_parts where document_id = ${id}) as parts,
      (select count(*)::int4 from search_passages where source_id = ${id}) as passages,
      (select count(*)::int4 from search_vectors v join search_passages p on p.tenant_id = v.tenant_id and p.id = v.passage_id
        where p.source_id = ${id}) as vectors`);
  expect(rows).toEqual([{ documents: 0, parts: 0, passages: 0, vectors: 0 }]);
  expect((await mina.call('GET', `/api/rag/documents/${id}`)).statusCode).toBe(404);
}

describe('a document that is cancelled', () => {
  test('while it waits is never begun, and the one before it is read to its end', async () => {
    const first = await bring('first.txt', manyPassages());
    const waiting = await bring('waiting.txt', `I wait. ${mark}`);
    expect((await look(waiting)).status).toBe('queued');
    expect(await cancel(waiting)).toBe(204);
    expect((await untilRead(mina, first)).status).toBe('ready');
    await expectGone(waiting);
  });

  test('while it is parsed ends the process that parses it', async () => {
    const id = await bring('pages.pdf', manyPages());
    await until(id, ({ status }) => status === 'indexing');
    while (processes() === 0) await new Promise((resolve) => setImmediate(resolve));
    const began = performance.now();
    expect(await cancel(id)).toBe(204);
    while (processes() > 0) await new Promise((resolve) => setImmediate(resolve));
    // Long before the beat of its job would have found out.
    expect(performance.now() - began).toBeLessThan(2_000);
    await expectGone(id);
  });

  test('while its passages are put in the index leaves none of them', async () => {
    const id = await bring('passages.txt', manyPassages());
    await until(id, ({ status, chunks }) => status === 'indexing' && chunks > 0);
    expect(await cancel(id)).toBe(204);
    await expectGone(id);
  });

  test('twice is gone, whether one after the other or both at once', async () => {
    const [once, both] = [await bring('once.txt', manyPassages()), await bring('both.txt', `At once. ${mark}`)];
    expect([await cancel(once), await cancel(once)]).toEqual([204, 404]);
    const answers = await Promise.all([cancel(both), cancel(both)]);
    expect(answers.filter((status) => status === 204).length).toBeGreaterThanOrEqual(1);
    for (const status of answers) expect([204, 404]).toContain(status);
    await expectGone(once);
    await expectGone(both);
  });

  test('after the process that read it died is taken up by nobody', async () => {
    const id = await bring('crashed.txt', manyPassages());
    await until(id, ({ status, chunks }) => status === 'indexing' && chunks > 0);
    // As a dead process leaves it: with a lease that somebody else holds and nobody keeps.
    await server.database.db.execute(sql`
      update documents set lease_id = 'dead', lease_until = ${server.clock.now.toISOString()}::timestamptz where id = ${id}`);
    expect(await cancel(id)).toBe(204);
    server.clock.now = new Date(server.clock.now.getTime() + 60_000);
    await expectGone(id);
  });

  test('can be brought again, and is read then', async () => {
    const bytes = manyPassages();
    const id = await bring('again.txt', bytes);
    await until(id, ({ status }) => status === 'indexing');
    expect(await cancel(id)).toBe(204);
    const again = await bring('again.txt', bytes);
    expect(again).not.toBe(id);
    expect(await untilRead(mina, again)).toMatchObject({
      status: 'ready',
      progress: 1,
    });
  });
});

test('what is ready is not cancelled but deleted', async () => {
  const id = await bring('ready.txt', `I am ready. ${mark}`);
  await untilRead(mina, id);
  const answer = await mina.call('DELETE', `/api/rag/documents/${id}?unfinished=true`);
  expect([answer.statusCode, answer.json().detail]).toEqual([
    409,
    expect.objectContaining({
      error: 'conflict',
      message: 'Reading this document is over. Delete it if you do not want to keep it.',
    }),
  ]);
  expect((await look(id)).status).toBe('ready');
  expect((await mina.call('DELETE', `/api/rag/documents/${id}`)).statusCode).toBe(204);
});

test('nobody else cancels it', async () => {
  const id = await bring('mine.txt', `Mine. ${mark}`);
  expect(await cancel(id, omid)).toBe(404);
  expect((await untilRead(mina, id)).status).toBe('ready');
});

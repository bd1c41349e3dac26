import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Document, KnowledgeHit, Passage } from '#contract/knowledge.ts';
import { type ApiUser, anApiUser } from '../api.ts';
import { type RunningServer, startServer } from '../start-server.ts';

const sentence = (n: number) => `Station ${n} counted ${n % 97} birds, and its watchword is heron${n}x.\n\n`;
/** So long that its passages come into the index in many transactions. */
const report = Array.from({ length: 4_000 }, (_, n) => sentence(n)).join('');

const send = (user: ApiUser, name: string, text: string) => {
  const body = new FormData();
  body.set('file', new Blob([text]), name);
  return user.upload(body) as Promise<Document>;
};
const read = (user: ApiUser, { id }: Document) => user.call<Document>('GET', `/api/rag/documents/${id}`);

/** Every passage of a document, in order. */
async function passagesOf(user: ApiUser, { id }: Document): Promise<Passage[]> {
  const all: Passage[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const asked = `/api/rag/documents/${id}/passages?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const page: { items: Passage[]; next_cursor: string | null } = await user.call('GET', asked);
    all.push(...page.items);
    cursor = page.next_cursor;
  }
  return all;
}

test('a server that is killed while it reads documents reads each of them whole, once, when it is back', async () => {
  test.setTimeout(240_000);
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-crash-'));
  let server: RunningServer = await startServer({ dataDir });
  let user = await anApiUser(server.url);
  const long = await send(user, 'report.txt', report);
  const next = await send(user, 'plants.md', '# Plants\n\nChlorophyll absorbs mainly red and blue light.\n');

  // Twice in the middle of its passages; a third death of the same document would be taken for its fault.
  let before = 0;
  for (let death = 0; death < 2; death += 1) {
    await expect
      .poll(async () => (await read(user, long)).chunks, { intervals: [10], timeout: 60_000 })
      .toBeGreaterThan(before);
    const { status, chunks } = await read(user, long);
    // The second time it may have come to its end in between.
    if (death === 0) expect(status).toBe('indexing');
    before = chunks;
    await server.kill();
    server = await startServer({ dataDir });
    user = user.at(server.url);
  }

  await expect.poll(async () => (await read(user, next)).status, { timeout: 120_000 }).toBe('ready');
  const whole = await read(user, long);
  expect(whole).toMatchObject({ status: 'ready', progress: 1 });
  const passages = await passagesOf(user, long);
  expect(passages.map(({ position }) => position)).toEqual(passages.map((_, n) => n));
  expect(passages).toHaveLength(whole.chunks);
  const words = passages.flatMap(({ text }) => text.match(/heron\d+x/g) ?? []);
  expect([...new Set(words)]).toHaveLength(4_000);

  for (const n of [0, 1_999, 3_999]) {
    const { items } = await user.call<{ items: KnowledgeHit[] }>('POST', '/api/knowledge/search', {
      query: `"heron${n}x"`,
    });
    expect(new Set(items.map(({ chunk_id }) => chunk_id)).size).toBe(items.length);
    expect(items.every(({ text }) => text.includes(`heron${n}x`))).toBe(true);
    expect(items.length).toBeGreaterThanOrEqual(1);
  }
  expect((await send(user, 'again.txt', report)).id).toBe(long.id);
  const { items } = await user.call<{ items: Document[] }>('GET', '/api/rag/documents');
  expect(items).toHaveLength(2);
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

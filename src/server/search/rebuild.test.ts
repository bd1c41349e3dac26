import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { conversations, messages } from '#server/db/schema/conversations.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { indexTexts, type SourceText } from './index-source.ts';
import { messageKind } from './kinds/message.ts';
import { deleteSources } from './passages.repository.ts';
import { claimRebuild, lastRebuild } from './rebuild.repository.ts';
import { createRebuild, type Rebuild } from './rebuild.ts';

let opened: TestDatabase;
let now: Date;
let owner: string;
let conversation: string;
const rebuilds: Rebuild[] = [];
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(async () => {
  for (const rebuild of rebuilds) await rebuild.close();
  await opened.close();
});
beforeEach(async () => {
  now = new Date('2026-11-02T12:00:00Z');
  const { db } = opened.database;
  for (const table of ['search_rebuilds', 'search_passages', 'messages', 'conversations'])
    await db.execute(sql`delete from ${sql.identifier(table)}`);
  [owner, conversation] = [newId(), newId()];
  await db.insert(tenants).values({ id: owner, kind: 'user', createdAt: now });
  const times = { createdAt: now, updatedAt: now };
  await db
    .insert(conversations)
    .values({ tenantId: owner, id: conversation, title: 'Tenses', titleSource: 'auto', ...times });
});

/** A process. */
function aProcess(): Rebuild {
  const rebuild = createRebuild({ db: opened.database.db, clock: () => now, log: { warn: () => {}, info: () => {} } });
  rebuilds.push(rebuild);
  return rebuild;
}
const sourceOf = (id: string, text: string): SourceText => ({
  source: { tenantId: owner, readerId: owner, type: 'message', sourceId: id, groupId: conversation, createdAt: now },
  text,
});
async function write(count: number, indexed = false): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const id = newId();
    const row = {
      tenantId: owner,
      conversationId: conversation,
      id,
      role: 'user' as const,
      status: 'complete' as const,
    };
    await opened.database.db.transaction(async (tx) => {
      await tx.insert(messages).values({ ...row, content: `Message ${id}`, parentMessageId: null, createdAt: now });
      if (indexed) await indexTexts(tx, [sourceOf(id, `Message ${id}`)], now);
    });
    ids.push(id);
  }
  return ids;
}
async function indexed(): Promise<Map<string, string>> {
  const { rows } = await opened.database.db.execute<{ id: string; text: string }>(
    sql`select source_id as id, text from search_passages`,
  );
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  return new Map(rows.map(({ id, text }) => [id, text]));
}
const state = () => lastRebuild(opened.database.db);

test('what was written before there was an index is found, and begun twice is begun once', async () => {
  const ids = await write(250);
  const [one, other] = [aProcess(), aProcess()];
  const [first, second] = await Promise.all([one.begin(), other.begin()]);
  expect(second).toEqual(first);
  await Promise.all([one.work(), other.work()]);
  expect(new Set((await indexed()).keys())).toEqual(new Set(ids));
  expect(await state()).toMatchObject({ state: 'done', done: 250, total: 250 });
});

test('a process that dies in the middle is followed by another, which goes on where it was', async () => {
  const ids = await write(250);
  const first = aProcess();
  await first.begin();
  // Closing ends it after the batch that it is at.
  await first.close();
  const left = await state();
  expect(left?.state).toBe('running');
  expect(left?.done).toBeLessThan(250);
  const next = aProcess();
  await next.work();
  expect((await state())?.done).toBe(left?.done);
  now = new Date(now.getTime() + 31_000);
  await next.work();
  expect(await state()).toMatchObject({ state: 'done', done: 250, total: 250 });
  expect(new Set((await indexed()).keys())).toEqual(new Set(ids));
});

test('messages that are written, changed or deleted meanwhile are in the index as they are at the end', async () => {
  const ids = await write(250, true);
  const { db } = opened.database;
  const rebuild = aProcess();
  await rebuild.begin();
  const working = rebuild.work();
  const fresh: string[] = [];
  for (const [at, id] of ids.entries()) {
    if (at % 10 === 0) fresh.push(...(await write(1, true)));
    if (at % 10 === 3)
      await db.transaction(async (tx) => {
        await tx.execute(sql`update messages set content = 'Changed' where id = ${id}`);
        await indexTexts(tx, [sourceOf(id, 'Changed')], now);
      });
    if (at % 10 === 6)
      await db.transaction(async (tx) => {
        await tx.execute(sql`delete from messages where id = ${id}`);
        await deleteSources(tx, [sourceOf(id, '').source]);
      });
  }
  await working;
  const { rows } = await db.execute<{ id: string; content: string }>(sql`select id, content from messages`);
  expect(rows).toHaveLength(250 + 25 - 25);
  expect(fresh).toHaveLength(25);
  expect(await indexed()).toEqual(new Map(rows.map(({ id, content }) => [id, content])));
  const ended = await state();
  expect(ended).toMatchObject({ state: 'done' });
  expect(ended?.done).toBe(ended?.total);
});

test('one process has it at a time, until its lease is over', async () => {
  const { db } = opened.database;
  await write(1);
  await db.execute(sql`
    insert into search_rebuilds (id, state, stage, after_key, done, total, started_at) values ('r', 'queued', 'message', '', 0, 1, now())`);
  const claims = await Promise.all([1, 2, 3].map(() => claimRebuild(db, now)));
  expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
  expect(await claimRebuild(db, new Date(now.getTime() + 29_000))).toBeUndefined();
  expect((await claimRebuild(db, new Date(now.getTime() + 31_000)))?.id).toBe('r');
});

// The embedded database does one transaction after the other: there nobody comes in between.
test.runIf(process.env.TEST_DATABASE_URL)('what a rebuild has read nobody changes before it is indexed', async () => {
  const { db } = opened.database;
  const [id] = await write(1);
  await db.transaction(async (tx) => {
    if (!('texts' in messageKind.again)) throw new Error('Messages are indexed from their texts.');
    expect(await messageKind.again.texts(tx, { tenantId: '', id: '' }, 10)).toHaveLength(1);
    const change = db.execute(sql`select 1 from messages where id = ${id} for no key update nowait`);
    await expect(change).rejects.toMatchObject({ cause: { code: '55P03' } });
  });
});

test('what can never be indexed ends a rebuild as failed, and the next one begins anew', async () => {
  const { db } = opened.database;
  const [id = ''] = await write(1);
  await db.execute(sql`
    create function refuse_passages() returns trigger language plpgsql as $$ begin raise exception 'no room'; end $$`);
  await db.execute(sql`
    create trigger refuse_passages before insert on search_passages for each statement execute function refuse_passages()`);
  const rebuild = aProcess();
  const { job_id } = await rebuild.begin();
  const states: (string | undefined)[] = [];
  for (let tries = 0; tries < 6; tries += 1) {
    await rebuild.work();
    states.push((await rebuild.status()).reindex?.state);
  }
  expect(states.slice(0, 3)).not.toContain('failed');
  expect(states.slice(-2)).toEqual(['failed', 'failed']);
  expect((await rebuild.status()).reindex).toMatchObject({ job_id, finished_at: now.toISOString() });

  await db.execute(sql`drop trigger refuse_passages on search_passages`);
  await db.execute(sql`drop function refuse_passages`);
  now = new Date(now.getTime() + 1_000);
  expect((await rebuild.begin()).job_id).not.toBe(job_id);
  await rebuild.work();
  expect((await rebuild.status()).reindex?.state).toBe('done');
  const { rows } = await db.execute(sql`select 1 from search_passages where source_id = ${id}`);
  expect(rows).toHaveLength(1);
});

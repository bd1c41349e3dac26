import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#server/db/database.ts';
import { documents } from '#server/db/schema/documents.ts';
import { memberships, organizations, tenants, users } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import { splitText } from '#server/search/split-passages.ts';
import { asPerson } from '#testing/as-person.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { receive, receiveDone } from './documents.repository.ts';
import { createDocuments, type Documents } from './documents.service.ts';
import { createIndexer } from './indexer.ts';
import { claimDocument } from './indexing.repository.ts';

/** More passages than one transaction takes. */
const paragraphs = Array.from({ length: 130 }, (_, at) => `Paragraph ${at} says: ${`word${at} `.repeat(100)}end.`);
const text = paragraphs.join('\n\n');
const all = splitText(text).map((passage) => passage.text);

let opened: TestDatabase;
let now: Date;
let service: Documents;
const clock = () => now;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());
let owner: string;
beforeEach(async () => {
  now = new Date('2026-11-02T12:00:00Z');
  await opened.database.db.delete(documents);
  service = createDocuments({ db: opened.database.db, clock, onQueued: () => {}, onRemoved: () => {} });
  owner = newId();
  await opened.database.db.insert(tenants).values({ id: owner, kind: 'user', createdAt: now });
  const names = { username: owner.slice(-12), email: `${owner}@example.org`, passwordHash: '', role: 'user' as const };
  const settings = { language: 'en', timezone: 'UTC', dayStartsAt: '00:00', publicProfile: false };
  await opened.database.db.insert(users).values({ id: owner, ...names, ...settings, createdAt: now });
});

/** A process that indexes; `onIndexed` is called after each batch that it has stored. */
function indexer(onIndexed: () => void = () => {}) {
  const errors: unknown[] = [];
  const log = { warn: (facts: unknown) => void errors.push(facts), error: (facts: unknown) => void errors.push(facts) };
  return { ...createIndexer({ db: opened.database.db, clock, log, onIndexed }), errors };
}

async function aDocument(content = text): Promise<string> {
  const { db } = opened.database;
  const id = newId();
  const facts = { title: 'Words', titleSource: 'auto' as const, fileName: 'words.txt', mediaType: 'text/plain' };
  const none = { progress: 0, passageCount: 0, attempts: 0, status: 'receiving' as const };
  const bytes = Buffer.from(content);
  await receive(
    db,
    { tenantId: owner, id, ...facts, ...none, byteCount: bytes.length, sha256: id, createdAt: now },
    bytes,
  );
  await db.transaction((tx) => receiveDone(tx, owner, id, id));
  return id;
}
async function passages(id: string) {
  const { rows } = await opened.database.db.execute<{ text: string; reader: string; position: number }>(sql`
    select text, reader_id as reader, position from search_passages where source_id = ${id} order by position`);
  return rows;
}
const whole = async (id: string) => {
  const rows = await passages(id);
  expect(rows.map(({ position }) => position)).toEqual(all.map((_, at) => at));
  expect(rows.map((row) => row.text)).toEqual(all);
  return new Set(rows.map(({ reader }) => reader));
};
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};
/** A process that dies after its first batch: it says nothing more, and its lease stays. */
async function diesAfterFirstBatch(id: string): Promise<void> {
  const batch = Promise.withResolvers<void>();
  const dying = indexer(batch.resolve);
  void dying.kick();
  await batch.promise;
  await dying.close();
  const lease = { status: 'indexing', lease_id: 'dead', attempts: 1 };
  await opened.database.db.execute(sql`
    update documents set status = ${lease.status}, lease_id = ${lease.lease_id}, attempts = ${lease.attempts},
      lease_until = ${new Date(now.getTime() + 30_000).toISOString()}::timestamptz where id = ${id}`);
}
async function anOrganization(): Promise<string> {
  const { db } = opened.database;
  const id = newId();
  await db.insert(tenants).values({ id, kind: 'organization', createdAt: now });
  const names = { name: 'School', slug: id, description: null, rosterVisible: true };
  await db.insert(organizations).values({ id, ...names, createdAt: now, updatedAt: now });
  await db.insert(memberships).values({ tenantId: id, userId: owner, role: 'owner', joinedAt: now });
  return id;
}

describe('a process that dies while it indexes', () => {
  test('is followed by another one once its lease is over: no passage twice, none missing', async () => {
    const id = await aDocument();
    await diesAfterFirstBatch(id);
    const left = (await passages(id)).length;
    expect(left > 0 && left < all.length).toBe(true);
    const next = indexer();
    await next.kick();
    expect((await service.get(asPerson(owner), id)).status).toBe('indexing');
    later(31);
    await next.kick();
    expect(await service.get(asPerson(owner), id)).toMatchObject({ status: 'ready', progress: 1, chunks: all.length });
    await whole(id);
    expect(next.errors).toEqual([]);
    await next.close();
  });

  test('and was closed in order leaves its work to be taken up at once', async () => {
    const id = await aDocument();
    const batch = Promise.withResolvers<void>();
    const first = indexer(batch.resolve);
    void first.kick();
    await batch.promise;
    await first.close();
    expect((await service.get(asPerson(owner), id)).status).toBe('queued');
    const next = indexer();
    await next.kick();
    await whole(id);
    await next.close();
  });

  test('and comes back after another took over writes nothing more', async () => {
    const id = await aDocument();
    const second = indexer();
    const batch = Promise.withResolvers<void>();
    let taking: Promise<void> | null = null;
    const first = indexer(() => {
      // As after a long sleep: the lease is over, and somebody else begins.
      later(31);
      taking ??= second.kick();
      batch.resolve();
    });
    const slow = first.kick();
    await batch.promise;
    await slow;
    await taking;
    expect((await service.get(asPerson(owner), id)).status).toBe('ready');
    await whole(id);
    await Promise.all([first.close(), second.close()]);
  });

  test('three times over the same document leaves it failed, with a sentence, and the others go on', async () => {
    const id = await aDocument();
    for (let death = 0; death < 3; death += 1) {
      expect((await claimDocument(opened.database.db, `process-${death}`, now))?.id).toBe(id);
      later(31);
    }
    later(1);
    const other = await aDocument('What comes after is read.');
    const next = indexer();
    await next.kick();
    expect(await service.get(asPerson(owner), id)).toMatchObject({
      status: 'failed',
      chunks: 0,
      error: expect.stringMatching(/^[A-Z].*\.$/),
    });
    expect(await passages(id)).toEqual([]);
    expect((await service.get(asPerson(owner), other)).status).toBe('ready');
    await service.retry(asPerson(owner), id);
    await next.kick();
    await whole(id);
    await next.close();
  });
});

test('two processes share the work, and each document is read once', async () => {
  const ids = [];
  for (let n = 0; n < 4; n += 1) ids.push(await aDocument(`Document ${n} of four.`));
  const both = [indexer(), indexer()];
  await Promise.all(both.map((one) => one.kick()));
  for (const id of ids) {
    expect((await service.get(asPerson(owner), id)).status).toBe('ready');
    expect(await passages(id)).toHaveLength(1);
  }
  await Promise.all(both.map((one) => one.close()));
});

describe('a document that changes while it is indexed', () => {
  /** Does something after the first batch, while the indexer goes on. */
  async function meanwhile(id: string, change: () => Promise<unknown>): Promise<void> {
    let changing: Promise<unknown> | null = null;
    const working = indexer(() => {
      changing ??= change();
    });
    await working.kick();
    expect(changing).not.toBeNull();
    await changing;
    await working.close();
    expect(working.errors).toEqual([]);
    expect(id).not.toBe('');
  }

  test('and is deleted leaves nothing behind', async () => {
    const id = await aDocument();
    await meanwhile(id, () => service.remove(asPerson(owner), id));
    expect(await passages(id)).toEqual([]);
    await expect(service.get(asPerson(owner), id)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('and is shared, or no longer, ends with the readers that it has then', async () => {
    const organization = await anOrganization();
    const shared = { visibility: 'organization' as const, organization_id: organization };
    const id = await aDocument();
    await meanwhile(id, () => service.update(asPerson(owner), id, shared));
    expect(await whole(id)).toEqual(new Set([organization]));
    const other = await aDocument(text.replaceAll('Paragraph', 'Section'));
    await service.update(asPerson(owner), other, shared);
    await meanwhile(other, () => service.update(asPerson(owner), other, { visibility: 'private' }));
    expect(new Set((await passages(other)).map(({ reader }) => reader))).toEqual(new Set([owner]));
  });

  test('and is given a name keeps it, whatever the file calls itself', async () => {
    const id = await aDocument(
      `<!doctype html><title>Own name</title>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
    );
    await opened.database.db.execute(sql`update documents set file_name = 'a.html', media_type = 'text/html'`);
    const working = indexer();
    const reading = working.kick();
    while ((await service.get(asPerson(owner), id)).status === 'queued')
      await new Promise((resolve) => setImmediate(resolve));
    await service.update(asPerson(owner), id, { title: 'My name' });
    await reading;
    expect(await service.get(asPerson(owner), id)).toMatchObject({ title: 'My name', status: 'ready' });
    await working.close();
  });
});

test('whatever two changes at once come to, the passages have the readers that the document says', async () => {
  const organization = await anOrganization();
  const id = await aDocument();
  const working = indexer();
  await working.kick();
  await working.close();
  const changes = [
    { visibility: 'organization' as const, organization_id: organization },
    { visibility: 'private' as const },
    { title: 'Another name' },
  ];
  for (let round = 0; round < 6; round += 1) {
    const inOrder = [0, 1, 2].map((at) => changes[(at * (round % 2 ? 1 : 2) + round) % 3] ?? {});
    await Promise.all(inOrder.map((change) => service.update(asPerson(owner), id, change)));
    const { organization_id = owner, title } = await service.get(asPerson(owner), id);
    expect(await whole(id)).toEqual(new Set([organization_id]));
    expect(title).toBe('Another name');
  }
});

test('a new title is in the index as soon as the document has it, though the process dies right then', async () => {
  const { db } = opened.database;
  const id = await aDocument('Nothing of a subject.');
  const reading = indexer();
  await reading.kick();
  await reading.close();
  const dying = createDocuments({ db: forOneTransaction(db), clock, onQueued: () => {}, onRemoved: () => {} });
  await dying.update(asPerson(owner), id, { title: 'Quinoa' }).catch(() => undefined);
  expect((await service.get(asPerson(owner), id)).title).toBe('Quinoa');
  const { rows } = await db.execute<{ words: string[] }>(sql`
    select tsvector_to_array(words) as words from search_passages where source_id = ${id}`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.words).toContain('quinoa');
  expect(rows[0]?.words).not.toContain('word');
});

/** A database that a process reaches for one transaction more. */
function forOneTransaction(db: Db): Db {
  let over = false;
  const transaction: Db['transaction'] = async (work) => {
    if (over) throw new Error('The process is dead.');
    over = true;
    return db.transaction(work);
  };
  return Object.assign(Object.create(db), { transaction });
}

import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documents } from '#server/db/schema/documents.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { newId } from '#server/platform/ids.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { receive, receiveDone, updateDocument } from './documents.repository.ts';
import { createIndexer } from './indexer.ts';
import { claimDocument } from './indexing.repository.ts';

/** Whose document is read next. */

let opened: TestDatabase;
let now: Date;
beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());
beforeEach(async () => {
  now = new Date('2026-11-02T12:00:00Z');
  await opened.database.db.delete(documents);
});

const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
async function aPerson(): Promise<string> {
  const id = newId();
  await opened.database.db.insert(tenants).values({ id, kind: 'user', createdAt: now });
  return id;
}
/** Puts a document in the queue, as an upload does; gives its id. */
async function queue(tenantId: string, text: string): Promise<string> {
  const { db } = opened.database;
  later(1);
  const id = newId();
  const facts = { title: text, titleSource: 'auto' as const, fileName: 'words.txt', mediaType: 'text/plain' };
  const none = { progress: 0, passageCount: 0, attempts: 0, status: 'receiving' as const };
  const bytes = Buffer.from(text);
  await receive(db, { tenantId, id, ...facts, ...none, byteCount: bytes.length, sha256: id, createdAt: now }, bytes);
  await db.transaction((tx) => receiveDone(tx, tenantId, id, id));
  return id;
}
const statusOf = async (id: string) =>
  (await opened.database.db.select().from(documents)).find((row) => row.id === id)?.status;

test('fifty documents of one person do not keep the only one of another waiting', async () => {
  const [ann, bob] = [await aPerson(), await aPerson()];
  const many: string[] = [];
  for (let n = 0; n < 50; n += 1) many.push(await queue(ann, `Number ${n} of fifty is about rivers.`));
  let one: string | undefined;
  const log = { warn: () => {}, error: () => {} };
  const clock = () => {
    later(1);
    return now;
  };
  const bobs = Promise.withResolvers<void>();
  const working = createIndexer({
    ...{ db: opened.database.db, clock, log },
    onIndexed: () => void (async () => one && (await statusOf(one)) === 'ready' && bobs.resolve())(),
  });
  const done = working.kick();
  while ((await statusOf(many[1] ?? '')) === 'queued') await new Promise((resolve) => setImmediate(resolve));
  one = await queue(bob, 'The only one is about mountains.');
  await bobs.promise;
  await working.close();
  await done;
  const rows = await opened.database.db.select().from(documents);
  const read = rows.filter(({ status }) => status === 'ready').map(({ id }) => id);
  expect(read).toContain(one);
  // Two were begun before it came, and no more than a few since.
  expect(read.length).toBeLessThanOrEqual(6);
  expect(many.slice(0, read.length - 1).every((id) => read.includes(id))).toBe(true);
});

describe('whatever comes when, and whoever dies', () => {
  type Step = { does: 'queue' | 'finish' | 'die'; who: number };
  const steps = fc.array(
    fc.record<Step>({ does: fc.constantFrom('queue', 'queue', 'finish', 'finish', 'die'), who: fc.nat(3) }),
    { maxLength: 30 },
  );

  test('people take turns, each with the oldest of their own', async () => {
    const { db } = opened.database;
    const people = [await aPerson(), await aPerson(), await aPerson(), await aPerson()];
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        await db.delete(documents);
        /** What waits of each person, oldest first, and how many others have been served since somebody waits. */
        const waiting = people.map((): string[] => []);
        const passedOver = people.map(() => 0);
        async function take(dies: boolean): Promise<void> {
          later(31_000);
          const row = await claimDocument(db, newId(), now);
          expect(row === undefined).toBe(waiting.every((own) => own.length === 0));
          if (!row) return;
          const owner = people.indexOf(row.tenantId);
          expect(row.id).toBe(waiting[owner]?.[0]);
          for (const [at, own] of waiting.entries())
            passedOver[at] = at === owner || own.length === 0 ? 0 : (passedOver[at] ?? 0) + 1;
          // Nobody is served twice while another person waits for a first turn.
          for (const count of passedOver) expect(count).toBeLessThan(people.length);
          if (dies) return;
          waiting[owner]?.shift();
          const over = { status: 'ready' as const, leaseId: null, leaseUntil: null };
          await updateDocument(db, row.tenantId, row.id, over);
        }
        for (const { does, who } of all) {
          if (does === 'queue') waiting[who]?.push(await queue(people[who] ?? '', 'Some words.'));
          else await take(does === 'die');
        }
        while (waiting.some((own) => own.length > 0)) await take(false);
      }),
      { numRuns: 25 },
    );
  });
});

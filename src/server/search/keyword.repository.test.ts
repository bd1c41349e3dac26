import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '#server/db/database.ts';
import { tenants } from '#server/db/schema/identity.ts';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { rankByWords } from './keyword.repository.ts';
import type { Scope } from './scope.ts';

const now = new Date('2026-11-02T12:00:00Z');
const many = 6_000;
const few = 12;

let opened: TestDatabase;
let db: Db;
beforeAll(async () => {
  opened = await testDatabase();
  ({ db } = opened.database);
  for (const id of ['large', 'small']) await db.insert(tenants).values({ id, kind: 'user', createdAt: now });
  await write('large', 'new', 'note', many, '2026-01-01', `'tide':1`);
  await write('large', 'old', 'note', 1, '2020-01-01', `'tide':1,2,3,4`);
  await write('small', 'early', 'note', few, '2021-01-01', `'tide':1,2,3`);
  await write('small', 'paper', 'document', few, '2021-01-01', `'tide':1,2,3`);
});
afterAll(() => opened.close());

/** So many passages with these words that this reader finds, a minute apart. */
const write = (reader: string, name: string, type: string, count: number, from: string, words: string) =>
  db.execute(sql`
    insert into search_passages (tenant_id, id, reader_id, type, source_id, group_id, position, text, words, word_count, meaning,
      created_at, indexed_at)
    select ${reader}, ${name}::text || n, ${reader}, ${type}, ${name}::text || n, ${name}::text || n, 0, 'tide', ${words}::tsvector,
      4, 'none', ${from}::timestamptz + n * interval '1 minute', ${now.toISOString()}::timestamptz
    from generate_series(1, ${count}::int) as n`);

/** How many of each of the above are found by the common word. */
async function found(scope: Omit<Scope, 'readers'>, beside = false) {
  const { hits, leftOut } = await rankByWords(
    db,
    { readers: ['large', 'small'], ...scope },
    {
      terms: [{ term: 'tide', word: 'tide', share: 1, df: many + 2 * few + 1 }],
      totals: { passages: many + 2 * few + 1, averageWords: 4 },
      limit: 300,
      beside,
    },
  );
  const counts: Record<string, number> = {};
  for (const { sourceId } of hits) {
    const name = sourceId.replace(/\d+$/, '');
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return { counts, leftOut };
}

test('of a common word the newest are ranked, and all of a reader who has few', async () => {
  expect(await found({})).toEqual({ counts: { early: few, paper: few, new: 300 - 2 * few }, leftOut: 1 });
});

test('so are those of other kinds that are only counted', async () => {
  expect(await found({ types: ['document'] }, true)).toEqual({
    counts: { paper: few, early: few, new: 300 - few },
    leftOut: 1,
  });
});

import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { openDatabase } from './open.ts';

/** Guarantees of every database, embedded or on a server (TEST_DATABASE_URL). */
let opened: TestDatabase;
beforeAll(async () => {
  opened = await testDatabase();
  await db().execute(sql`create table words (word text primary key, learnt_on date)`);
});
afterAll(() => opened.close());

const db = () => opened.database.db;
const count = async () => (await db().execute(sql`select count(*) as n from words`)).rows[0]?.n;

test('counts arrive as numbers, days as text and instants in UTC', async () => {
  const { rows } = await db().execute(
    sql`select count(*) as n, date '2024-02-29' as day, to_char(now(), 'OF') as zone from words`,
  );
  expect(rows).toEqual([{ n: 0, day: '2024-02-29', zone: '+00' }]);
});

test('a transaction that throws leaves nothing behind, and the connection goes on', async () => {
  const failing = db().transaction(async (tx) => {
    await tx.execute(sql`insert into words values ('pomme')`);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  expect(await count()).toBe(0);
});

test('a part of a transaction can be given up without the rest', async () => {
  await db().transaction(async (tx) => {
    await tx.execute(sql`insert into words values ('pomme')`);
    await tx.transaction(async (part) => part.execute(sql`insert into words values ('pomme')`)).catch(() => {});
    await tx.execute(sql`insert into words values ('poire')`);
  });
  expect(await count()).toBe(2);
  await db().execute(sql`delete from words`);
});

test('concurrent transactions that add to one number lose nothing', async () => {
  await db().execute(sql`create table score (points int)`);
  await db().execute(sql`insert into score values (0)`);
  const add = () =>
    db().transaction(async (tx) => {
      const { rows } = await tx.execute<{ points: number }>(sql`select points from score for update`);
      await tx.execute(sql`update score set points = ${(rows[0]?.points ?? 0) + 1}`);
    });
  await Promise.all(Array.from({ length: 20 }, add));
  expect((await db().execute(sql`select points from score`)).rows).toEqual([{ points: 20 }]);
});

test('a failed statement says what was wrong by its SQLSTATE', async () => {
  const failure = await db()
    .execute(sql`select 1 / 0`)
    .catch((error: { cause: { code: string } }) => error.cause.code);
  expect(failure).toBe('22012');
});

test('an answer of many megabytes arrives whole', async () => {
  const { rows } = await db().execute(sql`select repeat('é', 1000) as text from generate_series(1, 10000)`);
  expect(rows.length).toBe(10_000);
  expect(new Set(rows.map((row) => row.text))).toEqual(new Set(['é'.repeat(1000)]));
});

test('a value of many megabytes is stored whole', async () => {
  const text = 'ß'.repeat(3_000_000);
  const { rows } = await db().execute(
    sql`select length(${text}::text) as n, md5(${text}::text) = md5(repeat('ß', 3000000)) as same`,
  );
  expect(rows).toEqual([{ n: 3_000_000, same: true }]);
});

test('two databases side by side know nothing of one another', async () => {
  const other = await testDatabase();
  const { rows } = await other.database.db.execute(sql`select to_regclass('words') as name`);
  expect(rows).toEqual([{ name: null }]);
  await other.close();
});

test('closing waits for all that was asked before', async () => {
  const other = await testDatabase();
  // A statement starts with its `then`.
  const ask = (n: number) => other.database.db.execute(sql`select ${n}::int as n`).then(({ rows }) => rows[0]?.n);
  const answers = Array.from({ length: 25 }, (_, n) => ask(n));
  const [numbers] = await Promise.all([Promise.all(answers), other.close()]);
  expect(numbers).toEqual(Array.from({ length: 25 }, (_, n) => n));
});

test('a server that is not there is an error, not a wait', async () => {
  const opening = openDatabase({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', dataDir: '/nowhere' });
  await expect(opening).rejects.toThrow('ECONNREFUSED');
});

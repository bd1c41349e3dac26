import { sql } from 'drizzle-orm';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#testing/database.ts';
import { maintenance } from './maintenance.ts';

/** Runs the statements of a pool on the test's database, and remembers them. */
let opened: TestDatabase;
const statements: string[] = [];
const pool = {
  query: (text: string) => {
    statements.push(text);
    return opened.database.db.execute(sql.raw(text));
  },
} as unknown as pg.Pool;
const heavy = () => statements.filter((text) => !text.startsWith('select'));

beforeAll(async () => {
  opened = await testDatabase();
});
afterAll(() => opened.close());

test.skipIf(process.env.TEST_DATABASE_URL)(
  'a checkpoint follows writing and nothing else, and much writing is followed by a clearing',
  async () => {
    const { db } = opened.database;
    const round = maintenance(pool);
    await round();
    expect(heavy()).toEqual(['checkpoint']);
    await round();
    expect(heavy()).toEqual(['checkpoint']);
    await db.execute(
      sql`create table blobs as select repeat(md5(n::text), 60) as body from generate_series(1, 45000) as n`,
    );
    await round();
    expect(heavy()).toEqual(['checkpoint', 'vacuum (analyze)', 'checkpoint']);
    const { rows } = await db.execute(sql`select reltuples::int as n from pg_class where relname = 'blobs'`);
    expect(rows).toEqual([{ n: 45_000 }]);
  },
);

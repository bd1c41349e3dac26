import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareTestDatabases, testTemplate } from '#testing/database.ts';
import { createPostgresDatabase } from '#testing/postgres-database.ts';
import { type OpenOptions, openDatabase } from './open.ts';
import { schemaVersion } from './schema-version.ts';

/** A database that can be opened again and again; `how` opens it. */
let how: OpenOptions;
let remove: () => Promise<void>;
beforeEach(async () => {
  const server = process.env.TEST_DATABASE_URL;
  if (server) {
    const { databaseUrl, drop } = await createPostgresDatabase(server);
    how = { databaseUrl, dataDir: tmpdir() };
    remove = drop;
    return;
  }
  await prepareTestDatabases();
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-migrate-'));
  how = { dataDir, durable: false, template: testTemplate() };
  remove = () => rm(dataDir, { recursive: true });
});
afterEach(() => remove());

async function change(statement: ReturnType<typeof sql>): Promise<void> {
  const database = await openDatabase(how);
  await database.db.execute(statement);
  await database.close();
}

test('opening again changes nothing', async () => {
  await change(sql`create table kept (a int)`);
  const database = await openDatabase(how);
  const { rows } = await database.db.execute(
    sql`select count(*) as n, to_regclass('kept') is not null as kept from drizzle.__drizzle_migrations`,
  );
  expect(rows).toEqual([{ n: expect.any(Number), kept: true }]);
  await database.close();
});

test('a database that a newer version made is refused in one sentence, and is free afterwards', async () => {
  await change(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 99999999999999)`);
  const refusal = 'The database was made by a newer version of this program: start that version or a later one.';
  await expect(openDatabase(how)).rejects.toThrow(refusal);
  await expect(openDatabase(how)).rejects.toThrow(refusal);
});

test('a database with a migration that this version lacks is refused', async () => {
  await change(sql`update drizzle.__drizzle_migrations set hash = 'edited'`);
  await expect(openDatabase(how)).rejects.toThrow('with migrations that this one lacks');
});

test.runIf(process.env.TEST_DATABASE_URL)('replicas that start together on an empty database all open it', async () => {
  await change(sql`drop schema drizzle, public cascade`);
  await createPublicSchema();
  const replicas = await Promise.all([openDatabase(how), openDatabase(how), openDatabase(how)]);
  const { rows } = await replicas[0].db.execute(
    sql`select count(*) = count(distinct hash) as once from drizzle.__drizzle_migrations`,
  );
  expect(rows).toEqual([{ once: true }]);
  await Promise.all(replicas.map((replica) => replica.close()));
});

async function createPublicSchema(): Promise<void> {
  const client = new pg.Client({ connectionString: how.databaseUrl });
  await client.connect();
  await client.query('create schema public');
  await client.end();
}

test('the name of a schema is short and does not change by itself', () => {
  expect(schemaVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(schemaVersion()).toBe(schemaVersion());
});

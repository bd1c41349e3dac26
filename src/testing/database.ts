import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '#server/db/database.ts';
import { openDatabase } from '#server/db/open.ts';
import { schemaVersion } from '#server/db/schema-version.ts';
import { makeTemplate } from '#server/db/template.ts';
import { createPostgresDatabase } from './postgres-database.ts';

/** A database of a test's own. */
export interface TestDatabase {
  database: Database;
  /** Closes and removes it. */
  close(): Promise<void>;
}

/** Shorter than a test's patience (30 s), so that a test which waits for itself ends with the reason. */
const waitMs = 15_000;

/**
 * A fresh, migrated, empty database: embedded in a temporary folder, or, where `TEST_DATABASE_URL` names a PostgreSQL server, a new
 * database there. Any number may be open side by side.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env.TEST_DATABASE_URL;
  return server ? onServer(server) : inFolder();
}

/** Makes what every test database is copied from; tests do so by themselves, a global set-up saves them the wait. */
export async function prepareTestDatabases({ embedded = !process.env.TEST_DATABASE_URL } = {}): Promise<void> {
  if (embedded) await makeTemplate(testTemplate());
}

async function inFolder(): Promise<TestDatabase> {
  await makeTemplate(testTemplate());
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-test-'));
  const database = await openDatabase({ dataDir, durable: false, template: testTemplate(), waitMs });
  const close = async () => {
    await database.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { database, close };
}

async function onServer(server: string): Promise<TestDatabase> {
  const { databaseUrl, drop } = await createPostgresDatabase(server);
  const database = await openDatabase({ databaseUrl, dataDir: tmpdir() });
  const close = async () => {
    await database.close();
    await drop();
  };
  return { database, close };
}

/** Where the cluster is that embedded test databases are copied from. */
export function testTemplate(): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/xentree/template-${schemaVersion()}`, import.meta.url));
}

import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator';
import type { Pool, PoolClient } from 'pg';
import { migrationsFolder } from './schema-version.ts';

/** The database and this program do not belong together. */
export class WrongVersionError extends Error {
  override readonly name = 'WrongVersionError';
}

/** Any number, the same in every replica: which advisory lock stands for "migrating". */
const migrating = 7_318_004;

/**
 * Brings the schema up to date; replicas that start together wait for one another.
 * @throws WrongVersionError when the database knows migrations that this program does not.
 */
export async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query('select pg_advisory_lock($1)', [migrating]);
    await refuseUnknown(client);
    await runMigrations(drizzle({ client }), { migrationsFolder });
  } finally {
    // Ended rather than given back: that frees the lock and drops the settings, also after a failure.
    client.release(true);
  }
}

async function refuseUnknown(client: PoolClient): Promise<void> {
  const table = await client.query("select to_regclass('drizzle.__drizzle_migrations') as name");
  if (table.rows[0].name === null) return;
  const { rows } = await client.query('select hash, created_at from drizzle.__drizzle_migrations');
  const known = readMigrationFiles({ migrationsFolder });
  const hashes = new Set(known.map((migration) => migration.hash));
  const newest = Math.max(...known.map((migration) => migration.folderMillis));
  const unknown = rows.filter((row) => !hashes.has(row.hash));
  if (unknown.some((row) => Number(row.created_at) > newest)) {
    throw new WrongVersionError(
      'The database was made by a newer version of this program: start that version or a later one.',
    );
  }
  if (unknown.length > 0) {
    throw new WrongVersionError(
      'The database was made by another version of this program, with migrations that this one lacks.',
    );
  }
}

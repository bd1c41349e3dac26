import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database } from './database.ts';
import { endPool } from './end-pool.ts';
import { migrate, WrongVersionError } from './migrate.ts';

/** What databases report: one sentence each. A pino logger is one. */
export interface DatabaseLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A statement that runs longer is cancelled by the server, in ms. */
const statementTimeout = 30_000;
const oldest = 15;

/**
 * Opens and migrates a database on a PostgreSQL server. Just-in-time compilation is off: it takes a quarter of a second for statements
 * that run for some milliseconds.
 */
export async function openPostgres(databaseUrl: string, log: DatabaseLog): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'xentree-dashboard',
    onConnect: async (client) => {
      await client.query(`set timezone = 'UTC'; set statement_timeout = ${statementTimeout}; set jit = off`);
    },
  });
  pool.on('error', (error) => log.warn(`A database connection was lost: ${error.message}`));
  try {
    await refuseOld(pool);
    await migrate(pool);
  } catch (error) {
    await endPool(pool);
    throw error;
  }
  return { kind: 'postgres', db: drizzle({ client: pool }), close: () => endPool(pool) };
}

async function refuseOld(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query('show server_version');
  const version: string = rows[0].server_version;
  if (Number.parseInt(version, 10) >= oldest) return;
  throw new WrongVersionError(
    `PostgreSQL ${version} is too old: DATABASE_URL must name a server of version ${oldest} or later.`,
  );
}

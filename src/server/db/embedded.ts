import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { createCluster } from './cluster.ts';
import type { Database } from './database.ts';
import { endPool } from './end-pool.ts';
import { lockFolder } from './lock.ts';
import { maintain } from './maintenance.ts';
import { migrate } from './migrate.ts';
import { type PgliteProcess, startPglite } from './pglite-process.ts';
import type { DatabaseLog } from './postgres.ts';

/** How to open the embedded database. */
export interface EmbeddedOptions {
  dataDir: string;
  log: DatabaseLog;
  /** False for throw-away databases: nothing is synced to the disk. */
  durable: boolean;
  /** A finished cluster to copy when there is none yet; initdb makes one where this folder is missing. */
  template: string;
  /** How long a statement waits for the one connection, in ms. */
  waitMs: number;
}

/**
 * Opens PGlite in `<dataDir>/db`, made at the first start, and brings it up to date. One process at a time.
 * @throws FolderInUseError, WrongVersionError
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Database> {
  const release = lockFolder(options.dataDir);
  try {
    const folder = join(options.dataDir, 'db');
    const { template, durable } = options;
    await createCluster(folder, {
      template,
      durable,
      initialise: (draft) => initialise({ ...options, durable: false }, draft),
    });
    const cluster = await openCluster(options, folder);
    return {
      kind: 'pglite',
      db: drizzle({ client: cluster.pool }),
      close: async () => {
        await cluster.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function initialise(options: EmbeddedOptions, folder: string): Promise<void> {
  const cluster = await openCluster(options, folder);
  await cluster.close();
}

async function openCluster(options: EmbeddedOptions, folder: string) {
  const process = await startPglite({ folder, durable: options.durable }, (error) => options.log.error(error.message));
  const pool = onePool(process, options);
  const stopMaintenance = maintain(pool, options.log);
  const close = async () => {
    stopMaintenance();
    await endPool(pool);
    await process.close();
  };
  try {
    await migrate(pool);
  } catch (error) {
    await close();
    throw error;
  }
  return { pool, close };
}

/** A pool of one: statements queue for it, and a transaction has it for itself. */
function onePool(process: PgliteProcess, { waitMs, log }: EmbeddedOptions): pg.Pool {
  const pool = new SinglePool({
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: waitMs,
    user: 'postgres',
    password: '',
    ssl: false,
    stream: () => process.connect(),
  });
  pool.on('error', (error) => log.warn(`The connection to the embedded database was lost: ${error.message}`));
  return pool;
}

type Connected = (
  error: Error | undefined,
  client: pg.PoolClient | undefined,
  done: (release?: unknown) => void,
) => void;

/** Says what a wait for the only connection most likely means. */
class SinglePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Connected): void;
  override connect(callback?: Connected): Promise<pg.PoolClient> | void {
    if (callback) return super.connect((error, client, done) => callback(explained(error), client, done));
    return super.connect().catch((error: Error) => Promise.reject(explained(error)));
  }
}

function explained(error: Error | undefined): Error | undefined {
  if (error?.message !== 'timeout exceeded when trying to connect') return error;
  const hint =
    'a transaction holds it, perhaps the one this statement belongs to: inside a transaction use `tx`, not `db`';
  return new Error(`The embedded database has one connection and it did not become free in time (${hint}).`, {
    cause: error,
  });
}

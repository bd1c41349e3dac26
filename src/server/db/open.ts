import { setColumnValues } from './column-values.ts';
import type { Database } from './database.ts';
import { openEmbedded } from './embedded.ts';
import { type DatabaseLog, openPostgres } from './postgres.ts';
import { builtTemplate } from './schema-version.ts';

/** Where and how to open the database. */
export interface OpenOptions {
  /** A PostgreSQL server of version 15 or later; without it the embedded database is used. */
  databaseUrl?: string | undefined;
  /** Folder of the embedded database; made if it is missing. */
  dataDir: string;
  log?: DatabaseLog;
  /** False for throw-away databases: faster, and a power cut may lose them. */
  durable?: boolean;
  /** A finished cluster for the first start to copy; the one that the build made, by default. */
  template?: string;
  /** How long a statement waits for the embedded database's one connection: 10 s by default. */
  waitMs?: number;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws FolderInUseError, WrongVersionError: each message is one sentence for the operator.
 */
export async function openDatabase(options: OpenOptions): Promise<Database> {
  setColumnValues();
  const { databaseUrl, dataDir, log = silent, durable = true, template = builtTemplate(), waitMs = 10_000 } = options;
  if (databaseUrl) return openPostgres(databaseUrl, log);
  return openEmbedded({ dataDir, log, durable, template, waitMs });
}

const silent: DatabaseLog = { info: () => {}, warn: () => {}, error: () => {} };

import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';

/** What repositories take: the database or a transaction of it, never a global. */
export type Db = PgDatabase<NodePgQueryResultHKT, Record<string, never>>;

/** An open database. */
export interface Database {
  readonly kind: 'pglite' | 'postgres';
  readonly db: Db;
  /** Waits for running statements, then closes; the data folder is free for another process after it. */
  close(): Promise<void>;
}

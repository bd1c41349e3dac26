import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '#server/db/database.ts';
import { openDatabase } from '#server/db/open.ts';
import { makeTemplate } from '#server/db/template.ts';
import { type RunningServer, startServer } from '../../e2e/start-server.ts';
import { testTemplate } from './database.ts';
import { createPostgresDatabase } from './postgres-database.ts';

/** Server processes that share one database. */
export interface ServerProcesses {
  /** Starts one more; only on PostgreSQL can there be two at a time. */
  start(): Promise<RunningServer>;
  /** Looks into the database; into the embedded one only while no process has it. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** All are started with these settings. On PostgreSQL where `TEST_DATABASE_URL` names a server, else embedded. */
export async function serverProcesses(settings: Record<string, string>): Promise<ServerProcesses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-processes-'));
  const server = process.env.TEST_DATABASE_URL;
  const postgres = server ? await createPostgresDatabase(server) : undefined;
  if (!postgres) await copyTemplate(dataDir);
  const env = {
    ...settings,
    XENTREE_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ...(postgres && { DATABASE_URL: postgres.databaseUrl }),
  };
  return {
    start: () => startServer({ entry: 'src/server/run.ts', env, dataDir }),
    async look(work) {
      const database = await openDatabase({
        databaseUrl: postgres?.databaseUrl,
        dataDir,
      });
      try {
        return await work(database.db);
      } finally {
        await database.close();
      }
    },
    async remove() {
      await postgres?.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The first start has an empty database to begin with, and need not make it. */
async function copyTemplate(dataDir: string): Promise<void> {
  await makeTemplate(testTemplate());
  const database = await openDatabase({ dataDir, template: testTemplate() });
  await database.close();
}

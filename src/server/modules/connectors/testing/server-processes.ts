import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connector } from '#contract/connector-shapes.ts';
import type { Db } from '#server/db/database.ts';
import { openDatabase } from '#server/db/open.ts';
import { makeTemplate } from '#server/db/template.ts';
import { testTemplate } from '#testing/database.ts';
import { createPostgresDatabase } from '#testing/postgres-database.ts';
import type { ApiUser } from '../../../../../e2e/api.ts';
import { type RunningServer, startServer } from '../../../../../e2e/start-server.ts';
import type { VendorServer } from './vendor-server.ts';

/** A database for server processes whose connections lead to services of this test. */
export interface ServerProcesses {
  /** Starts one more; only on PostgreSQL can there be two at a time. */
  start(): Promise<RunningServer>;
  /** Looks into the database; into the embedded one only while no process has it. */
  look<T>(work: (db: Db) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** On PostgreSQL where `TEST_DATABASE_URL` names a server, else embedded. */
export async function serverProcesses(vendor: VendorServer): Promise<ServerProcesses> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-connectors-'));
  const server = process.env.TEST_DATABASE_URL;
  const postgres = server ? await createPostgresDatabase(server) : undefined;
  if (!postgres) await copyTemplate(dataDir);
  const env = {
    SAFE_FETCH_ALLOW: vendor.host,
    XENTREE_MASTER_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    ...(postgres && { DATABASE_URL: postgres.databaseUrl }),
  };
  return {
    start: () => startServer({ entry: 'src/server/run.ts', env, dataDir }),
    async look(work) {
      const database = await openDatabase({ databaseUrl: postgres?.databaseUrl, dataDir });
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

/** Services that are connected by a form. */
export const formKinds = ['xentree', 'xee', 'xenioo', 'we360'] as const;
type FormKind = (typeof formKinds)[number];

/** What a test of a connection answers. */
export interface Tested {
  ok: boolean;
  connector: Connector;
}

export const connectByForm = (person: ApiUser, vendor: VendorServer, kind: FormKind): Promise<Connector> =>
  person.call('POST', `/api/integrations/${kind}/connect`, vendor.bodies()[kind]);

import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import pg from 'pg';
import { openDatabase } from '#server/db/open.ts';
import { schemaVersion } from '#server/db/schema-version.ts';

/** Any number, the same in every test process: which advisory lock stands for "making the template". */
const makingTemplate = 7_318_005;

/** Creates a database on a PostgreSQL server, copied from a migrated template that is made there once. */
export async function createPostgresDatabase(server: string): Promise<{ databaseUrl: string; drop(): Promise<void> }> {
  const name = `xentree_test_${randomBytes(8).toString('hex')}`;
  await asAdmin(server, async (admin) => {
    const template = await ensureTemplate(admin, server);
    await admin.query(`create database ${name} template ${template}`);
  });
  const drop = () =>
    asAdmin(server, async (admin) => void (await admin.query(`drop database if exists ${name} with (force)`)));
  return { databaseUrl: urlOf(server, name), drop };
}

/** A database becomes a template with its last step, so one that was cut short is recognised and made again. */
async function ensureTemplate(admin: pg.Client, server: string): Promise<string> {
  const name = `xentree_template_${schemaVersion()}`;
  await admin.query('select pg_advisory_lock($1)', [makingTemplate]);
  try {
    const { rows } = await admin.query('select datistemplate from pg_database where datname = $1', [name]);
    if (rows[0]?.datistemplate) return name;
    await admin.query(`drop database if exists ${name} with (force)`);
    await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
    const database = await openDatabase({ databaseUrl: urlOf(server, name), dataDir: tmpdir() });
    await database.close();
    await admin.query(`alter database ${name} is_template true`);
    return name;
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [makingTemplate]);
  }
}

async function asAdmin<T>(server: string, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

function urlOf(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

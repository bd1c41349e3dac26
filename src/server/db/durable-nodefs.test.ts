import { execFile } from 'node:child_process';
import { fsyncSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DurableNodeFS, durableStart } from './durable-nodefs.ts';

/** What was synced, in order. */
const synced: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'xentree-durable-'));
let pg: PGlite;

const sync = (descriptor: number, path: string) => {
  synced.push(path.slice(folder.length + 1));
  fsyncSync(descriptor);
};
const died = (reason: string): never => {
  throw new Error(reason);
};

beforeAll(async () => {
  pg = await PGlite.create({ fs: new DurableNodeFS(folder, died, sync), startParams: durableStart });
  await pg.exec('create table words (word text)');
});
afterAll(async () => {
  await pg.close();
  rmSync(folder, { recursive: true });
});

test('an acknowledged insert has been synced to the log on disk', async () => {
  synced.length = 0;
  await pg.exec("insert into words values ('pomme')");
  expect(synced).toHaveLength(1);
  expect(synced[0]).toMatch(/^pg_wal\/[0-9A-F]{24}$/);
});

test('each commit is synced, and reading is not', async () => {
  synced.length = 0;
  for (let i = 0; i < 10; i++) await pg.query('insert into words values ($1)', [`word ${i}`]);
  expect(synced).toHaveLength(10);
  await pg.query('select * from words');
  expect(synced).toHaveLength(10);
});

test('a transaction is synced when it commits, not before', async () => {
  synced.length = 0;
  await pg.transaction(async (tx) => {
    await tx.query("insert into words values ('poire')");
    expect(synced).toEqual([]);
  });
  expect(synced).toHaveLength(1);
});

test('a checkpoint syncs the data files before it says so in the control file', async () => {
  await pg.exec("insert into words values ('prune')");
  const { rows } = await pg.query<{ path: string }>("select pg_relation_filepath('words') as path");
  synced.length = 0;
  await pg.exec('checkpoint');
  const table = synced.indexOf(rows[0]?.path ?? '');
  expect(table).toBeGreaterThanOrEqual(0);
  expect(table).toBeLessThan(synced.indexOf('global/pg_control'));
});

test('a disk that cannot sync stops the database instead of an acknowledgement', async () => {
  const other = mkdtempSync(join(tmpdir(), 'xentree-broken-'));
  const script = `
    import { PGlite } from '@electric-sql/pglite';
    import { DurableNodeFS, durableStart } from ${JSON.stringify(new URL('./durable-nodefs.ts', import.meta.url).href)};
    let broken = false;
    const sync = () => { if (broken) throw Object.assign(new Error('input/output error'), { code: 'EIO' }); };
    const died = () => { console.log('died'); process.exit(); };
    const pg = await PGlite.create({ fs: new DurableNodeFS(${JSON.stringify(other)}, died, sync), startParams: durableStart });
    await pg.exec('create table words (word text)');
    broken = true;
    await pg.exec("insert into words values ('lost')");
    console.log('acknowledged');`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  rmSync(other, { recursive: true });
  expect(stdout.trim()).toBe('died');
});

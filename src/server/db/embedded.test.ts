import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareTestDatabases, testTemplate } from '#testing/database.ts';
import { isBusy } from './busy.ts';
import { openDatabase } from './open.ts';

let dataDir: string;
beforeEach(async () => {
  await prepareTestDatabases({ embedded: true });
  dataDir = await mkdtemp(join(tmpdir(), 'xentree-embedded-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

const open = (waitMs = 10_000) => openDatabase({ dataDir, template: testTemplate(), waitMs });

test('a second process on the same data folder refuses with the pid of the first', async () => {
  const child = writer('');
  await once(child, 'spawn');
  await firstLine(child);
  await expect(open()).rejects.toThrow(`in use by process ${child.pid}`);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const database = await open();
  await database.close();
});

test('what is acknowledged survives kill -9, ten times over', async () => {
  let acknowledged = 0;
  for (let round = 0; round < 10; round++) {
    const child = writer(`await db.execute(sql\`create table if not exists kept (n serial primary key)\`);
      for (;;) console.log((await db.execute(sql\`insert into kept default values returning n\`)).rows[0].n);`);
    const killAfter = 1 + Math.floor(Math.random() * 60);
    const gone = once(child, 'exit');
    let lines = 0;
    for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
      if (line === 'open') continue;
      acknowledged++;
      if (++lines === killAfter) child.kill('SIGKILL');
    }
    await gone;
    expect(lines).toBeGreaterThanOrEqual(killAfter);
  }
  const database = await open();
  const { rows } = await database.db.execute<{ n: number }>(sql`select count(*) as n from kept`);
  // A row that was stored but whose acknowledgement died with the process is no loss.
  expect(rows[0]?.n).toBeGreaterThanOrEqual(acknowledged);
  await database.close();
}, 120_000);

test('using the database inside its own transaction ends with the reason', async () => {
  const database = await open(200);
  const waiting = database.db.transaction(async () => {
    await database.db.execute(sql`select 1`);
  });
  await expect(waiting).rejects.toThrow(
    expect.objectContaining({
      cause: expect.objectContaining({ message: expect.stringContaining('use `tx`, not `db`') }),
    }),
  );
  expect((await database.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  await database.close();
});

test('a statement that got no turn is told from one that failed', async () => {
  const database = await open(200);
  const errors: unknown[] = [];
  const keep = (error: unknown) => void errors.push(error);
  await database.db
    .transaction(async (tx) => {
      await database.db.execute(sql`select 1`).catch(keep);
      await tx.execute(sql`select 1 / 0`).catch(keep);
    })
    .catch(() => {});
  expect(errors.map(isBusy)).toEqual([true, false]);
  await database.close();
});

test('closing waits for what runs, and what is stored is there afterwards', async () => {
  const database = await open();
  await database.db.execute(sql`create table kept (n int)`);
  // A statement starts with its `then`.
  const storing = database.db
    .execute(sql`insert into kept select n from generate_series(1, 50000) as n`)
    .then(() => {});
  await Promise.all([storing, database.close()]);
  const again = await open();
  expect((await again.db.execute(sql`select count(*) as n from kept`)).rows).toEqual([{ n: 50_000 }]);
  await again.close();
});

test('a first start that was cut short leaves nothing that the next one takes for a database', async () => {
  const cutShort = join(dataDir, 'db.creating-cut-short');
  await mkdir(cutShort);
  await writeFile(join(cutShort, 'PG_VERSION'), '18\n');
  const database = await open();
  expect(await readdir(dataDir)).toEqual(expect.arrayContaining(['db', 'lock']));
  expect(existsSync(cutShort)).toBe(false);
  await database.close();
});

test('without a template the first start makes the database itself', async () => {
  const database = await openDatabase({ dataDir, durable: false, template: join(dataDir, 'none') });
  expect((await database.db.execute(sql`select count(*) as n from tenants`)).rows).toEqual([{ n: 0 }]);
  await database.close();
});

/** Another process that opens the folder, says `open`, runs `work` and stays. */
function writer(work: string): ChildProcess {
  const module = JSON.stringify(new URL('./open.ts', import.meta.url).href);
  const options = JSON.stringify({ dataDir, template: testTemplate() });
  const script = `import { sql } from 'drizzle-orm'; import { openDatabase } from ${module};
    const { db } = await openDatabase(${options}); console.log('open'); setInterval(() => {}, 1000); ${work}`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

async function firstLine(child: ChildProcess): Promise<void> {
  if (child.stdout) await once(child.stdout, 'data');
}

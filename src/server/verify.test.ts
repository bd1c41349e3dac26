import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#server/db/open.ts';
import { makeTemplate } from '#server/db/template.ts';
import { appendAudit } from '#server/tenancy/audit-log.ts';
import { tamper } from '#server/tenancy/testing/tamper.ts';
import { testTemplate } from '#testing/database.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'xentree-verify-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

async function open() {
  await makeTemplate(testTemplate());
  return openDatabase({ dataDir, template: testTemplate() });
}

/** Runs the command as an operator does. */
function verify(): Promise<{ code: number; output: string }> {
  const entry = fileURLToPath(new URL('./verify.ts', import.meta.url));
  const { DATABASE_URL: _none, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(process.execPath, [entry], { env: { ...env, DATA_DIR: dataDir } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, output: `${stdout}${stderr}` }),
    );
  });
}

test('the command counts entries, names the first broken one and keeps out of a folder in use', async () => {
  const happened = { tenantId: 'school', actor: null, action: 'tested', object: null, changes: [], requestId: null };
  let database = await open();
  await database.db.transaction((tx) =>
    appendAudit(tx, ...[1, 2, 3].map((second) => ({ ...happened, at: new Date(second * 1_000) }))),
  );
  const refused = await verify();
  expect(refused.code).toBe(1);
  expect(refused.output).toContain(`in use by process ${process.pid}`);
  await database.close();

  const whole = await verify();
  expect(whole).toEqual({
    code: 0,
    output: '3 entries in 1 audit logs were checked.\nEvery entry is as it was written.\n',
  });

  database = await open();
  await tamper(database.db, sql`update audit_entries set action = 'hidden' where seq = 2`);
  await database.close();
  expect(await verify()).toEqual({
    code: 1,
    output: '3 entries in 1 audit logs were checked.\nBroken: entry 2 of school was changed after it was written.\n',
  });
}, 120_000);

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run.ts';

/**
 * `npm run demo`: the server on a throw-away folder with a language school and a learner who has a year of history.
 * `DEMO_NOW`, an instant, sets its clock; `DEMO_PASSWORD` the password of all accounts.
 */
await run(async () => {
  const { ensureBuilt } = await import('./ensure-built.ts');
  ensureBuilt(true);
  const { readConfig } = await import('./config.ts');
  const { startServer } = await import('./main.ts');
  const { createPasswords } = await import('./modules/auth/passwords.ts');
  const { seedDemo } = await import('./seed/seed-demo.ts');

  const dataDir = await mkdtemp(join(tmpdir(), 'xentree-demo-'));
  const clock = clockFrom(process.env.DEMO_NOW);
  const config = readConfig({ LOG_LEVEL: 'warn', ...process.env, DATA_DIR: dataDir, DATABASE_URL: undefined });
  const server = await startServer(config, { clock });
  const { credentials, organization } = await seedDemo({
    db: server.database.db,
    clock,
    hashPassword: createPasswords(server.keyring).hash,
    password: process.env.DEMO_PASSWORD || undefined,
  });

  console.log(`\n${organization.name}: sign in as one of these. Everything is forgotten when this stops.\n`);
  for (const { username, password, role } of credentials)
    console.log(`  ${username.padEnd(10)} ${password.padEnd(26)} ${role}`);
  console.log(`\nXentree Dashboard is ready at ${server.url}`);

  const stop = () =>
    void server
      .close()
      .then(() => rm(dataDir, { recursive: true, force: true }))
      .then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
});

/** The clock of the demo: the system's, or one that stands at a given instant, for pictures. */
function clockFrom(instant: string | undefined): () => Date {
  if (!instant) return () => new Date();
  const fixed = Date.parse(instant);
  if (Number.isNaN(fixed)) throw new Error('DEMO_NOW must be an instant such as 2026-10-14T18:30:00Z.');
  const started = Date.now();
  return () => new Date(fixed + (Date.now() - started));
}

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findStale } from './build-state.ts';

/** Builds what is stale; `embedded` tells whether a template of the embedded database is needed too. Ends the process when that fails. */
export function ensureBuilt(embedded: boolean): void {
  const stale = findStale();
  const needsTemplate = stale.template && embedded;
  if (!stale.client && !needsTemplate) return;
  console.log('Building the web app; the first time this takes some seconds …');
  // In a process of its own, so that the server does not keep the memory that building takes.
  const script = fileURLToPath(new URL('./build.ts', import.meta.url));
  const args = [script, ...(needsTemplate ? [] : ['--without-template'])];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
